import { MODEL_LIMITS } from '../../engine/parse-model.ts';
import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import { type ParseXml, type ReadingList, readAnyFeed } from '../../packs/formats/feed.ts';

/** Why a feed was not fetched; the page has words for each. */
export type FeedFailure = Failure & {
  readonly kind:
    | 'bad-address'
    | 'not-secure'
    | 'moved'
    | 'refused'
    | 'no-answer'
    | 'file-too-large'
    | 'no-feed';
};

export interface FetchTools {
  readonly fetch: typeof fetch;
  /** Whether the reader let Isnad speak to the host of a match pattern. */
  readonly mayAsk: (pattern: string) => Promise<boolean>;
  readonly parse: ParseXml;
}

/** Bytes of a feed, and ms until it must be there. */
const LARGEST = 10_000_000;
const LONGEST_WAIT = 20_000;

/**
 * The address of a feed as it was typed, where it is one that may be asked: `https:`, or this machine. What has no scheme is taken
 * to be meant so; `feed:` is what some pages write. Names and passwords are never sent.
 */
export function readFeedAddress(typed: string): Result<string, FeedFailure> {
  const text = typed.trim().replace(/^feed:(?:\/\/)?(?=https?:)/i, '');
  const whole =
    /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/:]+:\d/.test(text) ? text : `https://${text}`;
  if (whole.length > MODEL_LIMITS.url || !URL.canParse(whole)) return badAddress();
  const url = new URL(whole.replace(/^feed:/i, 'https:'));
  if (url.username !== '' || url.password !== '') return badAddress();
  if (url.protocol === 'http:' && !isThisMachine(url)) {
    return failure(
      'not-secure',
      'Isnad fetches feeds over https only; try the address with https.',
    );
  }
  const hasHost = url.hostname.includes('.') || isThisMachine(url);
  if (!/^https?:$/.test(url.protocol) || !hasHost) return badAddress();
  url.hash = '';
  return success(url.href);
}

/** Of one scheme: it makes the site no one where pages are checked (`isOfSites`). */
export function patternOfFeed(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/**
 * Fetches a feed, without cookies, and reads it. Its host was asked for before, in the reader's click; so must be the one that it is
 * led to. Never rejects.
 */
export async function fetchFeed(
  address: string,
  tools: FetchTools,
): Promise<Result<ReadingList, FeedFailure>> {
  try {
    const answer = await tools.fetch(address, {
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'follow',
      signal: AbortSignal.timeout(LONGEST_WAIT),
    });
    const final = readFeedAddress(answer.url === '' ? address : answer.url);
    if (!final.ok || !(await tools.mayAsk(patternOfFeed(final.value)))) return moved(answer.url);
    if (!answer.ok) return failure('refused', `The site answered with ${answer.status}.`);
    const bytes = await readBytes(answer);
    if (bytes === null) {
      return failure('file-too-large', 'The feed is larger than 10 MB; it was not read.');
    }
    const read = readAnyFeed(textOf(bytes, answer.headers.get('content-type')), tools.parse);
    return read.ok ? read : failure('no-feed', read.failure.message);
  } catch {
    // What went wrong on the way the browser does not say: no network, no such host, too slow, or led to where nobody may go.
    return failure('no-answer', 'The site did not answer; try again later.');
  }
}

/** Null where there is more than may be. */
async function readBytes({ body }: Response): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (next === undefined || next.done) break;
    size += next.value.length;
    if (size > LARGEST) {
      await reader?.cancel();
      return null;
    }
    pieces.push(next.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** In the encoding that the answer or the XML names; UTF-8 where none is, or none that a browser knows. */
function textOf(bytes: Uint8Array, contentType: string | null): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const [, named] = /charset=["']?([\w-]+)/i.exec(contentType ?? '') ?? [];
  const [, written] = /^[^<]*<\?xml[^>]*encoding=["']([\w-]+)/.exec(start) ?? [];
  try {
    return new TextDecoder(named ?? written ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function isThisMachine({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1';
}

function badAddress(): Result<never, FeedFailure> {
  return failure('bad-address', 'This is no address of a feed.');
}

function moved(to: string): Result<never, FeedFailure> {
  return failure('moved', `The feed is at another site now: ${to}`);
}
