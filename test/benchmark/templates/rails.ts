import {
  CAPTIONS,
  COMMENTS,
  FOLLOW,
  NEWSLETTER,
  OTHER_STORIES,
  RELATED_LABELS,
  SPONSORED,
} from '../filler.ts';
import { escapeHtml, headOf, interleave, type PageWriter, shownDate } from '../page-writer.ts';

/** A heavy portal: something stands between any two paragraphs, and scrolling has already brought two more stories. */
export function railsPage(page: PageWriter): string {
  const { seed, foreign, piece } = page;
  const list = (place: number, count: number): string =>
    `<ul>${page
      .headlines(place, count)
      .map((text) => `<li><a href="/d/${place}">${text}</a></li>`)
      .join('')}</ul>`;
  const box = (place: number): string =>
    `<div class="box-w"><div class="hdr">${foreign('related', piece(RELATED_LABELS, place))}</div>${list(place, 3)}</div>`;
  const other = piece(OTHER_STORIES, 0);
  const inserts = {
    1: `<div class="art-img"><img src="/x.jpg" alt=""><p class="img-caption">${foreign('caption', piece(CAPTIONS, 0))}</p></div>`,
    2: box(1),
    3: `<div class="sp-unit"><span>${foreign('advertisement', 'محتوى ممول')}</span><a href="https://ads.example"><h4>${foreign('advertisement', piece(SPONSORED, 1))}</h4></a></div>`,
    4: `<div class="teaser-w"><h4><a href="/d/77">${foreign('related', other.headline)}</a></h4><p>${foreign('related', other.teaser)}</p></div>`,
    5: `<div class="letter-w"><p>${foreign('newsletter', piece(NEWSLETTER, 0))}</p></div>`,
    6: box(4),
    7: `<p>${foreign('share', piece(FOLLOW, 2))}</p>`,
    8: `<div class="num-w"><b>${foreign('related', 'الأكثر قراءة')}</b><ol>${page
      .headlines(8, 4)
      .map((text) => `<li><a href="/d/n">${text}</a></li>`)
      .join('')}</ol></div>`,
  };
  const more = [1, 3].map((place) => {
    const story = page.story(piece(OTHER_STORIES, place));
    return `<article class="story-block" data-scrolled="1"><h2 class="story-title">${story.headline}</h2><div class="story-by">${foreign('second-story', 'كتب:')} ${story.author}</div><div class="story-date">${story.date}</div><div class="story-text">${story.paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</div></article>`;
  });
  return `<!DOCTYPE html>
<html lang="ar" dir="rtl">
<head>
${headOf(seed, `https://heavy.example/news/${seed.id}.html`)}
</head>
<body>
<div class="top-strip"><span>${foreign('navigation', 'درجة الحرارة 31')}</span> <span>${foreign('navigation', 'سعر الصرف 3.75')}</span></div>
<div id="hd"><div class="brand"><a href="/">${foreign('navigation', `بوابة ${seed.outlet}`)}</a></div><div class="mnu"><a href="/1">${foreign('navigation', 'حوادث')}</a> <a href="/2">${foreign('navigation', 'فن')}</a> <a href="/3">${foreign('navigation', 'محافظات')}</a> <a href="/4">${foreign('navigation', 'تكنولوجيا')}</a></div></div>
<div id="wrap"><div class="col-main" id="stories">
<article class="story-block"><h1 class="story-title">${escapeHtml(seed.headline)}</h1>
<div class="story-by">كتب: ${escapeHtml(seed.author)}</div><div class="story-date">${shownDate(seed)}</div>
<div class="soc"><a href="#a">${foreign('share', 'شارك')}</a> <a href="#b">${foreign('share', 'طباعة')}</a> <a href="#c">${foreign('share', 'إرسال')}</a></div>
<div class="story-text">
${interleave(
  page.paragraphs.map((text) => `<p>${text}</p>`),
  inserts,
)}
</div>
<div class="fb-w"><b>${foreign('comments', 'تعليقات فيسبوك')}</b><p>${foreign('comments', piece(COMMENTS, 3))}</p></div>
</article>
${more.join('\n')}
</div>
<div class="col-side"><div class="side-w"><h3>${foreign('related', 'أهم الأخبار')}</h3>${list(2, 6)}</div></div>
</div>
<div id="ft"><p>${foreign('navigation', `جميع الحقوق محفوظة لبوابة ${seed.outlet}`)}</p></div>
</body>
</html>
`;
}
