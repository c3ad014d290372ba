import type { KeptArticle, LibrarySource } from '../engine/kept.ts';
import { type Failure, failure, type Result, success } from '../engine/result.ts';
import type { CommandLine, Outcome } from './command.ts';
import { openLibraryFile } from './library-file.ts';
import type { LibraryInput } from './library-input.ts';

/** What a library holds. */
interface Stats {
  readonly made: string | null;
  readonly by: string | null;
  readonly articles: number;
  readonly inBin: number;
  readonly versions: number;
  readonly claims: number;
  readonly assertions: number;
  readonly notes: number;
  readonly judgements: number;
  readonly edits: number;
  /** Days of publication, null where no article has one. */
  readonly from: string | null;
  readonly to: string | null;
  /** Articles outside the bin by language and by source, most first; sources only the first. */
  readonly languages: readonly Count[];
  readonly sources: readonly Count[];
}

interface Count {
  readonly name: string;
  readonly articles: number;
}

const MOST_SOURCES = 20;

/** `library stats`. */
export async function describeLibrary(
  line: CommandLine,
  { name, path, terminal }: LibraryInput,
): Promise<Result<Outcome, Failure>> {
  const opened = await openLibraryFile(path, false);
  if (!opened.ok) return failure(opened.failure.kind, `${name} ${opened.failure.message}`);
  const { library, summary } = opened.value;
  const counts = summary?.counts;
  const stats: Stats = {
    made: summary?.made ?? null,
    by: summary?.by ?? null,
    ...(await countArticles(library)),
    versions: counts?.version ?? 0,
    notes: counts?.note ?? 0,
    judgements: counts?.judgement ?? 0,
    edits: counts?.edit ?? 0,
  };
  terminal.result(line.flag('json') ? JSON.stringify(stats) : formatStats(stats));
  return success('done');
}

async function countArticles(library: LibrarySource) {
  const languages = new Map<string, number>();
  const sources = new Map<string, number>();
  const claims = new Set<string>();
  const days = { from: null as string | null, to: null as string | null };
  let [articles, inBin, assertions] = [0, 0, 0];
  const count = (kept: KeptArticle) => {
    articles += 1;
    assertions += kept.assertions.length;
    for (const { id } of kept.claims) claims.add(id);
    const { lang, source, publishedAt } = kept.article;
    languages.set(lang, (languages.get(lang) ?? 0) + 1);
    sources.set(source.name, (sources.get(source.name) ?? 0) + 1);
    if (publishedAt === null) return;
    const day = publishedAt.slice(0, 10);
    if (days.from === null || day < days.from) days.from = day;
    if (days.to === null || day > days.to) days.to = day;
  };
  for await (const slice of library.rows('article')) {
    for (const kept of slice) {
      if (kept.removedAt === null) count(kept);
      else inBin += 1;
    }
  }
  return {
    articles,
    inBin,
    claims: claims.size,
    assertions,
    ...days,
    languages: mostFirst(languages),
    sources: mostFirst(sources).slice(0, MOST_SOURCES),
  };
}

function mostFirst(counts: ReadonlyMap<string, number>): Count[] {
  return [...counts]
    .map(([name, articles]) => ({ name, articles }))
    .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1));
}

function formatStats(stats: Stats): string {
  const { made, by, from, to, languages, sources } = stats;
  const numbers = NUMBERS.map(
    ([key, label]) => `${label.padEnd(12)}${String(stats[key]).padStart(10)}`,
  );
  return [
    `made ${made ?? 'never'} by Isnad ${by ?? 'unknown'}`,
    ...numbers,
    `published   ${from === null ? 'no day is known' : `${from} to ${to}`}`,
    `languages   ${languages.map(({ name, articles }) => `${name} ${articles}`).join(', ')}`,
    'sources',
    ...sources.map(({ name, articles }) => `  ${String(articles).padStart(8)}  ${name}`),
  ].join('\n');
}

const NUMBERS = [
  ['articles', 'articles'],
  ['inBin', 'in the bin'],
  ['versions', 'versions'],
  ['claims', 'claims'],
  ['assertions', 'assertions'],
  ['notes', 'notes'],
  ['judgements', 'judgements'],
  ['edits', 'edits'],
] as const;
