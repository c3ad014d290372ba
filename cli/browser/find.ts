import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { failure, type Result, success } from '../../engine/result.ts';

export type BrowserKind = 'chromium' | 'firefox';

/** What the search asks of the machine; `thisMachine` is the real one. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where playwright would put its own Chromium, installed or not; null where it has none for this machine. */
  readonly playwrightChromium: string | null;
  isExecutable(path: string): boolean;
}

/** The machine this program runs on. */
export function thisMachine(playwrightChromium: string | null): Machine {
  return {
    platform: process.platform,
    env: process.env,
    playwrightChromium,
    isExecutable: (path) => {
      try {
        accessSync(path, constants.X_OK);
        return statSync(path).isFile();
      } catch {
        return false;
      }
    },
  };
}

/**
 * The program to start for a kind of browser: the one named by the environment (`CHROMIUM`, `FIREFOX`), else
 * the first on the PATH, else one in the usual places of the platform, else playwright's own. A name in the
 * environment that cannot be started is an error, never passed over for another browser.
 */
export function findBrowser(
  kind: BrowserKind,
  machine: Machine,
): Result<string, { kind: 'no-browser'; message: string }> {
  const variable = kind === 'chromium' ? 'CHROMIUM' : 'FIREFOX';
  const named = machine.env[variable];
  if (named !== undefined && named !== '') {
    if (machine.isExecutable(named)) return success(named);
    return failure('no-browser', `${variable}=${named} is not a program that can be started.`);
  }
  const found = candidates(kind, machine).find((path) => machine.isExecutable(path));
  return found === undefined ? failure('no-browser', WHAT_TO_GET[kind]) : success(found);
}

const WHAT_TO_GET: Readonly<Record<BrowserKind, string>> = {
  chromium:
    'No Chromium, Chrome or Edge was found. Install one, or run `npx playwright-core install chromium`, or set CHROMIUM=/path/to/it.',
  firefox:
    'No Firefox was found. Install Firefox 140 or newer (https://www.mozilla.org/firefox/), or set FIREFOX=/path/to/it.',
};

/** Chromium builds first: branded Chrome and Edge load an unpacked extension only over the debugging pipe. */
const NAMES: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-for-testing',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const MAC_PLACES: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
  ],
};

const WINDOWS_PLACES: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

function candidates(kind: BrowserKind, machine: Machine): readonly string[] {
  const playwright =
    kind === 'chromium' && machine.playwrightChromium !== null ? [machine.playwrightChromium] : [];
  return [...onPath(kind, machine), ...inUsualPlaces(kind, machine), ...playwright];
}

function onPath(kind: BrowserKind, { env, platform }: Machine): string[] {
  if (platform === 'win32') return [];
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES[kind].flatMap((name) => folders.map((folder) => join(folder, name)));
}

function inUsualPlaces(kind: BrowserKind, { env, platform }: Machine): string[] {
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(env['HOME'] ? [`${env['HOME']}/Applications`] : [])];
    return MAC_PLACES[kind].flatMap((place) => roots.map((root) => `${root}/${place}`));
  }
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return WINDOWS_PLACES[kind].flatMap((place) =>
      roots.filter((root) => root !== undefined).map((root) => `${root}\\${place}`),
    );
  }
  return [];
}
