import type {
  NoticeName,
  ShownNotice,
  SyncWhy,
  WhyName,
} from '../../components/sync/sync-content.ts';
import type { Failure } from '../../engine/result.ts';
import type { SyncedDevice, SyncedNotice } from '../../storage/sync-account.ts';
import type { Notice } from '../../sync/context.ts';
import type { RemoteCause } from '../../sync/remote.ts';
import type { VaultFailure } from '../../sync/vault/vault.ts';
import type { SyncRunFailure } from '../keeper/sync-run.ts';

/** Failures of pages of ours, beside those of the sync, of keys and of the library. */
type OwnKind = 'no-permission' | 'not-twice' | 'unusable' | 'no-account';

/** Of a sync that the reader ended nothing is said. */
type ToldKind = Exclude<VaultFailure['kind'] | SyncRunFailure['kind'] | OwnKind, 'cancelled'>;

/** Every way in which something fails has words: a new kind does not compile without. */
const WHY: Readonly<Record<ToldKind, WhyName>> = {
  offline: 'offline',
  refused: 'refused',
  full: 'full',
  busy: 'busy',
  'too-large': 'too-large',
  moved: 'moved',
  failed: 'failed',
  'folder-lost': 'folder-lost',
  'not-stored': 'not-stored',
  'not-ours': 'not-ours',
  'no-vault': 'no-vault',
  'wrong-secret': 'wrong-secret',
  'bad-words': 'bad-words',
  'bad-passphrase': 'bad-passphrase',
  'weak-keys': 'weak-keys',
  'too-new': 'newer-keys',
  'keys-rolled-back': 'keys-rolled-back',
  'last-key': 'last-key',
  'disk-full': 'disk-full',
  'newer-database': 'newer-library',
  blocked: 'library-closed',
  closed: 'library-closed',
  damaged: 'library-closed',
  unavailable: 'no-storage',
  running: 'running',
  'no-permission': 'no-permission',
  'not-twice': 'not-twice',
  unusable: 'unusable',
  'no-account': 'account-damaged',
  // No sync brings these.
  'older-pack': 'failed',
  'too-many-judgements': 'failed',
  'edit-gone': 'failed',
  'too-long': 'failed',
  'bad-tag': 'failed',
};

/** What of a kind has a remedy of its own. */
const CAUSES: Readonly<Record<RemoteCause, WhyName>> = {
  'web-page': 'web-page',
  redirect: 'redirect',
  'not-https': 'not-https',
  'bad-address': 'bad-address',
  'other-protocol': 'other-protocol',
  clock: 'clock',
};

/** A failure with words for it; one of a kind that nobody foresaw is told as it tells itself. */
export function whyOf(
  failure: Failure & { readonly cause?: string | null; readonly retryAfter?: number | null },
): SyncWhy {
  const { kind, message, cause = null, retryAfter = null } = failure;
  const known = <Name extends string>(names: Readonly<Record<Name, WhyName>>, name: string) =>
    Object.hasOwn(names, name) ? names[name as Name] : null;
  const why = (cause === null ? null : known(CAUSES, cause)) ?? known(WHY, kind) ?? 'failed';
  return { why, message, retryAfter };
}

/** A failure of a page of ours, which has words. */
export function ownFailure(kind: OwnKind): Failure {
  return { kind, message: '' };
}

const NOTICES: Readonly<Record<Notice['kind'], NoticeName>> = {
  'rolled-back': 'rolled-back',
  stale: 'stale',
  cloned: 'cloned',
  reseeded: 'reseeded',
  unreadable: 'unreadable',
  'too-new': 'too-new',
  locked: 'locked',
  held: 'held',
};

/** A notice as it is kept. */
export function keptNotice(notice: Notice): SyncedNotice {
  const device = 'device' in notice ? notice.device : null;
  if (notice.kind === 'held') return { kind: notice.kind, device, count: notice.removals };
  return { kind: notice.kind, device, count: notice.kind === 'unreadable' ? notice.files : 0 };
}

/** The notices that this release knows, with what the devices are called. */
export function shownNotices(
  notices: readonly SyncedNotice[],
  devices: readonly SyncedDevice[],
): readonly ShownNotice[] {
  return notices.flatMap(({ kind, device, count }) => {
    if (!Object.hasOwn(NOTICES, kind)) return [];
    const name = devices.find(({ id }) => id === device)?.name ?? '';
    return [{ notice: NOTICES[kind as Notice['kind']], device: name, count }];
  });
}
