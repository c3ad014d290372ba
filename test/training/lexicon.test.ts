import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLexicon } from '../../cli/read-lexicon.ts';
import type { RelativeKind } from '../../engine/lexicon.ts';
import { alignWords } from '../../training/lexicon/align-words.ts';
import { nounStems, regularStems, verbStems } from '../../training/lexicon/arabic-forms.ts';
import { MADE_FROM, madeFrom } from '../../training/lexicon/made-from.ts';
import { readOpposites } from '../../training/lexicon/sources.ts';
import { stemsOf } from '../../training/lexicon/stems.ts';
import { antonymsOf, synonymsOf } from '../../training/lexicon/word-relations.ts';

describe('the forms of a word', () => {
  it.each([
    ['أعلن', 'يعلن'],
    ['قال', 'يقول'],
    ['باع', 'يبيع'],
    ['استقال', 'يستقيل'],
    ['دعا', 'يدعو'],
    ['كتب', 'كتبت'],
  ])('of the verb %s hold %s', (past, form) => {
    expect(verbStems(past)).toContain(form);
  });

  it.each([
    ['مكتب', 'مكاتب'],
    ['صاروخ', 'صواريخ'],
    ['مفتاح', 'مفاتيح'],
    ['وزير', 'وزراء'],
    ['قلب', 'قلوب'],
    ['مدرسة', 'مدارس'],
  ])('of the noun %s hold %s', (singular, plural) => {
    expect(nounStems(singular)).toContain(stemsOf(plural)[0]);
  });

  it('hold the future of a present, and the letter before a pronoun', () => {
    expect(regularStems('يقرر')).toEqual(['سيقرر']);
    expect(regularStems('حكومة')).toEqual(stemsOf('حكومته'));
    expect(regularStems('talk')).toEqual([]);
  });
});

describe('aligning words', () => {
  it('learns from whole sentences which word translates which', () => {
    const pairs = [
      { arabic: ['بيت', 'كبير'], english: ['house', 'big'], weight: 1 },
      { arabic: ['بيت', 'صغير'], english: ['house', 'small'], weight: 1 },
      { arabic: ['كتاب', 'كبير'], english: ['book', 'big'], weight: 1 },
    ];
    const learnt = alignWords(pairs, 'arabic', 'english', () => false);
    expect([...(learnt.get('بيت')?.keys() ?? [])][0]).toBe('house');
    expect(learnt.get('بيت')?.get('house')).toBeGreaterThan(0.9);
  });

  it('leaves out what one pair suggests and no dictionary says', () => {
    const pairs = [{ arabic: ['ا', 'ب', 'ج'], english: ['x', 'y', 'z'], weight: 1 }];
    expect(alignWords(pairs, 'arabic', 'english', () => false).get('ا')?.size).toBe(0);
    const attested = alignWords(pairs, 'arabic', 'english', (a, b) => a === 'ا' && b === 'x');
    expect([...(attested.get('ا')?.keys() ?? [])]).toEqual(['x']);
  });
});

describe('relations within a language', () => {
  it('hold between words that stand together, less for words that stand elsewhere too', () => {
    const links = synonymsOf([['talks', 'negotiations'], ['talks', 'speech'], ['prime minister']]);
    expect(links.map(({ weight }) => weight)).toEqual([0.5, 0.5]);
  });

  it('never make one pair both synonyms and antonyms', () => {
    const lines = [{ english: [['climb'], ['drop']], arabic: [[], []] }] as const;
    const synonyms = synonymsOf([['climb', 'drop']]);
    expect(antonymsOf(lines, synonyms)).toEqual([]);
    expect(antonymsOf(lines, [])).toHaveLength(1);
  });

  it('oppose no word to itself', () => {
    for (const { english, arabic } of readOpposites()) {
      expect(english[0].filter((word) => english[1].includes(word))).toEqual([]);
      expect(arabic[0].filter((word) => arabic[1].includes(word))).toEqual([]);
    }
  });
});

describe('the shipped lexicon', () => {
  it.each<[string, RelativeKind, string]>([
    ['government', 'translation', 'حكومة'],
    ['الحكومة', 'translation', 'government'],
    ['symptoms', 'translation', 'أعراض'],
    ['went', 'translation', 'ذهب'],
    ['ceasefire', 'translation', 'هدنة'],
    ['رفض', 'antonym', 'قبول'],
    ['increased', 'antonym', 'decreased'],
    ['ارتفع', 'antonym', 'fell'],
  ])('knows of %s the %s %s', async (word, kind, other) => {
    const lexicon = await readLexicon();
    const relatives = lexicon.relatives(stemsOf(word)[0] ?? '');
    const known = relatives.filter((one) => one.kind === kind).map(({ term }) => term);
    expect(known).toContain(stemsOf(other)[0]);
  });

  it('gives every weight in 0-1', async () => {
    const lexicon = await readLexicon();
    for (const word of ['talk', 'attack', 'هجوم', 'محادث']) {
      for (const { weight } of lexicon.relatives(word)) {
        expect(weight).toBeGreaterThan(0);
        expect(weight).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('the committed lexicon', () => {
  it('was made from the glossaries as they stand: run `npm run lexicon` after changing one', () => {
    const lexicon = readFileSync(new URL('../../public/lexicon.bin', import.meta.url));
    expect(madeFrom(lexicon)).toEqual(JSON.parse(readFileSync(MADE_FROM, 'utf8')));
  });
});
