import { pairOf, type ReaderJudgement, standing } from '../engine/judgements.ts';
import type { KeptVersion, Note } from '../engine/kept.ts';
import type { Article, ArticleId, Assertion, ClaimId } from '../engine/model.ts';
import { PARSE_KEPT } from '../engine/parse-kept.ts';
import { judgementsOf } from './judgements.ts';
import { readKept } from './kept-rows.ts';
import { readArticles } from './read-articles.ts';
import { readNote } from './reader-edits.ts';
import type { IsnadDatabase } from './schema.ts';
import { readTold, type ToldClaim } from './told.ts';

/** An article with all that the library has of it. */
export interface WholeArticle {
  readonly article: Article;
  /** In the order of the text. */
  readonly assertions: readonly Assertion[];
  /** Texts as they were saved, the newest first; none of a pack's. */
  readonly versions: readonly KeptVersion[];
  /** How the reader has it; null for a pack's. */
  readonly kept: { readonly savedAt: number; readonly removedAt: number | null } | null;
  readonly note: Note;
}

/** An article of the reader's own, in the bin or not, else of a pack; null where there is none. Rejects with Dexie's error. */
export async function readWholeArticle(
  database: IsnadDatabase,
  id: ArticleId,
): Promise<WholeArticle | null> {
  const { kept, contents, versions, notes } = database;
  const [row, texts, note] = await database.transaction(
    'r',
    [kept, contents, versions, notes],
    async () => [
      await readKept(database, id),
      await versions.where(':id').between([id, ''], [id, 'g']).toArray(),
      await readNote(database, `article-${id}`),
    ],
  );
  const own = row === null ? null : PARSE_KEPT.article(row);
  const told = own ?? (await readArticles(database, [id]))[0];
  if (told === undefined) return null;
  return {
    article: told.article,
    assertions: told.assertions.toSorted((a, b) => a.index - b.index),
    versions: texts
      .flatMap((text) => PARSE_KEPT.version(text) ?? [])
      .sort((a, b) => b.savedAt - a.savedAt),
    kept: own === null ? null : { savedAt: own.savedAt, removedAt: own.removedAt },
    note,
  };
}

/** A claim with all that the library has of it. */
export interface WholeClaim extends ToldClaim {
  /** What the reader said of it and other claims, pair by pair, the latest entry first. */
  readonly judged: readonly JudgedPair[];
  readonly note: Note;
}

export interface JudgedPair {
  readonly entries: readonly ReaderJudgement[];
  /** The one that holds. */
  readonly stands: ReaderJudgement | null;
}

/** Null where nobody in the library says it. Rejects with Dexie's error. */
export async function readWholeClaim(
  database: IsnadDatabase,
  id: ClaimId,
): Promise<WholeClaim | null> {
  const [told] = await readTold(database, [id]);
  if (told === undefined) return null;
  const pairs = new Map<string, ReaderJudgement[]>();
  for (const entry of await judgementsOf(database, [id])) {
    const pair = pairOf(entry.id);
    pairs.set(pair, [...(pairs.get(pair) ?? []), entry]);
  }
  return {
    ...told,
    judged: [...pairs.values()].map((entries) => ({
      entries: entries.toSorted((a, b) => b.at - a.at),
      stands: standing(entries),
    })),
    note: await readNote(database, `claim-${id}`),
  };
}

/** Changes whenever what the library page shows could: rows, notes, the bin, judgements. A few ms. Rejects with Dexie's error. */
export async function libraryMoment(database: IsnadDatabase): Promise<string> {
  const { shelves, heads, judgements } = database;
  return database.transaction('r', shelves, heads, judgements, async () => {
    const states = (await shelves.toArray()).map(({ id, state, revision }) => [
      id,
      state,
      revision,
    ]);
    const head = (await heads.toCollection().toArray()).map(({ editedAt }) => editedAt);
    return JSON.stringify([states, head, await judgements.count()]);
  });
}
