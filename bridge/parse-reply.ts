import type { Failure, Result } from '../engine/result.ts';
import { failure, success } from '../engine/result.ts';
import { readBag, readField } from '../engine/shape.ts';
import type { CallName, Calls } from './protocol.ts';

const isCardView = hasFields({ tab: Number.isInteger, kind: isText, evidence: Array.isArray });
const isSavedState = hasFields({ state: isText });

/** What a success must hold at least; null where none is named. Replies come from our own contexts, so kinds are checked, not contents. */
const HAS_SHAPE: { readonly [Name in CallName]?: (value: unknown) => boolean } = {
  'page-to-background/check': hasFields({
    report: isText,
    marks: Array.isArray,
    switches: hasFields({ calm: isBoolean, scrollMap: isBoolean }),
  }),
  'page-to-background/card': hasFields({ token: isText }),
  'page-to-background/card-shown': isNull,
  'card-to-background/redeem': isCardView,
  'card-to-background/judge': isJudged,
  'panel-to-background/judge': isJudged,
  'library-to-background/changed': isNull,
  'popup-to-background/save': isSavedState,
  'popup-to-background/unsave': isSavedState,
  'background-to-keeper/save': isSavedState,
  'background-to-keeper/look-again': hasFields({ unseen: Number.isInteger }),
  'popup-to-page/state': hasFields({ phase: isText, shown: isBoolean, lost: Array.isArray }),
  'popup-to-page/show-marks': hasFields({ phase: isText, shown: isBoolean, lost: Array.isArray }),
};

/**
 * A reply as the `Result` of the call it answers; `bad-reply` where nothing, or something else, came
 * back (another release of the extension may still live in an open page).
 */
export function parseReply<Name extends CallName>(
  name: Name,
  reply: unknown,
): Result<Calls[Name]['reply'], Failure> {
  const bag = readBag(reply);
  const ok = bag === null ? undefined : readField(bag, 'ok');
  if (bag !== null && ok === true) {
    // JSON turns an absent value into nothing at all, which stands for null.
    const value = readField(bag, 'value') ?? null;
    if ((HAS_SHAPE[name] ?? isNull)(value)) return success(value as Calls[Name]['reply']);
  }
  if (bag !== null && ok === false) {
    const told = readBag(readField(bag, 'failure'));
    const kind = told === null ? undefined : readField(told, 'kind');
    const message = told === null ? undefined : readField(told, 'message');
    if (isText(kind) && isText(message)) return failure(kind, message);
  }
  return failure(
    'bad-reply',
    `The answer to ${name} cannot be read; reload the page and try again.`,
  );
}

function isJudged(value: unknown): boolean {
  return isNull(value) || isCardView(value);
}

function isNull(value: unknown): boolean {
  return value === null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

function hasFields(fields: Readonly<Record<string, (value: unknown) => boolean>>) {
  return (value: unknown): boolean => {
    const bag = readBag(value);
    return (
      bag !== null && Object.entries(fields).every(([key, hasKind]) => hasKind(readField(bag, key)))
    );
  };
}
