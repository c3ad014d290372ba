import type { EnteredSecret, KeysState, SyncWhy } from '../../components/sync/sync-content.ts';
import type { SyncAccount } from '../../storage/sync-account.ts';
import type { PassphraseKdf } from '../../sync/vault/argon2.ts';
import {
  addPassphrase,
  type OpenedVault,
  openVault,
  removeSlot,
  renewWords,
  rotateKeys,
  type VaultContext,
} from '../../sync/vault/vault.ts';
import { type remoteOf, ringOf } from '../surface/sync-storage.ts';
import { ownFailure, whyOf } from './why-of.ts';

/** Changing what opens a library. */
export interface KeyDesk {
  readonly state: () => KeysState;
  readonly open: (secret: EnteredSecret) => Promise<void>;
  readonly add: (passphrase: string, again: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  readonly newWords: () => Promise<void>;
  readonly rotate: (passphrase: string, again: string) => Promise<void>;
  /** Forgets the secrets of the library that changing them needed. */
  readonly close: () => void;
}

const CLOSED: KeysState = { kind: 'closed', isBusy: false, why: null };

/** `learned` is told the library as it was opened: there may be later keys than the account has. */
export function createKeyDesk(options: {
  readonly account: () => SyncAccount;
  readonly remoteOf: typeof remoteOf;
  readonly kdf: PassphraseKdf;
  readonly now: () => number;
  readonly learned: (opened: OpenedVault) => Promise<void>;
  readonly show: () => void;
}): KeyDesk {
  const { account, learned } = options;
  let shown: KeysState = CLOSED;
  let session: { readonly opened: OpenedVault; readonly secret: EnteredSecret } | null = null;

  const show = (state: KeysState) => {
    shown = state;
    options.show();
  };
  const showOpen = (news: Partial<KeysState & { readonly kind: 'open' }>) => {
    const keys = session?.opened.slots ?? [];
    show({ kind: 'open', keys, isBusy: false, why: null, done: null, ...news });
  };
  const context = (): VaultContext => ({
    remote: options.remoteOf(account().place),
    kdf: options.kdf,
    now: options.now,
  });

  /** Null where it was opened. */
  async function openWith(secret: EnteredSecret): Promise<SyncWhy | null> {
    const found = await openVault(context(), secret, ringOf(account().keys));
    if (!found.ok) return whyOf(found.failure);
    session = { opened: found.value, secret };
    await learned(found.value);
    return null;
  }

  return {
    state: () => shown,

    async open(secret) {
      show({ kind: 'closed', isBusy: true, why: null });
      const why = await openWith(secret);
      if (why === null) showOpen({});
      else show({ kind: 'closed', isBusy: false, why });
    },

    async add(passphrase, again) {
      if (session === null) return;
      if (passphrase !== again) return showOpen({ why: whyOf(ownFailure('not-twice')) });
      showOpen({ isBusy: true });
      const added = await addPassphrase(context(), session.opened, passphrase);
      const why = added.ok ? await openWith(session.secret) : whyOf(added.failure);
      showOpen({ why, done: added.ok ? 'added' : null });
    },

    async remove(name) {
      if (session === null) return;
      showOpen({ isBusy: true });
      const { opened } = session;
      const removed = await removeSlot(context(), opened, name);
      if (!removed.ok) return showOpen({ why: whyOf(removed.failure) });
      const slots = opened.slots.filter((slot) => slot.name !== name);
      session = { ...session, opened: { ...opened, slots } };
      showOpen({ done: 'removed' });
    },

    async newWords() {
      if (session === null) return;
      showOpen({ isBusy: true });
      const renewed = await renewWords(context(), session.opened);
      if (renewed.ok) show({ kind: 'words', words: renewed.value.split(' ') });
      else showOpen({ why: whyOf(renewed.failure) });
    },

    async rotate(passphrase, again) {
      if (session === null) return;
      if (passphrase !== again) return showOpen({ why: whyOf(ownFailure('not-twice')) });
      showOpen({ isBusy: true });
      const rotated = await rotateKeys(context(), session.opened, passphrase);
      if (!rotated.ok) return showOpen({ why: whyOf(rotated.failure) });
      await learned(rotated.value.opened);
      show({ kind: 'words', words: rotated.value.words.split(' ') });
    },

    close() {
      session = null;
      show(CLOSED);
    },
  };
}
