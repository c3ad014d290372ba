import { readText } from '../engine/shape.ts';
import type { StorageArea } from './area.ts';

/**
 * What the extension remembers on disk beside the library, each under its own key. The chosen sites are
 * not among it: they are the host permissions that the reader gave, and the browser keeps those.
 */
export interface Settings {
  /** The release of the extension that last made sure of the starter pack; null before the first time. */
  starterRelease(): Promise<string | null>;
  keepStarterRelease(release: string): Promise<void>;
}

const STARTER_RELEASE = 'starter-release';

/** Settings in `storage.local`; a stored value of another shape counts as none. */
export function createSettings(area: StorageArea): Settings {
  return {
    async starterRelease() {
      return readText((await area.get(STARTER_RELEASE))[STARTER_RELEASE], 40);
    },
    keepStarterRelease: (release) => area.set({ [STARTER_RELEASE]: release }),
  };
}
