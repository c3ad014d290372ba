import type { Alignment, Reason, Span } from '../engine/model.ts';

/** `same`/`similar` words belong together, `compared` were weighed and fit, `clash` cannot both hold. */
export type MarkKind = 'same' | 'similar' | 'compared' | 'clash';

export interface QuoteMark extends Span {
  readonly kind: MarkKind;
  /** Words of the other text that it belongs to have the same number; null where none do. */
  readonly pair: number | null;
}

export interface QuotePart {
  readonly text: string;
  readonly kind: MarkKind | null;
  readonly pair: number | null;
}

/** The marks on the two texts that an evidence's alignment and reasons give; words that follow each other in both are one pair. */
export function quoteMarks(evidence: {
  readonly aligned: readonly Alignment[];
  readonly reasons: readonly Reason[];
}): { readonly page: readonly QuoteMark[]; readonly other: readonly QuoteMark[] } {
  const page: QuoteMark[] = [];
  const other: QuoteMark[] = [];
  let pair = -1;
  let before: Alignment | null = null;
  for (const words of [...evidence.aligned].sort((a, b) => a.page.start - b.page.start)) {
    if (before === null || !isContinued(before, words)) pair += 1;
    page.push({ ...words.page, kind: words.how, pair });
    other.push({ ...words.other, kind: words.how, pair });
    before = words;
  }
  for (const reason of evidence.reasons) {
    const kind = MARK_OF_REASON[reason.kind];
    if (kind === undefined || readAlike(reason)) continue;
    const { pageSpan, otherSpan } = reason;
    pair += 1;
    const mark = { kind, pair: pageSpan === null || otherSpan === null ? null : pair };
    if (pageSpan !== null) page.push({ ...pageSpan, ...mark });
    if (otherSpan !== null) other.push({ ...otherSpan, ...mark });
  }
  return { page, other };
}

/**
 * Cuts a text at its marks: parts in order that together are exactly the text, neighbours of one kind
 * and pair joined over the space between them. Where marks overlap, the strongest wins; what lies outside the text or splits a character is
 * cut back. No marks, one part; an empty text, none. Linear in the text and the marks' lengths.
 */
export function quoteParts(text: string, marks: readonly QuoteMark[]): readonly QuotePart[] {
  const strengths = new Uint8Array(text.length);
  const pairs = new Array<number | null>(text.length).fill(null);
  for (const mark of marks) {
    const start = wholeCharacter(text, mark.start);
    const end = wholeCharacter(text, mark.end);
    const strength = STRENGTHS.indexOf(mark.kind) + 1;
    for (let at = start; at < end; at += 1) {
      if (strength < (strengths[at] ?? 0)) continue;
      strengths[at] = strength;
      pairs[at] = mark.pair;
    }
  }
  bridgeSpaces(text, strengths, pairs);
  const parts: QuotePart[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start + 1;
    while (
      end < text.length &&
      strengths[end] === strengths[start] &&
      pairs[end] === pairs[start]
    ) {
      end += 1;
    }
    parts.push({
      text: text.slice(start, end),
      kind: STRENGTHS[(strengths[start] ?? 0) - 1] ?? null,
      pair: pairs[start] ?? null,
    });
    start = end;
  }
  return parts;
}

const STRENGTHS: readonly MarkKind[] = ['similar', 'same', 'compared', 'clash'];

const MARK_OF_REASON: Partial<Record<Reason['kind'], MarkKind>> = {
  'number-compatible': 'compared',
  'date-compatible': 'compared',
  'growing-count': 'compared',
  'less-certain': 'compared',
  'number-differs': 'clash',
  'date-differs': 'clash',
  'name-differs': 'clash',
  'place-differs': 'clash',
  negated: 'clash',
  antonym: 'clash',
  denied: 'clash',
};

/** A space between two words that are marked alike is marked like them: a phrase, not confetti. */
function bridgeSpaces(text: string, strengths: Uint8Array, pairs: (number | null)[]): void {
  for (const space of text.matchAll(/(?<=\S)\s+(?=\S)/gu)) {
    const end = space.index + space[0].length;
    const before = strengths[space.index - 1] ?? 0;
    if (before !== strengths[end]) continue;
    strengths.fill(before, space.index, end);
    pairs.fill(pairs[space.index - 1] ?? null, space.index, end);
  }
}

/** Whether words stand right after others in both texts, and fit like them. */
function isContinued(before: Alignment, words: Alignment): boolean {
  const gaps = [words.page.start - before.page.end, words.other.start - before.other.end];
  return before.how === words.how && gaps.every((gap) => gap === 0 || gap === 1);
}

/** Words that fit because they are the same need no second look. */
function readAlike({ page, other }: Reason): boolean {
  return page !== null && page === other;
}

function wholeCharacter(text: string, offset: number): number {
  const at = Math.max(0, Math.min(text.length, Number.isFinite(offset) ? Math.trunc(offset) : 0));
  const splits =
    /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
  return splits ? at - 1 : at;
}
