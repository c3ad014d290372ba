import type { NoteConflict, SyncWhy } from '../../components/sync/sync-content.ts';
import type { Stamp } from '../../engine/judgements.ts';
import type { NoteTarget } from '../../engine/kept.ts';
import type { ArticleId, ClaimId } from '../../engine/model.ts';
import type { Result } from '../../engine/result.ts';
import { type StorageFailure, toStorageFailure } from '../../storage/failures.ts';
import { settleNote } from '../../storage/reader-edits.ts';
import type { IsnadDatabase } from '../../storage/schema.ts';
import { readTold } from '../../storage/told.ts';
import { endSync } from '../keeper/sync-begin.ts';
import { readConflicts } from '../keeper/sync-conflicts.ts';
import { runSync, type SyncProgress } from '../keeper/sync-run.ts';
import { targetOf } from '../surface/sync-storage.ts';
import type { SyncedLibrary } from './standing.ts';
import { whyOf } from './why-of.ts';

/**
 * The reader's library as the page of sync uses it. `open` gives a connection of strict durability; `changed` is told after a sync,
 * which may have brought something into it, and from the first of which on the background does it by itself.
 */
export function createSyncedLibrary(options: {
  readonly open: () => Promise<Result<IsnadDatabase, StorageFailure>>;
  readonly stamp: () => Stamp;
  readonly changed: () => void;
}): SyncedLibrary {
  const { open, stamp, changed } = options;

  /** Asks the library something; `otherwise` where it cannot be used, which the next sync says. */
  async function ask<Value>(
    work: (database: IsnadDatabase) => Promise<Value>,
    otherwise: Value,
  ): Promise<Value> {
    const opened = await open();
    if (!opened.ok) return otherwise;
    try {
      return await work(opened.value);
    } catch (error) {
      toStorageFailure(error);
      return otherwise;
    }
  }

  /** Changes the library; why it could not, null where it could. */
  async function change(
    work: (database: IsnadDatabase) => Promise<Result<unknown, StorageFailure> | undefined>,
  ): Promise<SyncWhy | null> {
    const opened = await open();
    if (!opened.ok) return whyOf(opened.failure);
    try {
      const done = await work(opened.value);
      return done?.ok === false ? whyOf(done.failure) : null;
    } catch (error) {
      return whyOf(toStorageFailure(error));
    }
  }

  return {
    async run({ account, onProgress, signal }) {
      const opened = await open();
      if (!opened.ok) return opened;
      const result = await runSync({
        database: opened.value,
        target: targetOf(account),
        decisions: account.decisions,
        onProgress: ({ sent, received, waiting }: SyncProgress) =>
          onProgress({ sent, received, waiting }),
        signal,
      });
      changed();
      return result;
    },
    waiting: () =>
      ask(async ({ marks, syncWaiting }) => (await marks.count()) + (await syncWaiting.count()), 0),
    conflicts: () => ask(readShownConflicts, []),
    settle: (on, text) => change((database) => settleNote(database, on, text, stamp())),
    end: () =>
      change(async (database) => {
        await endSync(database);
        return undefined;
      }),
  };
}

async function readShownConflicts(database: IsnadDatabase): Promise<readonly NoteConflict[]> {
  const conflicts = await readConflicts(database);
  if (conflicts.length === 0) return [];
  const self = await database.syncState.get('state');
  const own = (self?.value as { readonly device?: unknown } | undefined)?.device;
  return Promise.all(
    conflicts.map(async ({ on, versions }) => ({
      on,
      ...(await titleOf(database, on)),
      versions: versions.map(({ device, name, text, at }) => ({
        ...{ device: name, isOwn: device === own, text, at },
      })),
    })),
  );
}

async function titleOf(
  database: IsnadDatabase,
  on: NoteTarget,
): Promise<Pick<NoteConflict, 'title' | 'lang'>> {
  const id = on.slice(on.indexOf('-') + 1);
  if (on.startsWith('article-')) {
    const article = (await database.contents.get(id as ArticleId))?.article;
    return { title: article?.title ?? '', lang: article?.lang ?? 'und' };
  }
  const [told] = await readTold(database, [id as ClaimId]);
  const [said] = told?.said ?? [];
  return { title: said?.assertion.quote ?? '', lang: said?.article.lang ?? 'und' };
}
