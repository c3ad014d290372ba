import { describe, expect, it } from 'vitest';
import type { Compared } from '../../components/card/card-words.ts';
import { cardWordsIn } from '../../components/card/card-words-in.ts';
import { createFormat } from '../../components/format.ts';
import { readerLanguage } from '../../components/language.ts';
import { plainPhrase, quoted } from '../../components/phrase.ts';

const languages = ['en', 'ar'].map((tag) => {
  const language = readerLanguage(tag);
  return [tag, cardWordsIn(language, createFormat(language.locale))] as const;
});
const [, arabic] = languages[1] ?? ['', undefined];

function compared(given: Partial<Compared> = {}): Compared {
  const outlet = quoted('OUTLET', 'en');
  return { who: [outlet], outlet, speaker: null, page: null, other: null, ...given };
}

describe.each(languages)('the card’s words (%s)', (_tag, words) => {
  it('name the outlet in every reason, with and without what was compared', () => {
    for (const say of Object.values(words.reason)) {
      for (const of of [
        compared(),
        compared({ page: quoted('PAGE', 'en'), other: quoted('OTHER', 'en') }),
        compared({ page: quoted('PAGE', 'en') }),
      ]) {
        expect(plainPhrase(say(of))).toContain('OUTLET');
        expect(plainPhrase(say(of))).not.toMatch(/null|undefined|\s{2}/);
      }
    }
  });

  it('quote both sides of whatever clashes', () => {
    const of = compared({ page: quoted('PAGE', 'en'), other: quoted('OTHER', 'en') });
    for (const kind of ['number-differs', 'date-differs', 'negated', 'antonym'] as const) {
      expect(plainPhrase(words.reason[kind](of))).toMatch(/PAGE.*OTHER/);
    }
  });

  it('have a text for every count', () => {
    for (let count = 1; count <= 120; count += 1) {
      for (const text of [
        words.independentOrigins(count),
        words.againstOrigins(count),
        words.forAndAgainst(count, count),
        words.more(count),
        words.moreOutlets(count),
        plainPhrase(words.allFrom(count, null)),
      ]) {
        expect(text).toMatch(/\S/);
      }
    }
  });
});

describe('the Arabic counts', () => {
  it('follow the rules of the counted noun', () => {
    expect([1, 2, 3, 11, 100].map((count) => arabic?.independentOrigins(count))).toEqual([
      'أصل مستقل واحد',
      'أصلان مستقلان',
      '3 أصول مستقلة',
      '11 أصلًا مستقلًا',
      '100 أصل مستقل',
    ]);
  });

  it('use the numerals of the reader’s region', () => {
    const words = cardWordsIn(readerLanguage('ar-EG'), createFormat('ar-EG'));
    expect(words.independentOrigins(3)).toBe('٣ أصول مستقلة');
  });
});
