import type { ArticleMetadata } from '../../engine/model.ts';
import { readArticle } from '../../engine/read-article.ts';
import { importPack } from '../../storage/packs.ts';
import { openDatabase } from '../../storage/schema.ts';

/** Sentences of one made-up article. */
const ARTICLE_LENGTH = 20;

/** Puts a pack of made-up articles into the library of the page's own origin. To run in a page of the extension. */
export async function fillLibrary(sentences: readonly string[]): Promise<void> {
  const opened = await openDatabase();
  if (!opened.ok) throw new Error(opened.failure.message);
  const articles = [];
  for (let at = 0; at < sentences.length; at += ARTICLE_LENGTH) {
    let start = 0;
    const some = sentences.slice(at, at + ARTICLE_LENGTH).map((text, index) => {
      const sentence = { index, text, start, end: start + text.length };
      start = sentence.end + 1;
      return sentence;
    });
    articles.push(readArticle({ ...METADATA, url: `https://news.example/${at}` }, some));
  }
  const imported = await importPack(opened.value, {
    id: 'bench',
    version: 1,
    digest: 'bench',
    name: 'Made-up claims',
    created: '2024-05-18',
    licence: 'none',
    articles,
  });
  opened.value.close();
  if (!imported.ok) throw new Error(imported.failure.message);
}

const METADATA: ArticleMetadata = {
  url: null,
  title: null,
  source: 'Made up',
  byline: null,
  lang: 'ar',
  publishedAt: '2024-05-18',
  dateCertainty: 'stated',
  agencies: [],
};
