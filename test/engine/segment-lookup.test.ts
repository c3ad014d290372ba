import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimId } from '../../engine/identity.ts';
import { parseSearch, type SearchWord } from '../../engine/search-query.ts';
import { buildSegment } from '../../engine/segment-build.ts';
import { type FoundClaims, openLookup } from '../../engine/segment-lookup.ts';
import { claimTerms } from '../../engine/terms.ts';

/** The claims among these texts that hold all words, found by looking at each. */
function scan(texts: readonly string[], words: readonly SearchWord[]): string[] {
  if (words.length === 0) return [];
  const fits = (text: string) => {
    const terms = claimTerms(text);
    return words.every((word) =>
      terms.some(
        (term) =>
          word.terms.includes(term) || word.beginnings.some((begins) => term.startsWith(begins)),
      ),
    );
  };
  return texts.filter(fits).map(claimId).sort();
}

function lookup(texts: readonly string[], words: readonly SearchWord[]): string[] {
  const claims = texts.map((text) => ({ id: claimId(text), terms: claimTerms(text) }));
  return idsOf(openLookup(buildSegment(claims))?.(words)).sort();
}

function idsOf(found: FoundClaims | undefined): string[] {
  return Array.from({ length: found?.total ?? 0 }, (_, place) => found?.id(place) ?? '');
}

const WORDS = [
  'الحكومة',
  'حكومي',
  'بغداد',
  'لبغداد',
  'government',
  'governor',
  'talks',
  '2024',
  'women',
];
const TEXT = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((of) => of.join(' '));

describe('openLookup', () => {
  it('finds what looking at each claim finds, for whatever is typed so far', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(TEXT, { maxLength: 12 }),
        TEXT,
        fc.nat(40),
        (texts, typed, length) => {
          const { words } = parseSearch(typed.slice(0, length));
          expect(lookup(texts, words)).toEqual(scan(texts, words));
        },
      ),
    );
  });

  it('gives the claim that says least besides first', () => {
    const texts = ['Talks in Muscat between both sides ended on Monday', 'Talks in Muscat ended'];
    const claims = texts.map((text) => ({ id: claimId(text), terms: claimTerms(text) }));
    const found = openLookup(buildSegment(claims))?.(parseSearch('muscat talks').words);
    expect(idsOf(found)).toEqual([claimId(texts[1] ?? ''), claimId(texts[0] ?? '')]);
    expect(found?.length(0)).toBeLessThan(found?.length(1) ?? 0);
    expect(found?.length(2)).toBe(Number.POSITIVE_INFINITY);
  });

  it('opens nothing that is damaged', () => {
    const bytes = buildSegment([{ id: claimId('a'), terms: ['a'] }]);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(openLookup(bytes)).toBeNull();
    expect(openLookup(new Uint8Array(7))).toBeNull();
  });
});
