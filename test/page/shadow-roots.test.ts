import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../page/extract.ts';
import { createTextMap } from '../../page/text-map.ts';
import { openHtml } from './read-page.ts';

const LINE =
  'The minister said that the talks, which began on Monday in the capital, would go on until Friday';
const PARAGRAPHS = [1, 2, 3, 4].map((part) => `${LINE}, part ${part}.`);
const html = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');

/** Gives the only element of a name an open root, or a closed one. */
function attach(document: Document, name: string, inner: string, mode: ShadowRootMode = 'open') {
  const host = document.querySelector(name);
  if (host === null) throw new Error(`no ${name}`);
  const root = host.attachShadow({ mode });
  root.innerHTML = inner;
  return root;
}

function read(document: Document) {
  const result = extractArticle(document);
  if (!result.ok) return null;
  const { text, blocks } = result.value;
  const map = createTextMap(result.value);
  const ranges = blocks.map((block) => map.rangeOf(block)?.toString().replace(/\s+/g, ' '));
  return { lines: text.split('\n'), ranges };
}

describe('an article of web components', () => {
  it('is read inside an open shadow root, each sentence where it stands', () => {
    const document = openHtml('<main><h1>Talks</h1><news-article></news-article></main>');
    attach(document, 'news-article', `<style>p{}</style><article>${html}</article>`);
    expect(read(document)).toEqual({ lines: PARAGRAPHS, ranges: PARAGRAPHS });
  });

  it('is read through roots within roots', () => {
    const document = openHtml('<main><news-page></news-page></main>');
    const outer = attach(document, 'news-page', '<section><news-article></news-article></section>');
    const host = outer.querySelector('news-article');
    const inner = host?.attachShadow({ mode: 'open' });
    if (inner) inner.innerHTML = html;
    expect(read(document)?.lines).toEqual(PARAGRAPHS);
  });

  it('is read as its slots show it, and what no slot shows is not read', () => {
    const [first, second, third, fourth] = PARAGRAPHS;
    const document = openHtml(
      `<main><news-article><p>${third}</p><p slot="lead">${first}</p><p slot="none">Not shown, but as long as any other paragraph of this page is.</p></news-article></main>`,
    );
    attach(
      document,
      'news-article',
      `<div><slot name="lead"></slot><p>${second}</p><slot></slot><slot name="end"><p>${fourth}</p></slot></div>`,
    );
    expect(read(document)).toEqual({ lines: PARAGRAPHS, ranges: PARAGRAPHS });
  });

  it('is not read inside a closed shadow root', () => {
    const document = openHtml('<main><news-article></news-article></main>');
    attach(document, 'news-article', html, 'closed');
    expect(read(document)).toBeNull();
  });

  it('gives no range to a sentence that begins in one root and ends in another', () => {
    const document = openHtml(`<main>${html}<p>${LINE} <a-name></a-name></p></main>`);
    attach(document, 'a-name', 'by a name that stands in a root of its own.');
    const found = read(document);
    expect(found?.lines.at(-1)).toBe(`${LINE} by a name that stands in a root of its own.`);
    expect(found?.ranges).toEqual([...PARAGRAPHS, undefined]);
  });

  it('is not confused by a form whose controls are called like roots and slots', () => {
    const names = ['shadowRoot', 'assignedSlot', 'assignedNodes'];
    const inputs = names.map((name) => `<input name="${name}">`).join('');
    expect(read(openHtml(`<body><form>${inputs}${html}</form></body>`))?.lines).toEqual(PARAGRAPHS);
  });
});
