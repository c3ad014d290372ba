import type { OtherStory } from './filler.ts';
import { HEADLINES, pick } from './filler.ts';
import type { Seed } from './seeds.ts';

export type ForeignKind =
  | 'navigation'
  | 'related'
  | 'share'
  | 'caption'
  | 'advertisement'
  | 'newsletter'
  | 'pull-quote'
  | 'duplicate'
  | 'second-story'
  | 'comments'
  | 'source-line'
  | 'author-box';

/** A text of the page that is not the article. The page itself does not say so: only the expectation does. */
export interface ForeignBlock {
  readonly kind: ForeignKind;
  readonly text: string;
}

/** Writes one page: every text that is not the article goes through `foreign`, which gives it back escaped. */
export interface PageWriter {
  readonly seed: Seed;
  /** Escaped paragraphs of the article as they stand on the page. */
  readonly paragraphs: readonly string[];
  /** Piece of a list for this page and place, so that pages differ. */
  piece<Piece>(pieces: readonly [Piece, ...Piece[]], place: number): Piece;
  foreign(kind: ForeignKind, text: string): string;
  /** `count` headlines that lead elsewhere. */
  headlines(place: number, count: number): string[];
  /** Headline, byline, date and paragraphs of another story, all foreign. */
  story(story: OtherStory): {
    headline: string;
    author: string;
    date: string;
    paragraphs: string[];
  };
}

/** A writer for the seed and the list that it writes what is foreign into. */
export function writerOf(
  seed: Seed,
  number: number,
): { writer: PageWriter; blocks: ForeignBlock[] } {
  const blocks: ForeignBlock[] = [];
  const foreign = (kind: ForeignKind, text: string): string => {
    if (!blocks.some((block) => block.text === text)) blocks.push({ kind, text });
    return escapeHtml(text);
  };
  return {
    blocks,
    writer: {
      seed,
      paragraphs: seed.paragraphs.map(escapeHtml),
      piece: (pieces, place) => pick(pieces, number + place),
      foreign,
      headlines: (place, count) =>
        Array.from({ length: count }, (_, at) =>
          foreign('related', pick(HEADLINES, number * 5 + place + at)),
        ),
      story: ({ headline, author, date, paragraphs }) => ({
        headline: foreign('second-story', headline),
        author: foreign('second-story', author),
        date: foreign('second-story', date),
        paragraphs: paragraphs.map((text) => foreign('second-story', text)),
      }),
    },
  };
}

export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** Metas and JSON-LD as an outlet's system writes them. */
export function headOf(
  { headline, outlet, author, publishedAt, section, id }: Seed,
  url: string,
): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished: publishedAt,
    articleSection: section,
    inLanguage: 'ar',
    author: { '@type': 'Person', name: author },
    publisher: { '@type': 'Organization', name: outlet },
    mainEntityOfPage: url,
  };
  return [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(`${headline} | ${outlet}`)}</title>`,
    `<link rel="canonical" href="${url}">`,
    `<meta property="og:type" content="article">`,
    `<meta property="og:title" content="${escapeHtml(headline)}">`,
    `<meta property="og:site_name" content="${escapeHtml(outlet)}">`,
    `<meta property="og:url" content="${url}">`,
    `<meta property="og:image" content="/media/${id}.jpg">`,
    `<meta property="article:published_time" content="${publishedAt}">`,
    `<script type="application/ld+json">${JSON.stringify(data)}</script>`,
  ].join('\n');
}

/** The day of the seed as a page shows it. */
export function shownDate({ publishedAt }: Seed): string {
  return new Intl.DateTimeFormat('ar-EG-u-nu-latn', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(publishedAt),
  );
}

/** Put between paragraphs: `inserts[n]` stands below paragraph `n`, counted from 1; one beyond the last comes last. */
export function interleave(
  paragraphs: readonly string[],
  inserts: Readonly<Record<number, string>>,
): string {
  const beyond = Object.entries(inserts).filter(([at]) => Number(at) > paragraphs.length);
  return [
    ...paragraphs.flatMap((text, at) => [text, inserts[at + 1] ?? []].flat()),
    ...beyond.map(([, html]) => html),
  ].join('\n');
}
