import { createTurns } from '../../storage/area.ts';

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
  readonly js: string[];
  readonly runAt: 'document_idle';
  readonly allFrames: boolean;
}

/**
 * Keeps the gate registered for exactly the sites that the reader gave permission for, and for none where
 * there is none. Calls that come together run one after another, each with what holds then.
 */
export function createGate(browser: GateBrowser): { register(): Promise<void> } {
  const inTurn = createTurns();
  return { register: () => inTurn(() => register(browser)) };
}

async function register({ permissions, scripting }: GateBrowser): Promise<void> {
  const { origins = [] } = await permissions.getAll();
  const matches = origins.filter((origin) => /^(?:\*|https?):\/\/|^<all_urls>$/.test(origin));
  const ids = [GATE];
  const known = await scripting.getRegisteredContentScripts({ ids });
  if (matches.length === 0) {
    if (known.length > 0) await scripting.unregisterContentScripts({ ids });
    return;
  }
  const script: GateScript = {
    id: GATE,
    matches,
    js: ['gate.js'],
    runAt: 'document_idle',
    allFrames: false,
  };
  await (known.length > 0
    ? scripting.updateContentScripts([script])
    : scripting.registerContentScripts([script]));
}
