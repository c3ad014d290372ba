import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type ExtractedArticle, extractArticle } from '../../page/extract.ts';
import { createTextMap } from '../../page/text-map.ts';
import { openHtml } from './read-page.ts';

const LINE =
  'The minister said that the talks, which began on Monday in the capital, would go on until Friday';
const article = (body: string, head = ''): string =>
  `<html><head><title>Talks go on</title>${head}</head><body><main><h1>Talks go on</h1><article>${body}</article></main></body></html>`;
const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, index) => `<p>${LINE}, part ${index}.</p>`).join('\n');

function read(document: Document): ExtractedArticle {
  const result = extractArticle(document);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

/** Every block's text is what its live range holds, white space apart. */
function expectExactMap(extracted: ExtractedArticle): void {
  const map = createTextMap(extracted);
  for (const { start, end } of extracted.blocks) {
    const live = map.rangeOf({ start, end })?.toString().replace(/\s+/g, ' ').trim();
    expect(live).toBe(extracted.text.slice(start, end));
  }
}

describe('extractArticle', () => {
  it('reads the paragraphs and not the headline', () => {
    const { text, fields } = read(openHtml(article(paragraphs(4))));
    expect(text.split('\n')).toEqual([0, 1, 2, 3].map((part) => `${LINE}, part ${part}.`));
    expect(fields.heading).toBe('Talks go on');
  });

  it('collapses white space as a browser shows it, across elements too', () => {
    const extracted = read(
      openHtml(
        article(`${paragraphs(3)}<p>\n  The <b>  second </b>\t<i>round\u00a0of</i> talks, <a href="/x">the
          ministry</a> said on Tuesday evening ,   failed .\n</p>`),
      ),
    );
    const last = extracted.text.split('\n').at(-1);
    expect(last).toBe('The second round of talks, the ministry said on Tuesday evening , failed .');
    expectExactMap(extracted);
  });

  it('takes <br> for a break and keeps both lines on their own', () => {
    const extracted = read(
      openHtml(article(`<div>${LINE}.<br>${LINE} again.<br><br>${LINE}!</div>`)),
    );
    expect(extracted.text.split('\n')).toEqual([`${LINE}.`, `${LINE} again.`, `${LINE}!`]);
    expectExactMap(extracted);
  });

  it('leaves out what is hidden, scripted, or beside the article', () => {
    const { text } = read(
      openHtml(
        article(`${paragraphs(3)}
        <p>${LINE}<script>secret()</script><style>p{}</style><noscript>no script</noscript>
          <span hidden>hidden one</span><span style="color:red; display : none">hidden two</span>
          <span aria-hidden="true">hidden three</span>.</p>
        <aside><p>${LINE} aside.</p></aside><nav><p>${LINE} nav.</p></nav>`),
      ),
    );
    expect(text).not.toMatch(/secret|no script|hidden|aside|nav/);
    expect(text.split('\n').at(-1)).toBe(`${LINE} .`);
  });

  it('does not read a page without an article', () => {
    const list = Array.from({ length: 30 }, (_, n) => `<li><a href="/${n}">Headline ${n}</a></li>`);
    for (const body of ['', '<p>Log in</p>', `<ul>${list.join('')}</ul>`]) {
      const result = extractArticle(openHtml(`<body>${body}</body>`));
      expect(result).toMatchObject({ ok: false, failure: { kind: 'not-an-article' } });
    }
  });

  it('refuses a page of millions of characters instead of hanging', () => {
    const document = openHtml(article(`<p>${LINE}</p>`.repeat(20_000)));
    const result = extractArticle(document);
    expect(result).toMatchObject({ ok: false, failure: { kind: 'too-large' } });
  });

  it('reads one sentence of 200,000 characters', () => {
    const { text } = read(openHtml(article(`<p>${'word '.repeat(40_000)}</p>`)));
    expect(text.length).toBe(199_999);
  });

  it('reads through elements nested a thousand deep', () => {
    const deep = `${'<div>'.repeat(1_000)}${paragraphs(3)}${'</div>'.repeat(1_000)}`;
    expect(read(openHtml(article(deep))).text.split('\n')).toHaveLength(3);
  });

  it('reads broken HTML', () => {
    const html = `<p>${LINE}.<div><b>${LINE} two.</div></i></b><p ${LINE} three.</p><p>${LINE} four.<p>${LINE} five.`;
    const { text } = read(openHtml(`<h1>Talks</h2>${html}</section></body>`));
    expect(text).toContain(`${LINE} four.`);
    expect(text).toContain(`${LINE} five.`);
  });

  it('reads a form whose controls hide its own properties', () => {
    const names = [
      'localName',
      'getAttribute',
      'nodeType',
      'firstChild',
      'parentNode',
      'attributes',
    ];
    const inputs = names.map((name) => `<input name="${name}" id="${name}">`).join('');
    const { text } = read(openHtml(`<body><form>${inputs}${paragraphs(4)}</form></body>`));
    expect(text.split('\n')).toHaveLength(4);
  });

  it('keeps lone surrogates, bidi controls and markup in text as text', () => {
    const odd = '\ud800 \u202eevil\u202c &lt;script>alert(1)&lt;/script>';
    const head = `<meta property="og:title" content="${odd}">`;
    const extracted = read(openHtml(article(`${paragraphs(3)}<p>${LINE} ${odd}.</p>`, head)));
    expect(extracted.text).toContain('\ud800 \u202eevil\u202c <script>alert(1)</script>.');
    expect(extracted.fields.metas).toEqual([
      ['og:title', '\ud800 \u202eevil\u202c <script>alert(1)</script>'],
    ]);
    expectExactMap(extracted);
  });

  it('reads a page twice alike and changes nothing in it', () => {
    const document = openHtml(article(`${paragraphs(4)}<x-note>${LINE} noted.</x-note>`));
    const before = document.documentElement.outerHTML;
    const first = read(document);
    const second = read(document);
    expect(second.text).toBe(first.text);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('runs no code of custom elements', () => {
    const document = openHtml(article(paragraphs(4)));
    const window = document.defaultView;
    if (window === null) throw new Error('no window');
    let made = 0;
    window.customElements.define(
      'x-counted',
      class extends window.HTMLElement {
        constructor() {
          super();
          made += 1;
        }
      },
    );
    document.querySelector('article')?.append(document.createElement('x-counted'));
    expect(made).toBe(1);
    read(document);
    expect(made).toBe(1);
  });

  it('finds no article in a document without a body', () => {
    const { document } = new JSDOM('<svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg>', {
      contentType: 'image/svg+xml',
    }).window;
    expect(extractArticle(document)).toMatchObject({ ok: false });
    const emptied = openHtml('<p>x</p>');
    emptied.documentElement.remove();
    expect(extractArticle(emptied)).toMatchObject({ ok: false });
  });

  it('reads any soup of tags to an end, with an exact map', () => {
    const names =
      'div p span a ul li table tr td article section h1 h2 form blockquote b header font'.split(
        ' ',
      );
    const attributes = [
      '',
      ' class="article"',
      ' class="comment hidden"',
      ' style="display:none"',
      ' id="main"',
      ' href="#x"',
    ];
    const open = fc
      .tuple(fc.constantFrom(...names), fc.constantFrom(...attributes))
      .map(([name, attribute]) => `<${name}${attribute}>`);
    const close = fc.constantFrom(...names).map((name) => `</${name}>`);
    const text = fc.constantFrom(
      `${LINE}. `,
      'short',
      '\n',
      '<br>',
      '<br><br>',
      '<img src="x">',
      '<!-- c -->',
      '<script>1</script>',
    );
    const soup = fc.array(fc.oneof(open, close, text), { maxLength: 120 });
    fc.assert(
      fc.property(soup, (parts) => {
        const document = openHtml(parts.join(''));
        const result = extractArticle(document);
        if (result.ok) expectExactMap(result.value);
      }),
    );
  });
});
