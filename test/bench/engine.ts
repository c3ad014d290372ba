import MiniSearch from 'minisearch';
import { readLexicon } from '../../cli/read-lexicon.ts';
import { checkArticle } from '../../engine/check.ts';
import type { LibraryArticle } from '../../engine/library.ts';
import { createMemoryLibrary } from '../../engine/memory-library.ts';
import type { ArticleMetadata, Sentence } from '../../engine/model.ts';
import { readArticle } from '../../engine/read-article.ts';
import { longArticle } from './texts.ts';

/** What one size of library costs; milliseconds, the median of several runs. */
export interface EngineCost {
  readonly claims: number;
  /** Reading the claims out of their articles. */
  readonly read: number;
  /** Building the index, once for each change of the library. */
  readonly build: number;
  /** The first check, with an index that was just opened. */
  readonly first: number;
  /** A check of one article. */
  readonly check: number;
  /** The same look-up by MiniSearch with its defaults. */
  readonly miniSearch: number;
}

/** Sentences of one made-up article. */
const ARTICLE_LENGTH = 20;
const RUNS = 5;
/** MiniSearch takes seconds an article at 100,000 claims. */
const MINISEARCH_RUNS = 1;

/** Checks an article of sixty sentences against libraries made of the given sentences, the first `size` of them for each size. */
export async function measureEngine(
  sentences: readonly string[],
  sizes: readonly number[],
): Promise<readonly EngineCost[]> {
  const costs: EngineCost[] = [];
  const lexicon = await readLexicon();
  const article = { metadata: metadata(null), sentences: numbered(longArticle()) };
  for (const size of sizes) {
    const some = sentences.slice(0, size);
    const [read, articles] = timed(() => libraryArticles(some));
    const [build, library] = timed(() => createMemoryLibrary(articles));
    const [first] = await timedAsync(() => checkArticle(article, library, lexicon));
    const checks: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      checks.push((await timedAsync(() => checkArticle(article, library, lexicon)))[0]);
    }
    costs.push({
      claims: some.length,
      read,
      build,
      first,
      check: median(checks),
      miniSearch: measureMiniSearch(some, article.sentences),
    });
  }
  return costs;
}

function measureMiniSearch(library: readonly string[], article: readonly Sentence[]): number {
  const index = new MiniSearch({ fields: ['text'] });
  index.addAll(library.map((text, id) => ({ id, text })));
  const runs = Array.from(
    { length: MINISEARCH_RUNS },
    () => timed(() => article.map(({ text }) => index.search(text)))[0],
  );
  return median(runs);
}

function libraryArticles(sentences: readonly string[]): LibraryArticle[] {
  const articles: LibraryArticle[] = [];
  for (let at = 0; at < sentences.length; at += ARTICLE_LENGTH) {
    const some = numbered(sentences.slice(at, at + ARTICLE_LENGTH));
    articles.push(readArticle(metadata(`https://news.example/${at}`), some));
  }
  return articles;
}

function metadata(url: string | null): ArticleMetadata {
  return {
    url,
    title: null,
    source: url === null ? 'الحرة' : `outlet ${url.length}`,
    byline: null,
    lang: 'ar',
    publishedAt: '2024-05-18',
    dateCertainty: 'stated',
    agencies: [],
  };
}

function numbered(texts: readonly string[]): Sentence[] {
  let start = 0;
  return texts.map((text, index) => {
    const sentence = { index, text, start, end: start + text.length };
    start = sentence.end + 1;
    return sentence;
  });
}

function timed<T>(work: () => T): [number, T] {
  const started = performance.now();
  const value = work();
  return [performance.now() - started, value];
}

async function timedAsync<T>(work: () => Promise<T>): Promise<[number, T]> {
  const started = performance.now();
  const value = await work();
  return [performance.now() - started, value];
}

/** The middle one; of an even number the upper middle. NaN for none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
