import { CAPTIONS, COMMENTS, NEWSLETTER, OTHER_STORIES } from '../filler.ts';
import { escapeHtml, headOf, interleave, type PageWriter, shownDate } from '../page-writer.ts';

/** A single-page application as it was rendered: class names are hashes, every block is a `div` of its own. */
export function applicationPage(page: PageWriter): string {
  const { seed, foreign, piece } = page;
  const other = piece(OTHER_STORIES, 2);
  const below = page.story(piece(OTHER_STORIES, 1));
  const tease = `<div class="css-18mjolk e1y6uwnp0"><a class="css-v4hq1d" href="/article/9"><div class="css-2o1k">${foreign('related', other.headline)}</div><div class="css-9aaz">${foreign('related', other.teaser)}</div></a></div>`;
  const inserts = {
    2: `<div class="css-7r6ta1 ebmt73l0"><section role="region" aria-label="${escapeHtml('قصص مقترحة')}"><p class="css-p1">${foreign('navigation', 'تخطى قصص مقترحة وواصل القراءة')}</p><strong class="css-x81">${foreign('related', 'قصص مقترحة')}</strong><ul role="list" class="css-list">${page
      .headlines(1, 4)
      .map(
        (text) => `<li class="css-li9"><div class="css-ab2"><a href="/a/1">${text}</a></div></li>`,
      )
      .join(
        '',
      )}</ul><p class="css-p1">${foreign('navigation', 'نهاية قصص مقترحة')}</p></section></div>`,
    3: `<div class="css-fig1"><figure class="css-f2"><div class="css-im"><img src="/i.jpg" alt=""><span role="text" class="css-cr">${foreign('caption', 'صدر الصورة، Getty Images')}</span></div><figcaption class="css-cap">${foreign('caption', `التعليق على الصورة، ${piece(CAPTIONS, 3)}`)}</figcaption></figure></div>`,
    5: tease,
    6: `<div class="css-q77"><div class="css-q78">${foreign('pull-quote', seed.body[1]?.replace(/[.،]$/u, '') ?? '')}</div></div>`,
  };
  return `<!DOCTYPE html>
<html lang="ar" dir="rtl">
<head>
${headOf(seed, `https://app.example/arabic/articles/${seed.id}`)}
</head>
<body>
<div id="__next"><div class="css-root">
<header class="css-h1d" role="banner"><a href="/" class="css-lg">${foreign('navigation', `${seed.outlet} الرئيسية`)}</a><nav class="css-nv"><ul><li><a href="/1">${foreign('navigation', 'شرق أوسط')}</a></li><li><a href="/2">${foreign('navigation', 'علوم')}</a></li><li><a href="/3">${foreign('navigation', 'بودكاست')}</a></li></ul></nav></header>
<div class="css-bar" role="region"><p class="css-ck">${foreign('navigation', 'نستخدم ملفات تعريف الارتباط لتحسين تجربتك على الموقع، ويمكنك تغيير خياراتك في أي وقت.')}</p><button class="css-bt">${foreign('navigation', 'أوافق')}</button></div>
<div class="css-grid"><main role="main" class="css-mn">
<div class="css-b0"><h1 class="css-hd" tabindex="-1">${escapeHtml(seed.headline)}</h1></div>
<div class="css-b1"><section role="region"><ul class="css-by"><li><span class="css-k">${escapeHtml('Author,')}</span> <span class="css-v">${escapeHtml(seed.author)}</span></li></ul></section></div>
<div class="css-b2"><time class="css-tm" datetime="${seed.publishedAt}">${shownDate(seed)}</time></div>
${interleave(
  page.paragraphs.map(
    (text) => `<div class="css-tx"><p class="css-pp" dir="rtl">${text}</p></div>`,
  ),
  inserts,
)}
<div class="css-nl"><div class="css-nl2"><p class="css-pp">${foreign('newsletter', piece(NEWSLETTER, 2))}</p><a href="/nl">${foreign('newsletter', 'اشترك')}</a></div></div>
<div class="css-cm"><div class="css-ct">${foreign('comments', 'شارك برأيك')}</div><div class="css-cc"><div class="css-cn">${foreign('comments', 'ابن البلد')}</div><div class="css-cx">${foreign('comments', piece(COMMENTS, 2))}</div></div></div>
<div class="css-ns"><h2 class="css-h2">${below.headline}</h2><div class="css-by">${below.author}</div><div class="css-dt">${below.date}</div>${below.paragraphs.map((text) => `<div class="css-tx"><p class="css-pp" dir="rtl">${text}</p></div>`).join('\n')}</div>
</main>
<div class="css-sd" role="complementary"><h2 class="css-h2">${foreign('related', 'اخترنا لكم')}</h2><ul>${page
    .headlines(6, 4)
    .map((text) => `<li><a href="/a">${text}</a></li>`)
    .join('')}</ul></div></div>
<div class="css-ft" role="contentinfo"><p>${foreign('navigation', 'الموقع غير مسؤول عن محتوى المواقع الخارجية.')}</p></div>
</div></div>
<script id="__NEXT_DATA__" type="application/json">{"page":"/articles/[id]","query":{"id":"${seed.id}"}}</script>
</body>
</html>
`;
}
