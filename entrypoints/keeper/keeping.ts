import type { RememberRequest, SavedState, SaveRequest } from '../../bridge/protocol.ts';
import type { Lexicon } from '../../engine/lexicon.ts';
import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import { type StorageFailure, toStorageFailure } from '../../storage/failures.ts';
import { createDexieLibrary } from '../../storage/library.ts';
import { type InstallablePack, importPack } from '../../storage/packs.ts';
import { saveArticle, undoSaving } from '../../storage/saving.ts';
import type { IsnadDatabase } from '../../storage/schema.ts';

/** What is written to the library outside the reader's own windows. Done again after a failure at any point, each ends the same. */
export interface Keeping {
  /** Installs the packaged starter pack, or the rest of it; nothing where it is there. `starter-failed` where it cannot be read. */
  installStarter(): Promise<Result<null, Failure>>;
  save(request: SaveRequest): Promise<Result<SavedState, Failure>>;
  /** Keeps that an article was read. */
  remember(request: RememberRequest): Promise<Result<null, Failure>>;
  /** Looks whether what came to the library has to do with what was read (`lookAgain`). */
  lookAgain(): Promise<Result<{ readonly unseen: number }, Failure>>;
  /** Syncs the library, where that is set up and due; what came of it is kept with the account. */
  sync(): Promise<Result<null, Failure>>;
  /** Takes an edit back; `edit-gone` where that is no longer possible. */
  takeBack(edit: string): Promise<Result<null, Failure>>;
}

/**
 * `open` gives a connection of strict durability; `readStarter` the bytes of the file that the build made (`training/starter`), which
 * are trusted as the code is; `random` gives 16 hex digits that nobody else has, `now` ms since epoch.
 */
export function createKeeping(options: {
  readonly open: () => Promise<Result<IsnadDatabase, StorageFailure>>;
  readonly readStarter: () => Promise<Uint8Array>;
  /** The shipped lexicon. */
  readonly lexicon: () => Promise<Lexicon>;
  readonly now: () => number;
  readonly random: () => string;
  /** Told when a sync changed the library. */
  readonly tellChanged: () => void;
}): Keeping {
  const { open, readStarter, lexicon, now, random, tellChanged } = options;
  return {
    async installStarter() {
      const opened = await open();
      if (!opened.ok) return opened;
      try {
        const pack: InstallablePack = JSON.parse(new TextDecoder().decode(await readStarter()));
        const imported = await importPack(opened.value, pack);
        return imported.ok ? success(null) : imported;
      } catch (error) {
        return failure(
          'starter-failed',
          `The starter library is missing; reinstall Isnad. (${error})`,
        );
      }
    },

    async save({ metadata, sentences, text, how }) {
      const opened = await open();
      if (!opened.ok) return opened;
      // The larger part of the engine: nothing else here needs it.
      const { readArticle } = await import('../../engine/read-article.ts');
      const reading = { read: readArticle(metadata, sentences), text, how };
      return saveArticle(opened.value, reading, { now: now(), random: random() });
    },

    async remember(request) {
      const opened = await open();
      if (!opened.ok) return opened;
      try {
        const module = await import('./remember.ts');
        await module.remember(opened.value, request, now());
        return success(null);
      } catch (error) {
        return { ok: false, failure: toStorageFailure(error) };
      }
    },

    async lookAgain() {
      const opened = await open();
      if (!opened.ok) return opened;
      try {
        const module = await import('./remember.ts');
        const library = createDexieLibrary(opened.value, new Map());
        return success({
          unseen: await module.lookAgain(opened.value, library, lexicon, now()),
        });
      } catch (error) {
        return { ok: false, failure: toStorageFailure(error) };
      }
    },

    async sync() {
      const opened = await open();
      if (!opened.ok) return opened;
      const { syncAutomatically } = await import('./sync-automatic.ts');
      return syncAutomatically({ database: opened.value, now, tellChanged });
    },

    async takeBack(edit) {
      const opened = await open();
      if (!opened.ok) return opened;
      const undone = await undoSaving(opened.value, edit, { now: now(), random: random() });
      return undone.ok ? success(null) : undone;
    },
  };
}
