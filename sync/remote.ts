import type { Failure, Result } from '../engine/result.ts';

/** The folders of a library on a remote. Files in them are written once under their name, and never changed. */
export const FOLDERS = ['vault', 'heads', 'log', 'snapshots'] as const;
export type Folder = (typeof FOLDERS)[number];

export interface RemoteFile {
  readonly name: string;
  /** Bytes; null where the remote does not tell. */
  readonly size: number | null;
}

/**
 * Why a remote did not do it. `offline`: nothing answered, or something that is no answer of such a remote. `refused`: the account may
 * not. `full`: no room. `busy`: later, after `retryAfter` seconds where it says so. `too-large`: more bytes than asked for.
 * `moved`: the folder is not there, or somewhere else. `failed`: anything else; the message says what the remote said.
 */
export interface RemoteFailure extends Failure {
  readonly kind: 'offline' | 'refused' | 'full' | 'busy' | 'too-large' | 'moved' | 'failed';
  readonly retryAfter?: number;
  readonly cause?: RemoteCause;
}

/**
 * What of its kind a failure is, where another remedy belongs to it. `web-page`: a page for people answered, as in a network that wants
 * a log-in first; `redirect`: the server sends elsewhere; `not-https`, `bad-address`: what is entered as an address; `other-protocol`:
 * the server speaks something else; `clock`: this device's clock is wrong.
 */
export type RemoteCause =
  | 'web-page'
  | 'redirect'
  | 'not-https'
  | 'bad-address'
  | 'other-protocol'
  | 'clock';

export type RemoteResult<Value> = Result<Value, RemoteFailure>;

/**
 * Any storage that keeps files: no lock, no condition, no order is asked of it (SPEC 5.1). Its answers are not believed: what is read
 * is checked by whoever reads it. Never rejects.
 */
export interface Remote {
  /** The files of a folder, in no order; none where there is no such folder. */
  list(folder: Folder): Promise<RemoteResult<readonly RemoteFile[]>>;
  /** The file's bytes, `limit` at most; null where it is not there. */
  get(folder: Folder, name: string, limit: number): Promise<RemoteResult<Uint8Array | null>>;
  put(folder: Folder, name: string, bytes: Uint8Array): Promise<RemoteResult<null>>;
  /** No failure where it is not there. */
  delete(folder: Folder, name: string): Promise<RemoteResult<null>>;
}
