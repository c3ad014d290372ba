import { describe, expect, it } from 'vitest';
import type { Box, KindsBrowser } from './kinds-suite.ts';

/** CSS pixels, less than a window is high, and milliseconds until what is near is drawn. */
const SCREEN = 600;
const DRAWN = 250;
/** Time in which a change is looked at, and what follows it is drawn. */
const SETTLED = 2_000;

/** Under which paragraph each mark lies, by its text; '' for one under no line of text. */
async function paragraphsOver(
  browser: KindsBrowser,
  marks: readonly Box[],
): Promise<readonly string[]> {
  return browser.evaluate<readonly string[]>(`() => {
    const lines = [];
    const range = document.createRange();
    const walker = document.createTreeWalker(document.body, 4);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.data.trim() === '') continue;
      range.selectNodeContents(node);
      const text = node.parentElement.closest('p,h1,h2,h3,li')?.textContent.trim() ?? node.data;
      for (const { left, bottom, right } of range.getClientRects()) lines.push({ left, bottom, right, text });
    }
    return ${JSON.stringify(marks)}.map((mark) => lines.find(({ left, bottom, right }) =>
      mark.bottom - bottom >= -6 && mark.bottom - bottom <= 8 && mark.left < right && mark.right > left)?.text ?? '');
  }`);
}

/** The paragraphs that have marks, each once: marks are drawn near what is seen, so the whole page is gone through. */
async function marked(browser: KindsBrowser): Promise<readonly string[]> {
  const paragraphs = new Set<string>();
  const height = await browser.evaluate<number>(`() => document.documentElement.scrollHeight`);
  for (let top = 0; top < height; top += SCREEN) {
    await browser.evaluate(`() => { scrollTo({ top: ${top}, behavior: 'instant' }); }`);
    await new Promise((resolve) => setTimeout(resolve, DRAWN));
    for (const text of await paragraphsOver(browser, await browser.seen())) paragraphs.add(text);
  }
  return [...paragraphs].sort();
}

async function opened(browser: KindsBrowser): Promise<readonly string[]> {
  await browser.open('/kinds/plain');
  await browser.marks();
  return marked(browser);
}

const settle = () => new Promise((resolve) => setTimeout(resolve, SETTLED));

/** Ways in which a page's own switch shows its article without the rest; each has an undoing. */
const READER_MODES: Readonly<Record<string, readonly [on: string, off: string]>> = {
  'a cleaned copy in place of the hidden page': [
    `const page = document.querySelector('.columns');
     page.style.display = 'none';
     const reader = document.createElement('section');
     reader.id = 'reader';
     reader.innerHTML = document.querySelector('h1').outerHTML + document.querySelector('.body').innerHTML;
     page.before(reader);`,
    `document.querySelector('#reader').remove();
     document.querySelector('.columns').style.display = '';`,
  ],
  'a copy over the page, which stays below': [
    `const reader = document.createElement('section');
     reader.id = 'reader';
     reader.style.cssText = 'position:fixed;inset:0;overflow:auto;background:#fff;z-index:9';
     reader.innerHTML = document.querySelector('.body').innerHTML;
     document.body.append(reader);`,
    `document.querySelector('#reader').remove();`,
  ],
  'the page’s own paragraphs, moved': [
    `window.home = document.querySelector('.body');
     const reader = document.createElement('article');
     reader.id = 'reader';
     reader.append(...window.home.childNodes);
     document.querySelector('main').prepend(reader);`,
    `window.home.append(...document.querySelector('#reader').childNodes);
     document.querySelector('#reader').remove();`,
  ],
};

/** What holds of pages that change under their marks, in every browser: a mark is right, or it is gone. */
export function describeChanges(browserOf: () => KindsBrowser): void {
  describe('a page that changes under its marks', () => {
    it('keeps them when endless scrolling puts longer articles below', async () => {
      const browser = browserOf();
      const before = await opened(browser);
      await browser.evaluate(`async () => {
        for (const slug of ['saraya', 'realist']) {
          const html = await (await fetch('/' + slug)).text();
          const next = new DOMParser().parseFromString(html, 'text/html').querySelector('article');
          const added = document.createElement('article');
          added.innerHTML = next.innerHTML + next.querySelector('.body').innerHTML.repeat(3);
          document.querySelector('main').append(added);
        }
      }`);
      await settle();
      expect(await marked(browser)).toEqual(before);
    });

    it.each(Object.entries(READER_MODES))(
      'has none under other words in a reader mode that shows %s, and has them again after it',
      async (_what, [on, off]) => {
        const browser = browserOf();
        const before = await opened(browser);
        expect(before).not.toContain('');
        await browser.evaluate(`() => { ${on} }`);
        await settle();
        // What is marked then are the same paragraphs, wherever they stand, or fewer.
        expect(before).toEqual(expect.arrayContaining([...(await marked(browser))]));
        await browser.evaluate(`() => { ${off} }`);
        await expect.poll(() => marked(browser)).toEqual(before);
      },
    );

    it('has marks under the sentences of another article that a single-page site shows in its place', async () => {
      const browser = browserOf();
      const before = await opened(browser);
      const shown = await browser.evaluate<readonly string[]>(`async () => {
        const html = await (await fetch('/saraya')).text();
        const next = new DOMParser().parseFromString(html, 'text/html');
        history.pushState(null, '', '/saraya');
        document.title = next.title;
        document.querySelector('main').replaceWith(next.querySelector('main'));
        document.querySelectorAll('meta[property]').forEach((meta) => meta.remove());
        document.head.append(...next.querySelectorAll('meta[property]'));
        return [...document.querySelectorAll('.body p')].map(({ textContent }) => textContent.trim());
      }`);
      expect(shown.filter((text) => before.includes(text))).toEqual([]);
      await expect
        .poll(async () => {
          const now = await marked(browser);
          return now.length > 3 && now.every((text) => shown.includes(text));
        })
        .toBe(true);
    });

    it('loses only the marks of what a translator has put other words for', async () => {
      const browser = browserOf();
      const before = await opened(browser);
      const translated = await browser.evaluate<readonly string[]>(`() => {
        const all = [...document.querySelectorAll('.body p')];
        const some = all.filter((_, at) => at % 2 === 0);
        const texts = some.map((paragraph) => paragraph.textContent.trim());
        for (const paragraph of some) {
          paragraph.innerHTML = '<font dir="ltr"><font>These are the words of a machine.</font></font>';
        }
        document.documentElement.lang = 'en';
        return texts;
      }`);
      const rest = before.filter((text) => !translated.includes(text));
      expect(rest.length).toBeGreaterThan(0);
      expect(rest.length).toBeLessThan(before.length);
      await expect.poll(() => marked(browser)).toEqual(rest);
    });
  });
}
