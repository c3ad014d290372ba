import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCandidateFinder } from '../../engine/candidates.ts';
import { claimId } from '../../engine/identity.ts';
import type { Lexicon } from '../../engine/lexicon.ts';
import type { ClaimId } from '../../engine/model.ts';
import { openSegment } from '../../engine/segment.ts';
import { buildSegment } from '../../engine/segment-build.ts';
import { claimTerms, queryWords } from '../../engine/terms.ts';
import { isHeldOut } from '../../training/lexicon/held-out.ts';
import { figure } from './scores.ts';
import { measureTranslations } from './translation-set.ts';

/** Claims looked up for each sentence, as many as a check looks up. */
const CANDIDATES = 30;
/** Shorter sentences of Tatoeba have hardly a word that others have not. */
const FEWEST_WORDS = 6;

/**
 * How often the claim that says the same is found, by the search that a check uses, before any comparing. Lines for a
 * person; a set that is not there is named. `folder` holds the labelled data, the running text lies beside it.
 */
export async function measureRetrieval(
  folder: string,
  lexicon: Lexicon,
  verbose = false,
): Promise<string[]> {
  const lines: string[] = [`  lexicon ${lexicon.version}`];
  const health = join(folder, '../text/tico19.en-ar.tsv');
  const daily = join(folder, '../text/tatoeba_manythings.en-ar.tsv');
  if (existsSync(health)) {
    const pairs = await readPairs(health);
    lines.push(...bothWays('TICO-19, the whole file as pool', pairs, lexicon));
    lines.push(...measureTranslations('TICO-19', pairs, lexicon, verbose));
  } else lines.push('  TICO-19: not there');
  if (existsSync(daily)) {
    const pairs = (await readPairs(daily)).filter(
      ({ english }) => isHeldOut(english) && english.split(' ').length >= FEWEST_WORDS,
    );
    const about = `Tatoeba, the held-out fifth, from ${FEWEST_WORDS} words`;
    lines.push(...bothWays(about, pairs, lexicon));
  } else lines.push('  Tatoeba: not there');
  lines.push(await measureVerified(join(folder, 'checkthat-2021-2a-ar'), lexicon));
  return lines;
}

interface Pair {
  readonly english: string;
  readonly arabic: string;
}

async function readPairs(path: string): Promise<Pair[]> {
  const rows = (await readFile(path, 'utf8')).trim().split('\n');
  return rows.map((row) => {
    const [english = '', arabic = ''] = row.trim().split('\t');
    return { english, arabic };
  });
}

function bothWays(about: string, pairs: readonly Pair[], lexicon: Lexicon): string[] {
  return [
    `  ${about}, ${pairs.length} pairs: English to Arabic ${recalls(pairs, 'english', 'arabic', lexicon)}`,
    `  ${about}, ${pairs.length} pairs: Arabic to English ${recalls(pairs, 'arabic', 'english', lexicon)}`,
  ];
}

/** Any translation that the file gives for the same sentence is right. */
function recalls(
  pairs: readonly Pair[],
  from: keyof Pair,
  to: keyof Pair,
  lexicon: Lexicon,
): string {
  const right = new Map<string, Set<ClaimId>>();
  for (const pair of pairs) {
    const ids = right.get(pair[from]) ?? new Set();
    right.set(pair[from], ids.add(claimId(pair[to])));
  }
  const find = finderOver(
    pairs.map((pair) => ({ id: claimId(pair[to]), text: pair[to] })),
    lexicon,
  );
  let first = 0;
  let among = 0;
  for (const pair of pairs) {
    const ids = right.get(pair[from]);
    const found = find(pair[from], CANDIDATES).map((claim) => ids?.has(claim) === true);
    if (found[0] === true) first += 1;
    if (found.includes(true)) among += 1;
  }
  return `recall@1 ${figure(first / pairs.length)}, @${CANDIDATES} ${figure(among / pairs.length)}`;
}

function finderOver(claims: readonly { id: ClaimId; text: string }[], lexicon: Lexicon) {
  const bytes = buildSegment(claims.map(({ id, text }) => ({ id, terms: claimTerms(text) })));
  const opened = openSegment(bytes);
  if (!opened.ok) throw new Error(opened.failure.message);
  const find = createCandidateFinder([opened.value], lexicon);
  return (text: string, limit: number) => find(queryWords(text), limit).map(({ claim }) => claim);
}

/** CheckThat 2021 2A: tweets against a pool of claims that fact-checkers had verified. */
async function measureVerified(folder: string, lexicon: Lexicon): Promise<string> {
  const about = '  CheckThat 2021 2A, development tweets';
  if (!existsSync(folder)) return `${about}: not there`;
  const rows = async (name: string): Promise<Readonly<Record<string, string>>[]> =>
    (await readFile(join(folder, name), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const pool = await rows('corpus_pool.jsonl');
  const idOf = new Map<string, ClaimId>();
  const claims = pool.map(({ vclaim_id: name = '', vclaim = '', title = '' }) => {
    const text = `${vclaim} ${title}`;
    idOf.set(name, claimId(text));
    return { id: claimId(text), text };
  });
  const find = finderOver(claims, lexicon);
  const relevant = new Map<string, Set<ClaimId | undefined>>();
  for (const { query_id: query = '', vclaim_id: name = '' } of await rows('qrels.dev.jsonl')) {
    relevant.set(query, (relevant.get(query) ?? new Set()).add(idOf.get(name)));
  }
  const tweets = (await rows('queries.dev.jsonl')).filter(({ query_id: id = '' }) =>
    relevant.has(id),
  );
  const sum = tweets.reduce((total, { query_id: id = '', text = '' }) => {
    const ids = relevant.get(id) ?? new Set();
    return total + averagePrecision(find(text, MOST_RANKED), ids);
  }, 0);
  return `${about}, ${tweets.length}: MAP@${MOST_RANKED} ${figure(sum / tweets.length)} (BM25 on this pool .801)`;
}

const MOST_RANKED = 5;

function averagePrecision(
  ranked: readonly ClaimId[],
  relevant: ReadonlySet<ClaimId | undefined>,
): number {
  let hits = 0;
  let sum = 0;
  for (const [rank, claim] of ranked.entries()) {
    if (!relevant.has(claim)) continue;
    hits += 1;
    sum += hits / (rank + 1);
  }
  return sum / Math.min(relevant.size, MOST_RANKED);
}
