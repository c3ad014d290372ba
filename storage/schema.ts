import { Dexie, type DexieOptions, type EntityTable, type Table } from 'dexie';
import type { ReaderJudgement } from '../engine/judgements.ts';
import type {
  KeptArticle,
  KeptEdit,
  KeptVersion,
  Note,
  NoteTarget,
  SavedHow,
} from '../engine/kept.ts';
import type {
  Article,
  ArticleId,
  Assertion,
  AssertionId,
  Claim,
  ClaimId,
  JudgementId,
} from '../engine/model.ts';
import { failure, type Result, success } from '../engine/result.ts';
import { type StorageFailure, toStorageFailure } from './failures.ts';
import type { NoticeRow, ReadRow } from './memory-rows.ts';

/**
 * A part of the library that comes and goes as a whole: the reader's own, or one edition of a pack. Rows
 * belong to exactly one shelf and are never shared, so that removing or replacing a shelf can never harm
 * another, and a half-installed one is invisible: only `active` shelves are read.
 */
export interface Shelf {
  readonly id: number;
  /** The pack's id; null for the reader's own shelf. */
  readonly pack: string | null;
  /**
   * `installing`: rows are being written, `position` articles are there. `active`: read by checks.
   * `leaving`: replaced or given up, its rows are being deleted. `removed`: the reader removed this
   * pack; no rows are left, and it is not installed again by itself.
   */
  readonly state: 'installing' | 'active' | 'leaving' | 'removed';
  /** Articles written so far. */
  readonly position: number;
  /** Rises with every change of the shelf's rows. */
  readonly revision: number;
  /** The pack's head; of the own shelf all is empty. */
  readonly version: number;
  readonly digest: string;
  readonly name: string;
  readonly created: string;
  readonly licence: string;
}

export interface ArticleRow extends Article {
  readonly shelf: number;
  /** What this shelf holds of the article, so that it can be replaced. */
  readonly assertions: readonly AssertionId[];
}

/** Index terms are not stored: they are computed from the text by the release that reads it. */
export interface ClaimRow extends Omit<Claim, 'terms'> {
  readonly shelf: number;
}

export interface AssertionRow extends Assertion {
  readonly shelf: number;
}

/** The index of one shelf, derivable from its claim rows; stale where `revision` is not the shelf's. */
export interface SegmentRow {
  readonly shelf: number;
  readonly revision: number;
  readonly bytes: Uint8Array;
}

/** How an article of the reader's own came, and whether it is in the bin; what it tells is in `contents`. */
export interface KeptRow {
  readonly id: ArticleId;
  readonly savedAt: number;
  readonly changedAt: number;
  readonly how: SavedHow;
  readonly removedAt: number | null;
}

/**
 * All that an article of the reader's own tells, in the bin or not. The rows of the own shelf are made of it, and hold what
 * is not in the bin: what two articles say in almost the same words is one claim there.
 */
export interface ContentRow extends Pick<KeptArticle, 'article' | 'claims' | 'assertions'> {
  readonly id: ArticleId;
}

/** An immutable part of the own shelf's index (`storage/own-index.ts`). */
export interface GenerationRow {
  readonly id: number;
  readonly claims: number;
  readonly bytes: Uint8Array;
}

/**
 * Of the own shelf: its claims that are in no generation yet. Under `JOURNAL`: when the last edit was made; under `COPY`: when the
 * library was filled from its second copy, 0 for never; under `LAST_COPIED`: when what is copied was changed last; under
 * `WHOLE_COPY`: up to when the copy was found to hold all changes.
 */
export interface HeadRow {
  readonly shelf: number;
  readonly fresh: readonly ClaimId[];
  /** Ms since epoch; 0 of a shelf. */
  readonly editedAt: number;
}

/**
 * What was done to one table of the reader's in one transaction, where the library is kept the same on several devices: so the next
 * sync knows what to compare (`entrypoints/keeper/sync-run.ts`).
 */
export interface MarkRow {
  readonly id: number;
  /** Of the table; `settled` where the reader chose one of several versions of a note. */
  readonly table: string;
  /** Of rows that were written, and of those that the reader destroyed: the parts of a key joined by "-". */
  readonly keys: readonly string[];
  readonly gone: readonly string[];
}

/** A row of a sync (`sync/row.ts`), as text. Flags are 1 or not there: their indexes hold the few that have them. */
export interface SyncRow {
  readonly key: string;
  readonly line: string;
  /** It is not shown in a library; several versions stand side by side in it. */
  readonly hidden?: 1;
  readonly split?: 1;
  /** The library does not show it yet, but `shown`, '' for nothing of it. */
  readonly due?: 1;
  readonly shown?: string;
}

