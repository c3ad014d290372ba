import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../engine/sentences.ts';
import { type ExtractedArticle, extractArticle } from '../../page/extract.ts';
import { createTextMap } from '../../page/text-map.ts';
import { openHtml } from './read-page.ts';

const SENTENCES = [
  'The first round of talks, held in a hotel by the sea, ended without a result on Monday.',
  'A second round is planned, an official who asked not to be named told reporters.',
  'Neither side, he said, had asked for a pause in the talks that began last winter.',
];
const HTML = `<body><article><h1>Talks</h1>
  <p>${SENTENCES[0]} <b>A second</b> ${SENTENCES[1]?.slice(9)}</p>
  <p>  ${SENTENCES[2]?.replace(', he', ',\n   <i>he</i>')}</p></article></body>`;

function read(html: string): { document: Document; article: ExtractedArticle } {
  const document = openHtml(html);
  const result = extractArticle(document);
  if (!result.ok) throw new Error(result.failure.message);
  return { document, article: result.value };
}

describe('createTextMap', () => {
  it('gives each sentence the range that holds its words', () => {
    const { article } = read(HTML);
    const map = createTextMap(article);
    const words = splitSentences(article.text).map((sentence) =>
      map.rangeOf(sentence)?.toString().replace(/\s+/g, ' '),
    );
    expect(words).toEqual(SENTENCES);
  });

  it('gives nothing for spans that are empty or outside the text', () => {
    const { article } = read(HTML);
    const map = createTextMap(article);
    const length = article.text.length;
    expect(map.rangeOf({ start: 5, end: 5 })).toBeNull();
    expect(map.rangeOf({ start: 8, end: 5 })).toBeNull();
    expect(map.rangeOf({ start: -1, end: 5 })).toBeNull();
    expect(map.rangeOf({ start: 0, end: length + 1 })).toBeNull();
    expect(map.rangeOf({ start: 0, end: length })).not.toBeNull();
  });

  it('is not current once the page rewrites a paragraph, and then maps only what still stands', () => {
    const { document, article } = read(HTML);
    const map = createTextMap(article);
    expect(map.isCurrent()).toBe(true);
    const last = document.querySelectorAll('p')[1];
    if (last) last.textContent = 'Something else stands here now.';
    expect(map.isCurrent()).toBe(false);
    const [first, , third] = splitSentences(article.text);
    expect(first && map.rangeOf(first)).not.toBeNull();
    expect(third && map.rangeOf(third)).toBeNull();
  });

  it('is not current once text is added to a node, or a node is moved out', () => {
    const { document, article } = read(HTML);
    const map = createTextMap(article);
    const node = document.querySelector('p')?.firstChild;
    if (node?.nodeType !== 3) throw new Error('no text');
    const data = node.nodeValue ?? '';
    node.nodeValue = `${data} more`;
    expect(map.isCurrent()).toBe(false);
    node.nodeValue = data;
    expect(map.isCurrent()).toBe(true);
    document.querySelector('article')?.remove();
    expect(map.isCurrent()).toBe(false);
  });

  it('holds the same unit at every offset, for any markup of inline elements and white space', () => {
    const word = fc.constantFrom('talks', 'قالت', 'the', 'السبت', 'x', '𐍈', 'e\u0301');
    const gap = fc.constantFrom(
      ' ',
      '  ',
      '\n',
      '\u00a0',
      ' <b>',
      '</b> ',
      '<i> </i>',
      '<!-- c -->',
      '',
    );
    const inner = fc.array(fc.tuple(word, gap), { minLength: 5, maxLength: 25 });
    const html = inner.map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(html, html, (one, two) => {
        const { article } = read(
          `<body><article><p>${SENTENCES.join(' ')}</p><p>${one}</p><div>${two}</div></article></body>`,
        );
        const map = createTextMap(article);
        for (let at = 0; at < article.text.length; at += 1) {
          const unit = article.text[at];
          const live = map.rangeOf({ start: at, end: at + 1 })?.toString();
          expect(live?.replace(/\s/, ' ') ?? '\n').toBe(unit);
        }
      }),
    );
  });
});
