import { createRandom } from './random.ts';

/** A labelled answer: what the data says and what the engine says. */
export interface Answer {
  readonly gold: string;
  readonly got: string;
  /** Answers of one group are drawn together by the bootstrap (pairs that share a premise, sentences of one page). */
  readonly group: string;
  /** How sure the engine says it is, 0–1. */
  readonly score: number;
}

/** How one label was told from the others, each figure 0–1. */
interface ClassScore {
  readonly label: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly count: number;
}

/** Draws of the bootstrap; fixed seed, so that two runs agree. */
const DRAWS = 400;
const SEED = 20240518;
/** Bins of the score, of equal width, in which it is asked how often it was right. */
const BINS = 10;

/**
 * All that is to be said of labelled answers, line by line: accuracy and macro-F1, figures of each class, each with the
 * middle 95 % over resampled groups; which label was taken for which; how often a score of each height was right.
 */
export function describeAnswers(answers: readonly Answer[]): string[] {
  const labels = [...new Set(answers.map(({ gold }) => gold))].toSorted();
  const drawn = drawFigures(answers, labels);
  const classes = labels.map((label) => scoreClass(answers, label));
  const said = (name: string, value: number) => {
    const [low, high] = middleOf(drawn.get(name) ?? []);
    return `${figure(value)} [${figure(low)}, ${figure(high)}]`;
  };
  return [
    `  accuracy ${said('accuracy', accuracyOf(answers))}, macro-F1 ${said('macro', macroOf(classes))}, n ${answers.length}`,
    ...classes.map(
      ({ label, precision, recall, f1, count }) =>
        `  ${label.padEnd(13)} precision ${said(`${label} p`, precision)}  recall ${said(`${label} r`, recall)}  F1 ${said(`${label} f`, f1)}  n ${count}`,
    ),
    ...confusionOf(answers, labels),
    ...reliabilityOf(answers),
  ];
}

/** Precision, recall and F1 of one gold label; 0 where nothing was found. */
export function scoreClass(answers: readonly Answer[], label: string): ClassScore {
  let [hits, found, count] = [0, 0, 0];
  for (const { gold, got } of answers) {
    if (gold === label) count += 1;
    if (got === label) found += 1;
    if (gold === label && got === label) hits += 1;
  }
  const precision = found === 0 ? 0 : hits / found;
  const recall = count === 0 ? 0 : hits / count;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { label, precision, recall, f1, count };
}

function accuracyOf(answers: readonly Answer[]): number {
  return answers.filter(({ gold, got }) => gold === got).length / Math.max(1, answers.length);
}

function macroOf(classes: readonly ClassScore[]): number {
  return classes.reduce((total, { f1 }) => total + f1, 0) / Math.max(1, classes.length);
}

/** Every figure over resampled groups, ascending. */
function drawFigures(
  answers: readonly Answer[],
  labels: readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const groups = groupsOf(answers);
  const random = createRandom(SEED);
  const drawn = new Map<string, number[]>();
  const keep = (name: string, value: number) => {
    const known = drawn.get(name);
    if (known === undefined) drawn.set(name, [value]);
    else known.push(value);
  };
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const sample = groups.flatMap(() => groups[Math.floor(random() * groups.length)] ?? []);
    const classes = labels.map((label) => scoreClass(sample, label));
    keep('accuracy', accuracyOf(sample));
    keep('macro', macroOf(classes));
    for (const { label, precision, recall, f1 } of classes) {
      keep(`${label} p`, precision);
      keep(`${label} r`, recall);
      keep(`${label} f`, f1);
    }
  }
  return new Map([...drawn].map(([name, values]) => [name, values.toSorted((a, b) => a - b)]));
}

function groupsOf(answers: readonly Answer[]): Answer[][] {
  const groups = new Map<string, Answer[]>();
  for (const answer of answers) {
    const group = groups.get(answer.group);
    if (group === undefined) groups.set(answer.group, [answer]);
    else group.push(answer);
  }
  return [...groups.values()];
}

function middleOf(ascending: readonly number[]): readonly [low: number, high: number] {
  const at = (share: number) => ascending[Math.floor(share * (ascending.length - 1))] ?? 0;
  return [at(0.025), at(0.975)];
}

function confusionOf(answers: readonly Answer[], labels: readonly string[]): string[] {
  const said = [...new Set(answers.flatMap(({ gold, got }) => [gold, got]))].toSorted();
  const rows = labels.map((gold) => {
    const counts = said.map(
      (got) => answers.filter((one) => one.gold === gold && one.got === got).length,
    );
    return `  ${gold.padEnd(22)}${counts.map((count) => String(count).padStart(16)).join('')}`;
  });
  const head = `  ${'gold \\ said'.padEnd(22)}${said.map((label) => label.padStart(16)).join('')}`;
  return [head, ...rows];
}

/** How often answers of each height of score were right, and the mean distance of the two (expected calibration error). */
function reliabilityOf(answers: readonly Answer[]): string[] {
  const bins = Array.from({ length: BINS }, (_, bin) =>
    answers.filter(({ score }) => Math.min(BINS - 1, Math.floor(score * BINS)) === bin),
  );
  const heads = bins.map((_, at) => `from ${(at / BINS).toFixed(1)}`.padStart(11));
  const cells = bins.map((bin) =>
    (bin.length === 0 ? '–' : `${accuracyOf(bin).toFixed(2)} (${bin.length})`).padStart(11),
  );
  const error = bins.reduce((total, bin) => {
    const mean = bin.reduce((sum, { score }) => sum + score, 0) / Math.max(1, bin.length);
    return total + Math.abs(mean - accuracyOf(bin)) * bin.length;
  }, 0);
  return [
    `  ${'score'.padEnd(13)}${heads.join('')}`,
    `  ${'right (of)'.padEnd(13)}${cells.join('')}`,
    `  expected calibration error ${figure(error / Math.max(1, answers.length))}`,
  ];
}

/** Three decimals. */
export function figure(value: number): string {
  return value.toFixed(3);
}
