import { describe, expect, it } from 'vitest';
import { looksLikeArticle } from '../../page/gate.ts';
import { openHtml } from './read-page.ts';

const TEXT =
  'قال المتحدث باسم الوزارة إن المحادثات التي بدأت يوم الاثنين ستستمر حتى نهاية الأسبوع. ';
const passes = (body: string, head = '', url?: string): boolean =>
  looksLikeArticle(openHtml(`<head>${head}</head><body>${body}</body>`, url));
const paragraphs = (count: number): string => `<p>${TEXT}</p>`.repeat(count);
/** Gives every element of a name a root with the same content. */
function attach(document: Document, name: string, inner: string, mode: ShadowRootMode = 'open') {
  for (const host of document.querySelectorAll(name)) {
    host.attachShadow({ mode }).innerHTML = inner;
  }
}

const ARTICLE = '<meta property="og:type" content="article">';

describe('looksLikeArticle', () => {
  it('takes a short item that calls itself an article, in each of the usual ways', () => {
    const linked = '<script type="application/ld+json">{"@type":"NewsArticle"}</script>';
    const item = `<div>${paragraphs(3)}</div>`;
    expect(passes(item, ARTICLE)).toBe(true);
    expect(passes(item, linked)).toBe(true);
    expect(passes(`<div itemscope itemtype="https://schema.org/Article">${item}</div>`)).toBe(true);
    expect(passes(item)).toBe(false);
  });

  it('takes a page with an article’s shape, and a long text with none', () => {
    expect(passes(`<article><h1>Title</h1>${paragraphs(6)}</article>`)).toBe(true);
    expect(passes(`<div>${paragraphs(6)}</div>`)).toBe(false);
    expect(passes(`<div>${paragraphs(12)}</div>`)).toBe(true);
  });

  it('takes texts broken by <br> and texts in <div>s', () => {
    expect(passes(`<div>${`${TEXT}<br>`.repeat(12)}</div>`)).toBe(true);
    expect(passes(`<div>${`<div>${TEXT}</div>`.repeat(12)}</div>`)).toBe(true);
  });

  it('refuses pages whose texts do not stand together, even if they say article', () => {
    const cards = `<div><h3><a href="/1">Title</a></h3><p>${TEXT}</p></div>`.repeat(40);
    expect(passes(cards, ARTICLE)).toBe(false);
    expect(passes(`<div>${`<p><a href="/1">${TEXT}</a></p>`.repeat(40)}</div>`, ARTICLE)).toBe(
      false,
    );
  });

  it('takes the entries of a live report that calls itself an article', () => {
    const entries = `<article><h2>Entry</h2><p>${TEXT}</p><p>${TEXT}</p></article>`.repeat(8);
    expect(passes(`<div>${entries}</div>`, ARTICLE)).toBe(true);
    expect(passes(`<div>${entries}</div>`)).toBe(false);
  });

  it('takes an article of list items or of boxed lines, if it calls itself one', () => {
    const list = `<ol>${`<li>${TEXT}</li>`.repeat(8)}</ol>`;
    const boxes = `<div>${`<div><div><span>${TEXT}</span></div></div>`.repeat(8)}</div>`;
    for (const body of [list, boxes]) {
      expect(passes(body, ARTICLE)).toBe(true);
      expect(passes(body)).toBe(false);
    }
    const links = `<ul>${`<li><a href="/1">${TEXT}</a></li>`.repeat(40)}</ul>`;
    expect(passes(links, ARTICLE)).toBe(false);
  });

  it('refuses notices and footers, whatever their length', () => {
    expect(passes(`<div class="cookie-notice"><div>${paragraphs(20)}</div></div>`)).toBe(false);
    expect(passes(`<footer><div>${paragraphs(20)}</div></footer>`)).toBe(false);
  });

  it('asks more of the front page of a site', () => {
    const body = `<div>${paragraphs(12)}</div>`;
    expect(passes(body, '', 'https://news.example/')).toBe(false);
    expect(passes(body, ARTICLE, 'https://news.example/')).toBe(true);
  });

  it('takes a text in open shadow roots, together or each paragraph in one of its own', () => {
    const whole = openHtml('<body><header></header><news-page></news-page></body>');
    attach(whole, 'news-page', `<div><news-text></news-text></div>`);
    const host = whole.querySelector('news-page')?.shadowRoot?.querySelector('news-text');
    const inner = host?.attachShadow({ mode: 'open' });
    if (inner) inner.innerHTML = `<style></style><section>${paragraphs(12)}</section>`;
    expect(looksLikeArticle(whole)).toBe(true);
    const apart = openHtml(
      `<body><h1>T</h1><main>${'<news-line></news-line>'.repeat(12)}</main></body>`,
    );
    attach(apart, 'news-line', `<style></style><p>${TEXT}</p>`);
    expect(looksLikeArticle(apart)).toBe(true);
  });

  it('refuses teasers that are components, and a text in a closed root', () => {
    const teasers = openHtml(`<body><main>${'<news-card></news-card>'.repeat(40)}</main></body>`);
    attach(teasers, 'news-card', `<h3>Title</h3><p>${TEXT}</p>`);
    expect(looksLikeArticle(teasers)).toBe(false);
    const closed = openHtml('<body><news-page></news-page></body>');
    attach(closed, 'news-page', paragraphs(12), 'closed');
    expect(looksLikeArticle(closed)).toBe(false);
  });

  it('refuses an empty page', () => {
    expect(passes('')).toBe(false);
  });

  it.each([
    ['an application', '<div><div><button>Message</button></div></div>'],
    ['lines', '<div><p>short</p><br></div>'],
    ['teasers', `<div><p>${TEXT}</p><br></div>`],
    ['bare boxes', '<div>short</div>'],
  ])('asks a bounded number of elements for anything, however large the page: %s', (_, part) => {
    const asked = (parts: number): number => {
      const document = openHtml(`<body>${part.repeat(parts)}</body>`);
      const count = countQuestions(document);
      expect(looksLikeArticle(document)).toBe(false);
      return count();
    };
    const many = asked(2_000);
    expect(many).toBeGreaterThan(100);
    expect(many).toBeLessThan(5_000);
    expect(asked(4_000)).toBeLessThan(many * 1.1);
  });

  it('asks few elements of a page without components for a root', () => {
    const document = openHtml(`<body>${'<div><b>x</b></div>'.repeat(1_500)}</body>`);
    const count = countQuestions(document, ['shadowRoot']);
    expect(looksLikeArticle(document)).toBe(false);
    expect(count()).toBeLessThan(400);
  });

  it('finds the last of many components', () => {
    const menu = '<li>Entry of a menu</li>'.repeat(1_500);
    const document = openHtml(`<body><ul>${menu}</ul><news-page></news-page></body>`);
    attach(document, 'news-page', paragraphs(12));
    expect(looksLikeArticle(document)).toBe(true);
  });
});

/** What costs: a look at a node from a script makes an object for it. */
const QUESTIONS = ['shadowRoot', 'textContent', 'childElementCount', 'firstElementChild'];

/** Counts how often scripts ask the elements of a document for a property; it has no components, which jsdom seeks slowly. */
function countQuestions(document: Document, names: readonly string[] = QUESTIONS): () => number {
  let asked = 0;
  Object.defineProperty(document, 'evaluate', { value: () => ({ snapshotLength: 0 }) });
  const view = document.defaultView as unknown as Record<'Node' | 'Element', typeof Element>;
  for (const { prototype } of [view.Node, view.Element]) {
    for (const name of names) {
      const property = Object.getOwnPropertyDescriptor(prototype, name);
      const get = property?.get;
      if (property === undefined || get === undefined) continue;
      Object.defineProperty(prototype, name, {
        ...property,
        get() {
          asked += 1;
          return get.call(this);
        },
      });
    }
  }
  return () => asked;
}
