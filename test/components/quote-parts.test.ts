import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteMarks, quoteParts } from '../../components/quote-parts.ts';
import { reason } from './card-samples.ts';

const kinds = ['same', 'similar', 'compared', 'clash'] as const;
const offset = fc.oneof(fc.integer({ min: -5, max: 60 }), fc.constantFrom(Number.NaN, 1e9, 2.5));
const mark = fc.record({
  start: offset,
  end: offset,
  kind: fc.constantFrom(...kinds),
  pair: fc.constantFrom(null, 0, 1),
});

describe('quoteParts', () => {
  it('never loses or changes a character, whatever the marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(mark), (text, marks) => {
        const parts = quoteParts(text, marks);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(parts.every((part) => part.text !== '')).toBe(true);
      }),
    );
  });

  it('never cuts a character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(mark), (text, marks) => {
        expect(quoteParts(text, marks).every((part) => !/\p{Cs}/u.test(part.text))).toBe(true);
      }),
    );
  });

  it('cuts a text at its marks', () => {
    expect(
      quoteParts('killed 350 people', [{ start: 7, end: 10, kind: 'clash', pair: 4 }]),
    ).toEqual([
      { text: 'killed ', kind: null, pair: null },
      { text: '350', kind: 'clash', pair: 4 },
      { text: ' people', kind: null, pair: null },
    ]);
  });

  it('joins words that are marked alike into a phrase', () => {
    const marks = [
      { start: 0, end: 6, kind: 'same', pair: 0 },
      { start: 7, end: 10, kind: 'same', pair: 0 },
      { start: 11, end: 17, kind: 'clash', pair: 0 },
    ] as const;
    expect(quoteParts('killed 350 people', marks)).toEqual([
      { text: 'killed 350', kind: 'same', pair: 0 },
      { text: ' ', kind: null, pair: null },
      { text: 'people', kind: 'clash', pair: 0 },
    ]);
  });

  it('lets what clashes show through what merely agrees', () => {
    const marks = [
      { start: 0, end: 17, kind: 'same', pair: 0 },
      { start: 7, end: 10, kind: 'clash', pair: 0 },
      { start: 5, end: 12, kind: 'similar', pair: 0 },
    ] as const;
    expect(quoteParts('killed 350 people', marks).map((part) => part.kind)).toEqual([
      'same',
      'clash',
      'same',
    ]);
  });

  it('has no parts for an empty text', () => {
    expect(quoteParts('', [{ start: 0, end: 3, kind: 'same', pair: 0 }])).toEqual([]);
  });
});

describe('quoteMarks', () => {
  it('takes the aligned words and the slots of the reasons, for each side', () => {
    const span = { start: 0, end: 3 };
    const other = { start: 4, end: 9 };
    const marks = quoteMarks({
      aligned: [{ page: span, other, how: 'same' }],
      reasons: [
        reason('number-compatible', { pageSpan: other, otherSpan: span }),
        reason('negated', { otherSpan: other }),
        reason('same-words', { pageSpan: span }),
      ],
    });
    expect(marks.page).toEqual([
      { ...span, kind: 'same', pair: 0 },
      { ...other, kind: 'compared', pair: 1 },
    ]);
    expect(marks.other).toEqual([
      { ...other, kind: 'same', pair: 0 },
      { ...span, kind: 'compared', pair: 1 },
      { ...other, kind: 'clash', pair: null },
    ]);
  });

  it('joins words that follow each other in both texts, and no others', () => {
    const words = (page: number, other: number) => ({
      page: { start: page, end: page + 3 },
      other: { start: other, end: other + 3 },
      how: 'same' as const,
    });
    const { page } = quoteMarks({
      aligned: [words(4, 24), words(0, 20), words(8, 0)],
      reasons: [],
    });
    expect(page.map(({ start, pair }) => [start, pair])).toEqual([
      [0, 0],
      [4, 0],
      [8, 1],
    ]);
  });
});
