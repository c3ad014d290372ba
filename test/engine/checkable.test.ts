import { describe, expect, it } from 'vitest';
import { isCheckable } from '../../engine/checkable.ts';

describe('isCheckable', () => {
  it.each([
    'قتل 31 شخصا في سقوط طائرة على سوق أريحا.',
    'وأوضحت البعثة أن "هذه المفاوضات ليست الأولى ولن تكون الأخيرة".',
    'وقال الوزير إنه يجب وقف إطلاق النار فورا.',
    'ورفض البيت الأبيض التعليق على المحادثات.',
    'تساءل الرئيس "هل انتهت الحرب؟" في خطابه أمس.',
    'The ministry said talks would resume on Monday.',
    'قتل خمسة في القصف.',
    'وقالت إن الوفد وصل',
    'Police should have acted sooner, an inquiry said.',
  ])('takes %s as a claim', (sentence) => {
    expect(isCheckable(sentence)).toBe(true);
  });

  it.each([
    ['a question', 'هل تنجح أميركا في لبنان حيث فشلت فرنسا؟'],
    ['a question', 'Will the ceasefire hold this time?'],
    ['exhortation', 'يجب علينا جميعا أن نقف صفا واحدا.'],
    ['exhortation', 'We must not let this happen again.'],
    ['opinion', 'أعتقد أن هذا القرار خاطئ تماما.'],
    ['opinion', 'In my opinion the plan makes little sense.'],
    ['a call to action', 'اشترك في نشرتنا البريدية لتصلك آخر الأخبار'],
    ['a call to action', 'Subscribe to our newsletter for daily updates.'],
    ['furniture', 'جميع الحقوق محفوظة لموقع الأخبار 2024'],
    ['a heading between paragraphs', 'تجنب تصعيد الهجمات'],
    ['a heading between paragraphs', 'What happens next'],
    ['too short', 'نعم، بالتأكيد.'],
    ['too short', '//انتهى//'],
    ['without words', '*** — 12'],
    ['empty', ''],
  ])('takes %s as no claim: %s', (_what, sentence) => {
    expect(isCheckable(sentence)).toBe(false);
  });
});
