import { describe, expect, it } from 'vitest';
import { ARTICLE, FOURTH, LAST, LEAD, NEXT, read, THIRD } from './body-samples.ts';

describe('what a page holds back', () => {
  it.each([
    ['paywalled', 'للمشتركين فقط'],
    ['paywalled', 'هذا المقال متاح للمشتركين'],
    ['paywalled', 'اشترك الآن لمتابعة القراءة'],
    ['paywalled', 'Subscribe to continue reading'],
    ['paywalled', 'This article is for subscribers only'],
    ['paywalled', 'Keep reading with a subscription'],
    ['paywalled', 'Continue reading with your free account'],
    ['paywalled', 'Cet article est réservé aux abonnés'],
    ['paywalled', 'La suite est réservée aux abonnés.'],
    ['paywalled', 'مکمل مضمون پڑھنے کے لیے سبسکرائب کریں'],
    ['truncated', 'باقی خبر پڑھیں'],
    ['truncated', 'أكمل القراءة'],
    ['truncated', 'لقراءة المقال كاملا اضغط هنا'],
    ['truncated', 'Continue reading…'],
    ['truncated', 'ادامه مطلب'],
    ['truncated', 'Devamını oku'],
    ['next-page', 'صفحة 1 من 3'],
    ['next-page', 'Page 1 of 3'],
    ['next-page', 'الصفحة التالية'],
    ['next-page', 'الصفحات: 1 2 3'],
    ['next-page', 'Pages: 1 2'],
  ])('is said to be %s: %s', (why, line) => {
    expect(read([...ARTICLE, line])).toEqual({ kept: ARTICLE, leftOut: [['limits', why, line]] });
  });

  it('is said of `اقرأ المزيد` only below a text that breaks off', () => {
    const whyOf = (text: string) => read([LEAD, text, 'اقرأ المزيد']).leftOut[0]?.[1];
    expect(whyOf(`${NEXT.slice(0, -1)}...`)).toBe('truncated');
    expect(whyOf(NEXT)).toBe('related-links');
  });

  it.each([
    'اشترك اللاعب الجديد في المباراة لإكمال عقوبته قبل نهاية الموسم الحالي.',
    'Pages 1 to 40 of the report were never read in court, the lawyer said.',
    'Page 1 of the report says that the bridge was never safe.',
    'للمشتركين في الشبكة الحق في رفع دعوى على الشركة، وفق المحكمة.',
    'This article is for the record of the court, the judge said.',
  ])('is not said by a sentence that only begins so: %s', (sentence) => {
    expect(read([LEAD, sentence, LAST]).kept).toEqual([LEAD, sentence, LAST]);
  });
});

describe('what a page says is not for all', () => {
  const ofPayers = (blocks: readonly string[]) => read(blocks, null, [], true);
  const limitsOf = ({ leftOut }: ReturnType<typeof read>) =>
    leftOut.filter(([pass]) => pass === 'limits').map(([, why, text]) => [why, text]);

  it.each([
    'اشترك الآن',
    'سجّل الدخول',
    'تسجيل الدخول',
    'اشتراك',
    'Subscribe',
    'Log in',
    'Start your free trial',
    'Unlimited access for 1 euro a month',
    'Je m’abonne',
    'Déjà abonné ?',
    'Abone ol',
    'Giriş yap',
    'ورود',
    'خرید اشتراک',
    'لاگ ان کریں',
  ])('is held back above a line that asks to pay or to sign in: %s', (line) => {
    expect(limitsOf(ofPayers([...ARTICLE, line]))).toEqual([['paywalled', line]]);
    expect(limitsOf(read([...ARTICLE, line]))).toEqual([]);
  });

  it('is held back above a whole box that asks to pay', () => {
    const box = ['Unlimited access to every story, from 2 a week.', 'Subscribe now', 'Log in'];
    expect(limitsOf(ofPayers([...ARTICLE, ...box]))).toEqual(
      box.map((line) => ['paywalled', line]),
    );
  });

  it('is whole where nothing on the page asks for more', () => {
    expect(ofPayers(ARTICLE)).toEqual({ kept: ARTICLE, leftOut: [] });
  });

  it.each([
    ['below', [...ARTICLE, 'Get the best of our work in your inbox every morning.', 'Subscribe']],
    ['above', [...ARTICLE, 'Subscribe', 'Our newsletter, every Friday']],
    ['in Arabic', [...ARTICLE, 'النشرة البريدية', 'اشترك الآن']],
    ['of an app', [...ARTICLE, 'حمّل التطبيق الآن', 'تسجيل الدخول']],
  ])('is not said to be held back by the button of a newsletter: %s', (_, blocks) => {
    expect(limitsOf(ofPayers(blocks))).toEqual([]);
  });

  it('is not said to be held back by a link above or between its paragraphs', () => {
    expect(limitsOf(ofPayers(['تسجيل الدخول', LEAD, 'Subscribe', NEXT]))).toEqual([]);
  });

  it('is not said to be held back by a sentence that only begins so', () => {
    const last = 'اشترك الآن في الحملة أكثر من ألف متطوع من المدن الثلاث، بحسب المنظمين.';
    expect(ofPayers([...ARTICLE, last])).toEqual({ kept: [...ARTICLE, last], leftOut: [] });
  });
});

describe('a live report', () => {
  const entries = [LEAD, NEXT, THIRD, FOURTH, LAST];
  const withStamps = (stamps: readonly string[]) =>
    entries.flatMap((entry, at) => [stamps[at] ?? '', entry]).filter((line) => line !== '');

  it.each([
    ['clock times', ['14:05', '13:10', '11:40 ص', '08:30', '06:10']],
    ['ages', ['منذ 5 دقائق', 'منذ ساعة', 'منذ ساعتين', 'قبل 4 ساعات', 'قبل 5 ساعات']],
    ['English ages', ['5m ago', '1h ago', '2 hours ago', '4h ago', '5h ago']],
  ])('is said to begin with its newest entry where it has %s', (_, stamps) => {
    const { kept, leftOut } = read(withStamps(stamps));
    expect(kept).toEqual(entries);
    expect(leftOut.map(([, why]) => why)).toEqual(Array(5).fill('live-newest-first'));
  });

  it('is told in its own order where the times rise', () => {
    const { kept, leftOut } = read(withStamps(['06:10', '08:30', '11:40', '13:10', '14:05']));
    expect(kept).toEqual(entries);
    expect(leftOut.map(([, why]) => why)).not.toContain('live-newest-first');
  });
});
