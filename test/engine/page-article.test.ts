import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../engine/block.ts';
import type { ArticleMetadata } from '../../engine/model.ts';
import { readPageArticle } from '../../engine/page-article.ts';

const METADATA: ArticleMetadata = {
  url: 'https://www.news.example/1',
  title: null,
  source: null,
  byline: null,
  lang: 'und',
  publishedAt: null,
  dateCertainty: 'inferred',
  agencies: [],
};

const paragraph = (text: string): Block => ({ text, kind: 'paragraph', linkShare: 0 });
const joined = (blocks: readonly Block[]): string => blocks.map(({ text }) => text).join('\n');

const BLOCKS = [
  paragraph('واشنطن – (أ ف ب): أعلن الوزير يوم الثلاثاء أن المحادثات ستستأنف. وقال إن الوفد وصل.'),
  { ...paragraph('إقرأ أيضاً: الوزير يصل إلى العاصمة'), linkShare: 1 },
  paragraph('ووصل الوفد إلى العاصمة مساء الاثنين برفقة ثلاثة خبراء.'),
];

describe('readPageArticle', () => {
  it('places every sentence where the blocks have its words, past what was left out', () => {
    const { checked, places, leftOut } = readPageArticle(BLOCKS, METADATA);
    const text = joined(BLOCKS);
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual([
      'أعلن الوزير يوم الثلاثاء أن المحادثات ستستأنف.',
      'وقال إن الوفد وصل.',
      'ووصل الوفد إلى العاصمة مساء الاثنين برفقة ثلاثة خبراء.',
    ]);
    expect(checked.sentences.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(leftOut.map(({ why }) => why).sort()).toEqual(['dateline', 'related-links']);
  });

  it('reads language, agency and, where nothing else names the outlet, the host out of the page', () => {
    expect(readPageArticle(BLOCKS, METADATA).checked.metadata).toMatchObject({
      lang: 'ar',
      source: 'news.example',
      agencies: ['أ ف ب'],
    });
  });

  it('finds the agency in a byline', () => {
    const agencies = (byline: string) =>
      readPageArticle([paragraph('The delegation arrived in the capital on Monday.')], {
        ...METADATA,
        byline,
      }).checked.metadata.agencies;
    expect(agencies('أ ف ب')).toEqual(['أ ف ب']);
    expect(agencies('الرياض - واس')).toEqual(['واس']);
    expect(agencies('Jane Roe / Reuters')).toEqual(['Reuters']);
    expect(agencies('Jane Roe')).toEqual([]);
  });

  const BODY = 'وصل الوفد إلى العاصمة مساء الاثنين برفقة ثلاثة خبراء.';
  it.each([
    ['a line below the text', [BODY, 'رويترز، أ ف ب'], ['رويترز', 'أ ف ب']],
    ['a line in brackets', [BODY, '(واس)'], ['واس']],
    ['a line of a dash and a name', [BODY, '- وام'], ['وام']],
    ['brackets behind the last sentence', [`${BODY} (رويترز)`], ['رويترز']],
    ['slashes behind the last sentence', [`${BODY} /بترا/`], ['بترا']],
    ['a bare name behind the last sentence', [`${BODY} أ.ف.ب`], ['أ.ف.ب']],
    ['a dash behind the last sentence', ['The delegation arrived on Monday. - AFP'], ['AFP']],
    ['a source line', [BODY, 'المصدر: الجزيرة + رويترز + وكالات'], ['رويترز', 'وكالات']],
    ['a dateline', [`الرياض - واس: ${BODY}`], ['واس']],
    ['a dateline of two', [`دمشق (رويترز، أ ف ب) - ${BODY}`], ['رويترز', 'أ ف ب']],
  ])('reads the agencies of %s', (_what, lines, agencies) => {
    const { checked, evidence } = readPageArticle(lines.map(paragraph), METADATA);
    expect(checked.metadata.agencies).toEqual(agencies);
    expect(checked.sentences).toHaveLength(1);
    expect(evidence.filter(({ field }) => field === 'agencies').map(({ value }) => value)).toEqual(
      agencies,
    );
  });

  it('keeps at the end of the text what is no credit', () => {
    const lines = [
      BODY,
      'قال مسؤول إنه تحدث إلى رويترز.',
      'الوزير في مسقط (رويترز)',
      'وقال مسؤول كبير إن أعضاء الحركة وصلوا جميعا إلى العاصمة أمس. (حركة فتح)',
    ];
    const { checked } = readPageArticle(lines.map(paragraph), METADATA);
    expect(checked.metadata.agencies).toEqual([]);
    expect(checked.sentences.map(({ text }) => text).join(' ')).toContain('(حركة فتح)');
  });

  it('says which of the metadata the text told', () => {
    const { evidence } = readPageArticle(BLOCKS, METADATA);
    expect(evidence).toEqual([
      {
        field: 'lang',
        kind: 'text',
        name: 'letters and words',
        raw: 'ar',
        value: 'ar',
        stands: 'taken',
      },
      {
        field: 'agencies',
        kind: 'text',
        name: 'dateline',
        raw: 'أ ف ب',
        value: 'أ ف ب',
        stands: 'taken',
      },
    ]);
  });

  describe('the day of a dispatch', () => {
    const dayOf = (opening: string, metadata = METADATA, today: string | null = '2024-05-20') => {
      const { checked } = readPageArticle([paragraph(`${opening}${BODY}`)], metadata, { today });
      expect(checked.sentences).toHaveLength(1);
      return checked.metadata.publishedAt;
    };

    it.each([
      ['القاهرة 18 مايو 2024 (أ ش أ) - ', '2024-05-18'],
      ['عمان 14 أيار / مايو 2024 (بترا) -- ', '2024-05-14'],
      ['الدوحة في ١٤ مايو ٢٠٢٤ /قنا/ ', '2024-05-14'],
      ['الرياض 05 ذو القعدة 1445 هـ الموافق 13 مايو 2024 م واس - ', '2024-05-13'],
      ['PARIS, May 14, 2024 (Reuters) - ', '2024-05-14'],
    ])('is that of publication where nothing else tells it: %s', (opening, day) => {
      expect(dayOf(opening)).toBe(day);
    });

    it('is said to be inferred, and from where', () => {
      const { checked, evidence } = readPageArticle(
        [paragraph(`القاهرة 18 مايو 2024 (أ ش أ) - ${BODY}`)],
        { ...METADATA, dateCertainty: 'stated' },
      );
      expect(checked.metadata.dateCertainty).toBe('inferred');
      expect(evidence.find(({ field }) => field === 'publishedAt')).toEqual({
        field: 'publishedAt',
        kind: 'text',
        name: 'dateline',
        raw: '2024-05-18',
        value: '2024-05-18',
        stands: 'taken',
      });
    });

    it('is not asked where the page says when it was published', () => {
      const said = { ...METADATA, publishedAt: '2024-05-19', dateCertainty: 'stated' as const };
      expect(dayOf('القاهرة 18 مايو 2024 (أ ش أ) - ', said)).toBe('2024-05-19');
    });

    it('is none without its year, or to come but for the time of another zone', () => {
      expect(dayOf('القاهرة 18 مايو (أ ش أ) - ')).toBeNull();
      expect(dayOf('القاهرة 22 مايو 2024 (أ ش أ) - ')).toBeNull();
      expect(dayOf('القاهرة 21 مايو 2024 (أ ش أ) - ')).toBe('2024-05-21');
      expect(dayOf('القاهرة 22 مايو 2024 (أ ش أ) - ', METADATA, null)).toBe('2024-05-22');
    });

    it('is not a day that the article tells of', () => {
      expect(dayOf('في 18 مايو 2024 ')).toBeNull();
      expect(dayOf('أعلنت القاهرة يوم 18 مايو 2024 أن ')).toBeNull();
    });
  });

  it('says where another page of the article is, unless the page says it in words', () => {
    const otherPage = 'https://news.example/a/2';
    const wordsOf = (blocks: readonly Block[]) =>
      readPageArticle(blocks, METADATA, { otherPage })
        .leftOut.filter(({ why }) => why === 'next-page')
        .map(({ text }) => text);
    expect(wordsOf(BLOCKS)).toEqual([otherPage]);
    expect(wordsOf([...BLOCKS, paragraph('صفحة 1 من 3')])).toEqual(['صفحة 1 من 3']);
  });

  it('says that sentences over the limits were not read', () => {
    const { checked, leftOut } = readPageArticle([paragraph('word '.repeat(400))], METADATA);
    expect(checked.sentences).toEqual([]);
    expect(leftOut).toEqual([{ text: 'word '.repeat(60), why: 'too-long' }]);
  });

  it('has as many places as sentences, ascending and exact, whatever the blocks', () => {
    const kind = fc.constantFrom<Block['kind']>('paragraph', 'heading', 'list-item', 'other');
    const text = fc
      .array(
        fc.constantFrom('قال الوزير إن الوفد وصل.', 'المصدر: واس', 'The talks went on.', 'a\n'),
      )
      .map((parts) => parts.join(' '));
    const blocks = fc.array(fc.record({ text, kind, linkShare: fc.constantFrom(0, 1) }));
    fc.assert(
      fc.property(blocks, (given) => {
        const { checked, places } = readPageArticle(given, METADATA);
        const whole = joined(given);
        expect(places.map(({ start, end }) => whole.slice(start, end))).toEqual(
          checked.sentences.map((sentence) => sentence.text),
        );
        for (let index = 1; index < places.length; index += 1) {
          expect(places[index]?.start).toBeGreaterThanOrEqual(places[index - 1]?.end ?? 0);
        }
      }),
    );
  });
});
