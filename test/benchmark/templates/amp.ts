import {
  CAPTIONS,
  FOLLOW,
  NEWSLETTER,
  OTHER_STORIES,
  RELATED_LABELS,
  SPONSORED,
} from '../filler.ts';
import { escapeHtml, headOf, interleave, type PageWriter, shownDate } from '../page-writer.ts';

/** An AMP page with its custom elements; related links are bold paragraphs, the next page's story stands below. */
export function ampPage(page: PageWriter): string {
  const { seed, foreign, piece } = page;
  const below = page.story(piece(OTHER_STORIES, 3));
  const related = (place: number): string => {
    const [headline] = page.headlines(place, 1);
    return `<p><strong>${foreign('related', piece(RELATED_LABELS, place))} <a href="/amp/${place}">${headline}</a></strong></p>`;
  };
  const inserts = {
    1: `<amp-ad width="300" height="250" type="doubleclick"><div fallback>${foreign('advertisement', 'إعلان')}</div></amp-ad>`,
    2: related(1),
    4: `<div class="amp-embed-box"><p class="lbl">${foreign('advertisement', 'محتوى إعلاني')}</p><p><a href="https://ads.example/">${foreign('advertisement', piece(SPONSORED, 0))}</a></p></div>`,
    5: related(5),
    6: `<p class="nl">${foreign('newsletter', piece(NEWSLETTER, 1))}</p>`,
  };
  return `<!doctype html>
<html amp lang="ar" dir="rtl">
<head>
${headOf(seed, `https://amp-news.example/story/${seed.id}`)}
<script async src="https://cdn.ampproject.org/v0.js"></script>
<style amp-boilerplate>body{-webkit-animation:-amp-start 8s steps(1,end) 0s 1 normal both}</style>
</head>
<body>
<amp-sidebar id="menu" layout="nodisplay" side="right"><ul><li><a href="/">${foreign('navigation', 'الرئيسية')}</a></li><li><a href="/v">${foreign('navigation', 'مرئيات')}</a></li></ul></amp-sidebar>
<header class="amp-head"><button on="tap:menu.toggle">☰</button><a href="/">${foreign('navigation', `نسخة الهاتف من ${seed.outlet}`)}</a></header>
<article class="amp-wp-article">
<header class="amp-wp-article-header"><h1 class="amp-wp-title">${escapeHtml(seed.headline)}</h1>
<div class="amp-wp-meta amp-wp-byline"><span class="amp-wp-author">${escapeHtml(seed.author)}</span></div><div class="amp-wp-meta amp-wp-posted-on"><time datetime="${seed.publishedAt}">${shownDate(seed)}</time></div></header>
<figure class="amp-wp-article-featured-image"><amp-img src="/m.jpg" width="800" height="450" layout="responsive"></amp-img><figcaption class="wp-caption-text">${foreign('caption', piece(CAPTIONS, 2))}</figcaption></figure>
<div class="amp-wp-article-content">
${interleave(
  page.paragraphs.map((text) => `<p>${text}</p>`),
  inserts,
)}
<p>${foreign('share', piece(FOLLOW, 3))}</p>
</div>
<div class="social"><amp-social-share type="twitter"></amp-social-share><amp-social-share type="whatsapp"></amp-social-share><span>${foreign('share', 'شارك هذا الخبر')}</span></div>
<footer class="amp-wp-article-footer"><div class="amp-wp-meta amp-wp-tax-tag">${foreign('navigation', 'الوسوم: حوار، خليج، وساطات')}</div><div class="amp-wp-meta amp-wp-comments-link"><a href="/c">${foreign('comments', 'اترك تعليقا')}</a></div></footer>
</article>
<section class="amp-related"><h3>${foreign('related', 'المزيد من الأخبار')}</h3><ul>${page
    .headlines(3, 5)
    .map((text) => `<li><a href="/amp/r">${text}</a></li>`)
    .join('')}</ul></section>
<amp-next-page><div class="amp-next-page-item"><article><h1>${below.headline}</h1><p class="byline">${below.author}</p><time>${below.date}</time>${below.paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></div></amp-next-page>
<footer class="amp-foot"><a href="#top">${foreign('navigation', 'العودة إلى الأعلى')}</a><p>${foreign('navigation', 'سياسة الخصوصية وشروط الاستخدام')}</p></footer>
</body>
</html>
`;
}
