import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { checkArticle } from '../../engine/check.ts';
import type { Lexicon } from '../../engine/lexicon.ts';
import { createMemoryLibrary } from '../../engine/memory-library.ts';
import type { ArticleMetadata, VerdictKind } from '../../engine/model.ts';
import { readArticle } from '../../engine/read-article.ts';
import { limitSentences, splitSentences } from '../../engine/sentences.ts';
import { isAgainst } from './edits/measure-edits.ts';
import { createRandom } from './random.ts';
import { figure } from './scores.ts';

const FILE = 'unifiedfc/articles.folds1-3.jsonl.gz';
const SEED = 18;
/** Share of the pairs that is measured where not all are asked for. */
const SAMPLE = 0.25;
const LABELS = ['agree', 'disagree', 'discuss', 'unrelated'] as const;
const KINDS: readonly VerdictKind[] = [
  'corroborated',
  'repeated',
  'contradicted',
  'disputed',
  'new',
  'not-a-claim',
];

interface Row {
  readonly id: string;
  readonly claim: string;
  readonly url: string;
  readonly article_lines: readonly string[];
  readonly label: (typeof LABELS)[number];
}

/** What was said of one claim against one article. */
interface Answer {
  readonly row: Row;
  readonly kind: VerdictKind;
}

interface Options {
  readonly verbose: boolean;
  readonly all: boolean;
  readonly lexicon: Lexicon;
}

/**
 * UnifiedFC (Baly 2018), folds 1–3: each claim as a page of one sentence without a date, each article as the library.
 * An article that has nothing to do with the claim must not contradict it. Lines for a person.
 */
export async function measureClaimArticles(folder: string, options: Options): Promise<string[]> {
  const path = join(folder, FILE);
  if (!existsSync(path)) return [`  not there: ${FILE}`];
  const random = createRandom(SEED);
  const rows = gunzipSync(await readFile(path))
    .toString()
    .trim()
    .split('\n')
    .map((line): Row => JSON.parse(line))
    .filter(() => options.all || random() < SAMPLE);
  const answers: Answer[] = [];
  for (const row of rows) answers.push({ row, kind: await check(row, options.lexicon) });
  const unrelated = answers.filter(({ row }) => row.label === 'unrelated');
  const against = unrelated.filter(({ kind }) => isAgainst(kind));
  return [
    ...(options.verbose ? against.map(({ row }) => `  FALSE ${row.id}: ${row.claim}`) : []),
    `  unrelated articles that contradict: ${against.length} of ${unrelated.length} (${figure(against.length / Math.max(1, unrelated.length))})`,
    `  ${'label \\ said'.padEnd(12)}${KINDS.map((kind) => kind.padStart(14)).join('')}`,
    ...LABELS.map((label) => {
      const counts = KINDS.map(
        (kind) => answers.filter((one) => one.row.label === label && one.kind === kind).length,
      );
      return `  ${label.padEnd(12)}${counts.map((count) => String(count).padStart(14)).join('')}`;
    }),
  ];
}

async function check(row: Row, lexicon: Lexicon): Promise<VerdictKind> {
  const { read } = limitSentences(splitSentences(row.article_lines.join('\n')));
  const library = createMemoryLibrary([readArticle(metadataOf('Article', row.url), read)]);
  const { claim } = row;
  const sentences = [{ index: 0, text: claim, start: 0, end: claim.length }];
  const page = { metadata: metadataOf('Claim', `https://claim.example/${row.id}`), sentences };
  const { annotations } = await checkArticle(page, library, lexicon);
  return annotations[0]?.verdict.kind ?? 'new';
}

function metadataOf(source: string, url: string): ArticleMetadata {
  return {
    url,
    title: null,
    source,
    byline: null,
    lang: 'ar',
    publishedAt: null,
    dateCertainty: 'inferred',
    agencies: [],
  };
}
