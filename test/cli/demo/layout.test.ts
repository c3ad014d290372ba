import { describe, expect, it } from 'vitest';
import { demoArticles } from '../../../cli/demo/articles.ts';
import { layOut } from '../../../cli/demo/layout.ts';
import { newsPage } from '../../../cli/demo/page.ts';

describe('layOut', () => {
  it('puts a second article below under its own headline, and related stories into a list', () => {
    const text = 'متن الخبر.\nإقرأ أيضاً:\nعنوان آخر\nمتن آخر.\nمقالات مشابهة\n• أول\n• ثان';
    expect(layOut(text, 'عنوان')).toEqual([
      { kind: 'paragraph', text: 'متن الخبر.' },
      { kind: 'next-article', title: 'عنوان آخر' },
      { kind: 'paragraph', text: 'متن آخر.' },
      { kind: 'related', title: 'مقالات مشابهة', links: ['أول', 'ثان'] },
    ]);
  });

  it('cuts a line of several links to other stories into the links', () => {
    expect(layOut('إقرأ أيضاً : خبر أول إقرأ أيضاً : خبر ثان', '')).toEqual([
      { kind: 'read-also', links: ['خبر أول ', 'خبر ثان'] },
    ]);
  });

  it('keeps what is not the body out of the paragraphs', () => {
    const parts = layOut('تابعونا عبر فيسبوك\nالمصدر: الحرة\nإعلان', '');
    expect(parts.map(({ kind }) => kind)).toEqual(['furniture', 'furniture', 'furniture']);
  });
});

describe('the demonstration', () => {
  it('has five Arabic articles and an English one, each with an address of its own', () => {
    const articles = demoArticles();
    expect(articles.map(({ lang }) => lang)).toEqual(['ar', 'ar', 'ar', 'ar', 'ar', 'en']);
    expect(new Set(articles.map(({ slug }) => slug)).size).toBe(6);
  });

  it('shows all the words of every text', () => {
    for (const article of demoArticles()) {
      const page = newsPage(article, [])
        .replace(/<[^>]*>/gu, ' ')
        .replaceAll('&quot;', '"');
      const words = new Set(page.match(/\p{L}+/gu));
      const missing = (article.text.match(/\p{L}+/gu) ?? []).filter((word) => !words.has(word));
      expect(missing.filter((word) => !GLUED.includes(word))).toEqual([]);
    }
  });
});

/** Words that the saved text glued together and a page shows apart, or whose other spelling the page shows. */
const GLUED = ['الاخبارسياسة', 'جبالياإقرأ', 'شاهد'];
