import type { Article, ArticleId } from '../engine/model.ts';
import { parseArticle } from '../engine/parse-model.ts';
import { type IsnadDatabase, type KeptRow, OWN_SHELF } from './schema.ts';
import { activeShelves, rowsOfShelf } from './shelves.ts';

/** What a list shows of an article. */
export interface ArticleSummary
  extends Pick<Article, 'id' | 'title' | 'source' | 'lang' | 'publishedAt'> {
  /** Sentences of it that are in the library. */
  readonly told: number;
  /** When the reader saved it; null where it is a pack's. */
  readonly savedAt: number | null;
  /** When it was put into the bin; null where it is not there. */
  readonly removedAt: number | null;
}

/** Articles read at a time: some 20 ms. */
const SLICE = 250;

/**
 * The articles of all active shelves in slices, the reader's own first, the latest saved before the others; an article
 * stands once. Damaged rows are left out. Rejects with Dexie's error.
 */
export async function* articleSummaries(
  database: IsnadDatabase,
): AsyncGenerator<readonly ArticleSummary[]> {
  const given = new Set<ArticleId>();
  for (const { id: shelf } of await activeShelves(database)) {
    const kept = shelf === OWN_SHELF ? await keptById(database) : null;
    const ids =
      kept === null
        ? (await rowsOfShelf(database.articles, shelf).primaryKeys()).map(([, id]) => id)
        : [...kept.values()]
            .filter(isOut)
            .sort(latest)
            .map(({ id }) => id);
    for (let at = 0; at < ids.length; at += SLICE) {
      const fresh = ids.slice(at, at + SLICE).filter((id) => !given.has(id));
      for (const id of fresh) given.add(id);
      const rows = await database.articles.bulkGet(
        fresh.map((id): [number, ArticleId] => [shelf, id]),
      );
      yield rows.flatMap((row) => {
        const count = row?.assertions?.length ?? 0;
        return toSummary(row, count, kept?.get(row?.id as ArticleId)) ?? [];
      });
    }
  }
}

/** The articles in the bin, the last put there first. Rejects with Dexie's error. */
export async function binSummaries(database: IsnadDatabase): Promise<readonly ArticleSummary[]> {
  const { kept, contents } = database;
  return database.transaction('r', kept, contents, async () => {
    const rows = await kept.filter(({ removedAt }) => removedAt !== null).toArray();
    rows.sort((a, b) => (b.removedAt ?? 0) - (a.removedAt ?? 0));
    const of = await contents.bulkGet(rows.map(({ id }) => id));
    return rows.flatMap(
      (row, at) => toSummary(of[at]?.article, of[at]?.assertions?.length ?? 0, row) ?? [],
    );
  });
}

function toSummary(row: unknown, told: number, kept: KeptRow | undefined): ArticleSummary | null {
  const article = parseArticle(row);
  if (article === null) return null;
  const { id, title, source, lang, publishedAt } = article;
  const savedAt = kept?.savedAt ?? null;
  return {
    id,
    title,
    source,
    lang,
    publishedAt,
    told,
    savedAt,
    removedAt: kept?.removedAt ?? null,
  };
}

async function keptById({ kept }: IsnadDatabase): Promise<Map<ArticleId, KeptRow>> {
  return new Map((await kept.toArray()).map((row) => [row.id, row]));
}

function isOut({ removedAt }: KeptRow): boolean {
  return removedAt === null;
}

function latest(a: KeptRow, b: KeptRow): number {
  return b.savedAt - a.savedAt || (a.id < b.id ? -1 : 1);
}
