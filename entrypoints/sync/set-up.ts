import type {
  BeginState,
  EnteredPlace,
  EnteredSecret,
  PlaceState,
  SecretState,
  SyncContent,
  SyncWhy,
} from '../../components/sync/sync-content.ts';
import type { Failure } from '../../engine/result.ts';
import type { SyncAccount, SyncAccounts, SyncKeys, SyncPlace } from '../../storage/sync-account.ts';
import { NO_DECISIONS } from '../../storage/sync-account.ts';
import { probeRemote } from '../../sync/probe.ts';
import type { Remote } from '../../sync/remote.ts';
import { readAddress } from '../../sync/remotes/http.ts';
import type { PassphraseKdf } from '../../sync/vault/argon2.ts';
import type { KeyRing, VaultId } from '../../sync/vault/key-ring.ts';
import { fingerprintOf } from '../../sync/vault/recovery-words.ts';
import { createVault, listVaults, type OpenedVault, openVault } from '../../sync/vault/vault.ts';
import { permissionOf } from '../surface/sync-storage.ts';
import { ownFailure, whyOf } from './why-of.ts';

/** What setting sync up needs of the world. */
export interface SetUpDeps {
  readonly accounts: Pick<SyncAccounts, 'save'>;
  readonly remoteOf: (place: SyncPlace) => Remote;
  readonly kdf: PassphraseKdf;
  /** Asks the browser for a host; must be called inside the click. False where the reader refused. */
  readonly permit: (pattern: string) => Promise<boolean>;
  /** Writes the library to a file; false where it failed. */
  readonly backup: () => Promise<boolean>;
  /** What this device may be called. */
  readonly deviceName: string;
  /** Milliseconds since epoch. */
  readonly now: () => number;
  /** 16 hex digits, others each time. */
  readonly random: () => string;
  readonly show: (content: SyncContent) => void;
}

export interface SetUp {
  readonly content: () => SyncContent;
  readonly tryPlace: (entered: EnteredPlace) => Promise<void>;
  /** Goes on with the storage that was tried; gives the account, where there was one and its files are there. */
  readonly placeDone: () => SyncAccount | null;
  readonly back: () => void;
  readonly make: (passphrase: string, again: string) => Promise<void>;
  readonly open: (secret: EnteredSecret) => Promise<void>;
  readonly wordsDone: () => Promise<void>;
  readonly backup: () => Promise<void>;
  /** Keeps the account; null where that failed, which is shown. */
  readonly begin: (deviceName: string) => Promise<SyncAccount | null>;
}

const WORDS = 24;

/**
 * Setting sync up, step by step. Nothing is kept before the last. `moved`: the account whose files are at another address than before:
 * then only the storage is asked for.
 */
