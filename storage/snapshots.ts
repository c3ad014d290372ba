import { Dexie, type DexieOptions, type Table } from 'dexie';
import { type Result, success } from '../engine/result.ts';
import { type StorageFailure, toStorageFailure } from './failures.ts';
import type { OpenOptions } from './schema.ts';

/** A copy of the whole library as a file, on this machine. */
export interface Snapshot {
  /** Ms since epoch. */
  readonly takenAt: number;
  readonly size: number;
}

interface SnapshotRow extends Snapshot {
  readonly file: Blob;
}

/**
 * Snapshots of the library, in a database of their own, so that nothing that happens to the library touches them. They go
 * with the browser's profile: what must outlive that is exported.
 */
export interface Snapshots {
  /** Newest first. Rejects with Dexie's error. */
  list(): Promise<readonly Snapshot[]>;
  /** When the newest was taken; null where there is none. Reads no file. Rejects with Dexie's error. */
  newest(): Promise<number | null>;
  /** Keeps a file whole, or not at all, and then drops those that the rotation does not keep. */
  add(takenAt: number, file: Blob): Promise<Result<null, StorageFailure>>;
  /** Null where there is none of that time. Rejects with Dexie's error. */
  read(takenAt: number): Promise<Blob | null>;
  close(): void;
}

/** Days of which the last snapshot is kept, and weeks before that. */
const DAYS = 3;
const WEEKS = 4;
const DAY = 86_400_000;

type SnapshotDatabase = Dexie & { readonly snapshots: Table<SnapshotRow, number> };

export function openSnapshots(options: OpenOptions = {}): Snapshots {
  const { indexedDB, IDBKeyRange } = options;
  const deps: DexieOptions = {
    chromeTransactionDurability: 'strict',
    ...(indexedDB === undefined ? {} : { indexedDB }),
    ...(IDBKeyRange === undefined ? {} : { IDBKeyRange }),
  };
  const database = new Dexie('isnad-snapshots', deps) as SnapshotDatabase;
  database.version(1).stores({ snapshots: 'takenAt' });
  const { snapshots } = database;
  const times = async () => (await snapshots.toCollection().primaryKeys()).sort((a, b) => b - a);

  return {
    async list() {
      const rows = await snapshots.bulkGet(await times());
      return rows.flatMap((row) => (row ? [{ takenAt: row.takenAt, size: row.size }] : []));
    },
    newest: async () => (await times())[0] ?? null,
    async add(takenAt, file) {
      try {
        await database.transaction('rw', snapshots, async () => {
          await snapshots.put({ takenAt, size: file.size, file });
          await snapshots.bulkDelete(expendable(await times()));
        });
        return success(null);
      } catch (error) {
        return { ok: false, failure: toStorageFailure(error) };
      }
    },
    read: async (takenAt) => (await snapshots.get(takenAt))?.file ?? null,
    close: () => database.close(),
  };
}

/**
 * Which of the times (newest first, ms since epoch) the rotation gives up: kept are the last of each of the three latest
 * days that have one, and the last of each of four weeks before. The newest always stays.
 */
export function expendable(times: readonly number[]): number[] {
  const kept = new Set<number>();
  const days = new Set<number>();
  const weeks = new Set<number>();
  for (const time of times) {
    const [day, week] = [Math.floor(time / DAY), Math.floor(time / (7 * DAY))];
    if (days.size < DAYS && !days.has(day)) {
      days.add(day);
      kept.add(time);
    } else if (!days.has(day) && weeks.size < WEEKS && !weeks.has(week)) {
      weeks.add(week);
      kept.add(time);
    }
  }
  return times.filter((time) => !kept.has(time));
}

/** Edits after which a snapshot is taken although the last is not a day old. */
const MANY_EDITS = 100;

/**
 * Whether a snapshot is due: there is none yet (null for the newest time), or something was done since and it is a day old, or
 * a hundred things were done since. `edits` counts them.
 */
export function isSnapshotDue(newest: number | null, now: number, edits: number): boolean {
  if (newest === null || now < newest) return true;
  return edits >= MANY_EDITS || (edits > 0 && now - newest >= DAY);
}
