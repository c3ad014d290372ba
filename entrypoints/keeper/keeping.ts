import type { SavedState, SaveRequest } from '../../bridge/protocol.ts';
import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import type { StorageFailure } from '../../storage/failures.ts';
import { type InstallablePack, importPack } from '../../storage/packs.ts';
import { saveArticle, undoSaving } from '../../storage/saving.ts';
import type { IsnadDatabase } from '../../storage/schema.ts';

/** What is written to the library outside the reader's own windows. Done again after a failure at any point, each ends the same. */
export interface Keeping {
  /** Installs the packaged starter pack, or the rest of it; nothing where it is there. `starter-failed` where it cannot be read. */
  installStarter(): Promise<Result<null, Failure>>;
  save(request: SaveRequest): Promise<Result<SavedState, Failure>>;
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
  readonly now: () => number;
  readonly random: () => string;
}): Keeping {
  const { open, readStarter, now, random } = options;
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

    async takeBack(edit) {
      const opened = await open();
      if (!opened.ok) return opened;
      const undone = await undoSaving(opened.value, edit, { now: now(), random: random() });
      return undone.ok ? success(null) : undone;
    },
  };
}