export function createSetUp(deps: SetUpDeps, moved: SyncAccount | null = null): SetUp {
  const untried: PlaceState = { isBusy: false, why: null, findings: null, isMove: moved !== null };
  let shown: SyncContent = { kind: 'place', ...untried };
  let place: SyncPlace | null = null;
  let vaults: ReadonlySet<VaultId> = new Set();
  let opened: OpenedVault | null = null;

  const show = (content: SyncContent) => {
    shown = content;
    deps.show(content);
  };
  const showPlace = (news: Partial<PlaceState>) => show({ kind: 'place', ...untried, ...news });
  const showSecret = (news: Partial<SecretState>) =>
    show({ kind: 'secret', isNew: vaults.size === 0, isBusy: false, why: null, ...news });

  async function tried(candidate: SyncPlace): Promise<PlaceState> {
    const remote = deps.remoteOf(candidate);
    const found = await probeRemote({ remote, now: deps.now, id: deps.random() });
    if (!found.ok) return { ...untried, why: whyOf(found.failure) };
    const findings = found.value.map(({ kind }) => kind);
    if (!findings.includes('usable')) return { ...untried, findings };
    const listed = await listVaults(remote);
    if (!listed.ok) return { ...untried, why: whyOf(listed.failure) };
    if (moved !== null && ![...listed.value].some((vault) => vault === moved.keys.vault)) {
      return { ...untried, why: whyOf({ kind: 'no-vault', message: '' }) };
    }
    vaults = listed.value;
    place = candidate;
    return { ...untried, findings };
  }

  async function showBegin(news: Partial<BeginState>): Promise<void> {
    if (opened === null) return;
    const fingerprint = await fingerprintOf(opened.ring);
    const { deviceName } = deps;
    show({ kind: 'begin', fingerprint, deviceName, backup: 'offered', why: null, ...news });
  }

  const context = (at: SyncPlace) => ({
    remote: deps.remoteOf(at),
    kdf: deps.kdf,
    now: deps.now,
  });

  return {
    content: () => shown,

    async tryPlace(entered) {
      const address = readAddress(entered.address);
      if (!address.ok) return showPlace({ why: whyOf(address.failure) });
      const candidate: SyncPlace = { ...entered, address: address.value };
      // The browser asks only where this comes before anything that is waited for.
      const asked = deps.permit(permissionOf(candidate));
      place = null;
      showPlace({ isBusy: true });
      const isPermitted = await asked.catch(() => false);
      if (!isPermitted) return showPlace({ why: whyOf(ownFailure('no-permission')) });
      showPlace(await tried(candidate));
    },

    placeDone() {
      if (place === null) return null;
      if (moved !== null) return { ...moved, place };
      showSecret({});
      return null;
    },

    back() {
      showPlace({});
    },

    async make(passphrase, again) {
      if (place === null) return;
      if (passphrase !== again) return showSecret({ why: whyOf(ownFailure('not-twice')) });
      showSecret({ isBusy: true });
      const made = await createVault(context(place), passphrase);
      if (!made.ok) return showSecret({ why: whyOf(made.failure) });
      opened = made.value.opened;
      const asked = twoOf(WORDS);
      show({ kind: 'words', words: made.value.words.split(' '), asked });
    },

    async open(secret) {
      if (place === null) return;
      showSecret({ isBusy: true });
      const found = await openVault(context(place), secret);
      if (!found.ok) return showSecret({ why: whyOf(found.failure) });
      opened = found.value;
      await showBegin({});
    },

    wordsDone: () => showBegin({}),

    async backup() {
      await showBegin({ backup: 'making' });
      await showBegin({ backup: (await deps.backup()) ? 'made' : 'failed' });
    },

    async begin(deviceName) {
      if (place === null || opened === null) return null;
      const account: SyncAccount = {
        place,
        deviceName: deviceNameOf(deviceName, deps.deviceName),
        keys: keysOf(opened.ring),
        others: opened.others.map(keysOf),
        isAutomatic: true,
        decisions: NO_DECISIONS,
        last: null,
      };
      const saved = await deps.accounts.save(account);
      if (saved.ok) return account;
      const backup = shown.kind === 'begin' ? shown.backup : 'offered';
      await showBegin({ backup, why: whyOfStorage(saved.failure) });
      return null;
    },
  };
}

/** The keys of an opened library as an account keeps them. */
export function keysOf({ vault, epochs }: KeyRing): SyncKeys {
  return { vault, epochs };
}

/** What the reader calls a device; `otherwise` where that is nothing. */
export function deviceNameOf(entered: string, otherwise: string): string {
  return entered.trim().slice(0, LONGEST_NAME) || otherwise;
}

/** Units, as an account keeps it. */
const LONGEST_NAME = 100;

/** What went wrong with the database of the account, which is none of the library's. */
export function whyOfStorage(failure: Failure): SyncWhy {
  return whyOf(failure.kind === 'damaged' ? { ...failure, kind: 'no-account' } : failure);
}

/** Two places of so many, from 1, ascending. */
function twoOf(count: number): readonly [number, number] {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
  const first = a % count;
  const second = (first + 1 + (b % (count - 1))) % count;
  return [Math.min(first, second) + 1, Math.max(first, second) + 1];
}
