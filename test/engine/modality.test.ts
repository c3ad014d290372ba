import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnreal, modalityAt, readModality } from '../../engine/modality.ts';
import { normalize } from '../../engine/normalize.ts';
import { tokenize } from '../../engine/tokens.ts';
import '../property-runs.ts';

/** How the first token with these letters is meant. */
function meant(text: string, word: string): string {
  const tokens = tokenize(text);
  const at = tokens.findIndex((token) => token.text === normalize(word));
  expect(at).toBeGreaterThanOrEqual(0);
  return modalityAt(readModality(text, tokens), at);
}

describe('readModality', () => {
  it.each([
    ['قد تنفذ إسرائيل ضربة ضد إيران.', 'ضربة', 'possible'],
    ['وقد يصل الوفد غدا.', 'الوفد', 'possible'],
    ['ربما انسحبت القوات من المدينة.', 'انسحبت', 'possible'],
    ['ومن المرجح أن ترتفع الحصيلة.', 'الحصيلة', 'possible'],
    ['يُعتقد أن المهاجمين فروا شمالا.', 'فروا', 'possible'],
    ['يمكن أن تعود المحادثات.', 'تعود', 'possible'],
    ['من المتوقع أن يعقد الاجتماع غدا.', 'الاجتماع', 'planned'],
    ['سيعقد الاجتماع غدا.', 'سيعقد', 'planned'],
    ['وسوف تنسحب القوات.', 'القوات', 'planned'],
    ['يعتزم الرئيس زيارة بغداد.', 'زيارة', 'planned'],
    ['أعلن الاتحاد موعد الاجتماع المزمع عقده.', 'الاجتماع', 'planned'],
    ['تخطط الشركة لبناء مصنع.', 'مصنع', 'planned'],
    ['انهارت خطة لوقف القتال.', 'لوقف', 'planned'],
    ['إذا هاجمت إسرائيل إيران، سترد طهران بقوة.', 'هاجمت', 'conditional'],
    ['إذا هاجمت إسرائيل إيران، سترد طهران بقوة.', 'طهران', 'conditional'],
    ['وفي حال فشل المحادثات ستعود الحرب.', 'فشل', 'conditional'],
    ['لو فاز الفريق لتأهل.', 'فاز', 'conditional'],
    ['قال إنه يجب وقف إطلاق النار.', 'وقف', 'wanted'],
    ['طالب الوزير بانسحاب القوات.', 'بانسحاب', 'wanted'],
    ['دعت الأمم المتحدة إلى وقف القتال.', 'وقف', 'wanted'],
    ['سبق أن زار الوفد بغداد.', 'بغداد', 'past'],
    ['Israel might strike Iran.', 'strike', 'possible'],
    ['The army may have withdrawn.', 'withdrawn', 'possible'],
    ['The company plans to build a plant.', 'plant', 'planned'],
    ['The minister said troops would leave.', 'leave', 'planned'],
    ['Iran would respond if Israel attacked, he said.', 'respond', 'conditional'],
    ['Unless the talks resume, war will return.', 'war', 'conditional'],
    ['The troops should withdraw.', 'withdraw', 'wanted'],
    ['They met at the planned summit.', 'summit', 'planned'],
    ['He previously led the delegation.', 'delegation', 'past'],
  ])('%s: %s is %s', (text, word, kind) => {
    expect(meant(text, word)).toBe(kind);
  });

  it.each([
    ['وقد تم نقل المصابين إلى المستشفى.', 'نقل'],
    ['وقد تحطمت الطائرة قرب السوق.', 'الطائرة'],
    ['لقد يئس الناس.', 'الناس'],
    ['سيطر الجيش على ستة مواقع.', 'مواقع'],
    ['سيارة مفخخة انفجرت.', 'انفجرت'],
    ['قتل طالب في الجامعة أمس.', 'الجامعة'],
    ['تمكن الجيش من تحرير الرهائن.', 'تحرير'],
    ['نقل المصاب في حالة حرجة.', 'حرجة'],
    ['من المتوقع أن يصل غدا، بينما وصل الوفد أمس.', 'الوفد'],
    ['The May talks were held.', 'talks'],
    ['In May 2024 troops left.', 'troops'],
    ['It showed the will of the people.', 'people'],
    ['The court could not find them.', 'find'],
    ['The talks might resume but troops left.', 'left'],
  ])('%s: %s is a plain fact', (text, word) => {
    expect(meant(text, word)).toBe('asserted');
  });

  it('keeps what was before among the facts', () => {
    expect([isUnreal('past'), isUnreal('asserted'), isUnreal('planned')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('never throws, and spans and scopes lie in the text', () => {
    const words = fc.constantFrom(
      'قد',
      'إذا',
      'if',
      'سيعقد',
      'من',
      'المقرر',
      '،',
      'May',
      'plans',
      'to',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = tokenize(text);
        for (const { start, end, first, last } of readModality(text, tokens)) {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(first).toBeGreaterThanOrEqual(0);
          expect(last).toBeLessThan(tokens.length);
        }
      }),
    );
  });

  it.each([
    ['تدرس الحكومة خفض الرسوم', 'خفض', 'planned'],
    ['يبحث البرلمان إلغاء القانون', 'الغاء', 'planned'],
    ['يدرس الطب في دمشق', 'الطب', 'asserted'],
    ['تبحث الشرطة عن مفقودين', 'مفقودين', 'asserted'],
    ['حاول اللص سرقة المتجر', 'سرقه', 'possible'],
    ['قد نفدت المياه قبل شهر', 'نفدت', 'asserted'],
    ['وافق المجلس على خفض الرسوم', 'خفض', 'asserted'],
    ['The government is considering cutting the fee', 'cutting', 'planned'],
    ['The firm has agreed to sell the plant', 'sell', 'planned'],
    ['The firm tried to sell the plant', 'sell', 'possible'],
    ['Iran had asked for 600 trucks', 'trucks', 'wanted'],
    ['Organisers had expected eleven leaders', 'leaders', 'planned'],
  ])('hears in %s that %s is %s', (text, word, kind) => {
    const tokens = tokenize(text);
    const at = tokens.findIndex((token) => token.text === word);
    expect(modalityAt(readModality(text, tokens), at)).toBe(kind);
  });

  it('takes long strings of markers in its stride', () => {
    const text = 'إذا قد سيعقد من المقرر أن if would '.repeat(2000);
    const tokens = tokenize(text);
    const before = performance.now();
    readModality(text, tokens);
    expect(performance.now() - before).toBeLessThan(500);
  });
});
