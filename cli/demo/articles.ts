import { readFileSync } from 'node:fs';

/** One news page of the demonstration. */
export interface DemoArticle {
  /** Last part of its address. */
  readonly slug: string;
  readonly lang: 'ar' | 'en';
  readonly outlet: string;
  readonly title: string;
  readonly section: string;
  /** ISO 8601 date, or null where the text does not tell. */
  readonly publishedAt: string | null;
  /** The text with all that stood around it, a paragraph a line. */
  readonly text: string;
}

/**
 * The five texts of the starter library as the pages they may have come from, and one English report of our
 * own on the same story. The texts carry no headline (one excepted): those here are ours.
 */
export function demoArticles(): readonly DemoArticle[] {
  return [...SEEDS.map(readSeed), ENGLISH];
}

interface Seed {
  readonly slug: string;
  readonly file: string;
  /** Our own, where the text carries none. */
  readonly title: string;
  readonly section: string;
  /** Site name shown where nobody knows the outlet. */
  readonly unknownOutlet?: string;
}

interface Metadata {
  readonly articles: readonly {
    readonly file: string;
    readonly source: string | null;
    readonly publishedAt: string | null;
  }[];
}

function readSeed({ unknownOutlet = '', file, ...seed }: Seed): DemoArticle {
  const { articles } = JSON.parse(readStarter('metadata.json')) as Metadata;
  const known = articles.find((article) => article.file === file);
  if (known === undefined) throw new Error(`packs/starter/metadata.json does not know ${file}`);
  return {
    ...seed,
    lang: 'ar',
    outlet: known.source ?? unknownOutlet,
    publishedAt: known.publishedAt,
    text: readStarter(file),
  };
}

function readStarter(file: string): string {
  return readFileSync(new URL(`../../packs/starter/${file}`, import.meta.url), 'utf8');
}

const SEEDS: readonly Seed[] = [
  {
    slug: 'alhurra',
    file: '001_a1ddd61cadbabb1f.txt',
    title: 'أكسيوس: محادثات أميركية إيرانية غير مباشرة في عُمان',
    section: 'إيران',
  },
  {
    slug: 'saraya',
    file: '000_ce28b1ff2f999d1a.txt',
    title: 'إيران تؤكد محادثاتها غير المباشرة مع واشنطن',
    section: 'عربي ودولي',
  },
  {
    slug: 'muscat-talks',
    file: '002_45ebe1dc7f79ec5f.txt',
    title: 'رغم النفي الإيراني.. تقرير يكشف تفاصيل “محادثات مسقط السرية” مع أمريكا ؟!',
    section: 'سياسة',
    unknownOutlet: 'موقع إخباري',
  },
  {
    slug: 'iran-confirms',
    file: '003_f8d079b0ecf73657.txt',
    title: 'إيران تؤكد إجراء محادثات غير مباشرة مع الولايات المتحدة في عمان',
    section: 'الشرق الأوسط',
    unknownOutlet: 'صحيفة يومية',
  },
  {
    slug: 'realist',
    file: '004_2b6e1b631a688b4b.txt',
    title: 'محادثات غير مباشرة بين واشنطن وطهران في عمان',
    section: 'أخبار',
  },
];

const ENGLISH: DemoArticle = {
  slug: 'harbour-chronicle',
  lang: 'en',
  outlet: 'The Harbour Chronicle',
  title: 'Washington and Tehran held indirect talks in Oman',
  section: 'Middle East',
  publishedAt: '2024-05-19',
  text: `Two senior officials of the Biden administration held indirect talks with Iranian officials in Oman this week on how to avoid an escalation of regional attacks, according to the news site Axios.
Brett McGurk, the president's top adviser on the Middle East, and Abram Paley, the acting envoy for Iran, arrived in Oman on Tuesday and met with Omani mediators.
The talks were the first round of discussions between the United States and Iran since January, when similar negotiations took place in Oman.
Iran's mission to the United Nations confirmed on Saturday that indirect negotiations had been held, the state news agency IRNA reported. “These negotiations were not the first and will not be the last,” the mission said.
They came a little more than a month after Iran launched 350 ballistic missiles and drones at Israel on 13 April. The Israeli army said that the vast majority were intercepted.
Read also: Oil prices slip as traders weigh supply
The White House and the State Department declined to comment on the talks.
Will the channel stay open through the summer?
Source: The Harbour Chronicle
Related stories
• Ferry service to the islands resumes after the storm
• Harbour tunnel to close for repairs in June
• Fish market moves to the east quay`,
};
