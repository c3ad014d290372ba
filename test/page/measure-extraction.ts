import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { BODY_PASSES } from '../../engine/body.ts';
import {
  type OpenedPage,
  openSaved,
  readByDefuddle,
  readByReadability,
} from '../benchmark/extractors.ts';
import { compareTexts, f1Of, meanOverlap, type Overlap } from '../benchmark/shingles.ts';

/**
 * Measures extraction against saved pages with known article text, the way of Zyte's article extraction benchmark
 * (`test/benchmark/shingles.ts`), beside Readability alone and, with `--defuddle`, Defuddle (two minutes).
 *
 *   npx tsx test/page/measure-extraction.ts [FOLDER] [ID] [--without PASS]... [--passes] [--defuddle]
 *
 * FOLDER holds `ground-truth.json` and `html/ID.html.gz`; with an ID (its beginning) the text of that one page
 * is printed. `--without` switches a pass off, `--passes` prints what each of them is worth: the figures without it.
 * Where the folder is absent it says so and ends well: nothing of the project needs it.
 */
/** Pages printed one by one, the worst first. */
const WORST = 25;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    without: { type: 'string', multiple: true },
    passes: { type: 'boolean' },
    defuddle: { type: 'boolean' },
  },
});
const [folder = '../shared/eval/pages/aeb', wanted] = positionals;
const without = new Set(values.without ?? []);
const unknown = [...without].filter((name) => !BODY_PASSES.includes(name));

interface Truth {
  readonly articleBody: string;
  readonly url: string;
}

interface Measured {
  readonly id: string;
  readonly page: OpenedPage;
  readonly truth: string;
  readonly readBy: (other: (bytes: Uint8Array, url: string) => string) => string;
}

if (unknown.length > 0) {
  console.error(`There is no pass ${unknown.join(', ')}; the passes: ${BODY_PASSES.join(', ')}.`);
  process.exitCode = 2;
} else if (existsSync(join(folder, 'ground-truth.json'))) measure();
else console.log(`There is no ${folder}/ground-truth.json: nothing is measured.`);

function measure(): void {
  const truths: Record<string, Truth> = JSON.parse(
    readFileSync(join(folder, 'ground-truth.json'), 'utf8'),
  );
  const ids = readdirSync(join(folder, 'html')).map((name) => name.split('.')[0] ?? '');
  const measured = ids.flatMap((id): Measured[] => {
    const truth = truths[id];
    if (truth === undefined || !id.startsWith(wanted ?? '')) return [];
    const bytes = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`)));
    const { url, articleBody } = truth;
    const readBy: Measured['readBy'] = (other) => other(bytes, url);
    return [{ id, page: openSaved(bytes, url), truth: articleBody, readBy }];
  });
  if (wanted !== undefined) for (const { page } of measured) printPage(page);
  else printSummary(measured);
}

function printPage(page: OpenedPage): void {
  const selected = page.select(without);
  console.log(page.metadata === null ? 'no article' : JSON.stringify(page.metadata));
  console.log(`--- text\n${selected?.text ?? ''}\n--- left out`);
  for (const { why, pass, text } of selected?.leftOut ?? []) {
    console.log(`${why} (${pass}): ${text}`);
  }
}

function overlapOf({ page, truth }: Measured, off: ReadonlySet<string>): Overlap {
  return compareTexts(page.select(off)?.text ?? '', truth);
}

function printSummary(measured: readonly Measured[]): void {
  const scores = measured.map((one) => ({ id: one.id, ...overlapOf(one, without) }));
  for (const { id, precision, recall } of scores.sort((a, b) => f1Of(a) - f1Of(b)).slice(0, WORST))
    console.log(
      `${id.slice(0, 8)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`,
    );
  if (values.passes === true) printPasses(measured);
  const others = { 'Readability alone': readByReadability, Defuddle: readByDefuddle };
  for (const [name, other] of Object.entries(others)) {
    if (other === readByDefuddle && values.defuddle !== true) continue;
    const alone = measured.map(({ readBy, truth }) => compareTexts(readBy(other), truth));
    console.log(`${name}: ${figures(alone)}`);
  }
  const times = measured.map(({ page }) => page.milliseconds).sort((a, b) => a - b);
  console.log(
    `${scores.length} pages: ${figures(scores)}; gate passes ${measured.filter(({ page }) => page.gate).length}; ` +
      `median ${times[times.length >> 1]?.toFixed(0)} ms, longest ${times.at(-1)?.toFixed(0)} ms`,
  );
}

/** Each pass: the figures of all the others, and on how many pages the text is another. */
function printPasses(measured: readonly Measured[]): void {
  const all = measured.map(({ page }) => page.select(without)?.text);
  for (const name of BODY_PASSES.filter((pass) => !without.has(pass))) {
    const off = new Set([...without, name]);
    const changed = measured.filter(({ page }, at) => page.select(off)?.text !== all[at]).length;
    const scores = measured.map((one) => overlapOf(one, off));
    console.log(`without ${name.padEnd(18)} ${figures(scores)}; other text on ${changed} pages`);
  }
}

function figures(scores: readonly Overlap[]): string {
  const { precision, recall, f1 } = meanOverlap(scores);
  return `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)}`;
}
