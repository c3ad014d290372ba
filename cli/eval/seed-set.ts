import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { selectBody } from '../../engine/body.ts';
import { checkArticle } from '../../engine/check.ts';
import type { Lexicon } from '../../engine/lexicon.ts';
import { createMemoryLibrary } from '../../engine/memory-library.ts';
import type { ArticleMetadata, CheckedArticle, Verdict } from '../../engine/model.ts';
import { readPlainText } from '../../engine/plain-text.ts';
import { readArticle } from '../../engine/read-article.ts';
import type { CheckReport } from '../../engine/report.ts';
import { splitSentences } from '../../engine/sentences.ts';
import { isAgainst, isSupport } from './edits/measure-edits.ts';
import { type Answer, describeAnswers } from './scores.ts';
import { traceSentence } from './trace.ts';

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
 * Each seed article against the other four, scored by `seed-verdicts.json`; `repeated` counts as corroborated. Every error
 * is listed, with its trace where `traced`. The articles lie in `corpus/` beside the data's folder. Lines for a person.
 */
export async function measureSeeds(
  folder: string,
  lexicon: Lexicon,
  traced: boolean,
): Promise<string[]> {
  const gold: Gold = JSON.parse(await readFile(join(folder, 'seed-verdicts.json'), 'utf8'));
  const pages = new Map<string, CheckedArticle>();
  for (const [name, file] of Object.entries(gold.files)) {
    pages.set(name, await readSeed(join(folder, '../corpus', `${file}.txt`), name));
  }
  const tally: Tally = { lines: [], answers: [], supported: 0, evidenceHit: 0 };
  for (const [name, page] of pages) {
    const others = [...pages].filter(([other]) => other !== name);
    const library = createMemoryLibrary(
      others.map(([, { metadata, sentences }]) => readArticle(metadata, sentences)),
    );
    const report = await checkArticle(page, library, lexicon);
    for (const row of gold.gold.filter((one) => one.page === name)) {
      const missed = score(row, page, report, tally);
      if (missed === null || !traced) continue;
      const date = page.metadata.publishedAt;
      tally.lines.push(...(await traceSentence(missed, date, library, lexicon)));
    }
  }
  const { lines, answers, supported, evidenceHit } = tally;
  return [
    ...lines,
    ...describeAnswers(answers),
    `  labelled evidence is shown for ${evidenceHit} of ${supported} rightly supported`,
  ];
}

interface Tally {
  readonly lines: string[];
  readonly answers: Answer[];
  supported: number;
  evidenceHit: number;
}

/** The sentence, where its verdict is wrong. */
function score(
  row: GoldRow,
  page: CheckedArticle,
  report: CheckReport,
  tally: Tally,
): string | null {
  const sentence = page.sentences.find(({ text }) => text.startsWith(row.sentence_starts));
  const verdict = sentence && report.annotations[sentence.index]?.verdict;
  if (sentence === undefined || verdict === undefined) {
    tally.lines.push(`  not found: ${row.page} ${row.sentence_starts}`);
    return null;
  }
  const got = labelOf(verdict);
  const gold = row.verdict === EITHER ? (got === 'contradicted' ? 'new' : got) : row.verdict;
  tally.answers.push({ gold, got, group: row.page, score: verdict.score });
  if (gold !== got) {
    tally.lines.push(`  is ${row.verdict}, said ${verdict.kind}: ${row.page} ${sentence.text}`);
    return sentence.text;
  }
  if (row.verdict !== 'corroborated') return null;
  tally.supported += 1;
  const quotes = verdict.relations.map((one) => report.assertions.get(one.assertion)?.quote);
  const hit = row.evidence.some((one) =>
    quotes.some((quote) => quote?.startsWith(one.sentence_starts) === true),
  );
  if (hit) tally.evidenceHit += 1;
  return null;
}

function labelOf({ kind }: Verdict): 'contradicted' | 'corroborated' | 'new' {
  if (isAgainst(kind)) return 'contradicted';
  return isSupport(kind) ? 'corroborated' : 'new';
}

async function readSeed(path: string, name: string): Promise<CheckedArticle> {
  const { title, blocks } = readPlainText(await readFile(path, 'utf8'));
  const body = selectBody(blocks, { title, byline: null, publishedAt: null, agencies: [] });
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