/** The tables. Rows are what an earlier release, or a damaged disk, left: parse them before use. */
export interface IsnadTables {
  readonly shelves: EntityTable<Shelf, 'id'>;
  readonly articles: Table<ArticleRow, [number, ArticleId]>;
  readonly claims: Table<ClaimRow, [number, ClaimId]>;
  readonly assertions: Table<AssertionRow, [number, AssertionId]>;
  readonly segments: Table<SegmentRow, number>;
  /** The history of the reader's judgements (`storage/judgements.ts`): rows are added, never changed or deleted. */
  readonly judgements: Table<ReaderJudgement, JudgementId>;
  readonly kept: Table<KeptRow, ArticleId>;
  readonly contents: Table<ContentRow, ArticleId>;
  /** Texts as they stood; rows are added, and deleted only with their article when the bin is emptied. */
  readonly versions: Table<KeptVersion, [ArticleId, string]>;
  readonly notes: Table<Note, NoteTarget>;
  /** The journal of all edits (`storage/edits.ts`): rows are added. */
  readonly edits: Table<KeptEdit, string>;
  readonly generations: EntityTable<GenerationRow, 'id'>;
  readonly heads: Table<HeadRow, number>;
  /** What is done in steps and may be stopped between them, and what takes it back (`storage/import-task.ts`). */
  readonly tasks: Table<{ readonly id: string }, string>;
  /** What was read, where the reader asked for a memory, and what happened to it since; no other table knows of them. */
  readonly reads: Table<ReadRow, ArticleId>;
  readonly notices: Table<NoticeRow, string>;
  readonly marks: EntityTable<MarkRow, 'id'>;
  /** What the sync remembers (`entrypoints/keeper/sync-store.ts`): neither in the second copy nor in backups. */
  readonly syncRows: Table<SyncRow, string>;
  readonly syncWaiting: EntityTable<{ readonly id: number; readonly line: string }, 'id'>;
  readonly syncFiles: Table<{ readonly name: string; readonly bytes: Uint8Array }, string>;
  readonly syncState: Table<{ readonly id: string; readonly value: unknown }, string>;
}

export type IsnadDatabase = Dexie & IsnadTables;

/** The shelf of what the reader saved. */
export const OWN_SHELF = 0;
/** The key of the journal's row among the heads. */
export const JOURNAL = -1;
/** The key of the row that says that the database holds what its second copy does (`storage/recovery.ts`). */
export const COPY = -2;
/** The key of the row by which the files of the second copy are named (`storage/second-copy.ts`). */
export const LAST_COPIED = -3;
/** The key of the row that says how far the files of the second copy were looked at (`storage/recovery.ts`). */
export const WHOLE_COPY = -4;
/** The key of the row that is there where the library is synced: what is done to it is marked. */
export const SYNCED = -5;

/** The key of what says, in the state of a sync, how far the library was compared with its rows. */
export const COMPARED = 'compared';

const DATABASE_NAME = 'isnad';
/** Add a version below and a saved database of the old one to `test/storage/databases`; never change an old one. */
export const SCHEMA_VERSION = 4;

/**
 * What a commit waits for. `strict`: the disk itself, for what the reader made. `relaxed`: the operating
 * system, ten times faster, for what can be installed again. Chromium and Firefox honour both.
 */
export type Durability = 'strict' | 'relaxed';

export interface OpenOptions {
  readonly name?: string;
  readonly durability?: Durability;
  /** Tests pass fake-indexeddb; the browser's own is the default. */
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
}

/**
 * Opens the library's database, creating it where there is none. Durability is a property of the
 * connection, so a context that needs both opens two; they share all rows.
 *
 * Fails with `newer-database` where a later release made it (nothing is touched), `blocked` where another
 * page of an older release holds it, and what `toStorageFailure` tells. Never deletes a database.
 */
export async function openDatabase(
  options: OpenOptions = {},
): Promise<Result<IsnadDatabase, StorageFailure>> {
  const name = options.name ?? DATABASE_NAME;
  const factory: IDBFactory | undefined = options.indexedDB ?? globalThis.indexedDB;
  if (factory === undefined) return failure('unavailable', 'This browser gives no storage.');
  try {
    return await connect(declareDatabase(name, options));
  } catch (error) {
    return { ok: false, failure: toStorageFailure(error) };
  }
}

function declareDatabase(name: string, options: OpenOptions): IsnadDatabase {
  const deps: DexieOptions = {
    chromeTransactionDurability: options.durability ?? 'relaxed',
    ...(options.indexedDB === undefined ? {} : { indexedDB: options.indexedDB }),
    ...(options.IDBKeyRange === undefined ? {} : { IDBKeyRange: options.IDBKeyRange }),
  };
  const database = new Dexie(name, deps) as IsnadDatabase;
  database.version(1).stores({
    shelves: '++id, pack',
    articles: '[shelf+id]',
    claims: '[shelf+id]',
    assertions: '[shelf+id], claim',
    segments: 'shelf',
  });
  database.version(2).stores({ judgements: 'id' });
  database.version(3).stores({
    kept: 'id',
    contents: 'id',
    versions: '[article+digest]',
    notes: 'on',
    edits: 'id, at',
    generations: '++id',
    heads: 'shelf',
    reads: 'id',
    notices: 'id',
    tasks: 'id',
  });
  database.version(4).stores({
    marks: '++id',
    syncRows: 'key, hidden, split, due',
    syncWaiting: '++id',
    syncFiles: 'name',
    syncState: 'id',
  });
  // A newer release wants to upgrade, or the reader clears the data: give way, and look again before the next use.
  database.on('versionchange', () => database.close());
  return database;
}

function connect(database: IsnadDatabase): Promise<Result<IsnadDatabase, StorageFailure>> {
  return new Promise((resolve) => {
    database.on('blocked', () => {
      resolve(
        failure('blocked', 'Another page of Isnad holds the library; close it and try again.'),
      );
    });
    database.open().then(
      () => resolve(success(database)),
      (error) => resolve({ ok: false, failure: toStorageFailure(error) }),
    );
  });
}
