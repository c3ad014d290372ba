import type { LeftOut, LeftOutWhy } from './model.ts';
import { readBag, readField, readOneOf, readShownText } from './shape.ts';

/** UTF-16 units kept of a text that was left out: it is only ever shown. */
const LONGEST_SHOWN = 300;

const WHY: readonly LeftOutWhy[] = [
  'related-links',
  'second-article',
  'share-line',
  'source-line',
  'navigation',
  'dateline',
  'caption',
  'duplicate',
  'advertisement',
  'headline',
  'comments',
  'paywalled',
  'truncated',
  'next-page',
  'live-newest-first',
  'too-long',
  'too-many',
];

/** A part of unknown origin that was left out, its text cut to 300 units; null where it has another shape. */
export function parseLeftOut(value: unknown): LeftOut | null {
  const bag = readBag(value);
  if (bag === null) return null;
  const text = readShownText(readField(bag, 'text'), LONGEST_SHOWN);
  const why = readOneOf(readField(bag, 'why'), WHY);
  return text === null || why === null ? null : { text, why };
}
