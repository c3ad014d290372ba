import { readFileSync } from 'node:fs';
import { readLexicon } from '../../cli/read-lexicon.ts';
import { checkArticle } from '../../engine/check.ts';
import type { LibraryArticle } from '../../engine/library.ts';
import { createMemoryLibrary } from '../../engine/memory-library.ts';
import type { ArticleMetadata, CheckedArticle, Relation, Verdict } from '../../engine/model.ts';
import { readArticle } from '../../engine/read-article.ts';
import { splitSentences } from '../../engine/sentences.ts';
import { parsePack } from '../../packs/parse.ts';

/** The five seed articles by the numbers of their files. */
export type SeedId = '000' | '001' | '002' | '003' | '004';

export const SEED_IDS: readonly SeedId[] = ['000', '001', '002', '003', '004'];

/** A seed as a page, and as what the starter library holds of it. */
interface Seed {
  readonly page: CheckedArticle;
  readonly row: LibraryArticle;
}

const seeds = readSeeds();
const lexicon = await readLexicon();

/** What a seed's sentence gets, and what the library's sentences are to it. */
export interface Answer {
  readonly verdict: Verdict;
  /** The quotes of the relations, by kind. */
  readonly same: readonly string[];
  readonly opposite: readonly string[];
  /** The relation to the first quote that begins with these words; undefined where it was not found related. */
  readonly relationTo: (starts: string) => Relation | undefined;
}

/** The answer for the one sentence of a seed that begins with `starts`, against these articles of the starter library. */
export async function ask(
  page: SeedId,
  starts: string,
  library: readonly SeedId[],
): Promise<Answer> {
  const { sentences } = seedOf(page).page;
  const sentence = sentences.findLast(({ text }) => text.startsWith(starts));
  if (sentence === undefined) throw new Error(`${page} has no sentence: ${starts}`);
  const rows = library.map((id) => seedOf(id).row);
  const answer = (await answers(seedOf(page).page, rows))[sentence.index];
  if (answer === undefined) throw new Error(`${page} has no answer for: ${starts}`);
  return answer;
}

/** One answer for each sentence of a page, in order. */
export async function answers(
  page: CheckedArticle,
  library: readonly LibraryArticle[],
): Promise<Answer[]> {
  const report = await checkArticle(page, createMemoryLibrary(library), lexicon);
  return report.annotations.map(({ verdict }): Answer => {
    const quoteOf = ({ assertion }: Relation) => report.assertions.get(assertion)?.quote ?? '';
    const quotes = (kind: Relation['kind']) =>
      verdict.relations.filter((relation) => relation.kind === kind).map(quoteOf);
    return {
      verdict,
      same: quotes('same'),
      opposite: quotes('opposite'),
      relationTo: (starts) => verdict.relations.find((one) => quoteOf(one).startsWith(starts)),
    };
  });
}

export function seedOf(id: SeedId): Seed {
  const seed = seeds.get(id);
  if (seed === undefined) throw new Error(`no seed ${id}`);
  return seed;
}

/** A text as a page of the day, and as the library would hold it. */
export function articleFrom(
  text: string,
  known: Pick<ArticleMetadata, 'source' | 'url' | 'publishedAt'>,
): Seed {
  const metadata: ArticleMetadata = {
    ...known,
    title: null,
    byline: null,
    lang: 'ar',
    dateCertainty: 'stated',
    agencies: [],
  };
  const sentences = splitSentences(text);
  return { page: { metadata, sentences }, row: readArticle(metadata, sentences) };
}

function readSeeds(): ReadonlyMap<string, Seed> {
  const pack = parsePack(readFileSync('packs/starter/starter.pack.json'));
  if (!pack.ok) throw new Error(pack.failure.message);
  return new Map(
    pack.value.articles.map(({ article, claims, assertions, text, provenance }) => {
      const { url, title, source, lang, publishedAt, dateCertainty, agencies } = article;
      const metadata: ArticleMetadata = {
        url,
        title,
        source: source.name === '' ? null : source.name,
        byline: null,
        lang,
        publishedAt,
        dateCertainty,
        agencies,
      };
      const page = { metadata, sentences: splitSentences(text) };
      return [provenance.from.slice(0, 3), { page, row: { article, claims, assertions } }];
    }),
  );
}
