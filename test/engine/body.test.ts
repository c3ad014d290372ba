import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, selectBody } from '../../engine/body.ts';
import { readPlainText } from '../../engine/plain-text.ts';

const NO_METADATA = { title: null, byline: null, publishedAt: null, agencies: [] };
const LEAD = 'أعلنت الوزارة أمس الأحد أن المحادثات ستستأنف الأسبوع المقبل في العاصمة بحضور وسطاء.';
const NEXT = 'وأضافت في بيان أن الجولة الجديدة ستبحث ملفات عدة لم يتم الاتفاق عليها من قبل.';
const LAST = 'ولم يصدر تعليق من الطرف الآخر حتى مساء الأحد على ما جاء في البيان.';

function read(text: string, title: string | null = null) {
  return readBlocks(readPlainText(text).blocks, title);
}

function readBlocks(blocks: readonly Block[], title: string | null = null) {
  const body = selectBody(blocks, { ...NO_METADATA, title });
  const slice = (part: { block: number; start: number; end: number }) =>
    blocks[part.block]?.text.slice(part.start, part.end);
  return {
    kept: body.kept.map(slice),
    leftOut: body.leftOut.map((part) => [part.why, slice(part)]),
    dateline: body.dateline,
  };
}

const block = (text: string, kind: Block['kind'] = 'paragraph', linkShare = 0): Block => ({
  text,
  kind,
  linkShare,
});

