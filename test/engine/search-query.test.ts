import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  holdsPhrase,
  isEmptySearch,
  parseSearch,
  type SearchWord,
} from '../../engine/search-query.ts';
import { claimTerms } from '../../engine/terms.ts';

/** Whether a text has all words of what is typed. */
function fits(text: string, typed: string): boolean {
  const terms = claimTerms(text);
  const has = ({ terms: any, beginnings }: SearchWord) =>
    terms.some(
      (term) => any.includes(term) || beginnings.some((begins) => term.startsWith(begins)),
    );
  return parseSearch(typed).words.every(has);
}

describe('parseSearch', () => {
  it.each(['الح', 'الحكو', 'الحكومة', 'حكوم', 'حكومه'])(
    'finds حكومة while %s is typed',
    (typed) => {
      expect(fits('أعلنت الحكومة نتائج التحقيق', typed)).toBe(true);
    },
  );

  it.each(['gov', 'govern', 'governme', 'government', 'governments '])(
    'finds government while %j is typed',
    (typed) => {
      expect(fits('The government announced the results', typed)).toBe(true);
    },
  );

  it('takes a word that is followed by a space as finished', () => {
    expect(fits('The governor resigned', 'gov')).toBe(true);
    expect(fits('The governor resigned', 'gov ')).toBe(false);
  });

  it('does not fit what lacks one of the words', () => {
    expect(fits('Talks in Muscat', 'talks geneva')).toBe(false);
  });

  it.each([
    ['source:BBC', 'source', 'BBC'],
    ['source:"BBC News"', 'source', 'BBC News'],
    ['مصدر:«الحرة»', 'source', 'الحرة'],
    ['tag:follow-up', 'tag', 'follow-up'],
    ['Speaker:“Josep Borrell”', 'speaker', 'Josep Borrell'],
    ['مقال:محادثات', 'article', 'محادثات'],
  ])('reads %s as a field', (typed, field, value) => {
    expect(parseSearch(typed)).toMatchObject({ words: [], fields: [{ field, value }] });
  });

  it('reads years, months and days, in digits of any script', () => {
    expect(parseSearch('after:2024-05 before:٢٠٢٥')).toMatchObject({
      words: [],
      after: '2024-05',
      before: '2025',
    });
    expect(parseSearch('بعد:2024-5-8')).toMatchObject({ after: '2024-05-08' });
  });

  it('searches for what only looks like a field or a date', () => {
    expect(parseSearch('after:noon ').words.length).toBeGreaterThan(0);
    expect(parseSearch('after:noon ').after).toBeNull();
    expect(parseSearch('https://news.example ').fields).toEqual([]);
  });

  it('asks for nothing where nothing is typed', () => {
    for (const typed of ['', '   ', '"', '«»', '؟!'])
      expect(isEmptySearch(parseSearch(typed))).toBe(true);
    expect(isEmptySearch(parseSearch('the'))).toBe(false);
  });

  it('finds a phrase by its words in their order, whatever their endings', () => {
    const [phrase = []] = parseSearch('"رئيس الوزراء"').phrases;
    expect(holdsPhrase('قال رئيس الوزراء إن المحادثات انتهت', phrase)).toBe(true);
    expect(holdsPhrase('قال رئيس البرلمان إن الوزراء غابوا', phrase)).toBe(false);
  });

  it('reads whatever is typed without failing, and soon', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        expect(parseSearch(typed).words.length).toBeLessThanOrEqual(24);
      }),
    );
    const started = performance.now();
    for (const long of [
      'a:'.repeat(1e6),
      '"'.repeat(1e6),
      'ا'.repeat(1e6),
      '\ud800 '.repeat(1e6),
    ]) {
      parseSearch(long);
    }
    expect(performance.now() - started).toBeLessThan(500);
  });
});
