import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BODY_PASSES } from '../../engine/body.ts';
import { openSaved, readByDefuddle, readByReadability } from './extractors.ts';
import { type BenchmarkPage, readPages } from './pages.ts';
import { readRealPages } from './real-pages.ts';
import { type PageScore, scoreText } from './score.ts';
import { compareTexts, meanOverlap, type Overlap } from './shingles.ts';

/**
 * Scores extractors on the benchmark's pages; see README.md.
 *
 *   npx tsx test/benchmark/run.ts [TEXTS.json]... [--without PASS]... [--page ID] [--real FOLDER]
 *
 * Each TEXTS.json holds `{ID: text}`, what some extractor gave of `pages/ID.html`; a page that it lacks counts as empty.
 * Without any, this project's extractor, Readability and Defuddle are scored. `--page` prints what is wrong with one page.
 * `--real` adds the saved Arabic pages of a folder outside the repository (`real-pages.ts`), by the same
 * three; it says so and ends well where there are none.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    without: { type: 'string', multiple: true },
    page: { type: 'string' },
    real: { type: 'string' },
  },
});

interface Entrant {
  readonly name: string;
  readonly textOf: (page: BenchmarkPage) => string;
}

const unknown = values.without?.find((name) => !BODY_PASSES.includes(name));
if (unknown === undefined) run();
else {
  console.error(`There is no pass ${unknown}; the passes: ${BODY_PASSES.join(', ')}.`);
  process.exitCode = 2;
}

function run(): void {
  const pages = readPages().filter(({ id }) => values.page === undefined || id === values.page);
  console.log(
    '| extractor | precision | recall | F1 | foreign blocks let in | body sentences lost |',
  );
  console.log('|---|---|---|---|---|---|');
  for (const { name, textOf } of positionals.length > 0 ? positionals.map(fromFile) : own()) {
    const scores = pages.map((page) => ({
      ...scoreText(textOf(page), page.expected),
      id: page.id,
    }));
    console.log(`| ${name} | ${rowOf(scores)} |`);
    if (values.page !== undefined) for (const score of scores) printFaults(score);
  }
  if (values.real !== undefined) runReal(values.real);
}

function runReal(folder: string): void {
  const pages = readRealPages(folder);
  if (pages.length === 0)
    console.log(`\nThere are no pages in ${folder}: nothing more is measured.`);
  else
    console.log(
      '\n| real page | Isnad: precision, recall, F1 | Readability alone | Defuddle |\n|---|---|---|---|',
    );
  const without = new Set(values.without ?? []);
  const scores = pages.map(({ id, url, html, text }) => {
    const texts = [
      openSaved(html, url).select(without)?.text ?? '',
      readByReadability(html, url),
      readByDefuddle(html, url),
    ];
    const row = texts.map((one) => compareTexts(one, text));
    console.log(`| ${id} | ${row.map((one) => figures([one])).join(' | ')} |`);
    return row;
  });
  if (scores.length === 0) return;
  const means = [0, 1, 2].map((at) => figures(scores.flatMap((row) => row[at] ?? [])));
  console.log(`| mean | ${means.join(' | ')} |`);
}

function figures(scores: readonly Overlap[]): string {
  const { precision, recall, f1 } = meanOverlap(scores);
  return [precision, recall, f1].map((share) => share.toFixed(3)).join(', ');
}

function own(): Entrant[] {
  const by =
    (read: (bytes: Uint8Array, url: string) => string) =>
    ({ html, expected }: BenchmarkPage) =>
      read(Buffer.from(html), expected.url);
  const without = new Set(values.without ?? []);
  return [
    { name: 'Isnad', textOf: by((html, url) => openSaved(html, url).select(without)?.text ?? '') },
    { name: 'Readability alone', textOf: by(readByReadability) },
    { name: 'Defuddle', textOf: by(readByDefuddle) },
  ];
}

function fromFile(path: string): Entrant {
  const texts: Record<string, unknown> = JSON.parse(readFileSync(path, 'utf8'));
  return { name: path, textOf: ({ id }) => String(texts[id] ?? '') };
}

function rowOf(scores: readonly PageScore[]): string {
  const { precision, recall, f1 } = meanOverlap(scores);
  const sum = (pick: (score: PageScore) => number): number =>
    scores.reduce((total, score) => total + pick(score), 0);
  return [
    ...[precision, recall, f1].map((share) => share.toFixed(3)),
    `${sum(({ letIn }) => letIn.length)}`,
    `${sum(({ lost }) => lost.length)}`,
  ].join(' | ');
}

function printFaults({ letIn, lost }: PageScore): void {
  for (const text of letIn) console.log(`  let in: ${text}`);
  for (const text of lost) console.log(`  lost: ${text}`);
}
