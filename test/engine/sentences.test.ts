import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  limitSentences,
  MAX_SENTENCE_LENGTH,
  MAX_SENTENCES,
  splitSentences,
} from '../../engine/sentences.ts';

const split = (text: string) => splitSentences(text).map((sentence) => sentence.text);

describe('splitSentences', () => {
  it.each([
    ['قال كذا. وأضاف كذا! هل جاء؟ نعم جاء…', ['قال كذا.', 'وأضاف كذا!', 'هل جاء؟', 'نعم جاء…']],
    ['سطر بلا نقطة\nسطر ثان', ['سطر بلا نقطة', 'سطر ثان']],
    ['He came. She left! Why? Nobody knows.', ['He came.', 'She left!', 'Why?', 'Nobody knows.']],
  ])('splits at stops and at line ends: %s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('splits where a stop is glued between two Arabic words', () => {
    expect(split('ضربات في اليمن.كما وجهت ضربات أخرى')).toEqual([
      'ضربات في اليمن.',
      'كما وجهت ضربات أخرى',
    ]);
    expect(split('مدرسة «الابتدائية».وأشار إلى ذلك')).toEqual([
      'مدرسة «الابتدائية».',
      'وأشار إلى ذلك',
    ]);
  });

  it('keeps closing quotes and brackets with the sentence before', () => {
    expect(split('قال "انتهى الأمر." وأضاف كلاما')).toEqual(['قال "انتهى الأمر."', 'وأضاف كلاما']);
    expect(split('(انتهى البيان.) ثم غادر.')).toEqual(['(انتهى البيان.)', 'ثم غادر.']);
    expect(split('“It is over.” Then he left.')).toEqual(['“It is over.”', 'Then he left.']);
  });

  it.each([
    'بلغت الحصيلة 3.5 مليون و1.200 جريح',
    'قال د. أحمد وأ.د. سمير م. حسن كلاما',
    'وجد في عام 300 ق.م. تقريبا',
    'نوّه أو. بي. سينغ بالجهود وقال م.س. غوبتا ذلك',
    'زوروا www.example.com أو http://a.b/c.html اليوم',
    'Mr. Smith and Dr. J. R. Jones of the U.S. Senate met at 5 p.m. Friday',
    'It cost $1.5 million, vs. No. 7 and e.g. others',
    'رغم النفي الإيراني.. تقرير يكشف تفاصيل',
    'وجه هجوما مبطنا للصين... أوستن يربط أمن أميركا',
    '1. البند الأول من الاتفاق',
    'كما ورد (ص. 12. الفصل الأول) في الكتاب',
    '"هل تسمعني؟" قال الرجل',
    '"Are you there?" he asked',
  ])('does not split %s', (text) => {
    expect(split(text)).toEqual([text]);
  });

  it('splits behind an abbreviation that ends a sentence', () => {
    expect(split('He lives in the U.S. The rest moved.')).toEqual([
      'He lives in the U.S.',
      'The rest moved.',
    ]);
    expect(split('انتهى عام 1445 هـ. وقال الوزير ذلك.')).toEqual([
      'انتهى عام 1445 هـ.',
      'وقال الوزير ذلك.',
    ]);
    expect(split('وقع ذلك في عام 2015. وأضاف آخر.')).toEqual([
      'وقع ذلك في عام 2015.',
      'وأضاف آخر.',
    ]);
  });

  it('takes dots as a stop only between two clauses of running text', () => {
    const text = 'هم الأب وزوجته وثلاث حالات خطيرة.. وتم نقل حالتين عن طريق مواطن.';
    expect(split(text)).toEqual([
      'هم الأب وزوجته وثلاث حالات خطيرة..',
      'وتم نقل حالتين عن طريق مواطن.',
    ]);
  });

  it('lets a stop stand apart from its word, as older pages have it', () => {
    expect(split('فاض النهر في السند . وقال مسؤول ذلك .')).toEqual([
      'فاض النهر في السند .',
      'وقال مسؤول ذلك .',
    ]);
  });

  it('has ascending exact slices that together hold every visible character', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '. ',
        '.',
        '..',
        '؟',
        '! ',
        '\n',
        '"',
        '» ',
        '(',
        ') ',
        ' ',
        'د.',
        'U.S. ',
        '3.5',
        '\u202e',
        '\ud800',
        'قال',
        'The ',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const [index, sentence] of splitSentences(text).entries()) {
          expect(sentence.index).toBe(index);
          expect(text.slice(end, sentence.start).trim()).toBe('');
          expect(sentence.text).toBe(text.slice(sentence.start, sentence.end));
          expect(sentence.text.trim()).toBe(sentence.text);
          expect(sentence.text).not.toBe('');
          end = sentence.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
      { seed: 7, numRuns: 1000 },
    );
  });
});

describe('limitSentences', () => {
  it('reads what is within the limits and says what is not', () => {
    const long = 'ا'.repeat(MAX_SENTENCE_LENGTH + 1);
    const many = 'جملة قصيرة.\n'.repeat(MAX_SENTENCES + 20);
    const { read, leftOut } = limitSentences(splitSentences(`${long}\n${many}`));
    expect(read).toHaveLength(MAX_SENTENCES);
    expect(read.map((sentence) => sentence.index)).toEqual(read.map((_, index) => index));
    expect(leftOut.map(({ why }) => why)).toEqual(['too-long', 'too-many']);
  });
});
