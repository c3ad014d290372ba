import { type Failure, failure, type Result, success } from '../engine/result.ts';
import { readBag, readField, readList, readText, readWhole } from '../engine/shape.ts';
import { createTurns, type StorageArea } from './area.ts';

/** What a token lets its holder see, once. */
export interface TokenGrant {
  readonly tab: number;
  /** The report's id. */
  readonly report: string;
  /** Index of the sentence. */
  readonly sentence: number;
}

export interface Tokens {
  issue(grant: TokenGrant): Promise<string>;
  /** The grant of a token issued to this tab less than {@link TOKEN_LIFETIME} ago; never a second time. */
  redeem(token: string, tab: number): Promise<Result<TokenGrant, BadToken>>;
  drop(tab: number): Promise<void>;
}

export type BadToken = Failure & { readonly kind: 'bad-token' };

/** Milliseconds: a card frame loads in some 100; a worker may have to wake in between. */
export const TOKEN_LIFETIME = 60_000;

/** Open tokens at once; the oldest goes. Nobody has that many cards on their way. */
const MAX_TOKENS = 50;

const KEY = 'card-tokens';

interface StoredToken extends TokenGrant {
  readonly token: string;
  readonly expiresAt: number;
}

/**
 * One-time tokens for card frames, in `storage.session`, so that they outlive a stopped worker. A wrong
 * tab does not use a token up: a page that guesses or steals one gains nothing and breaks nothing.
 * `now` gives milliseconds since epoch, `random` a text that cannot be guessed.
 */
export function createTokens(
  area: StorageArea,
  source: { readonly now: () => number; readonly random: () => string },
): Tokens {
  const inTurn = createTurns();
  const read = async (): Promise<StoredToken[]> => {
    const stored = readList((await area.get(KEY))[KEY], MAX_TOKENS, parseToken) ?? [];
    return stored.filter((entry) => entry.expiresAt > source.now());
  };
  const write = (tokens: StoredToken[]) => area.set({ [KEY]: tokens.slice(-MAX_TOKENS) });

  return {
    issue: (grant) =>
      inTurn(async () => {
        const token = source.random();
        const expiresAt = source.now() + TOKEN_LIFETIME;
        await write([...(await read()), { ...grant, token, expiresAt }]);
        return token;
      }),

    redeem: (token, tab) =>
      inTurn(async () => {
        const tokens = await read();
        const found = tokens.find((entry) => entry.token === token && entry.tab === tab);
        if (found === undefined) {
          return failure('bad-token', 'This card is no longer valid; open it again from the mark.');
        }
        // Spent before it is answered: a worker stopped in between shows nothing rather than twice.
        await write(tokens.filter((entry) => entry !== found));
        return success({ tab: found.tab, report: found.report, sentence: found.sentence });
      }),

    drop: (tab) =>
      inTurn(async () => {
        const tokens = await read();
        const kept = tokens.filter((entry) => entry.tab !== tab);
        if (kept.length < tokens.length) await write(kept);
      }),
  };
}

function parseToken(value: unknown): StoredToken | null {
  const bag = readBag(value);
  if (bag === null) return null;
  const token = readText(readField(bag, 'token'), 64);
  const report = readText(readField(bag, 'report'), 64);
  const tab = readWhole(readField(bag, 'tab'), 0, Number.MAX_SAFE_INTEGER);
  const sentence = readWhole(readField(bag, 'sentence'), 0, Number.MAX_SAFE_INTEGER);
  const expiresAt = readWhole(readField(bag, 'expiresAt'), 0, Number.MAX_SAFE_INTEGER);
  if (
    token === null ||
    report === null ||
    tab === null ||
    sentence === null ||
    expiresAt === null
  ) {
    return null;
  }
  return { token, report, tab, sentence, expiresAt };
}
