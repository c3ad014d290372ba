import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, BODY_PASSES } from '../../engine/body.ts';
import {
  ARTICLE,
  block,
  FOREIGN,
  FOURTH,
  heading,
  LAST,
  LEAD,
  link,
  NEXT,
  read,
  THIRD,
} from './body-samples.ts';

describe('the passes', () => {
  it('have names of their own', () => {
    expect(new Set(BODY_PASSES).size).toBe(BODY_PASSES.length);
  });

  it('can each be switched off, and then leave in what only they leave out', () => {
    const line = 'اقرأ أيضا: تفاصيل جديدة';
    expect(read([LEAD, line, NEXT]).leftOut).toEqual([['related-lines', 'related-links', line]]);
    expect(read([LEAD, line, NEXT], null, ['related-lines']).kept).toEqual([LEAD, line, NEXT]);
  });

  it('keep or leave out every visible character once, whatever is switched off', () => {
    const text = fc.constantFrom(
      ...ARTICLE,
      'التعليقات',
      'صفحة 1 من 3',
      '14:05',
      '',
      'خبر آخر',
      '\ud800',
    );
    const kind = fc.constantFrom<Block['kind']>(
      'paragraph',
      'heading',
      'list-item',
      'quote',
      'other',
    );
    const blocks = fc.array(fc.record({ text, kind, linkShare: fc.constantFrom(0, 0.6, 1) }));
    fc.assert(
      fc.property(blocks, fc.subarray([...BODY_PASSES]), (given, off) => {
        const { kept, leftOut } = read(given, 'خبر آخر', off);
        const units = [...kept, ...leftOut.map(([, , part]) => part)].join('').length;
        expect(units).toBe(given.map((one) => one.text).join('').length);
        for (const [pass] of leftOut) expect(off).not.toContain(pass);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a second article', () => {
  it('begins at a headline with a date of its own below the first', () => {
    const below = [
      heading('السيول تقطع الطريق الساحلي شمال البلاد'),
      'مروان الصيفي',
      '12 يونيو 2024',
      FOREIGN,
    ];
    const { kept, leftOut } = read([...ARTICLE, ...below]);
    expect(kept).toEqual(ARTICLE);
    expect(leftOut.map(([, why]) => why)).toEqual(Array(4).fill('second-article'));
  });

  it('does not begin at a cross-heading, nor at a date that the article tells of', () => {
    const blocks = [LEAD, NEXT, THIRD, FOURTH, heading('خلاف قديم على الجدول الزمني'), LAST];
    expect(read(blocks).kept).toEqual(
      blocks.map((one) => (typeof one === 'string' ? one : one.text)),
    );
  });

  it('does not begin at the entries of a live blog', () => {
    const entry = (clock: string) => [
      heading('تطور جديد في قاعة المحادثات'),
      `12 يونيو 2024 ${clock}`,
      NEXT.replace('الجديدة', clock),
    ];
    const { kept } = read([...ARTICLE, ...entry('14:05'), ...entry('13:10'), ...entry('12:20')]);
    expect(kept).toContain(NEXT.replace('الجديدة', '12:20'));
  });
});

describe('links to other pieces', () => {
  it.each([
    ['كيف غيّر الجفاف خريطة الزراعة؟', link('كيف غيّر الجفاف خريطة الزراعة؟')],
    ['a label before a link', block('مواضيع ذات صلة دراسة عن المشي أسبوعيا', 'paragraph', 0.7)],
    ['French', block('À découvrir aussi : la suite')],
    ['Turkish', block('İlginizi çekebilir: yeni görüşmeler')],
    ['Persian', block('همچنین بخوانید: جزئیات تازه')],
    ['Urdu', block('یہ بھی پڑھیں: نئی تفصیلات سامنے آ گئیں')],
    ['Urdu, alone on its line', block('مزید پڑھیں')],
    ['Urdu, before links', block('متعلقہ خبریں')],
    ['a heading that is a link', heading('السيول تقطع الطريق الساحلي', 1)],
  ])('are left out between paragraphs: %s', (_, related) => {
    expect(read([LEAD, related, NEXT]).kept).toEqual([LEAD, NEXT]);
  });

  it('take the cut-off teaser below a linked heading with them, but no whole sentence', () => {
    const linked = heading('السيول تقطع الطريق الساحلي', 1);
    expect(read([LEAD, linked, 'فرق الإنقاذ تجلي العائلات...', NEXT]).kept).toEqual([LEAD, NEXT]);
    expect(read([LEAD, linked, THIRD, NEXT]).kept).toEqual([LEAD, THIRD, NEXT]);
  });

  it('end with the section that screen readers may skip', () => {
    const section = [
      'تخطى قصص مقترحة وواصل القراءة',
      'قصص مقترحة',
      'خبر أول عن شيء آخر',
      'نهاية قصص مقترحة',
    ];
    expect(read([LEAD, ...section, NEXT]).kept).toEqual([LEAD, NEXT]);
    const alone = read([LEAD, 'Skip promotion and continue reading', NEXT]);
    expect(alone.kept).toEqual([LEAD, NEXT]);
  });
});

describe('share lines', () => {
  it.each([
    'Partager cet article',
    'Copier le lien',
    'به اشتراک بگذارید',
    'اشتراک‌گذاری',
    'شیئر کریں',
    'اس خبر کو شیئر کریں',
    'ہمیں فالو کریں',
    'Haberi paylaş',
    'Facebook’ta paylaş',
    'Google News’te abone ol',
    'تابعونا على فيسبوك وتويتر لمعرفة آخر المستجدات أولا بأول.',
  ])('are left out between paragraphs: %s', (line) => {
    expect(read([LEAD, line, NEXT]).leftOut).toEqual([['furniture', 'share-line', line]]);
  });

  it.each([
    'انضم إلى الحزب عام 2010 ثم استقال منه بعد خلاف مع قيادته.',
    'اشترك الآن في الحملة أكثر من ألف متطوع من المدن الثلاث.',
  ])('are no sentences that only begin so: %s', (sentence) => {
    expect(read([LEAD, sentence, NEXT]).kept).toEqual([LEAD, sentence, NEXT]);
  });
});

describe('words said twice', () => {
  const quote = 'الأجواء أفضل مما كانت عليه في الجولة الماضية';

  it.each([block(quote, 'quote'), block(quote)])(
    'are a pull quote in a block of their own',
    (one) => {
      expect(read([LEAD, one, THIRD]).leftOut).toEqual([['pull-quotes', 'duplicate', quote]]);
    },
  );

  it('are kept in the paragraph where a quotation repeats all of it', () => {
    const { kept, leftOut } = read([LEAD, block(THIRD, 'quote'), THIRD]);
    expect({ kept, leftOut }).toEqual({
      kept: [LEAD, THIRD],
      leftOut: [['pull-quotes', 'duplicate', THIRD]],
    });
  });

  it('are kept in a heading, and in a quotation that no paragraph has', () => {
    const said = 'لن نقبل بأقل من الرفع الكامل لهذه القيود';
    expect(read([LEAD, heading(quote), THIRD]).kept).toContain(quote);
    expect(read([LEAD, block(said, 'quote'), THIRD]).kept).toContain(said);
  });

  it('are kept where they come again and again, as in a recipe', () => {
    const step = 'Stir for two minutes and rest.';
    expect(read([step, LEAD, step, NEXT, step]).kept.filter((text) => text === step)).toHaveLength(
      3,
    );
  });
});

describe('comments and the author', () => {
  it.each(['التعليقات', '3 تعليقات', 'شارك برأيك', 'Comments (12)', 'Yorumlar', 'دیدگاه‌ها'])(
    'are left out below %s',
    (label) => {
      const { kept } = read([...ARTICLE, label, 'أبو سالم', FOREIGN]);
      expect(kept).toEqual(ARTICLE);
    },
  );

  it('are no comments where more of the article follows than went before', () => {
    expect(read([LEAD, 'التعليقات', NEXT, THIRD, FOURTH, LAST]).kept).toEqual(ARTICLE);
  });

  it('leaves out the lines about the author below his name', () => {
    const about = 'صحافي يتابع ملفات المنطقة منذ عشر سنوات ويكتب في الشؤون السياسية.';
    expect(read([...ARTICLE, 'سامر الدباغ', about], 'سامر الدباغ').kept).toEqual(ARTICLE);
    expect(read([...ARTICLE, 'سامر الدباغ', about]).kept).toContain(about);
  });
});

describe('a live blog', () => {
  const times = ['14:05', '13:40', '09:15'];

  it('is said to stand newest first, and its entries are kept', () => {
    const { kept, leftOut } = read([
      LEAD,
      ...times.flatMap((time, at) => [time, ARTICLE[at + 1] ?? '']),
    ]);
    expect(kept).toEqual([LEAD, NEXT, THIRD, FOURTH]);
    expect(leftOut).toEqual(times.map((time) => ['live-times', 'live-newest-first', time]));
  });

  it('is not said where the times rise', () => {
    const rising = [...times].reverse();
    const { leftOut } = read([
      LEAD,
      ...rising.flatMap((time, at) => [time, ARTICLE[at + 1] ?? '']),
    ]);
    expect(leftOut.map(([, why]) => why)).not.toContain('live-newest-first');
  });
});
