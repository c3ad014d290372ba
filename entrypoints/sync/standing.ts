import type {
  NoteConflict,
  OnState,
  Progress,
  SyncWhy,
} from '../../components/sync/sync-content.ts';
import type { NoteTarget } from '../../engine/kept.ts';
import type { Result } from '../../engine/result.ts';
import type { SyncAccount, SyncAccounts, SyncPlace } from '../../storage/sync-account.ts';
import { NO_DECISIONS } from '../../storage/sync-account.ts';
import type { PassphraseKdf } from '../../sync/vault/argon2.ts';
import { fingerprintOf } from '../../sync/vault/recovery-words.ts';
import { listVaults, type OpenedVault } from '../../sync/vault/vault.ts';
import type { SyncReport, SyncRunFailure } from '../keeper/sync-run.ts';
import { permissionOf, type remoteOf, ringOf } from '../surface/sync-storage.ts';
import { createKeyDesk, type KeyDesk } from './keys.ts';
import { outcomeOf } from './outcome.ts';
import { deviceNameOf, keysOf, whyOfStorage } from './set-up.ts';
import { ownFailure, shownNotices, whyOf } from './why-of.ts';

/** What sync is of: the reader's library. */
export interface SyncedLibrary {
  run(options: {
    readonly account: SyncAccount;
    readonly onProgress: (progress: Progress) => void;
    readonly signal: AbortSignal;
  }): Promise<Result<SyncReport, SyncRunFailure>>;
  /** Changes that are not sent yet. */
  waiting(): Promise<number>;
  conflicts(): Promise<readonly NoteConflict[]>;
  settle(on: NoteTarget, text: string): Promise<SyncWhy | null>;
  /** Forgets what sync remembers of the library. */
  end(): Promise<SyncWhy | null>;
}

export interface StandingDeps {
  readonly accounts: SyncAccounts;
  readonly library: SyncedLibrary;
  readonly remoteOf: typeof remoteOf;
  readonly kdf: PassphraseKdf;
  /** Asks the browser for a host; must be called inside the click. */
  readonly permit: (pattern: string) => Promise<boolean>;
  readonly isPermitted: (pattern: string) => Promise<boolean>;
  readonly now: () => number;
  readonly show: () => void;
  /** Told once sync is no more. */
  readonly ended: () => void;
}

/** Sync once it is set up: how it stands, and what the reader does with it. */
export interface Standing {
  readonly state: () => OnState;
  /** Reads what may have changed elsewhere. */
  readonly refresh: () => Promise<void>;
  readonly sync: () => Promise<void>;
  readonly cancel: () => void;
  readonly automatic: (isOn: boolean) => Promise<void>;
  /** Inside the click. */
  readonly grant: () => Promise<void>;
  readonly decide: (decision: 'reseed' | 'allowRemovals') => Promise<void>;
  readonly rename: (deviceName: string) => Promise<void>;
  /** Opens what asks for another password. */
  readonly askPassword: () => void;
  readonly password: (password: string | null) => Promise<void>;
  readonly settle: (on: NoteTarget, text: string) => Promise<void>;
  readonly keys: KeyDesk;
  readonly account: () => SyncAccount;
  /** Takes an account over that was changed outside. */
  readonly adopt: (account: SyncAccount) => Promise<void>;
  readonly end: () => Promise<void>;
}

