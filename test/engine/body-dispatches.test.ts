import { describe, expect, it } from 'vitest';
import { type Block, selectBody } from '../../engine/body.ts';
import { ARTICLE, block, FOREIGN, heading, LAST, LEAD, NEXT } from './body-samples.ts';

const TITLE = 'المحادثات تستأنف الأسبوع المقبل بحضور وسطاء';
const MORE =
  'وقال الدفاع المدني إن فرقه أجلت أكثر من مئة عائلة من منازلها، وإن المدارس ستبقى مغلقة غدا.';
const OTHER = `طرابلس (رويترز) - ${FOREIGN}`;

function read(blocks: readonly (Block | string)[], title: string | null = TITLE) {
  const given = blocks.map((one) => (typeof one === 'string' ? block(one) : one));
  const body = selectBody(given, { title, byline: null, publishedAt: null, agencies: [] });
  const slice = (part: { block: number; start: number; end: number }) =>
    given[part.block]?.text.slice(part.start, part.end);
  return {
    kept: body.kept.map(slice),
    second: body.leftOut.filter(({ why }) => why === 'second-article').map(slice),
  };
}

describe('another dispatch below the article', () => {
  it.each([
    ['a credit of its own line', [...ARTICLE, '(أ ف ب)']],
    ['a credit behind its last sentence', [...ARTICLE.slice(0, -1), `${LAST} (أ ف ب)`]],
    ['a source line', [...ARTICLE, 'المصدر: وكالات']],
    ['a credit above a picture’s line', [...ARTICLE, 'رويترز', 'صورة: أرشيفية']],
  ])('is left out below %s, by its dateline alone', (_, article) => {
    const { kept, second } = read([...article, OTHER, MORE]);
    expect(kept).toEqual(ARTICLE);
    expect(second.slice(-2)).toEqual([OTHER, MORE]);
  });

  it('is left out with its headline, also where both are about the same', () => {
    const headline = heading('الوسطاء يصلون إلى العاصمة قبل استئناف المحادثات');
    const same = `بيروت 12 أيار (رويترز) - ${LEAD.replace('أمس الأحد', 'اليوم')}`;
    expect(read([...ARTICLE, '(أ ف ب)', headline, same, MORE])).toEqual({
      kept: ARTICLE,
      second: [headline.text, same, MORE],
    });
  });

  it('is left out below an article that opens with a dateline too, if it tells of nothing else in it', () => {
    const own = `القاهرة (أ ف ب) - ${LEAD}`;
    expect(read([own, ...ARTICLE.slice(1), OTHER, MORE])).toEqual({
      kept: ARTICLE,
      second: [OTHER, MORE],
    });
  });
});

describe('a section with a dateline of its own', () => {
  const section = `بيروت (أ ف ب) - ${NEXT.replace('وأضافت في بيان', 'وقال وسطاء في المحادثات')}`;
  const tail = 'وقال مصدر في الوفد إن الوسطاء أبلغوا الطرفين بموعد استئناف المحادثات.';
  const keeps = (blocks: readonly (Block | string)[], title: string | null = TITLE) => {
    const { kept, second } = read(blocks, title);
    expect(second).toEqual([]);
    for (const one of blocks) {
      const text = typeof one === 'string' ? one : one.text;
      expect(kept.some((part) => part !== undefined && text.endsWith(part))).toBe(true);
    }
  };

  it('is kept in a report of an agency, with and without a heading', () => {
    keeps([`القاهرة (أ ف ب) - ${LEAD}`, ...ARTICLE.slice(1), section, tail]);
    keeps([
      `القاهرة (أ ف ب) - ${LEAD}`,
      ...ARTICLE.slice(1),
      heading('موقف الوسطاء من الخلاف'),
      section,
      tail,
    ]);
  });

  it('is kept below a credit, where the headline tells of it', () => {
    const { kept, second } = read([...ARTICLE, '(أ ف ب)', section, tail]);
    expect(second).toEqual([]);
    expect(kept).toContain(section);
    expect(kept).toContain(tail);
  });

  it('is kept where there are several, as in a round-up or a live report', () => {
    const cities = ['طرابلس', 'تونس', 'الجزائر'].map((city) => `${city} (رويترز) - ${FOREIGN}`);
    const { second } = read([...ARTICLE, '(أ ف ب)', ...cities]);
    expect(second).toEqual([]);
  });

  it('is kept where no headline is known and none stands above it', () => {
    expect(read([...ARTICLE, '(أ ف ب)', OTHER, MORE], null).kept).toContain(MORE);
  });

  it('is kept below a text too short for an article', () => {
    expect(read([LEAD, '(أ ف ب)', OTHER, MORE]).kept).toContain(MORE);
  });

  it('is kept in an article without a dateline or a credit', () => {
    expect(read([...ARTICLE, OTHER, MORE]).kept).toContain(MORE);
  });
});
