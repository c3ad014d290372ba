import type { Link, Reason, RelationKind, Span } from './model.ts';
import { endOfLink, isOneSpeaker } from './one-speaker.ts';

/** A text and the chain of what is compared in it. */
interface Attributed {
  readonly text: string;
  readonly chain: readonly Link[];
}

/** The two named speakers, of page and library, where each side has one and they are two; null for all else. */
export function twoSpeakers(page: readonly Link[], other: readonly Link[]): [Link, Link] | null {
  const [own, theirs] = [speakerOf(page), speakerOf(other)];
  if (own === undefined || theirs === undefined) return null;
  return isOneSpeaker(endOfLink(own), endOfLink(theirs)) ? null : [own, theirs];
}

function speakerOf(chain: readonly Link[]): Link | undefined {
  return chain.findLast(({ kind, named }) => kind === 'speaker' && named);
}

/**
 * The reason `attribution-differs`, or null. Two named speakers who each assert their own figure (`number-differs`), or
 * who are each cited for what agrees: the reason names both. A figure that only one side attributes to a named
 * speaker and that can hold together with the other side's: the reason names him, and on the side without one
 * points at its figure. `page`/`other` are the speakers, null on the side that names none; spans are null for a
 * speaker whom only an earlier sentence names.
 */
export function attributionDifference(
  page: Attributed,
  other: Attributed,
  kind: RelationKind,
  reasons: readonly Reason[],
): Reason | null {
  const both = twoSpeakers(page.chain, other.chain);
  if (both !== null) {
    const [own, theirs] = both;
    const figures = reasons[0]?.kind === 'number-differs';
    if (!(figures || kind === 'same')) return null;
    return {
      kind: 'attribution-differs',
      pageSpan: spanOf(page.text, own),
      otherSpan: spanOf(other.text, theirs),
      page: own.speaker,
      other: theirs.speaker,
    };
  }
  const figure = reasons.find((reason) => reason.kind === 'number-compatible');
  const [own, theirs] = [speakerOf(page.chain), speakerOf(other.chain)];
  if (kind !== 'same' || figure === undefined || (own === undefined) === (theirs === undefined)) {
    return null;
  }
  return {
    kind: 'attribution-differs',
    pageSpan: own === undefined ? figure.pageSpan : spanOf(page.text, own),
    otherSpan: theirs === undefined ? figure.otherSpan : spanOf(other.text, theirs),
    page: own?.speaker ?? null,
    other: theirs?.speaker ?? null,
  };
}

function spanOf(text: string, { speaker }: Link): Span | null {
  const start = text.indexOf(speaker);
  return start < 0 || speaker === '' ? null : { start, end: start + speaker.length };
}
