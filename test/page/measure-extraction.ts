import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { JSDOM, VirtualConsole } from 'jsdom';
import { selectArticle } from '../../engine/select-article.ts';
import { extractArticle } from '../../page/extract.ts';
import { looksLikeArticle } from '../../page/gate.ts';
import { readMetadata } from '../../page/metadata.ts';

/**
 * Measures `extractArticle` against saved pages with known article text, the way of Zyte's article extraction
 * benchmark: shingles of four words, precision and recall averaged over pages, F1 of the two.
 *
 *   npx tsx test/page/measure-extraction.ts [FOLDER] [ID]
 *
 * FOLDER holds `ground-truth.json` and `html/ID.html.gz`; with an ID (its beginning) the text of that one page
 * is printed. Where the folder is absent it says so and ends well: nothing of the project needs it.
 */
const folder = process.argv[2] ?? '../shared/eval/pages/aeb';
const wanted = process.argv[3];

interface Truth {
  readonly articleBody: string;
  readonly url: string;
}

interface Score {
  readonly id: string;
  readonly precision: number;
  readonly recall: number;
  readonly gate: boolean;
  readonly milliseconds: number;
}

if (existsSync(join(folder, 'ground-truth.json'))) measure();
else console.log(`There is no ${folder}/ground-truth.json: nothing is measured.`);

function measure(): void {
  const truths: Record<string, Truth> = JSON.parse(
    readFileSync(join(folder, 'ground-truth.json'), 'utf8'),
  );
  const ids = readdirSync(join(folder, 'html')).map((name) => name.split('.')[0] ?? '');
  const scores = ids.flatMap((id) => {
    const truth = truths[id];
    if (truth === undefined || !id.startsWith(wanted ?? '')) return [];
    return [scorePage(id, truth)];
  });
  if (wanted === undefined) printSummary(scores);
}

function scorePage(id: string, truth: Truth): Score {
  const html = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`)));
  const { window } = new JSDOM(decode(html), {
    url: truth.url,
    contentType: 'text/html',
    virtualConsole: new VirtualConsole(),
  });
  const started = performance.now();
  const read = extractArticle(window.document);
  const milliseconds = performance.now() - started;
  const gate = looksLikeArticle(window.document);
  window.close();
  const metadata = read.ok ? readMetadata(read.value.fields, truth.url) : null;
  const selected = read.ok && metadata ? selectArticle(read.value.blocks, metadata) : null;
  const text = selected?.text ?? '';
  if (wanted !== undefined) {
    console.log(read.ok ? JSON.stringify(metadata) : read.failure.message);
    console.log(`--- text\n${text}\n--- left out`);
    if (read.ok)
      for (const { why, text: part } of selected?.leftOut ?? []) console.log(`${why}: ${part}`);
  }
  return { id, ...compare(text, truth.articleBody), gate, milliseconds };
}

function decode(bytes: Uint8Array): string | Uint8Array {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes;
  }
}

function compare(text: string, truth: string): { precision: number; recall: number } {
  const found = shingles(text);
  const expected = shingles(truth);
  let shared = 0;
  for (const [shingle, count] of found) shared += Math.min(count, expected.get(shingle) ?? 0);
  return { precision: share(shared, found), recall: share(shared, expected) };
}

function share(part: number, counts: ReadonlyMap<string, number>): number {
  const whole = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return whole === 0 ? 0 : part / whole;
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const size = Math.min(4, words.length);
  const counts = new Map<string, number>();
  for (let at = 0; size > 0 && at + size <= words.length; at += 1) {
    const shingle = words.slice(at, at + size).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function printSummary(scores: readonly Score[]): void {
  const mean = (pick: (score: Score) => number): number =>
    scores.reduce((sum, score) => sum + pick(score), 0) / Math.max(1, scores.length);
  const [precision, recall] = [mean((s) => s.precision), mean((s) => s.recall)];
  const times = scores.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const worst = [...scores].sort((a, b) => f1(a) - f1(b)).slice(0, 25);
  for (const score of worst) {
    console.log(
      `${score.id.slice(0, 8)}  precision ${score.precision.toFixed(3)}  recall ${score.recall.toFixed(3)}`,
    );
  }
  console.log(
    `${scores.length} pages: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, ` +
      `F1 ${f1({ precision, recall }).toFixed(3)}; gate passes ${scores.filter((s) => s.gate).length}; ` +
      `median ${times[times.length >> 1]?.toFixed(0)} ms, longest ${times.at(-1)?.toFixed(0)} ms`,
  );
}

function f1({ precision, recall }: Pick<Score, 'precision' | 'recall'>): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
