import type { SyncAccount, SyncKeys, SyncPlace } from '../../storage/sync-account.ts';
import type { Remote } from '../../sync/remote.ts';
import type { Fetch } from '../../sync/remotes/http.ts';
import { createS3Remote } from '../../sync/remotes/s3.ts';
import { createWebDavRemote } from '../../sync/remotes/webdav.ts';
import { type KeyRing, parseVaultId } from '../../sync/vault/key-ring.ts';
import type { SyncTarget } from '../keeper/sync-run.ts';

/** The storage that an account names; nothing is asked of it yet. */
export function remoteOf(place: SyncPlace, ask: Fetch = fetch): Remote {
  // Called as a method of something else, `fetch` refuses.
  const request: Fetch = (url, init) => ask(url, init);
  return place.kind === 'webdav'
    ? createWebDavRemote(request, place)
    : createS3Remote(request, place);
}

/** The keys of an account as the seal takes them. Throws for what `parseSyncAccount` would have refused. */
export function ringOf({ vault, epochs }: SyncKeys): KeyRing {
  const id = parseVaultId(vault);
  if (id === null) throw new Error('The account names no library.');
  return { vault: id, epochs };
}

/** What a sync is told of an account. */
export function targetOf(account: SyncAccount, openRemote: typeof remoteOf = remoteOf): SyncTarget {
  const { place, keys, others, deviceName } = account;
  return {
    remote: openRemote(place),
    address: place.address,
    ring: ringOf(keys),
    others: others.map(ringOf),
    deviceName,
  };
}

/**
 * The match pattern for which the browser is asked before anything is sent to a storage. Of one scheme, so that its pages are not taken
 * for a site that the reader chose; browsers know no ports in them.
 */
export function permissionOf({ address }: SyncPlace): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
