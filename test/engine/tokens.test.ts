import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../engine/normalize.ts';
import { stemOf } from '../../engine/stem.ts';
import { claimTerms } from '../../engine/terms.ts';
import { tokenize } from '../../engine/tokens.ts';

const stem = (word: string) => stemOf(normalize(word));

describe('tokenize', () => {
  it('gives words and numbers with their place in the original', () => {
    const text = 'قُتِلَ ٣٥٠ شخصًا، في عُمان.';
    const tokens = tokenize(text);
    expect(tokens.map((token) => token.text)).toEqual(['قتل', '350', 'شخصا', 'في', 'عمان']);
    expect(tokens.map((token) => text.slice(token.start, token.end))).toEqual([
      'قُتِلَ',
      '٣٥٠',
      'شخصًا',
      'في',
      'عُمان',
    ]);
    expect(tokens.map((token) => token.number)).toEqual([false, true, false, false, false]);
    expect(tokens.map((token) => token.stop)).toEqual([false, false, false, true, false]);
  });

  it('reads thousands and decimals as one number, and a number inside a name apart', () => {
    expect(tokenize('١٬٥٠٠ و3.5 و1,234,567').map((token) => token.text)).toEqual([
      '1500',
      'و',
      '3.5',
      'و',
      '1234567',
    ]);
    expect(tokenize('إس-300 الـ300').map((token) => token.text)).toEqual([
      'اس',
      '300',
      'ال',
      '300',
    ]);
  });

  it('tells an acronym from a word of its letters', () => {
    const [us, U_S, pronoun] = tokenize('US U.S. us');
    expect([us?.stop, U_S?.stop, pronoun?.stop]).toEqual([false, false, true]);
    expect(us?.stem).toBe(U_S?.stem);
  });

  it('takes grammar words with a conjunction before them as grammar', () => {
    expect(tokenize('وقد فلم ولن').every((token) => token.stop)).toBe(true);
    expect(tokenize('وفد وزير')).toMatchObject([{ stop: false }, { stop: false }]);
  });

  it('gives ascending spans that hold visible text, whatever the input', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(token.start, token.end).trim()).not.toBe('');
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});

describe('stemOf', () => {
  it.each([
    ['المحادثات', 'محادثات', 'والمحادثات', 'بالمحادثات', 'للمحادثات', 'المحادثة'],
    ['إيران', 'لإيران', 'بإيران', 'وإيران', 'الإيرانية', 'إيرانيين', 'الإيراني'],
    ['سوريا', 'سوري', 'السورية', 'السوريون', 'وسوريا'],
    ['فلسطين', 'بفلسطين', 'لفلسطين', 'الفلسطينيين', 'والفلسطينية'],
    ['أميركا', 'الأميركي', 'أميركية', 'لأميركا'],
    ['هجوم', 'الهجوم', 'هجوماً', 'بالهجوم', 'فالهجوم', 'كالهجوم'],
    ['لبنان', 'ولبنان', 'لبناني', 'اللبنانية'],
    ['دمشق', 'بدمشق', 'ودمشق', 'لدمشق'],
    ['بيان', 'البيان', 'وبيان', 'والبيان'],
    ['باكستان', 'لباكستان', 'الباكستاني', 'بباكستان'],
    ['وزارة', 'الوزارة', 'والوزارات', 'ووزارة'],
    ['strike', 'strikes', 'striking'],
    ['talk', 'talks', 'talked', 'talking', "talk's"],
    ['agency', 'agencies', "agencies'"],
    ['denied', 'denies', 'deny'],
    ['stop', 'stopped', 'stopping', 'stops'],
  ])('brings the forms of %s together', (first, ...others) => {
    for (const other of others) expect(stem(other)).toBe(stem(first));
  });

  it('keeps words apart that only look alike', () => {
    const apart = [
      'وزارة',
      'زار',
      'وفد',
      'عمان',
      'شؤون',
      'كبير',
      'ملك',
      'قال',
      'us',
      'news',
      'this',
    ];
    expect(new Set(apart.map(stem)).size).toBe(apart.length);
    expect(stem('وزير')).toBe('وزير');
    expect(stem('عمان')).toBe('عمان');
  });
});

describe('claimTerms', () => {
  it('holds content words, names and numbers once, and no grammar', () => {
    const terms = claimTerms('وقالت إيران إن 350 صاروخاً من إيران أصابت بغداد');
    expect(terms).toContain('350');
    expect(terms.filter((term) => term === stem('إيران'))).toHaveLength(1);
    expect(terms).not.toContain('من');
  });

  it('meets a short name with and without a preposition before it', () => {
    const shares = (a: string, b: string) =>
      claimTerms(a).filter((term) => claimTerms(b).includes(term)).length;
    expect(shares('انفجار بمصر', 'العاصمة في مصر')).toBe(1);
    expect(shares('معدات لقطر', 'دولة قطر')).toBe(1);
  });

  it('is empty for grammar alone and short for a hostile word', () => {
    expect(claimTerms('من هذا إلى ذلك')).toEqual([]);
    expect(claimTerms('ا'.repeat(5000))[0]?.length).toBeLessThanOrEqual(40);
  });
});
