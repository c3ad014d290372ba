import { readFileSync } from 'node:fs';

/** An article of the starter pack, its body told apart from what stands around it by reading. */
export interface Seed {
  readonly id: string;
  readonly headline: string;
  readonly outlet: string;
  readonly author: string;
  /** ISO 8601, with the offset of the outlet's clock. */
  readonly publishedAt: string;
  readonly section: string;
  /** As they stand on the page: the first with its dateline, one with the cross-heading that lost its line. */
  readonly paragraphs: readonly string[];
  /** The same paragraphs without what is not body. */
  readonly body: readonly string[];
}

/** The five articles. */
export function readSeeds(): Seed[] {
  return SEEDS.map(({ file, from, to, skip, notBody, ...known }) => {
    const lines = readFileSync(new URL(file, STARTER), 'utf8')
      .split('\n')
      .slice(from - 1, to)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !skip.some((start) => line.startsWith(start)));
    const body = lines.map((line) =>
      notBody
        .reduce((rest, start) => (rest.startsWith(start) ? rest.slice(start.length) : rest), line)
        .trim(),
    );
    return { ...known, id: file.slice(0, 3), paragraphs: lines, body };
  });
}

const STARTER = new URL('../../packs/starter/', import.meta.url);

/** First and last line of the body in each file, lines inside that are no body, and what opens a paragraph without being body. */
const SEEDS = [
  {
    file: '000_ce28b1ff2f999d1a.txt',
    from: 1,
    to: 19,
    skip: [],
    notBody: ['سرايا - ', 'تجنب تصعيد الهجمات '],
    headline: 'طهران تؤكد محادثات غير مباشرة مع واشنطن في مسقط: لن تكون الأخيرة',
    outlet: 'سرايا',
    author: 'ليلى الحمصي',
    publishedAt: '2024-05-19T09:12:00+03:00',
    section: 'عربي ودولي',
  },
  {
    file: '001_a1ddd61cadbabb1f.txt',
    from: 1,
    to: 35,
    skip: [],
    notBody: [],
    headline: 'أكسيوس: مسؤولان أميركيان بحثا مع إيرانيين في عُمان تجنب التصعيد',
    outlet: 'الحرة',
    author: 'سامر الدباغ',
    publishedAt: '2024-05-17T21:40:00+00:00',
    section: 'الشرق الأوسط',
  },
  {
    file: '002_45ebe1dc7f79ec5f.txt',
    from: 5,
    to: 26,
    skip: ['تابعونا عبر', 'شاهد أيضاً'],
    notBody: [],
    headline: 'رغم النفي الإيراني.. تقرير يكشف تفاصيل “محادثات مسقط السرية” مع أمريكا',
    outlet: 'صحيفة الشاطئ',
    author: 'نوال بركات',
    publishedAt: '2024-03-15T18:05:00+03:00',
    section: 'سياسة',
  },
  {
    file: '003_f8d079b0ecf73657.txt',
    from: 2,
    to: 17,
    skip: ['اقرأ المزيد', 'يحتوي هذا القسم'],
    notBody: [],
    headline: 'إيران تقر بمحادثات في سلطنة عُمان وتقول إنها عملية مستمرة',
    outlet: 'أخبار الميناء',
    author: 'هادي الكرمي',
    publishedAt: '2024-05-19T06:30:00+01:00',
    section: 'العالم العربي',
  },
  {
    file: '004_2b6e1b631a688b4b.txt',
    from: 1,
    to: 10,
    skip: [],
    notBody: ['واشنطن – (رياليست عربي): '],
    headline: 'واشنطن وطهران تتحادثان في عمان لخفض التصعيد والعقوبات تتواصل',
    outlet: 'رياليست عربي',
    author: 'رنا الخطيب',
    publishedAt: '2024-05-17T13:20:00+03:00',
    section: 'تقارير',
  },
] as const;
