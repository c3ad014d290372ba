import { type Failure, failure, type Result, success } from '../../engine/result.ts';

import { type InstallablePack, importPack, packState } from '../../storage/packs.ts';
import type { IsnadDatabase } from '../../storage/schema.ts';
import type { Settings } from '../../storage/settings.ts';
import type { LibraryAccess } from './library-access.ts';

/** The id that the packaged starter pack has. */
const STARTER = 'starter';

export interface Starter {
  /**
   * Makes sure that the starter pack of this release is in the library, unless the reader removed it. Once it
   * succeeded it is done for the life of this worker; after a failure the next call tries again.
   */
  keep(): Promise<Result<null, Failure>>;
}

/** `readPack` gives the bytes of the packaged file that the build made (`training/starter`), which is trusted as the code is; `release` is the extension's version. */
export function createStarter(options: {
  readonly access: LibraryAccess;
  readonly settings: Settings;
  readonly release: string;
  readonly readPack: () => Promise<Uint8Array>;
}): Starter {
  const { access, settings, release, readPack } = options;
  let keeping: Promise<Result<null, Failure>> | null = null;

  async function keepOnce(): Promise<Result<null, Failure>> {
    const [opened, last] = await Promise.all([access(), settings.starterRelease()]);
    if (!opened.ok) return opened;
    const { database } = opened.value;
    const state = await packState(database, STARTER);
    if (!state.ok) return state;
    if (state.value === 'removed') return success(null);
    if (state.value === 'active' && last === release) return success(null);
    return install(database);
  }

  async function install(database: IsnadDatabase): Promise<Result<null, Failure>> {
    const pack: InstallablePack = JSON.parse(new TextDecoder().decode(await readPack()));
    const imported = await importPack(database, pack);
    if (!imported.ok) return imported;
    await settings.keepStarterRelease(release);
    return success(null);
  }

  return {
    async keep() {
      keeping ??= keepOnce().catch(notKept);
      const kept = await keeping;
      if (!kept.ok) keeping = null;
      return kept;
    },
  };
}

/** The packaged file or the settings could not be read. */
function notKept(error: unknown) {
  return failure('starter-failed', `The starter library is missing; reinstall Isnad. (${error})`);
}
