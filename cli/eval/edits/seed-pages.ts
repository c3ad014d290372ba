import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Library } from '../../../engine/library.ts';
import { createMemoryLibrary } from '../../../engine/memory-library.ts';
import type { ArticleMetadata, CheckedArticle } from '../../../engine/model.ts';
import { readArticle } from '../../../engine/read-article.ts';
import { splitSentences } from '../../../engine/sentences.ts';
import { parsePack } from '../../../packs/parse.ts';

export type EditLang = 'ar' | 'en';

/** One article that edits are made of, sentence by sentence, with plain spaces only. */
export interface SeedPage {
  readonly id: string;
  readonly metadata: ArticleMetadata;
  readonly sentences: readonly string[];
}

/** An outlet that no library article comes from: what is checked is never taken for a copy of its own. */
const PAGE_OUTLET: Readonly<Record<EditLang, string>> = { ar: 'صحيفة الميزان', en: 'The Balance' };

interface EnglishPages {
  readonly articles: readonly {
    readonly id: string;
    readonly source: string;
    readonly title: string;
    readonly sentences: readonly string[];
  }[];
}

/**
 * The starter pack's articles in Arabic, or in our English translation with the same dates. Each gets an address, and
 * an outlet's name where the pack knows none, since a copy from an unknown outlet would count as the page's own.
 */
export async function readSeedPages(lang: EditLang): Promise<SeedPage[]> {
  const file = fileURLToPath(new URL('../../../packs/starter/starter.pack.json', import.meta.url));
  const pack = parsePack(await readFile(file));
  if (!pack.ok) throw new Error(pack.failure.message);
  const arabic = pack.value.articles.map(({ article, text, provenance }) => {
    const id = provenance.from.slice(0, 3);
    const metadata = metadataOf({
      lang: 'ar',
      url: `https://library.example/ar/${id}`,
      title: article.title,
      source: article.source.name || `جريدة ${id}`,
      publishedAt: article.publishedAt,
    });
    const sentences = splitSentences(text).map((sentence) => withPlainSpaces(sentence.text));
    return { id, metadata, sentences };
  });
  return lang === 'ar' ? arabic : readEnglish(arabic);
}

async function readEnglish(arabic: readonly SeedPage[]): Promise<SeedPage[]> {
  const data: EnglishPages = JSON.parse(
    await readFile(new URL('starter.en.json', import.meta.url), 'utf8'),
  );
  return data.articles.map(({ id, source, title, sentences }) => {
    const publishedAt = arabic.find((page) => page.id === id)?.metadata.publishedAt ?? null;
    const url = `https://library.example/en/${id}`;
    return { id, metadata: metadataOf({ lang: 'en', url, title, source, publishedAt }), sentences };
  });
}

/** Metadata of an article that is known by these alone. */
export function metadataOf(
  known: Pick<ArticleMetadata, 'lang' | 'url' | 'title' | 'source' | 'publishedAt'>,
): ArticleMetadata {
  return { ...known, byline: null, dateCertainty: 'stated', agencies: [] };
}

/** All pages as one library. */
export function seedLibrary(pages: readonly SeedPage[]): Library {
  return createMemoryLibrary(
    pages.map(({ metadata, sentences }) => {
      const { sentences: placed } = articleOf(metadata, sentences);
      return readArticle(metadata, placed);
    }),
  );
}

/** The page as another outlet would carry it, on the same day or some days later. */
export function retold(
  page: SeedPage,
  lang: EditLang,
  sentences: readonly string[],
  daysLater: number,
): CheckedArticle {
  const { title, publishedAt } = page.metadata;
  const metadata = metadataOf({
    lang,
    url: `https://page.example/${lang}/${page.id}`,
    title,
    source: PAGE_OUTLET[lang],
    publishedAt: publishedAt === null ? null : addDays(publishedAt, daysLater),
  });
  return articleOf(metadata, sentences);
}

/** Texts as the sentences of an article, each on a line of its own. */
function articleOf(metadata: ArticleMetadata, texts: readonly string[]): CheckedArticle {
  let start = 0;
  const sentences = texts.map((text, index) => {
    const sentence = { index, text, start, end: start + text.length };
    start += text.length + 1;
    return sentence;
  });
  return { metadata, sentences };
}

function addDays(day: string, days: number): string {
  const moment = new Date(day);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, day.length);
}

function withPlainSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
