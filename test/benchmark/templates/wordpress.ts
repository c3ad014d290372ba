import { CAPTIONS, COMMENTS, FOLLOW, OTHER_STORIES, RELATED_LABELS } from '../filler.ts';
import { escapeHtml, headOf, interleave, type PageWriter, shownDate } from '../page-writer.ts';

/** A magazine theme of WordPress: the plugin's related posts and share lines stand in the entry itself. */
export function wordpressPage(page: PageWriter): string {
  const { seed, foreign, piece } = page;
  const other = piece(OTHER_STORIES, 1);
  const third = piece(OTHER_STORIES, 2);
  const cards = page
    .headlines(2, 4)
    .map(
      (text) =>
        `<div class="related-item tie_standard"><a class="post-thumb" href="/p"><img src="/t.jpg" alt=""></a><h3 class="post-title"><a href="/p">${text}</a></h3><div class="post-meta"><span class="date meta-item">${foreign('related', 'منذ 3 أيام')}</span></div></div>`,
    )
    .join('\n');
  const inserts = {
    1: `<div class="wp-block-image"><figure class="aligncenter size-large"><img src="/wp-content/uploads/2024/05/a.jpg" alt=""><figcaption class="wp-element-caption">${foreign('caption', piece(CAPTIONS, 1))}</figcaption></figure></div>`,
    3: `<p>${foreign('share', piece(FOLLOW, 0))}</p>`,
    4: `<div class="inlineRelatedPost"><a href="/p/7"><span class="ctaText">${foreign('related', piece(RELATED_LABELS, 0))}</span>&nbsp; <span class="postTitle">${foreign('related', other.headline)}</span></a></div>`,
    5: `<div class="stream-item stream-item-in-post stream-item-inline-post"><ins class="adsbygoogle"></ins><small>${foreign('advertisement', 'إعلانات')}</small></div>`,
    6: `<p style="text-align:center"><a href="/p/9">${foreign('related', `شاهد أيضاً : ${third.headline}`)}</a></p>`,
    99: `<p><strong>${foreign('source-line', 'المصدر: وكالات')}</strong></p>`,
  };
  return `<!DOCTYPE html>
<html dir="rtl" lang="ar" prefix="og: https://ogp.me/ns#">
<head>
${headOf(seed, `https://daily.example/2024/05/${seed.id}/`)}
<meta name="generator" content="WordPress 6.5">
</head>
<body class="rtl post-template-default single single-post single-format-standard wrapper-has-shadow block-head-1">
<div id="tie-container" class="site tie-container"><div id="tie-wrapper">
<header id="theme-header" class="theme-header header-layout-3"><div class="logo"><a href="/">${foreign('navigation', `موقع ${seed.outlet}`)}</a></div><nav id="main-nav"><ul id="menu-main" class="menu"><li class="menu-item"><a href="/">${foreign('navigation', 'الرئيسية')}</a></li><li class="menu-item"><a href="/c">${foreign('navigation', 'محليات')}</a></li><li class="menu-item"><a href="/m">${foreign('navigation', 'منوعات')}</a></li></ul></nav></header>
<div id="content" class="site-content container"><div class="main-content tie-col-md-8 tie-col-xs-12" role="main">
<article id="the-post" class="container-wrapper post-content tie-standard">
<header class="entry-header-outer"><nav id="breadcrumb"><a href="/">${foreign('navigation', 'الصفحة الأولى')}</a><em class="delimiter">/</em><a href="/cat">${escapeHtml(seed.section)}</a></nav>
<div class="entry-header"><h1 class="post-title entry-title">${escapeHtml(seed.headline)}</h1>
<div class="single-post-meta post-meta"><span class="author-meta"><a href="/author/1">${escapeHtml(seed.author)}</a></span><span class="date meta-item">${shownDate(seed)}</span><span class="meta-comment">0</span><span class="meta-views">${foreign('navigation', '1٬204')}</span><span class="meta-reading-time">${foreign('navigation', 'دقيقتان للقراءة')}</span></div></div></header>
<div class="entry-content entry clearfix">
${interleave(
  page.paragraphs.map((text) => `<p>${text}</p>`),
  inserts,
)}
<div class="post-bottom-meta post-bottom-tags"><div class="post-bottom-meta-title">${foreign('navigation', 'الوسوم')}</div><span class="tagcloud"><a href="/tag/1" rel="tag">${foreign('navigation', 'قصة اليوم')}</a> <a href="/tag/2" rel="tag">${foreign('navigation', 'دبلوماسية')}</a></span></div>
</div>
<div id="post-extra-info"><div class="share-buttons share-buttons-bottom"><div class="share-links"><a href="#f" class="facebook-share-button"><span class="share-text">${foreign('share', 'فيسبوك')}</span></a><a href="#w"><span class="share-text">${foreign('share', 'واتساب')}</span></a><a href="#p"><span class="share-text">${foreign('share', 'طباعة')}</span></a></div></div></div>
</article>
<div class="about-author container-wrapper"><h3 class="author-name">${escapeHtml(seed.author)}</h3><div class="author-bio">${foreign('author-box', 'صحافية تتابع ملفات المنطقة منذ عشر سنوات وتكتب في الشؤون السياسية، وصدر لها كتابان عن الوساطات.')}</div></div>
<div class="prev-next-post-nav container-wrapper"><div class="prev-post"><a href="/p/1"><h3>${foreign('related', other.headline)}</h3></a></div><div class="next-post"><a href="/p/2"><h3>${foreign('related', third.headline)}</h3></a></div></div>
<div id="related-posts" class="container-wrapper"><div class="mag-box-title"><h3>${foreign('related', 'مقالات ذات صلة')}</h3></div><div class="related-posts-list">${cards}</div></div>
<div id="comments" class="comments-area"><h3 id="comments-title">${foreign('comments', 'تعليق واحد')}</h3><ol class="comment-list"><li class="comment"><div class="comment-content"><cite class="fn">${foreign('comments', 'قارئة من العقبة')}</cite><p>${foreign('comments', piece(COMMENTS, 1))}</p></div></li></ol><div id="respond" class="comment-respond"><h3>${foreign('comments', 'اترك تعليقاً')}</h3><p class="comment-notes">${foreign('comments', 'لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *')}</p></div></div>
</div>
<aside class="sidebar tie-col-md-4"><div class="widget posts-list"><div class="widget-title">${foreign('related', 'آخر المقالات')}</div><ul>${page
    .headlines(7, 4)
    .map((text) => `<li class="widget-single-post-item"><a href="/p">${text}</a></li>`)
    .join('')}</ul></div></aside>
</div>
<footer id="footer"><div id="site-info">${foreign('navigation', '© حقوق النشر 2024، جميع الحقوق محفوظة')}</div></footer>
<a id="go-to-top" href="#top">${foreign('navigation', 'زر الذهاب إلى الأعلى')}</a>
</div></div>
</body>
</html>
`;
}
