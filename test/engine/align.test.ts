import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../engine/align.ts';
import { analyze } from '../../engine/analyze.ts';
import { compare, judge } from '../../engine/judge.ts';
import { type Lexicon, NO_LEXICON, type RelativeKind } from '../../engine/lexicon.ts';
import { stemOf } from '../../engine/stem.ts';
import { weighByRates } from '../../engine/weights.ts';
import '../property-runs.ts';

/** `kind: word = word word …` a line; every word of the right is a relative of the left. */
function lexiconOf(table: string): Lexicon {
  const relatives = new Map(
    table
      .trim()
      .split('\n')
      .map((line) => {
        const [kind = '', left = '', right = ''] = line.split(/: | = /);
        const terms = right.split(' ').map((word) => stemOf(word));
        return [
          stemOf(left.trim()),
          terms.map((term) => ({ term, kind: kind.trim() as RelativeKind, weight: 0.6 })),
        ] as const;
      }),
  );
  return { version: 'test', relatives: (stem) => relatives.get(stem) ?? [] };
}

const ENGLISH = lexiconOf(`
translation: explosion = انفجار تفجير
translation: market = سوق
translation: northern = شمال
translation: crowded = مزدحم
translation: killed = قتل مقتل
translation: people = شخص ناس
`);
const ARABIC = lexiconOf(`
synonym: قضبان = سكه
antonym: متهور = حكيم
translation: سوق = market
translation: انفجار = explosion blast
`);

function aligned(page: string, other: string, lexicon: Lexicon) {
  const [a, b] = [
    analyze(page, null, weighByRates, lexicon),
    analyze(other, null, weighByRates, NO_LEXICON),
  ];
  const text = (side: typeof a, at: number) =>
    side.text.slice(side.units[at]?.start, side.units[at]?.end);
  const result = align(a, b);
  return {
    ...result,
    words: result.pairs.map(
      ({ page: at, other: partner, how }) => `${text(a, at)} ${how} ${text(b, partner)}`,
    ),
  };
}

describe('align', () => {
  it('brings words together by what the lexicon says they may be told by', () => {
    const page = 'خرج القطار عن القضبان قرب المدينة';
    const other = 'خرج القطار عن السكة قرب المدينة';
    expect(aligned(page, other, ARABIC).words).toContain('القضبان similar السكة');
    expect(aligned(page, other, NO_LEXICON).words.join()).not.toContain('السكة');
  });

  it('lets an antonym of the lexicon clash where the words around it agree', () => {
    const [page, other] = ['وصف الوزير القرار بأنه متهور جدا', 'وصف الوزير القرار بأنه حكيم جدا'];
    expect(aligned(page, other, ARABIC).words).toContain('متهور clash حكيم');
    expect(aligned('متهور', 'حكيم', ARABIC).words).toEqual([]);
  });

  it('finds an English sentence told in Arabic, its numbers and countries without any dictionary', () => {
    const page =
      'At least 15 people were killed in an explosion in a crowded market in Afghanistan';
    const other = 'قتل 15 شخصا على الأقل في انفجار في سوق مزدحم في أفغانستان';
    const { words, coveragePage, coverageOther } = aligned(page, other, ENGLISH);
    expect(words).toContain('Afghanistan same أفغانستان');
    expect(words).toContain('explosion similar انفجار');
    expect(words.join()).toContain('15');
    expect(coveragePage).toBeGreaterThan(0.8);
    expect(coverageOther).toBeGreaterThan(0.8);
  });

  it('finds an Arabic sentence told in English, a name in capitals included', () => {
    const { words } = aligned(
      'هز انفجار السوق',
      'An Explosion shook the Grand Market of the city',
      ARABIC,
    );
    expect(words).toContain('السوق similar Grand Market');
  });

  it('does not take a gap in the dictionary for something that is not told', () => {
    const page =
      'The explosion in the market of Faryab was claimed by unknown perpetrators yesterday';
    const known = 'The explosion in the market';
    const other = 'وقع انفجار في السوق';
    const share = aligned(page, other, ENGLISH).coveragePage;
    expect(share).toBeGreaterThan(aligned(page, other, NO_LEXICON).coveragePage);
    expect(share).toBeLessThanOrEqual(aligned(known, other, ENGLISH).coveragePage);
  });

  it('aligns nothing of two scripts that nobody knows a word of', () => {
    expect(aligned('The explosion in the market', 'وقع انفجار في السوق', NO_LEXICON).pairs).toEqual(
      [],
    );
  });

  it('lets another number of one thing clash across languages', () => {
    const page = analyze(
      'At least 15 people were killed in an explosion in a crowded market in northern Afghanistan',
      '2015-07-22T08:00',
      weighByRates,
      ENGLISH,
    );
    const other = analyze(
      'قتل 9 أشخاص في انفجار في سوق مزدحم في شمال أفغانستان',
      '2015-07-22T12:00',
      weighByRates,
      NO_LEXICON,
    );
    expect(compare(page, other).aligned.pairs.some(({ how }) => how === 'clash')).toBe(true);
    expect(judge(compare(page, other), true).kind).toBe('opposite');
  });

  it('takes no negation of one language for a contradiction where the other may say it in a word', () => {
    const page = analyze(
      'The explosion in the crowded market was unprecedented',
      null,
      weighByRates,
      ENGLISH,
    );
    const other = analyze('انفجار غير مسبوق في سوق مزدحم', null, weighByRates, NO_LEXICON);
    expect(compare(page, other).clashes).toEqual([]);
  });

  it('pairs every unit at most once, with shares between 0 and 1, whatever the texts', () => {
    const words = ['explosion', 'market', 'السوق', 'انفجار', '15', 'Iran', 'إيران', 'لم', 'killed'];
    const text = fc
      .array(fc.constantFrom(...words), { maxLength: 14 })
      .map((some) => some.join(' '));
    fc.assert(
      fc.property(text, text, fc.constantFrom(NO_LEXICON, ENGLISH, ARABIC), (a, b, lexicon) => {
        const { pairs, coveragePage, coverageOther } = aligned(a, b, lexicon);
        expect(new Set(pairs.map(({ page }) => page)).size).toBe(pairs.length);
        expect(new Set(pairs.map(({ other }) => other)).size).toBe(pairs.length);
        for (const share of [coveragePage, coverageOther]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});
