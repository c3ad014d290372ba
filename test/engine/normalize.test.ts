import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize, normalizeWithMap } from '../../engine/normalize.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const newsText = fc
  .array(
    fc.constantFrom(
      'عُمان',
      'ﻻ',
      'ﷺ',
      ' ',
      '\n',
      '“',
      '»',
      '٣٥٠',
      'É',
      'ß',
      '\u202e',
      '\ud800',
      'x',
    ),
  )
  .map((parts) => parts.join(''));

describe('normalize', () => {
  it('writes the spellings of one Arabic word alike', () => {
    const spellings = [
      ['عُمان', 'عمان'],
      ['إيران', 'ايران'],
      ['آسيا', 'اسيا'],
      ['مستشفى', 'مستشفي'],
      ['الحكومة', 'الحكومه'],
      ['مسؤول', 'مسوول'],
      ['الجزائر', 'الجزاير'],
      ['الـــحرب', 'الحرب'],
      ['ﻻﺟﺊ', 'لاجي'],
      ['کابل', 'كابل'],
      ['جنيڤ', 'جنيف'],
      ['عبد\u200cالله', 'عبدالله'],
    ];
    for (const [written, folded] of spellings) expect(normalize(written ?? '')).toBe(folded);
  });

  it('writes digits of every script as ASCII', () => {
    expect(normalize('٣٥٠ ۳۵۰ ३५० ３５０ 350')).toBe('350 350 350 350 350');
    expect(normalize('١٬٥٠٠٫٢٥٪')).toBe('1,500.25%');
  });

  it('folds case, accents, quotation marks and dashes', () => {
    expect(normalize('Müller’s “Café” — ÅBO Straße İzmir')).toBe(
      `muller's "cafe" - abo strasse izmir`,
    );
    expect(normalize('«نعم»، قال؛ لماذا؟')).toBe('"نعم", قال; لماذا?');
  });

  it('keeps one space between words and none at the ends', () => {
    expect(normalize(' \u00a0a\n\t b\u2003\u200f c ')).toBe('a b c');
    expect(normalize('\u202e \u200b')).toBe('');
  });

  it('gives the same for composed and decomposed letters', () => {
    for (const word of ['أكّدت مسؤولة', 'café', 'Йод']) {
      expect(normalize(word.normalize('NFD'))).toBe(normalize(word.normalize('NFC')));
    }
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, newsText), (text) => {
        const once = normalize(text);
        expect(normalize(once)).toBe(once);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('normalizeWithMap', () => {
  it('maps every unit back to the character it came from', () => {
    const text = '  قُتل ٣٥ (ﻻ)';
    const { text: folded, starts } = normalizeWithMap(text);
    expect(folded).toBe('قتل 35 (لا)');
    expect(text[starts[folded.indexOf('3')] ?? -1]).toBe('٣');
    expect(text[starts[folded.indexOf('ا')] ?? -1]).toBe('ﻻ');
    expect(starts[folded.length]).toBe(text.length);
  });

  it('has one ascending offset for each unit and the length at the end', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, newsText), (text) => {
        const { text: folded, starts } = normalizeWithMap(text);
        expect(starts.length).toBe(folded.length + 1);
        expect([...starts].every((start, i) => i === 0 || start >= (starts[i - 1] ?? 0))).toBe(
          true,
        );
        expect(starts.at(-1)).toBe(text.length);
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});

describe('normalize without the way back', () => {
  it('gives the text that the one with the way back gives', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normalize(text)).toBe(normalizeWithMap(text).text);
      }),
    );
  });
});
