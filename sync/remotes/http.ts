import { failure, success } from '../../engine/result.ts';
import type { RemoteCause, RemoteFailure, RemoteResult } from '../remote.ts';

/** The browser's own, or one that a test passes. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** Bytes of the reply's body that are read at most. */
  readonly limit: number;
}

export interface HttpReply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** Milliseconds. A server that says nothing for so long is given up; an upload has more, by its size. */
const SILENCE = 30_000;
/** Bytes in a millisecond: less is as good as nothing. */
const SLOWEST = 8;
/** Bytes of a reply that tells an error. */
const LARGEST_ERROR = 65_536;

/**
 * One request that carries its own credentials and no others, follows no redirect (a password goes to whom it was given for) and asks
 * no cache. The reply may have any status but a redirect's. Never rejects.
 */
export async function sendRequest(
  fetch: Fetch,
  { method, url, headers, body, limit }: HttpRequest,
): Promise<RemoteResult<HttpReply>> {
  const patience = createPatience(SILENCE + (body?.length ?? 0) / SLOWEST);
  try {
    const response = await fetch(url, {
      method,
      headers,
      ...(body === undefined ? {} : { body: body as Uint8Array<ArrayBuffer> }),
      credentials: 'omit',
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: patience.signal,
    });
    const { status } = response;
    if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
      await response.body?.cancel();
      return remoteFailure(
        'moved',
        'redirect',
        'The server sends to another address: enter the one it sends to.',
      );
    }
    // Of what is not what was asked for, the beginning is enough.
    const isWanted = status >= 200 && status < 300 && !isPage(response);
    const read = await readBody(response, isWanted ? limit : LARGEST_ERROR, patience.renew);
    if (read === null && isWanted) {
      return failure('too-large', 'The file is larger than it may be.');
    }
    return success({ status, headers: response.headers, body: read ?? new Uint8Array() });
  } catch {
    return failure(
      'offline',
      'The server did not answer: there is no connection, or the address is wrong.',
    );
  } finally {
    patience.end();
  }
}

/** Null where there is more than may be read. */
async function readBody(
  response: Response,
  limit: number,
  renew: () => void,
): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    renew();
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    pieces.push(value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Ends after so many milliseconds, and after `SILENCE` from each renewal. */
function createPatience(first: number) {
  const controller = new AbortController();
  let timer = setTimeout(() => controller.abort(), first);
  return {
    signal: controller.signal,
    renew(): void {
      clearTimeout(timer);
      timer = setTimeout(() => controller.abort(), SILENCE);
    },
    end: () => clearTimeout(timer),
  };
}

/** What a status other than that of success says of the request. */
export function readFailure({ status, headers }: HttpReply): { ok: false; failure: RemoteFailure } {
  if (status === 401 || status === 403 || status === 407) {
    return failure(
      'refused',
      `The server does not let this account do it (${status}): look at name and password.`,
    );
  }
  if (status === 404 || status === 410) {
    return failure(
      'moved',
      `There is nothing at this address (${status}): look whether it is right.`,
    );
  }
  if (status === 507) return failure('full', 'The server has no room left: free some there.');
  if (BUSY.has(status)) {
    const retryAfter = readRetryAfter(headers);
    const message = `The server cannot do it now (${status}); it is tried again later.`;
    return {
      ok: false,
      failure: { kind: 'busy', message, ...(retryAfter === null ? {} : { retryAfter }) },
    };
  }
  return failure('failed', `The server answered what Isnad does not understand (${status}).`);
}

const BUSY = new Set([408, 409, 412, 423, 425, 429, 500, 502, 503, 504]);
/** Seconds: who says more is asked again all the same. */
const LONGEST_WAIT = 86_400;

/** Seconds; null where it does not say. A moment is read by the server's own clock. */
function readRetryAfter(headers: Headers): number | null {
  const value = headers.get('retry-after');
  if (value === null) return null;
  const until = (Date.parse(value) - Date.parse(headers.get('date') ?? '')) / 1_000;
  const seconds = /^\d{1,9}$/u.test(value.trim()) ? Number(value) : until;
  return Number.isFinite(seconds) ? Math.min(LONGEST_WAIT, Math.max(0, Math.ceil(seconds))) : null;
}

/** A page for people where a file or a listing was asked for: a hotel's log-in page, or the address of a website. */
export function isPage({ headers }: Pick<HttpReply, 'headers'>): boolean {
  return /^\s*(?:text\/html|application\/xhtml)/iu.test(headers.get('content-type') ?? '');
}

/** A failure that says what of its kind it is. */
export function remoteFailure(
  kind: RemoteFailure['kind'],
  cause: RemoteCause,
  message: string,
): { ok: false; failure: RemoteFailure } {
  return { ok: false, failure: { kind, cause, message } };
}

/** What is said of such a page. */
export function pageFailure(): { ok: false; failure: RemoteFailure } {
  return remoteFailure(
    'offline',
    'web-page',
    'A web page answered instead of the storage: log in to the network, or look whether the address is right.',
  );
}

/**
 * An address of a storage as a reader enters it, without the slash at its end. Refused: what is not encrypted, but on this machine;
 * credentials in it, which would be shown and kept with it; anything behind a question mark.
 */
export function readAddress(text: string): RemoteResult<string> {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  const isLocal = url !== null && LOCAL.has(url.hostname);
  if (url === null || (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal))) {
    return remoteFailure('failed', 'not-https', 'The address begins with https://.');
  }
  if (url.username !== '' || url.password !== '') {
    const message = 'Name and password do not belong into the address.';
    return remoteFailure('failed', 'bad-address', message);
  }
  if (url.search !== '' || url.hash !== '') {
    return remoteFailure('failed', 'bad-address', 'The address ends before "?" or "#".');
  }
  return success(url.href.replace(/\/+$/u, ''));
}

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The names that files of ours have: whatever else a listing holds is nobody's business here, paths above all. */
export function isFileName(name: string): boolean {
  return /^[0-9a-z_-]{1,120}$/u.test(name);
}
