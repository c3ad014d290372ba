import type { NoteTarget } from '../../engine/kept.ts';

/** Why something did not work; each has a sentence of what it is and what to do. */
export const WHY_NAMES = [
  // Of the storage and the way to it.
  'offline',
  'web-page',
  'refused',
  'clock',
  'full',
  'busy',
  'too-large',
  'moved',
  'redirect',
  'not-https',
  'bad-address',
  'other-protocol',
  'failed',
  'no-permission',
  'unusable',
  // Of a sync.
  'folder-lost',
  'not-stored',
  'not-ours',
  'running',
  // Of keys.
  'no-vault',
  'wrong-secret',
  'bad-words',
  'bad-passphrase',
  'not-twice',
  'weak-keys',
  'newer-keys',
  'keys-rolled-back',
  'last-key',
  // Of the library on this device.
  'disk-full',
  'newer-library',
  'library-closed',
  'no-storage',
  'account-damaged',
] as const;

export type WhyName = (typeof WHY_NAMES)[number];

/** What a reader can do about it with one click, besides trying again. */
export type Remedy =
  | 'again'
  | 'grant'
  | 'password'
  | 'reseed'
  | 'allow-removals'
  | 'passphrase'
  | 'address';

export interface SyncWhy {
  readonly why: WhyName;
  /** What was said of it, in English; shown where the name says little. */
  readonly message: string;
  /** Seconds after which it is tried again; null where nothing is known of it. */
  readonly retryAfter: number | null;
}

/** What a sync noticed that ended well. */
export type NoticeName =
  | 'rolled-back'
  | 'stale'
  | 'cloned'
  | 'reseeded'
  | 'unreadable'
  | 'too-new'
  | 'locked'
  | 'held';

export interface ShownNotice {
  readonly notice: NoticeName;
  /** What the device that it is about is called; empty where it is about none. */
  readonly device: string;
  /** Files, or removals. */
  readonly count: number;
}

export type FindingName =
  | 'usable'
  | 'changes-files'
  | 'does-not-list'
  | 'does-not-delete'
  | 'tells-no-sizes'
  | 'is-slow';

/** What the reader enters of a storage. */
export type EnteredPlace =
  | {
      readonly kind: 'webdav';
      readonly address: string;
      readonly user: string;
      readonly password: string;
    }
  | {
      readonly kind: 's3';
      readonly address: string;
      readonly region: string;
      readonly keyId: string;
      readonly secret: string;
    };

export interface EnteredSecret {
  readonly kind: 'passphrase' | 'words';
  readonly text: string;
}

export interface PlaceState {
  readonly isBusy: boolean;
  readonly why: SyncWhy | null;
  /** What was found out of the storage; null where it was not tried, or in vain. */
  readonly findings: readonly FindingName[] | null;
  /** The same files at another address; else sync is set up. */
  readonly isMove: boolean;
}

export interface SecretState {
  /** No library is there yet. */
  readonly isNew: boolean;
  readonly isBusy: boolean;
  readonly why: SyncWhy | null;
}

export interface WordsState {
  readonly words: readonly string[];
  /** Which two are asked back, from 1. */
  readonly asked: readonly [number, number];
}

export interface BeginState {
  /** Four words. */
  readonly fingerprint: string;
  /** Offered to the reader, who changes it. */
  readonly deviceName: string;
  readonly backup: 'offered' | 'making' | 'made' | 'failed';
  readonly why: SyncWhy | null;
}

export interface Progress {
  readonly sent: number;
  readonly received: number;
  readonly waiting: number;
}

export interface ShownDevice {
  readonly id: string;
  readonly name: string;
  /** Ms since epoch; 0 where nothing was heard of it. */
  readonly at: number;
  readonly isSelf: boolean;
}

/** A note of which several texts stand side by side. */
export interface NoteConflict {
  readonly on: NoteTarget;
  /** What it is a note on; empty where that is not in the library. */
  readonly title: string;
  readonly lang: string;
  /** At least two: who wrote each, empty where that is not known, and when, ms since epoch. */
  readonly versions: readonly {
    readonly device: string;
    readonly isOwn: boolean;
    readonly text: string;
    readonly at: number;
  }[];
}

/** A passphrase, or a list of words, that opens the library. */
export interface ShownKey {
  readonly name: string;
  readonly kind: 'passphrase' | 'words';
  /** Ms since epoch. */
  readonly made: number;
}

/** What is being done with keys: asked for the passphrase, shown, or new words that are shown once. */
export type KeysState =
  | { readonly kind: 'closed'; readonly isBusy: boolean; readonly why: SyncWhy | null }
  | {
      readonly kind: 'open';
      readonly keys: readonly ShownKey[];
      readonly isBusy: boolean;
      readonly why: SyncWhy | null;
      /** What was done last. */
      readonly done: 'added' | 'removed' | null;
    }
  | { readonly kind: 'words'; readonly words: readonly string[] };

/** Sync as it is once it is set up. */
export interface OnState {
  /** When this is drawn, ms since epoch: how long ago things were is said by it. */
  readonly now: number;
  readonly address: string;
  readonly account: string;
  readonly deviceName: string;
  readonly fingerprint: string;
  readonly isAutomatic: boolean;
  /** Null while nothing runs. */
  readonly running: Progress | null;
  /** When all was done last, ms since epoch; null where it never was. */
  readonly doneAt: number | null;
  readonly why: SyncWhy | null;
  readonly waiting: number;
  readonly notices: readonly ShownNotice[];
  readonly devices: readonly ShownDevice[];
  readonly conflicts: readonly NoteConflict[];
  readonly keys: KeysState;
  /** Entering another password for the storage; null where nobody does. */
  readonly password: { readonly isBusy: boolean; readonly why: SyncWhy | null } | null;
}

/** What the page of sync shows. */
export type SyncContent =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly why: SyncWhy }
  | ({ readonly kind: 'place' } & PlaceState)
  | ({ readonly kind: 'secret' } & SecretState)
  | ({ readonly kind: 'words' } & WordsState)
  | ({ readonly kind: 'begin' } & BeginState)
  | ({ readonly kind: 'on' } & OnState);

/** What a reader does on it. */
export interface SyncActions {
  /** Inside the click: the browser asks for the permission. */
  readonly onTry: (place: EnteredPlace) => void;
  readonly onPlaceDone: () => void;
  readonly onBack: () => void;
  readonly onMake: (passphrase: string, again: string) => void;
  readonly onOpen: (secret: EnteredSecret) => void;
  readonly onCopy: (text: string) => void;
  readonly onPrint: () => void;
  readonly onWordsDone: () => void;
  readonly onBackup: () => void;
  readonly onBegin: (deviceName: string) => void;
  readonly onSync: () => void;
  readonly onCancel: () => void;
  readonly onAutomatic: (isOn: boolean) => void;
  readonly onRemedy: (remedy: Remedy) => void;
  readonly onRename: (deviceName: string) => void;
  /** Null closes what asks for one. */
  readonly onPassword: (password: string | null) => void;
  readonly onSettle: (on: NoteTarget, text: string) => void;
  readonly onOpenKeys: (secret: EnteredSecret) => void;
  readonly onAddPassphrase: (passphrase: string, again: string) => void;
  readonly onRemoveKey: (name: string) => void;
  readonly onNewWords: () => void;
  readonly onRotate: (passphrase: string, again: string) => void;
  readonly onCloseKeys: () => void;
  readonly onEnd: () => void;
}
