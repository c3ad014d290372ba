import { createHash } from 'node:crypto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { EnteredPlace, SyncContent } from '../../../components/sync/sync-content.ts';
import { type Result, success } from '../../../engine/result.ts';
import type { SyncReport, SyncRunFailure } from '../../../entrypoints/keeper/sync-run.ts';
import type { SyncedLibrary } from '../../../entrypoints/sync/standing.ts';
import { createSyncView, type SyncView } from '../../../entrypoints/sync/view.ts';
import { createSyncAccounts, type SyncAccounts } from '../../../storage/sync-account.ts';
import type { Remote } from '../../../sync/remote.ts';
import { createMemoryRemote } from '../../../sync/remotes/memory.ts';
import type { PassphraseKdf } from '../../../sync/vault/argon2.ts';

const quickKdf: PassphraseKdf = async (passphrase, salt) =>
  createHash('sha256').update(salt).update(passphrase).digest();
/** Of the first library. */
export const PASSPHRASE = 'lantern harbour velvet gravel';
/** What the reader enters. */
export const PLACE: EnteredPlace = {
  kind: 'webdav',
  address: 'https://cloud.example/dav/',
  user: 'nur',
  password: 'app password',
};
const REPORT: SyncReport = {
  sent: 2,
  received: 3,
  changed: 3,
  waiting: 0,
  notices: [],
  devices: [],
  conflicts: 0,
};

/** A browser with a page of sync in it. */
export interface Browser {
  readonly view: SyncView;
  readonly accounts: SyncAccounts;
  /** Hosts that are permitted. */
  readonly granted: Set<string>;
  /** What the reader answers when the browser asks. */
  answer: boolean;
  /** What is between it and the storage; the storage itself where nothing is. */
  remote: Remote;
  /** What the next syncs come to; a report where none is said. */
  readonly results: Result<SyncReport, SyncRunFailure>[];
  readonly runs: Parameters<SyncedLibrary['run']>[0][];
  ended: number;
  readonly shown: SyncContent[];
}

/** A page of sync in a browser of its own, on the one storage. */
export function aBrowser(files: Map<string, Uint8Array>, indexedDB = new IDBFactory()): Browser {
  const accounts = createSyncAccounts({ indexedDB, IDBKeyRange });
  const granted = new Set<string>();
  const library: SyncedLibrary = {
    async run(options) {
      browser.runs.push(options);
      return browser.results.shift() ?? success(REPORT);
    },
    waiting: async () => 0,
    conflicts: async () => [],
    settle: async () => null,
    async end() {
      browser.ended += 1;
      return null;
    },
  };
  const view = createSyncView({
    accounts,
    library,
    remoteOf: () => browser.remote,
    kdf: quickKdf,
    async permit(pattern) {
      if (browser.answer) granted.add(pattern);
      return browser.answer;
    },
    isPermitted: async (pattern) => granted.has(pattern),
    forbid: (pattern) => granted.delete(pattern),
    backup: async () => true,
    deviceName: 'Firefox',
    now: Date.now,
    random: () => '0123456789abcdef',
    show: (content) => browser.shown.push(content),
    copy: () => undefined,
    print: () => undefined,
    toKeys: () => undefined,
  });
  const browser: Browser = {
    view,
    accounts,
    granted,
    answer: true,
    remote: createMemoryRemote(files),
    results: [],
    runs: [],
    ended: 0,
    shown: [],
  };
  return browser;
}

/** What is shown once that is of this kind and nothing is being done. */
export async function settled<Kind extends SyncContent['kind']>(
  { shown }: Browser,
  kind: Kind,
): Promise<SyncContent & { readonly kind: Kind }> {
  for (let turn = 0; turn < 500; turn += 1) {
    const last = shown.at(-1);
    const isBusy = last !== undefined && JSON.stringify(last).includes('"isBusy":true');
    const isRunning = last?.kind === 'on' && last.running !== null;
    if (last?.kind === kind && !isBusy && !isRunning) {
      return last as SyncContent & { readonly kind: Kind };
    }
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error(`${kind} is not shown, but ${JSON.stringify(shown.at(-1))}`);
}

/** What a trial of a storage shows. */
export async function tryPlace(browser: Browser, place: EnteredPlace = PLACE) {
  browser.view.actions.onTry(place);
  return settled(browser, 'place');
}

/** Sets sync up where there is no library yet; gives its words. */
export async function setUpFirst(browser: Browser): Promise<readonly string[]> {
  await browser.view.open();
  await tryPlace(browser);
  browser.view.actions.onPlaceDone();
  browser.view.actions.onMake(PASSPHRASE, PASSPHRASE);
  const { words } = await settled(browser, 'words');
  browser.view.actions.onWordsDone();
  await settled(browser, 'begin');
  browser.view.actions.onBegin('Laptop');
  await settled(browser, 'on');
  return words;
}

/** Enters a secret of the library that is there. */
export async function joinWith(browser: Browser, secret: string, kind: 'passphrase' | 'words') {
  await browser.view.open();
  await tryPlace(browser);
  browser.view.actions.onPlaceDone();
  browser.view.actions.onOpen({ kind, text: secret });
}
