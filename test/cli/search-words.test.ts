import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsName, meetsSearch, parseSearch } from '../../cli/search-words.ts';

const meets = (query: string, text: string) => meetsSearch(parseSearch(query), text);

describe('a search', () => {
  it.each([
    ['every word, in any order and form', 'flood minister', 'The ministers spoke of the floods.'],
    ['words without their marks', 'الإنقاذ', 'وصلت فرق الانقاذ إلى القرية.'],
    ['words with their marks where it was typed without', 'وصلت', 'وَصَلَتِ الفرق.'],
    ['a word behind its article and preposition', 'فيضانات', 'قتلوا في الفيضانات.'],
    ['the beginning of a word', 'resc*', 'Rescue teams arrived.'],
    ['the beginning of an Arabic word', 'فيضا*', 'قتلوا في الفيضانات.'],
    ['a phrase', '"rescue teams"', 'The rescue teams arrived.'],
    ['a phrase in Arabic marks', '«فرق الإنقاذ»', 'وصلت فرق الإنقاذ.'],
    ['a phrase that is not closed', '"rescue teams', 'The rescue teams arrived.'],
    ['numbers however they are written', '1500', 'The price rose to 1,500 pounds.'],
    ['Arabic digits', '42', 'قتل ٤٢ شخصا.'],
  ])('finds %s', (_, query, text) => {
    expect(meets(query, text)).toBe(true);
  });

  it.each([
    ['a text that lacks one of the words', 'flood fire', 'The floods came.'],
    ['a phrase whose words stand apart', '"rescue teams"', 'Teams of the rescue arrived.'],
    ['the middle of a word', 'escue*', 'Rescue teams arrived.'],
    ['anything for nothing', '', 'Rescue teams arrived.'],
    ['anything for marks', '" ؟ *', 'Rescue teams arrived.'],
  ])('does not find %s', (_, query, text) => {
    expect(meets(query, text)).toBe(false);
  });

  it('finds a text by each of its own words', () => {
    const texts = fc.array(fc.constantFrom('minister', 'الوزير', '42', 'floods', 'قتلوا', 'said'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(texts, (words) => {
        const text = words.join(' ');
        for (const word of words) expect(meets(word, text)).toBe(true);
        expect(meets(`"${text}"`, text)).toBe(true);
      }),
    );
  });

  it('neither throws nor is slow, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (query) => void meets(query, query)));
    const started = performance.now();
    meets('"'.repeat(50_000), 'a '.repeat(50_000));
    meets('a* '.repeat(20_000), 'a '.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('finds a name by any part of it', () => {
    expect(holdsName('وكالة الأنباء', 'الانباء')).toBe(true);
    expect(holdsName('Reuters', 'REUT')).toBe(true);
    expect(holdsName('Reuters', 'AP')).toBe(false);
  });
});
