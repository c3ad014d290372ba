import type { Pair } from './align.ts';
import type { Analysis, Unit } from './analyze.ts';
import { isMutual, markerOf, oneUnit, type RoleSwap, voiceOf } from './role-swaps.ts';

/**
 * `Russia invaded Georgia` against `غزت جورجيا روسيا`: two names that have each other's part in the other language. Read only where
 * both sentences are plain: in English a verb right between the two names, in Arabic the verb right before both or between them, no
 * preposition at either name and nothing said to be done by somebody. Of two names behind an Arabic verb the first does it.
 * Null for all else, for what two do to each other, and for texts of one script. Linear in the pairs.
 */
export function findRoleSwapAcross(
  page: Analysis,
  other: Analysis,
  pairs: readonly Pair[],
): RoleSwap | null {
  if (page.script === other.script || voiceOf(page) > 0 || voiceOf(other) > 0) return null;
  const partner = new Map(
    pairs.flatMap(({ page: at, other: to, how }) => (how === 'clash' ? [] : [[at, to] as const])),
  );
  for (const [verb, its] of partner) {
    const ours = partsAt(page, verb);
    const theirs = partsAt(other, its);
    if (ours === null || theirs === null) continue;
    const isSwapped =
      partner.get(ours.doer) === theirs.target && partner.get(ours.target) === theirs.doer;
    // Who does it may be who says it (`accused`); to whom it is done is no part of a source.
    if (isSwapped) return { page: ours.target, other: theirs.target };
  }
  return null;
}

/** Units of the two names that take part in what a verb tells. */
interface Parts {
  readonly doer: number;
  readonly target: number;
}

/** Null where two bare names do not stand right beside the unit, or where it is no verb that one does to the other. */
function partsAt(text: Analysis, verb: number): Parts | null {
  if (text.units[verb]?.kind !== 'word') return null;
  const between = partsOf(text, verb - 1, verb + 1, [verb - 1, verb, verb + 1]);
  if (between !== null || text.script === 'latin') return between;
  // What stands before the verb too would be who does it.
  const before = text.units[verb - 1];
  const isFirst = before === undefined || !isJoined(text, verb - 1, verb) || before.name === null;
  return isFirst ? partsOf(text, verb + 1, verb + 2, [verb, verb + 1, verb + 2]) : null;
}

function partsOf(
  text: Analysis,
  doer: number,
  target: number,
  inRow: readonly number[],
): Parts | null {
  if (!isBareName(text, doer) || !isBareName(text, target)) return null;
  if (!inRow.every((at, index) => index === 0 || isJoined(text, at - 1, at))) return null;
  return isMutual(text, oneUnit(doer), oneUnit(target)) ? null : { doer, target };
}

function isBareName(text: Analysis, at: number): boolean {
  const unit = text.units[at];
  if (unit?.name == null) return false;
  const marker = markerOf(text, at);
  return marker === '' || BARE.test(marker);
}

/** What may stand before a name and binds it to nothing: articles, and helping verbs behind the name before. */
const BARE = /^(?:the|a|an|has|have|had|ان|قد)$/;
/** What may stand between two of them: nothing, a space, or little words of `BARE`. */
const GAP = /^\s*(?:(?:the|a|an|has|have|had|قد)\s+)*$/i;

function isJoined({ text, units }: Analysis, at: number, next: number): boolean {
  const [a, b]: (Unit | undefined)[] = [units[at], units[next]];
  return a !== undefined && b !== undefined && GAP.test(text.slice(a.end, b.start));
}
