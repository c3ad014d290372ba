import { describe, expect, it } from 'vitest';
import { block, FOURTH, LAST, LEAD, link, NEXT, read, THIRD } from './body-samples.ts';

describe('lines that pages print around their articles', () => {
  it.each([
    'حجم الخط',
    'استمع إلى المقال',
    'موضوع يهمك ? السيول تقطع الطريق الساحلي',
    'اقرأ/ي أيضاً: السيول تقطع الطريق الساحلي',
    'نرشح لكم: السيول تقطع الطريق الساحلي',
    'لقراءة المزيد من الأخبار اضغط هنا',
    'مساحة إعلانية',
    'صدر الصورة، Getty Images',
    'للحصول على آخر الأخبار حمل تطبيقنا',
    'Story continues below advertisement',
    'Listen • 3:45',
    'منذ 3 ساعات',
    '3 hours ago',
    '5 dakika önce',
    'Click here for more stories.',
    'What to read next',
    'Image caption, The port in May',
    'This content is not available in your region.',
    'Sign up for the Morning Briefing',
    'La suite après cette publicité',
    'Sélectionné pour vous',
    'Sıradaki haber',
    'Fotoğraf: AA',
    'مطالب پیشنهادی',
    'عکس: ایسنا',
    'مزید خبریں',
    '،تصویر کا ذریعہ Getty Images',
  ])('are left out between paragraphs: %s', (line) => {
    expect(read([LEAD, NEXT, line, THIRD, FOURTH]).kept).toEqual([LEAD, NEXT, THIRD, FOURTH]);
  });

  it.each([
    '(تغطية صحفية أحمد علي - إعداد سارة محمد للنشرة العربية)',
    'أعده للنشر: أحمد علي',
    'ع.م/ س.ع (أ ف ب، رويترز)',
    'ساهم أحمد علي في إعداد هذا التقرير من القاهرة.',
    '(Reporting by Jane Roe in Lindholm; Editing by John Doe)',
    'Our Standards: The Thomson Reuters Trust Principles.',
    'Associated Press writer John Doe in Lindholm contributed to this report.',
    'Le Monde avec AFP',
  ])('are credits below the text: %s', (line) => {
    const { kept, leftOut } = read([LEAD, NEXT, THIRD, line]);
    expect(kept).toEqual([LEAD, NEXT, THIRD]);
    expect(leftOut.map(([, why]) => why)).toEqual(['source-line']);
  });

  it.each([
    'لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *',
    'Your email address will not be published. Required fields are marked *',
    'Have a tip? Email us at tips@post.example',
    'First published 14 May 2024',
  ])('are furniture below the text: %s', (line) => {
    expect(read([LEAD, NEXT, THIRD, line]).kept).toEqual([LEAD, NEXT, THIRD]);
  });

  it.each([
    'First published in 1923, the novel sold out within a week.',
    'قبل ثلاثة أيام وصل الوفد إلى العاصمة، وقال المتحدث إنه باق فيها.',
    'Powered by the sun alone, the plane crossed the ocean in five days.',
    'Click here to get more information or download this game.',
    'Sign up for the vaccine was slow at first, the ministry said on Monday.',
    'Reporting by the newspaper in 2019 led to the inquiry, the judge said.',
    'Follow the money, the prosecutor told the court in his closing words.',
    'Listen to the farmers, the minister said, and you will hear another story.',
    'إعداد خطة لتحرير المدينة استغرق عاما كاملا، بحسب القائد العسكري.',
    'ساهم في إعداد الخطة خبراء من ثلاث دول، وفق البيان الذي نشر أمس.',
    'تابعوا آخر المباريات من المدرجات أكثر من ألف مشجع قدموا من المدينة.',
    'حفظ السلام في المنطقة مسؤولية الجميع، قال الأمين العام في كلمته.',
    'به کانال سوئز رسید و دو روز در آنجا ماند، وزارت حمل و نقل گفت.',
    'نرشح للمنصب من نراه مناسبا، قال رئيس الكتلة في مؤتمر صحفي أمس.',
  ])('are no sentences that only begin so: %s', (sentence) => {
    expect(read([LEAD, NEXT, sentence, THIRD, FOURTH, LAST]).kept).toContain(sentence);
  });

  it('are a list for screen readers, with its entries', () => {
    const list = [
      'اقرأ أيضا',
      'list of 2 items',
      block('list 1 of 2 السيول تقطع الطريق الساحلي شمال البلاد', 'list-item', 0.8),
      block('list 2 of 2 كيف غيّر الجفاف خريطة الزراعة؟', 'list-item', 0.8),
      'end of list',
    ];
    expect(read([LEAD, NEXT, ...list, THIRD, FOURTH]).kept).toEqual([LEAD, NEXT, THIRD, FOURTH]);
  });

  it('are an agency’s name under a picture in the text', () => {
    const { kept, leftOut } = read([LEAD, NEXT, '(رويترز)', THIRD, FOURTH]);
    expect(kept).toEqual([LEAD, NEXT, THIRD, FOURTH]);
    expect(leftOut).toEqual([['credit', 'caption', '(رويترز)']]);
  });

  it('are what is said of the author at the end, where it begins with the byline', () => {
    const about = 'سامر الدباغ صحافي يتابع ملفات المنطقة منذ عشر سنوات ويكتب في الشؤون السياسية.';
    const article = [LEAD, NEXT, THIRD, FOURTH, LAST];
    expect(read([...article, about], 'سامر الدباغ').kept).toEqual(article);
    expect(read([...article, about], 'رنا الحداد').kept).toContain(about);
    const english = 'Jane Roe is a senior reporter based in Lindholm.';
    expect(read([...article, english], 'Jane Roe').kept).toEqual(article);
    expect(read([...article, link('المزيد عن الكاتب')], 'Jane Roe').kept).toEqual(article);
  });
});