export async function createStanding(deps: StandingDeps, first: SyncAccount): Promise<Standing> {
  const { accounts, library, now, show } = deps;
  let account = first;
  let fingerprint = await fingerprintOf(ringOf(account.keys));
  let running: { readonly controller: AbortController; progress: Progress } | null = null;
  let waiting = 0;
  let conflicts: readonly NoteConflict[] = [];
  let why: SyncWhy | null = null;
  let isPermitted = true;
  let password: OnState['password'] = null;

  /** Changes the account, here and on the disk. */
  async function change(news: Partial<SyncAccount>): Promise<boolean> {
    const changed = await accounts.change(news);
    if (changed.ok && changed.value !== null) account = changed.value;
    why = changed.ok ? why : whyOfStorage(changed.failure);
    show();
    return changed.ok;
  }

  async function look(): Promise<void> {
    [waiting, conflicts, isPermitted] = await Promise.all([
      library.waiting(),
      library.conflicts(),
      deps.isPermitted(permissionOf(account.place)),
    ]);
    show();
  }

  async function learned({ ring, others }: OpenedVault): Promise<void> {
    await change({ keys: keysOf(ring), others: others.map(keysOf) });
    fingerprint = await fingerprintOf(ring);
  }

  async function sync(): Promise<void> {
    if (running !== null) return;
    why = null;
    const controller = new AbortController();
    const current = { controller, progress: { sent: 0, received: 0, waiting } };
    running = current;
    show();
    const result = (await deps.isPermitted(permissionOf(account.place)))
      ? await library.run({
          account,
          signal: controller.signal,
          onProgress(progress) {
            current.progress = progress;
            show();
          },
        })
      : { ok: false as const, failure: ownFailure('no-permission') };
    running = null;
    if (!result.ok && result.failure.kind === 'running') why = whyOf(result.failure);
    else {
      const last = outcomeOf(result, account.last, now());
      await change({ last, ...(result.ok ? { decisions: NO_DECISIONS } : {}) });
    }
    await look();
  }

  const keys = createKeyDesk({
    account: () => account,
    remoteOf: deps.remoteOf,
    kdf: deps.kdf,
    now,
    learned,
    show,
  });

  return {
    keys,
    account: () => account,
    state: () => onState(),

    async refresh() {
      const read = await accounts.read();
      // Sync was ended on another page.
      if (read.ok && read.value === null) return deps.ended();
      if (read.ok && read.value !== null && running === null) account = read.value;
      await look();
    },

    sync,

    cancel: () => running?.controller.abort(),

    async automatic(isOn) {
      await change({ isAutomatic: isOn });
    },

    async grant() {
      const asked = deps.permit(permissionOf(account.place));
      if (await asked.catch(() => false)) await sync();
    },

    async decide(decision) {
      if (await change({ decisions: { ...account.decisions, [decision]: true } })) await sync();
    },

    async rename(deviceName) {
      await change({ deviceName: deviceNameOf(deviceName, account.deviceName) });
    },

    askPassword() {
      password = { isBusy: false, why: null };
      show();
    },

    async password(entered) {
      if (entered === null) {
        password = null;
        return show();
      }
      password = { isBusy: true, why: null };
      show();
      const place = withPassword(account.place, entered);
      const listed = await listVaults(deps.remoteOf(place));
      if (!listed.ok) {
        password = { isBusy: false, why: whyOf(listed.failure) };
        return show();
      }
      password = null;
      if (await change({ place })) await sync();
    },

    async settle(on, text) {
      why = await library.settle(on, text);
      await look();
    },

    async adopt(changed) {
      const { place } = changed;
      if (await change({ place })) await sync();
    },

    async end() {
      running?.controller.abort();
      why = await library.end();
      if (why !== null) return show();
      const removed = await accounts.remove();
      if (removed.ok) return deps.ended();
      why = whyOfStorage(removed.failure);
      show();
    },
  };

  function onState(): OnState {
    const { place, last } = account;
    const devices = last?.devices ?? [];
    // The keeper cannot tell: to it nothing answers.
    const refused = isPermitted ? null : whyOf(ownFailure('no-permission'));
    return {
      now: now(),
      address: place.address,
      account: place.kind === 'webdav' ? place.user : place.keyId,
      deviceName: account.deviceName,
      fingerprint,
      isAutomatic: account.isAutomatic,
      running: running?.progress ?? null,
      doneAt: last?.doneAt ?? null,
      why: why ?? refused ?? (last?.trouble ? whyOf(last.trouble) : null),
      waiting,
      notices: shownNotices(last?.notices ?? [], devices),
      devices,
      conflicts,
      keys: keys.state(),
      password,
    };
  }
}

function withPassword(place: SyncPlace, password: string): SyncPlace {
  return place.kind === 'webdav' ? { ...place, password } : { ...place, secret: password };
}
