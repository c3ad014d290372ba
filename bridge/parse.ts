import { readBag, readField, readWhole } from '../engine/shape.ts';
import { MESSAGE_LIMITS } from './limits.ts';
import type { CallName, Calls } from './protocol.ts';

/** Makes a trusted request of each call that a context answers; null for another shape or one over the limits. */
export type Parsers = {
  readonly [Name in CallName]?: (value: unknown) => Calls[Name]['request'] | null;
};

/**
 * The name and the untrusted request of a message, or null where the message is no call that `parsers` know.
 * The request still has to go through {@link parseRequest}.
 */
export function parseMessage(
  parsers: Parsers,
  message: unknown,
): { name: CallName; request: unknown } | null {
  const name = fieldOf(message, 'name');
  return isNameIn(parsers, name) ? { name, request: fieldOf(message, 'request') } : null;
}

/**
 * A request of the given call as a trusted value, built anew from the fields that the call knows; null
 * where it has another shape or exceeds {@link MESSAGE_LIMITS}. Linear in the size of the message, and
 * no list is walked beyond its limit.
 */
export function parseRequest<Name extends CallName>(
  parsers: Parsers,
  name: Name,
  request: unknown,
): Calls[Name]['request'] | null {
  return parsers[name]?.(request) ?? null;
}

function isNameIn(parsers: Parsers, name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(parsers, name);
}

/** An own field of an object that came from outside; undefined where there is none. */
export function fieldOf(value: unknown, key: string): unknown {
  const bag = readBag(value);
  return bag === null ? undefined : readField(bag, key);
}

export function parseNothing(value: unknown): Record<never, never> | null {
  return readBag(value) === null ? null : {};
}

export function parseSentenceIndex(value: unknown): number | null {
  return readWhole(value, 0, MESSAGE_LIMITS.sentences - 1);
}
