import type {
  Article,
  ArticleId,
  Assertion,
  AssertionId,
  Claim,
  ClaimId,
} from '../engine/model.ts';
import { parseArticle, parseAssertion, parseClaim } from '../engine/parse-model.ts';
import { type IsnadDatabase, OWN_SHELF } from './schema.ts';
import { activeShelves } from './shelves.ts';

/** A claim said in an article. */
export interface Said {
  readonly assertion: Assertion;
  readonly article: Article;
  /** On the reader's own shelf. */
  readonly isOwn: boolean;
}

/** A claim with everyone who says it, the reader's own articles first. */
export interface ToldClaim {
  readonly claim: Omit<Claim, 'terms'>;
  readonly said: readonly Said[];
}

/** Claims with all that say them, in the order of `ids`; those that nobody says are left out. One transaction; rejects with Dexie's error. */
export function readTold(
  database: IsnadDatabase,
  ids: readonly ClaimId[],
): Promise<readonly ToldClaim[]> {
  const { shelves, claims, assertions, articles } = database;
  return database.transaction('r', shelves, claims, assertions, articles, async () => {
    const active = (await activeShelves(database)).map(({ id }) => id);
    const read = await Promise.all(
      ids.map(async (id) => {
        const found = await assertions.where('claim').equals(id).toArray();
        const rows = active.flatMap((shelf) => found.filter((row) => row.shelf === shelf));
        const [first] = rows;
        const row = first === undefined ? undefined : await claims.get([first.shelf, id]);
        const keys = rows.map((one): [number, ArticleId] => [one.shelf, one.article]);
        return { row, rows, articles: await articles.bulkGet(keys) };
      }),
    );
    return read.flatMap(({ row, rows, articles: of }) => {
      const claim = parseClaim(row);
      const said = rows.flatMap((one, at) => toSaid(one, of[at]) ?? []);
      return claim === null || said.length === 0 ? [] : [{ claim, said: firstOfEach(said) }];
    });
  });
}

/** What assertions with these keys say, in their order; null where a row is gone or damaged. One transaction; rejects with Dexie's error. */
export function readSaid(
  database: IsnadDatabase,
  keys: readonly SaidKey[],
): Promise<readonly (Said | null)[]> {
  const { assertions, articles } = database;
  return database.transaction('r', assertions, articles, async () => {
    const rows = await assertions.bulkGet(keys.map(([shelf, id]): SaidKey => [shelf, id]));
    const of = await articles.bulkGet(
      rows.map((row): [number, ArticleId] => [row?.shelf ?? -1, row?.article ?? ('' as ArticleId)]),
    );
    return rows.map((row, at) => toSaid(row, of[at]));
  });
}

/** Shelf and id. */
export type SaidKey = [number, AssertionId];

/**
 * Keys of what is said on all active shelves, the latest months first, at most `most` of each shelf. A second for a
 * million. Rejects with Dexie's error.
 */
export async function saidKeys(database: IsnadDatabase, most: number): Promise<SaidKey[]> {
  const shelves = await activeShelves(database);
  const keys = await Promise.all(
    shelves.map(({ id }) =>
      database.assertions.where('[shelf+id]').between([id, ''], [id, '~']).primaryKeys(),
    ),
  );
  // An assertion's id begins with its month.
  return keys
    .flatMap((of) => of.slice(-most))
    .sort(([, a], [, b]) => (a < b ? 1 : -1))
    .slice(0, most);
}

function toSaid(row: unknown, of: { readonly shelf: number } | undefined): Said | null {
  const assertion = parseAssertion(row);
  const article = parseArticle(of);
  if (assertion === null || article === null || of === undefined) return null;
  return { assertion, article, isOwn: of.shelf === OWN_SHELF };
}

/** The same sentence of the same article may be on several shelves. */
function firstOfEach(said: readonly Said[]): readonly Said[] {
  const byId = new Map<AssertionId, Said>();
  for (const one of said) if (!byId.has(one.assertion.id)) byId.set(one.assertion.id, one);
  return [...byId.values()];
}
