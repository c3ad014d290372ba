import type { ArticleId, ClaimId } from '../engine/model.ts';
import { normalize } from '../engine/normalize.ts';
import { holdsPhrase, type SearchField, type SearchQuery } from '../engine/search-query.ts';
import type { FoundClaims } from '../engine/segment-lookup.ts';
import { createLookups } from './lookups.ts';
import type { ArticleRow, IsnadDatabase } from './schema.ts';
import { activeShelves, rowsOfShelf } from './shelves.ts';
import { readTold, type Said, type ToldClaim } from './told.ts';

/** Searches the claims of all active shelves. */
export interface ClaimSearch {
  /**
   * Claims that fit a query, in slices as they are found (some may be empty): who has enough stops asking. Those that say
   * little besides the words come first; without words, those of the articles in the order of their keys. A claim comes
   * with those only who say it in the time and the places asked for. Rejects with Dexie's error.
   */
  find(query: SearchQuery): AsyncGenerator<readonly ToldClaim[]>;
  /** Opens the indexes ahead of the first search, 50 ms for 100,000 claims. Rejects with Dexie's error. */
  open(): Promise<void>;
}

/** Claims read at first, for what the eye sees at once, and at a time after that. */
const FIRST_SLICE = 12;
const SLICE = 40;
/** Articles looked through at a time where a query has no words. */
const ARTICLES = 100;

export function createClaimSearch(database: IsnadDatabase): ClaimSearch {
  const lookups = createLookups(database);

  return {
    async *find(query) {
      const fits = await createFilter(database, query);
      const hasWords = query.words.length > 0;
      for await (const ids of hasWords
        ? slicesOf(idsIn((await lookups()).map((lookup) => lookup(query.words))))
        : claimsOfArticles(database, fits)) {
        yield fits.all(await readTold(database, ids));
      }
    },

    async open() {
      await lookups();
    },
  };
}

/** The ids of all indexes, shortest claims first, each once. */
function* idsIn(indexes: readonly FoundClaims[]): Generator<ClaimId> {
  const given = new Set<ClaimId>();
  const places = indexes.map(() => 0);
  for (let length = 0; Number.isFinite(length); ) {
    let next = Number.POSITIVE_INFINITY;
    for (const [index, found] of indexes.entries()) {
      let place = places[index] ?? 0;
      for (; found.length(place) === length; place += 1) {
        const id = found.id(place);
        if (!given.has(id)) yield id;
        given.add(id);
      }
      places[index] = place;
      next = Math.min(next, found.length(place));
    }
    length = next;
  }
}

function* slicesOf(ids: Iterable<ClaimId>): Generator<readonly ClaimId[]> {
  let slice: ClaimId[] = [];
  let size = FIRST_SLICE;
  for (const id of ids) {
    slice.push(id);
    if (slice.length < size) continue;
    yield slice;
    slice = [];
    size = SLICE;
  }
  if (slice.length > 0) yield slice;
}

interface Filter {
  /** May the article hold what is asked for? */
  readonly article: (row: ArticleRow) => boolean;
  readonly all: (told: readonly ToldClaim[]) => readonly ToldClaim[];
}

async function createFilter(database: IsnadDatabase, query: SearchQuery): Promise<Filter> {
  const valuesOf = (field: SearchField) =>
    query.fields.filter((one) => one.field === field).map(({ value }) => plain(value));
  const sources = valuesOf('source');
  const titles = valuesOf('article');
  const speakers = valuesOf('speaker');
  const tags = await Promise.all(valuesOf('tag').map((tag) => taggedWith(database, tag)));
  const inTime = (day: string | null) =>
    (query.after === null || (day !== null && day >= query.after)) &&
    (query.before === null || (day !== null && day.slice(0, 10) < query.before));
  const article = ({ title, source, publishedAt }: Said['article'] | ArticleRow) =>
    holdAll(source.name, sources) && holdAll(title, titles) && inTime(publishedAt);
  const said = (one: Said) =>
    article(one.article) &&
    speakers.every((name) =>
      one.assertion.chain.some(({ speaker }) => plain(speaker).includes(name)),
    );
  return {
    article,
    all: (told) =>
      told.flatMap(({ claim, said: by }) => {
        if (!query.phrases.every((phrase) => holdsPhrase(claim.text, phrase))) return [];
        const fitting = by.filter(
          (one) =>
            said(one) &&
            tags.every((on) => on.has(`claim-${claim.id}`) || on.has(`article-${one.article.id}`)),
        );
        return fitting.length === 0 ? [] : [{ claim, said: fitting }];
      }),
  };
}

function holdAll(text: string, parts: readonly string[]): boolean {
  const normalized = parts.length === 0 ? '' : plain(text);
  return parts.every((part) => normalized.includes(part));
}

/** Without quotation marks, which no field can hold. */
function plain(text: string): string {
  return normalize(text.replaceAll(/["“”«»]/g, ' '));
}

async function taggedWith({ notes }: IsnadDatabase, tag: string): Promise<ReadonlySet<string>> {
  const noted = await notes.filter(({ tags }) => tags.some((one) => plain(one) === tag)).toArray();
  return new Set(noted.map(({ on }) => on));
}

/** What articles claim that may hold what is asked for, in slices, each claim once. */
async function* claimsOfArticles(
  database: IsnadDatabase,
  fits: Filter,
): AsyncGenerator<readonly ClaimId[]> {
  const given = new Set<ClaimId>();
  for (const shelf of await activeShelves(database)) {
    const keys = await rowsOfShelf(database.articles, shelf.id).primaryKeys();
    for (let at = 0; at < keys.length; at += ARTICLES) {
      const slice = keys.slice(at, at + ARTICLES).map(([of, id]): [number, ArticleId] => [of, id]);
      const rows = (await database.articles.bulkGet(slice)).filter(
        (row) => row !== undefined && fits.article(row),
      );
      const said = rows.flatMap((row) => row?.assertions ?? []);
      const found = await database.assertions.bulkGet(said.map((id) => [shelf.id, id]));
      const fresh = new Set(
        found.flatMap((row) => row?.claim ?? []).filter((id) => !given.has(id)),
      );
      for (const id of fresh) given.add(id);
      yield* slicesOf(fresh);
      if (fresh.size === 0) yield [];
    }
  }
}
