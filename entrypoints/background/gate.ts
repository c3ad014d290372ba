import { createTurns } from '../../storage/area.ts';
import { isOfSites } from '../../storage/match-patterns.ts';
import type { ReaderSettingsStore } from '../../storage/reader-settings.ts';

const GATE = 'gate';

/** The parts of the browser's API that registering needs; tests pass their own. */
export interface GateBrowser {
  readonly permissions: {
    getAll(): Promise<{ readonly origins?: readonly string[] | undefined }>;
  };
  readonly scripting: {
    getRegisteredContentScripts(filter: { ids: string[] }): Promise<readonly unknown[]>;
    registerContentScripts(scripts: GateScript[]): Promise<void>;
    updateContentScripts(scripts: GateScript[]): Promise<void>;
    unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
  };
}

interface GateScript {
  readonly id: string;
  readonly matches: string[];
  readonly excludeMatches: string[];
  readonly js: string[];
  readonly runAt: 'document_idle';
  readonly allFrames: boolean;
}

/**
 * Keeps the gate registered for exactly the sites that the reader gave permission for and did not leave out, and for
 * none where there is none or all is switched off. Calls that come together run one after another, each with what
 * holds then.
 */
export function createGate(
  browser: GateBrowser,
  settings: Pick<ReaderSettingsStore, 'read'>,
): { register(): Promise<void> } {
  const inTurn = createTurns();
  return { register: () => inTurn(() => register(browser, settings)) };
}

async function register(
  { permissions, scripting }: GateBrowser,
  settings: Pick<ReaderSettingsStore, 'read'>,
): Promise<void> {
  const { off, offSites } = await settings.read();
  const { origins = [] } = await permissions.getAll();
  const matches = origins.filter(isOfSites);
  const ids = [GATE];
  const known = await scripting.getRegisteredContentScripts({ ids });
  if (off || matches.length === 0) {
    if (known.length > 0) await scripting.unregisterContentScripts({ ids });
    return;
  }
  const script: GateScript = {
    id: GATE,
    matches,
    // Named even where there are none: what an update does not name stays as it was.
    excludeMatches: offSites.map((host) => `*://${host}/*`),
    js: ['gate.js'],
    runAt: 'document_idle',
    allFrames: false,
  };
  await (known.length > 0
    ? scripting.updateContentScripts([script])
    : scripting.registerContentScripts([script]));
}
