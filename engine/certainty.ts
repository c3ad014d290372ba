import type { Pair } from './align.ts';
import type { Analysis } from './analyze.ts';
import { type Modality, modalityAt, readModality } from './modality.ts';
import type { Reason, Span } from './model.ts';

/**
 * The reason `less-certain`, where one of two texts that tell the same says of a word of it that it may be so (`may have
 * fled`, `ربما فر`) and the other says that it is so; null for all else. On the side that doubts it points at the word
 * with what makes it doubtful. Linear in the texts.
 */
export function certaintyDifference(
  page: Analysis,
  other: Analysis,
  pairs: readonly Pair[],
): Reason | null {
  const own = readModality(page.text, page.tokens);
  const theirs = readModality(other.text, other.tokens);
  // Words stand before or behind what makes them doubtful: where both doubt something, nothing can be said.
  if (hasDoubt(own) === hasDoubt(theirs)) return null;
  for (const { page: at, other: partner, how } of pairs) {
    const [a, b] = [page.units[at], other.units[partner]];
    if (how === 'clash' || a?.kind !== 'word' || b?.kind !== 'word') continue;
    if (a.inChain || b.inChain || a.weight < LEAST_WEIGHT) continue;
    const [left, right] = [modalityAt(own, a.firstToken), modalityAt(theirs, b.firstToken)];
    if (!isDoubt(left, right) && !isDoubt(right, left)) continue;
    const [pageSpan, otherSpan] = [
      withMarker(a, a.firstToken, own),
      withMarker(b, b.firstToken, theirs),
    ];
    return {
      kind: 'less-certain',
      pageSpan,
      otherSpan,
      page: page.text.slice(pageSpan.start, pageSpan.end),
      other: other.text.slice(otherSpan.start, otherSpan.end),
    };
  }
  return null;
}

/** Words of everyday news are under a doubt by chance; these name what is doubted. */
const LEAST_WEIGHT = 3;
/** Units of text within which a marker still shows as the word's own. */
const NEAR = 40;

function hasDoubt(modalities: readonly Modality[]): boolean {
  return modalities.some(({ kind }) => kind === 'possible');
}

type Certainty = ReturnType<typeof modalityAt>;

/** Does the one text say that it may be so, and the other that it is or was? */
function isDoubt(one: Certainty, two: Certainty): boolean {
  return one === 'possible' && (two === 'asserted' || two === 'past');
}

/** A word's span, with that of the marker of doubt that bears on it where one stands near. */
function withMarker({ start, end }: Span, token: number, modalities: readonly Modality[]): Span {
  const marker = modalities.find(
    ({ kind, first, last }) => kind === 'possible' && token >= first && token <= last,
  );
  if (marker === undefined || Math.max(marker.start - end, start - marker.end) > NEAR) {
    return { start, end };
  }
  return { start: Math.min(start, marker.start), end: Math.max(end, marker.end) };
}
