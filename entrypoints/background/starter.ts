import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import { packState } from '../../storage/packs.ts';
import type { Settings } from '../../storage/settings.ts';
import type { Keeping } from '../keeper/keeping.ts';
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

/** `release` is the extension's version. */
export function createStarter(options: {
  readonly access: LibraryAccess;
  readonly settings: Settings;
  readonly release: string;
  readonly keeper: Pick<Keeping, 'installStarter'>;
}): Starter {
  const { access, settings, release, keeper } = options;
  let keeping: Promise<Result<null, Failure>> | null = null;

  async function keepOnce(): Promise<Result<null, Failure>> {
    const [opened, last] = await Promise.all([access(), settings.starterRelease()]);
    if (!opened.ok) return opened;
    const state = await packState(opened.value.database, STARTER);
    if (!state.ok) return state;
    if (state.value === 'removed') return success(null);
    if (state.value === 'active' && last === release) return success(null);
    const installed = await keeper.installStarter();
    if (installed.ok) await settings.keepStarterRelease(release);
    return installed;
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

/** The settings could not be read. */
function notKept(error: unknown) {
  return failure('starter-failed', `The starter library is missing; reinstall Isnad. (${error})`);
}
