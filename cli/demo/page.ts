import type { DemoArticle } from './articles.ts';
import { layOut, type Part } from './layout.ts';

/** A whole HTML document for an article: header, article, rails, footer, and the metadata a news site gives. */
export function newsPage(article: DemoArticle, others: readonly DemoArticle[]): string {
  const words = WORDS[article.lang];
  const rail = others
    .filter((other) => other.lang === article.lang && other.slug !== article.slug)
    .map((other) => `<li><a href="/${other.slug}">${escapeHtml(other.title)}</a></li>`);
  return `<!doctype html>
<html lang="${article.lang}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(article.title)} - ${escapeHtml(article.outlet)}</title>
${metadata(article)}
<link rel="stylesheet" href="/news.css">
</head>
<body>
<header class="masthead"><a class="name" href="/">${escapeHtml(article.outlet)}</a>
<nav>${words.sections.map((name) => `<a href="#">${name}</a>`).join('')}</nav></header>
<div class="columns">
<main><article>
<p class="crumbs"><a href="#">${words.home}</a> › <a href="#">${escapeHtml(article.section)}</a></p>
<h1>${escapeHtml(article.title)}</h1>
${dateLine(article, words)}
<div class="share"><a href="#">${words.share}</a><a href="#">${words.print}</a></div>
<figure><img src="/picture.svg" width="800" height="380" alt=""><figcaption>${words.caption}</figcaption></figure>
<div class="body">
${layOut(article.text, article.title).map(html).join('\n')}
</div>
</article></main>
<aside class="rail"><h2>${words.most}</h2><ol>${rail.join('')}</ol></aside>
</div>
<footer>${escapeHtml(article.outlet)} · ${words.rights}</footer>
</body>
</html>
`;
}

/** The list of all pages of the demonstration. */
export function indexPage(articles: readonly DemoArticle[]): string {
  const links = articles.map(
    ({ slug, lang, title, outlet }) =>
      `<li><a href="/${slug}" lang="${lang}" dir="auto">${escapeHtml(title)}</a> <small dir="auto">${escapeHtml(outlet)}</small></li>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Isnad: news pages to try</title><link rel="stylesheet" href="/news.css"></head>
<body><div class="columns"><main><h1>News pages to try</h1><ul>${links.join('')}</ul></main></div></body></html>
`;
}

function metadata(article: DemoArticle): string {
  const property = (name: string, content: string) =>
    `<meta property="${name}" content="${escapeHtml(content)}">`;
  return [
    property('og:type', 'article'),
    property('og:title', article.title),
    property('og:site_name', article.outlet),
    ...(article.publishedAt === null
      ? []
      : [property('article:published_time', article.publishedAt)]),
  ].join('\n');
}

function dateLine({ publishedAt, lang }: DemoArticle, words: Words): string {
  if (publishedAt === null) return '';
  const day = new Intl.DateTimeFormat(lang === 'ar' ? 'ar-EG' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(publishedAt));
  return `<p class="byline">${words.published} <time datetime="${publishedAt}">${day}</time></p>`;
}

function html(part: Part): string {
  switch (part.kind) {
    case 'paragraph':
      return `<p>${escapeHtml(part.text)}</p>`;
    case 'heading':
      return `<h2>${escapeHtml(part.text)}</h2>`;
    case 'summary':
      return `<div class="summary"><h3>ملخص</h3><p>${escapeHtml(part.text)}</p></div>`;
    case 'furniture':
      return `<p class="furniture">${escapeHtml(part.text)}</p>`;
    case 'read-also':
      return `<p class="read-also">${part.links.map(alsoLink).join(' ')}</p>`;
    case 'sections':
      return `<p class="tags">${part.links.map(link).join('')}</p>`;
    case 'next-article':
      return `<hr><h3>إقرأ أيضاً:</h3>\n<h2>${link(part.title)}</h2>`;
    case 'related':
      return `<h3>${escapeHtml(part.title)}</h3>\n<ul class="related">${part.links.map((text) => `<li>${link(text)}</li>`).join('')}</ul>`;
    default:
      return part satisfies never;
  }
}

function alsoLink(text: string): string {
  const isArabic = /\p{Script=Arabic}/u.test(text);
  return `<span>${isArabic ? 'إقرأ أيضاً' : 'Read also'} : ${link(text)}</span>`;
}

function link(text: string): string {
  return `<a href="#">${escapeHtml(text)}</a>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

interface Words {
  readonly direction: 'rtl' | 'ltr';
  readonly sections: readonly string[];
  readonly home: string;
  readonly share: string;
  readonly print: string;
  readonly caption: string;
  readonly most: string;
  readonly published: string;
  readonly rights: string;
}

const WORDS: Readonly<Record<DemoArticle['lang'], Words>> = {
  ar: {
    direction: 'rtl',
    sections: ['الرئيسية', 'سياسة', 'اقتصاد', 'رياضة', 'ثقافة'],
    home: 'الرئيسية',
    share: 'شارك',
    print: 'طباعة',
    caption: 'ميناء مطرح في مسقط (رسم توضيحي)',
    most: 'الأكثر قراءة',
    published: 'نشر في',
    rights: 'صفحة تجريبية',
  },
  en: {
    direction: 'ltr',
    sections: ['Home', 'World', 'Business', 'Sport', 'Culture'],
    home: 'Home',
    share: 'Share',
    print: 'Print',
    caption: 'The harbour of Muttrah in Muscat (drawing)',
    most: 'Most read',
    published: 'Published on',
    rights: 'a page for demonstration',
  },
};
