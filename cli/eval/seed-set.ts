import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { selectBody } from '../../engine/body.ts';
import { checkArticle } from '../../engine/check.ts';
import { createMemoryLibrary } from '../../engine/memory-library.ts';
import type { ArticleMetadata, CheckedArticle } from '../../engine/model.ts';
import { readPlainText } from '../../engine/plain-text.ts';
import { readArticle } from '../../engine/read-article.ts';
import type { CheckReport } from '../../engine/report.ts';
import { splitSentences } from '../../engine/sentences.ts';
import { readLexicon } from '../read-lexicon.ts';
import { figure } from './scores.ts';

interface Gold {
  readonly files: Readonly<Record<string, string>>;
  readonly gold: readonly GoldRow[];
}

interface GoldRow {
  readonly page: string;
  readonly sentence_starts: string;
  readonly verdict: string;
  readonly evidence: readonly { readonly source: string; readonly sentence_starts: string }[];
}

/** Either answer is right. */
const EITHER = 'corroborated-or-new';

/**
 * Each seed article against the other four, scored by `seed-verdicts.json`; `repeated` counts as corroborated. The
 * articles lie in `corpus/` beside the data's folder. Lines for a person.
 */
export async function measureSeeds(folder: string): Promise<string[]> {
  const gold: Gold = JSON.parse(await readFile(join(folder, 'seed-verdicts.json'), 'utf8'));
  const pages = new Map<string, CheckedArticle>();
  for (const [name, file] of Object.entries(gold.files)) {
    pages.set(name, await readSeed(join(folder, '../corpus', `${file}.txt`), name));
  }
  const lexicon = await readLexicon();
  const tally: Tally = { lines: [], right: 0, wrong: 0, missed: 0, evidenceHit: 0 };
  for (const [name, page] of pages) {
    const others = [...pages].filter(([other]) => other !== name);
    const library = createMemoryLibrary(
      others.map(([, { metadata, sentences }]) => readArticle(metadata, sentences)),
    );
    const report = await checkArticle(page, library, lexicon);
    for (const row of gold.gold.filter((one) => one.page === name)) score(row, page, report, tally);
  }
  const { lines, right, wrong, missed, evidenceHit } = tally;
  return [
    ...lines,
    `  corroborated: precision ${figure(right / (right + wrong))}, recall ${figure(right / (right + missed))}, evidence hit ${evidenceHit} of ${right}`,
  ];
}

interface Tally {
  readonly lines: string[];
  right: number;
  wrong: number;
  missed: number;
  evidenceHit: number;
}

function score(row: GoldRow, page: CheckedArticle, report: CheckReport, tally: Tally): void {
  const sentence = page.sentences.find(({ text }) => text.startsWith(row.sentence_starts));
  if (sentence === undefined) {
    tally.lines.push(`  not found: ${row.page} ${row.sentence_starts}`);
    return;
  }
  const verdict = report.annotations[sentence.index]?.verdict;
  const said = verdict?.kind ?? 'new';
  const supported = said === 'corroborated' || said === 'repeated';
  const right =
    row.verdict === 'corroborated' ? supported : said === 'new' || said === 'not-a-claim';
  if (said === 'contradicted' || said === 'disputed' || (!right && row.verdict !== EITHER)) {
    tally.lines.push(`  is ${row.verdict}, said ${said}: ${row.page} ${row.sentence_starts}`);
  }
  if (row.verdict === 'new' && supported) tally.wrong += 1;
  if (row.verdict !== 'corroborated') return;
  if (!supported) tally.missed += 1;
  if (!supported) return;
  tally.right += 1;
  const quotes = (verdict?.relations ?? []).map(
    (one) => report.assertions.get(one.assertion)?.quote,
  );
  const hit = row.evidence.some((one) =>
    quotes.some((quote) => quote?.startsWith(one.sentence_starts) === true),
  );
  if (hit) tally.evidenceHit += 1;
}

async function readSeed(path: string, name: string): Promise<CheckedArticle> {
  const { title, blocks } = readPlainText(await readFile(path, 'utf8'));
  const body = selectBody(blocks, { title, publishedAt: null, agencies: [] });
  const text = body.kept
    .map(({ block, start, end }) => blocks[block]?.text.slice(start, end) ?? '')
    .join('\n');
  const metadata: ArticleMetadata = {
    url: null,
    title,
    source: body.dateline.outlet ?? name,
    byline: null,
    lang: 'ar',
    publishedAt: null,
    dateCertainty: 'inferred',
    agencies: [],
  };
  return { metadata, sentences: splitSentences(text) };
}