describe('selectBody', () => {
  it('keeps a plain article whole', () => {
    expect(read([LEAD, NEXT, LAST].join('\n'))).toEqual({
      kept: [LEAD, NEXT, LAST],
      leftOut: [],
      dateline: { outlet: null, agency: null, place: null },
    });
  });

  it.each([
    ['related-links', 'اقرأ أيضا: تفاصيل جديدة عن جولة المحادثات المقبلة'],
    ['related-links', 'إقرأ أيضاً : خبر أولإقرأ أيضاً : خبر ثان مهم !'],
    ['related-links', 'شاهد أيضاً: فيديو من قلب الحدث'],
    ['related-links', 'Read also: What we know about the next round'],
    ['related-links', 'À lire aussi : Ce que l’on sait des négociations'],
    ['related-links', 'بیشتر بخوانید: جزئیات تازه از مذاکرات'],
    ['related-links', 'İlgili haber: Görüşmeler yeniden başlıyor'],
    ['related-links', 'يحتوي هذا القسم على المقالات ذات صلة, الموضوعة في (Related Nodes field)'],
    ['share-line', 'تابعونا عبر تويتر'],
    ['share-line', 'تابع أحدث الأخبار عبر تطبيق نبض'],
    ['share-line', 'Follow us on Facebook and Instagram'],
    ['share-line', 'Sign up for our free daily newsletter'],
    ['source-line', 'المصدر: وكالات'],
    ['source-line', 'Source: Example News Network'],
    ['navigation', 'زر الذهاب إلى الأعلى'],
    ['navigation', 'الكلمات المفتاحية: إيران، واشنطن، مسقط'],
    ['navigation', 'جميع الحقوق محفوظة © 2024'],
    ['advertisement', 'إعلان'],
    ['advertisement', 'ADVERTISEMENT'],
    ['navigation', 'الآراء الواردة أدناه لا تعبر عن رأي الموقع، بل عن أصحابها فقط.'],
    ['caption', 'صورة أرشيفية'],
  ])('leaves out a %s in the middle and goes on behind it: %s', (why, line) => {
    const { kept, leftOut } = read([LEAD, line, NEXT].join('\n'));
    expect(kept).toEqual([LEAD, NEXT]);
    expect(leftOut).toEqual([[why, line]]);
  });

  it.each([
    'تابع الوزير حديثه قائلا إن الاتفاق بات قريبا جدا من أي وقت مضى.',
    'شاهد المئات انفجارا كبيرا قرب الميناء مساء الأحد، بحسب مراسلنا.',
    'طالع الرئيس التقرير قبل الاجتماع مع وزرائه في القصر صباحا.',
    'المصدر الأمني قال إن القتلى سقطوا في غارة جوية على المدينة.',
    'حمل الإعلامي الحكومة مسؤولية ما حدث في البلاد خلال العام الماضي.',
    'Related to this, the court said the case would be heard in May.',
    'Share prices fell 5% on Monday after the announcement by the bank.',
    'Watch groups said the vote was free but marred by delays in the south.',
    'وسمات المرحلة المقبلة هي الحذر، وفق ما قاله المحلل في حديثه للصحيفة.',
    'قال المرصد: قصف الطيران قرى في ريف حلب صباح أمس، دون وقوع إصابات.',
  ])('keeps a sentence that only begins like furniture: %s', (sentence) => {
    expect(read([LEAD, sentence, LAST].join('\n')).kept).toEqual([LEAD, sentence, LAST]);
  });

  it('takes only the headlines below a related label and then goes on', () => {
    const { kept, leftOut } = read(
      [LEAD, 'اقرأ المزيد', 'خبر آخر عن المحادثات', '• خبر ثالث عنها', NEXT, LAST].join('\n'),
    );
    expect(kept).toEqual([LEAD, NEXT, LAST]);
    expect(leftOut.map(([why]) => why)).toEqual([
      'related-links',
      'related-links',
      'related-links',
    ]);
  });

  it('ends at a source line with a related label behind it: what follows is another article', () => {
    const { kept, leftOut } = read(
      [
        LEAD,
        NEXT,
        LAST,
        'المصدر: صحيفة المدينة',
        'اقرأ أيضا:',
        'الفيضانات تغمر جنوب البلاد',
        'قال مسؤولون إن حصيلة الفيضانات ارتفعت إلى 92 قتيلا منذ بداية الأسبوع الماضي في الجنوب.',
        'إعلان',
        'وأضافوا أن المياه غمرت آلاف المنازل وأن فرق الإنقاذ تواصل البحث عن المفقودين في القرى.',
        'مقالات مشابهة',
        '• هل تنتهي الفيضانات هذا الأسبوع؟',
        '• طقس الغد',
      ].join('\n'),
    );
    expect(kept).toEqual([LEAD, NEXT, LAST]);
    expect(leftOut.map(([why]) => why)).toEqual([
      'source-line',
      'related-links',
      'second-article',
      'second-article',
      'advertisement',
      'second-article',
      'related-links',
      'related-links',
      'related-links',
    ]);
  });

  it('does not end at a source line that opens the page', () => {
    const text = ['المصدر: رويترز', 'اقرأ أيضا:', 'خبر آخر', LEAD, NEXT].join('\n');
    expect(read(text).kept).toEqual([LEAD, NEXT]);
  });

  it('leaves out what stands above the first paragraph', () => {
    const { kept, leftOut } = read(
      [
        'أخبار العالم',
        'استئناف المحادثات النووية الأسبوع المقبل',
        'أحمد علي – صحيفة المدينة',
        LEAD,
        NEXT,
      ].join('\n'),
      'استئناف المحادثات النووية الأسبوع المقبل',
    );
    expect(kept).toEqual([LEAD, NEXT]);
    expect(leftOut.map(([why]) => why)).toEqual(['navigation', 'headline', 'dateline']);
  });

  it('keeps a short lead without a full stop where the headline is known', () => {
    const lead = 'استئناف المحادثات بين البلدين بعد انقطاع دام ستة أشهر كاملة';
    expect(read([lead, LEAD].join('\n'), 'عودة إلى الطاولة').kept).toEqual([lead, LEAD]);
  });

  it('leaves out scraps below the last paragraph, but not a table', () => {
    const table = ['1 - الصربي ديوكوفيتش 13755', '2 - السويسري فيدرر 9065'];
    const { kept, leftOut } = read([LEAD, NEXT, ...table, 'منوعات', '0', '(رويترز)'].join('\n'));
    expect(kept).toEqual([LEAD, NEXT, ...table]);
    expect(leftOut.map(([why]) => why)).toEqual(['navigation', 'navigation', 'source-line']);
  });

  it('keeps short lines that are all there is', () => {
    const table = ['الترتيب:', '1 - ديوكوفيتش 13755', '2 - فيدرر 9065'];
    expect(read(table.join('\n')).kept).toEqual(table);
  });

  it.each([
    ['سرايا نيوز - ', 'outlet', null],
    ['واشنطن – (رياليست عربي): ', 'outlet', 'رياليست عربي'],
    ['واشنطن – (رياليست عربي): ', 'place', 'واشنطن'],
    ['رويترز- نيودلهي: ', 'agency', 'رويترز'],
    ['رويترز- نيودلهي: ', 'place', 'نيودلهي'],
    ['فهد العتيبي - سبق - جدة: ', 'outlet', 'سبق'],
    ['القاهرة (أ ف ب) - ', 'agency', 'أ ف ب'],
    ['القاهرة (أ ف ب) - ', 'place', 'القاهرة'],
    ['دمشق، سوريا (CNN) -- ', 'place', 'دمشق، سوريا'],
  ] as const)('takes the dateline %j off and reads its %s', (dateline, field, value) => {
    const body = read([`${dateline}${LEAD}`, NEXT].join('\n'));
    expect(body.kept).toEqual([LEAD, NEXT]);
    expect(body.leftOut).toEqual([['dateline', dateline.trim()]]);
    expect(body.dateline[field]).toBe(value);
  });

  it.each([
    ['WASHINGTON (AP) — ', { outlet: null, agency: 'AP', place: 'WASHINGTON' }],
    ['SANTA FE, N.M. (AP) — ', { outlet: null, agency: 'AP', place: 'SANTA FE, N.M.' }],
    ['LONDON, May 18 (Reuters) - ', { outlet: null, agency: 'Reuters', place: 'LONDON' }],
    ['CLEVELAND — ', { outlet: null, agency: null, place: 'CLEVELAND' }],
  ])('takes the English dateline %j off', (dateline, expected) => {
    const body = read(
      `${dateline}The ministry said on Sunday that talks would resume next week in the capital.`,
    );
    expect(body.kept).toEqual([
      'The ministry said on Sunday that talks would resume next week in the capital.',
    ]);
    expect(body.dateline).toEqual(expected);
  });

  it('reads a lone unknown name as the outlet where the source line names it again', () => {
    const body = read([`سرايا - ${LEAD}`, NEXT, 'المصدر: وكالة سرايا الإخبارية'].join('\n'));
    expect(body.dateline.outlet).toBe('سرايا');
  });

  it.each([
    'المبادرة - التي أطلقتها القاهرة أول من أمس - تهدف إلى وقف إطلاق النار في القطاع كله.',
    'مصادر: إسرائيل تستعد لعملية واسعة في الجنوب خلال الأيام القليلة المقبلة، وفق الصحيفة.',
    'وقع الحادث على طريق تبوك - شرما، وتشير التفاصيل إلى أن السرعة كانت السبب في ذلك.',
    'Two hostages — both of them women — were freed on Sunday after talks in the capital.',
  ])('takes no dateline off %s', (sentence) => {
    expect(read([sentence, NEXT].join('\n')).kept).toEqual([sentence, NEXT]);
  });

  it('takes a cross-heading off that is glued before a paragraph', () => {
    const paragraph =
      'أتى ذلك، بعدما كشفت مصادر مطلعة أن المحادثات ستستأنف الأسبوع المقبل في العاصمة.';
    const { kept, leftOut } = read([LEAD, `تجنب تصعيد الهجمات ${paragraph}`, NEXT].join('\n'));
    expect(kept).toEqual([LEAD, paragraph, NEXT]);
    expect(leftOut).toEqual([['headline', 'تجنب تصعيد الهجمات']]);
  });

  it.each([
    'وقالت الوزارة إن القرار جاء ذلك اليوم بعد مشاورات طويلة مع جميع الأطراف المعنية.',
    'وقد أتى ذلك بعد ساعات من إعلان الهدنة بين الطرفين في العاصمة مساء الأحد.',
    'وكانت الوزارة يشار إلى أن بيانها صدر مساء الأحد في العاصمة بعد الاجتماع.',
  ])('takes no cross-heading off %s', (paragraph) => {
    expect(read([LEAD, paragraph].join('\n')).kept).toEqual([LEAD, paragraph]);
  });

  it.each([
    ['navigation', 'سمات إيران واشنطن مسقط'],
    ['source-line', 'رابط الخبر بصحيفة المدينة: استئناف المحادثات النووية الأسبوع المقبل'],
    ['source-line', 'المصدر: وكالات'],
    ['related-links', 'اقرأ أيضا: تفاصيل جديدة عن المحادثات'],
  ])('takes a %s off the end of a paragraph', (why, tail) => {
    const { kept, leftOut } = read([LEAD, `${NEXT} ${tail}`].join('\n'));
    expect(kept).toEqual([LEAD, NEXT]);
    expect(leftOut).toEqual([[why, tail]]);
  });

  it('leaves out a paragraph that comes twice, but not one that differs by a letter', () => {
    const { kept, leftOut } = read([LEAD, NEXT, LEAD, `و${LEAD}`].join('\n'));
    expect(kept).toEqual([LEAD, NEXT, `و${LEAD}`]);
    expect(leftOut).toEqual([['duplicate', LEAD]]);
  });

  it('uses the markup: captions, headlines in links, headings above the text', () => {
    const { kept, leftOut } = readBlocks([
      block('استئناف المحادثات قريبا', 'heading'),
      block('الوزير في مؤتمر صحفي أمس.', 'caption'),
      block(LEAD),
      block('خبر آخر عن المحادثات النووية', 'paragraph', 1),
      block('ملفات عالقة', 'heading'),
      block(NEXT, 'paragraph', 0.3),
    ]);
    expect(kept).toEqual([LEAD, 'ملفات عالقة', NEXT]);
    expect(leftOut.map(([why]) => why)).toEqual(['navigation', 'caption', 'related-links']);
  });

  it('accounts for every visible character once, in order', () => {
    const lines = fc.constantFrom(
      LEAD,
      NEXT,
      'المصدر: أ',
      'إقرأ أيضاً:',
      'خبر',
      `سرايا - ${LEAD}`,
      `${NEXT} سمات أ ب`,
      ' ',
      '\ud800',
      'إعلان',
    );
    const kinds = fc.constantFrom<Block['kind']>(
      'paragraph',
      'heading',
      'list-item',
      'caption',
      'other',
    );
    const blocks = fc.array(
      fc.record({ text: lines, kind: kinds, linkShare: fc.constantFrom(0, 1) }),
      { maxLength: 15 },
    );
    fc.assert(
      fc.property(blocks, (given) => {
        const body = selectBody(given, { ...NO_METADATA, title: LEAD });
        const parts = [...body.kept, ...body.leftOut].sort(
          (a, b) => a.block - b.block || a.start - b.start,
        );
        const seen = given.map(() => '');
        for (const { block: index, start, end } of parts) {
          const text = given[index]?.text.slice(start, end) ?? '';
          expect(text.trim()).toBe(text);
          expect(text).not.toBe('');
          seen[index] += text;
        }
        const visible = (text: string | undefined) => (text ?? '').replace(/\s/g, '');
        expect(seen.map(visible)).toEqual(given.map(({ text }) => visible(text)));
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
