import type { Span } from '../engine/model.ts';
import { indexWords } from './anchor-index.ts';
import { findPlaces, type Quote } from './anchor-places.ts';
import { createWordReader } from './anchor-words.ts';

/** A stretch of a text that can be found again in a changed text. Its span is the model's `TextPositionSelector`. */
export interface QuoteAnchor extends Quote, Span {
  /** The same sentence stood elsewhere in the text, too: its words alone do not tell where it is. */
  readonly repeated: boolean;
}

/** Units of context on either side. */
const CONTEXT = 32;

/** Anchors of spans of a text, each without white space at its ends. Linear in the text and the spans together. */
export function createAnchors(text: string, spans: readonly Span[]): QuoteAnchor[] {
  const read = createWordReader();
  const index = indexWords(read(text));
  return spans.map(({ start, end }) => {
    const before = text.slice(Math.max(0, start - CONTEXT), start);
    const after = text.slice(end, end + CONTEXT);
    const quote = {
      exact: text.slice(start, end),
      prefix: start > CONTEXT ? before.replace(/^\S+/, '') : before,
      suffix: end + CONTEXT < text.length ? after.replace(/\S+$/, '') : after,
    };
    const repeated = findPlaces(text, index, quote, read).length !== 1;
    return { start, end, ...quote, repeated };
  });
}
