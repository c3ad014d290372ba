import { createRandom } from './random.ts';

/** A labelled answer: what the data says and what the engine says. */
export interface Answer {
  readonly gold: string;
  readonly got: string;
  /** Answers of one group are drawn together by the bootstrap (pairs that share a premise). */
  readonly group: string;
}

export interface ClassScore {
  readonly label: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly count: number;
}

/** Precision, recall and F1 of each gold label; 0 where nothing was found. */
function scoreClasses(answers: readonly Answer[]): ClassScore[] {
  const labels = [...new Set(answers.map(({ gold }) => gold))].toSorted();
  return labels.map((label) => {
    const hits = answers.filter(({ gold, got }) => gold === label && got === label).length;
    const found = answers.filter(({ got }) => got === label).length;
    const count = answers.filter(({ gold }) => gold === label).length;
    const precision = found === 0 ? 0 : hits / found;
    const recall = count === 0 ? 0 : hits / count;
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return { label, precision, recall, f1, count };
  });
}

export function accuracyOf(answers: readonly Answer[]): number {
  return answers.filter(({ gold, got }) => gold === got).length / Math.max(1, answers.length);
}

export function macroF1Of(answers: readonly Answer[]): number {
  const scores = scoreClasses(answers);
  return scores.reduce((total, { f1 }) => total + f1, 0) / Math.max(1, scores.length);
}

/** Draws of the bootstrap; fixed seed, so that two runs agree. */
const DRAWS = 400;
const SEED = 20240518;

/** The middle 95 % of a figure over resampled groups. */
export function intervalOf(
  answers: readonly Answer[],
  figure: (answers: readonly Answer[]) => number,
): { low: number; high: number } {
  const groups = [...groupsOf(answers).values()];
  const random = createRandom(SEED);
  const figures = Array.from({ length: DRAWS }, () =>
    figure(groups.flatMap(() => groups[Math.floor(random() * groups.length)] ?? [])),
  ).toSorted((a, b) => a - b);
  const at = (share: number) => figures[Math.floor(share * (DRAWS - 1))] ?? 0;
  return { low: at(0.025), high: at(0.975) };
}

function groupsOf(answers: readonly Answer[]): Map<string, Answer[]> {
  const groups = new Map<string, Answer[]>();
  for (const answer of answers) {
    groups.set(answer.group, [...(groups.get(answer.group) ?? []), answer]);
  }
  return groups;
}

/** Lines of a table: per-class figures, then which label was taken for which. */
export function tableOf(answers: readonly Answer[]): string[] {
  const got = [...new Set(answers.flatMap((answer) => [answer.gold, answer.got]))].toSorted();
  const rows = scoreClasses(answers).map(
    ({ label, precision, recall, f1, count }) =>
      `  ${label.padEnd(22)} precision ${figure(precision)}  recall ${figure(recall)}  F1 ${figure(f1)}  n ${count}`,
  );
  const head = `  ${'gold \\ got'.padEnd(22)}${got.map((label) => label.slice(0, 14).padStart(16)).join('')}`;
  const confusion = [...new Set(answers.map(({ gold }) => gold))].toSorted().map((gold) => {
    const counts = got.map(
      (label) => answers.filter((one) => one.gold === gold && one.got === label).length,
    );
    return `  ${gold.padEnd(22)}${counts.map((count) => String(count).padStart(16)).join('')}`;
  });
  return [...rows, head, ...confusion];
}

export function figure(value: number): string {
  return value.toFixed(3);
}
