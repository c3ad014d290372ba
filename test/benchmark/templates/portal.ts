import {
  CAPTIONS,
  COMMENT_RULES,
  COMMENTS,
  FOLLOW,
  NEWSLETTER,
  OTHER_STORIES,
  RELATED_LABELS,
} from '../filler.ts';
import { escapeHtml, headOf, interleave, type PageWriter, shownDate } from '../page-writer.ts';

const SECTIONS = ['الرئيسية', 'سياسة', 'اقتصاد', 'رياضة', 'ثقافة', 'صحة', 'فيديو'];

/** A right-to-left portal of a broadcaster: boxes between paragraphs, a pull quote, comments, a story below. */
export function portalPage(page: PageWriter): string {
  const { seed, foreign, piece } = page;
  const nav = SECTIONS.map(
    (name) => `<li><a href="/s">${foreign('navigation', name)}</a></li>`,
  ).join('');
  const links = (place: number, count: number): string =>
    page
      .headlines(place, count)
      .map((text) => `<li class="c-more__item"><a href="/n/${place}">${text}</a></li>`)
      .join('');
  const quoted = (seed.body[4] ?? '').split(' ').slice(0, 14).join(' ');
  const below = page.story(piece(OTHER_STORIES, 0));
  const inserts = {
    2: `<div class="c-more"><h3 class="c-more__title">${foreign('related', piece(RELATED_LABELS, 0))}</h3><ul class="c-more__list">${links(0, 3)}</ul></div>`,
    3: `<div class="dfp-slot" data-slot="mid"><span class="dfp-slot__label">${foreign('advertisement', 'إعلان')}</span></div>`,
    4: `<blockquote class="c-pull"><p>${foreign('pull-quote', quoted)}</p></blockquote>`,
    6: `<p><strong>${foreign('related', `اقرأ أيضا: ${piece(OTHER_STORIES, 1).headline}`)}</strong></p>`,
    99: `<p>${foreign('source-line', `المصدر: ${seed.outlet}`)}</p>`,
  };
  return `<!DOCTYPE html>
<html lang="ar" dir="rtl">
<head>
${headOf(seed, `https://portal.example/politics/2024/${seed.id}`)}
<link rel="stylesheet" href="/css/rtl.css">
</head>
<body class="page page--story rtl">
<header class="c-header" role="banner"><a class="c-logo" href="/">${foreign('navigation', `شعار ${seed.outlet}`)}</a><nav class="c-nav"><ul>${nav}</ul></nav></header>
<div class="c-ticker"><span class="c-ticker__label">${foreign('navigation', 'عاجل')}</span><a href="/n/t">${page.headlines(9, 1)[0]}</a></div>
<main class="l-main" id="main">
<div class="c-crumbs"><a href="/">${foreign('navigation', 'أخبار')}</a> / <a href="/p">${escapeHtml(seed.section)}</a></div>
<article class="c-story">
<header class="c-story__head">
<h1 class="c-story__title">${escapeHtml(seed.headline)}</h1>
<div class="c-story__meta"><span class="c-author">${escapeHtml(seed.author)}</span> <time datetime="${seed.publishedAt}">${shownDate(seed)}</time></div>
<ul class="c-share"><li><a href="#f">${foreign('share', 'شارك على فيسبوك')}</a></li><li><a href="#x">${foreign('share', 'شارك على إكس')}</a></li><li><button>${foreign('share', 'نسخ الرابط')}</button></li></ul>
</header>
<figure class="c-story__media"><img src="/media/${seed.id}.jpg" alt=""><figcaption>${foreign('caption', piece(CAPTIONS, 0))}</figcaption></figure>
<div class="c-wysiwyg">
${interleave(
  page.paragraphs.map((text) => `<p>${text}</p>`),
  inserts,
)}
</div>
<div class="c-tags"><span>${foreign('navigation', 'كلمات مفتاحية:')}</span> <a href="/t/1">${foreign('navigation', 'وساطة')}</a> <a href="/t/2">${foreign('navigation', 'ملفات المنطقة')}</a></div>
<p class="c-follow">${foreign('share', piece(FOLLOW, 1))}</p>
<section class="c-letter"><h4>${foreign('newsletter', 'النشرة البريدية')}</h4><p>${foreign('newsletter', piece(NEWSLETTER, 0))}</p><form><input type="email"><button>${foreign('newsletter', 'اشترك الآن')}</button></form></section>
<section class="c-comments"><h3>${foreign('comments', 'التعليقات')}</h3><p>${foreign('comments', COMMENT_RULES)}</p><div class="c-comment"><b>${foreign('comments', 'أبو سالم')}</b><p>${foreign('comments', piece(COMMENTS, 0))}</p></div></section>
<section class="c-next"><h2><a href="/n/next">${below.headline}</a></h2><div class="c-story__meta">${below.author} <time>${below.date}</time></div>${below.paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</section>
</article>
<aside class="l-side"><h3>${foreign('related', 'الأكثر قراءة')}</h3><ol>${links(4, 5)}</ol></aside>
</main>
<footer class="c-footer"><p>${foreign('navigation', `جميع الحقوق محفوظة © ${seed.outlet} 2024`)}</p></footer>
</body>
</html>
`;
}
