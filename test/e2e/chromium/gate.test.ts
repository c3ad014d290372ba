import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForMarks } from '../../../cli/browser/card.ts';
import { openProbe, readReports } from '../../../cli/browser/chromium.ts';
import { readDrawing } from '../../../cli/browser/drawing.ts';
import { bundleForPage } from '../in-page.ts';
import { chooseSite, listenToMessages, openPage } from '../reading.ts';
import { type Setting, startChromium } from '../setup.ts';
import { ownTimeBetween } from '../trace.ts';

const SHOP = page(
  'Shop',
  Array.from({ length: 200 }, (_, at) => `<li><a href="#">Lamp ${at}</a> <b>${at} €</b></li>`),
);
const APPLICATION = page(
  'Mail',
  Array.from({ length: 1500 }, (_, at) => `<div><div><button>Message ${at}</button></div></div>`),
);
const FRONT = page(
  'Front page',
  Array.from(
    { length: 120 },
    (_, at) =>
      `<section><h2><a href="#">Headline number ${at}</a></h2><p>Two lines of teaser.</p></section>`,
  ),
);
/** Each page is opened so often; the shortest look counts, as neighbours on the same core slow down even a thread's own clock. */
const LOOKS = 6;
/** Marks around the gate's look. */
const LOOK: [string, string] = ['look-begins', 'look-ends'];
const ARTICLES = ['/alhurra', '/saraya', '/realist', '/muscat-talks', '/iran-confirms'];
const PAGES = { '/shop': SHOP, '/application': APPLICATION, '/front': FRONT };

function page(title: string, body: readonly string[]): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${body.join('')}</body></html>`;
}

let setting: Setting;
let probe: Page;
let messages: () => Promise<readonly unknown[]>;

beforeAll(async () => {
  setting = await startChromium(PAGES);
  await chooseSite(setting);
  probe = await openProbe(setting.browser);
  messages = await listenToMessages(probe);
});

afterAll(async () => {
  await setting.close();
});

describe('a page of a chosen site that is no article', () => {
  it('sends no message, gets no reader and leaves no report', async () => {
    for (const path of Object.keys(PAGES)) {
      const opened = await openPage(setting, path);
      expect(await readDrawing(opened), path).toBeNull();
      await opened.close();
    }
    // An article after them is heard: the silence before it was no deafness.
    const article = await openPage(setting, '/alhurra');
    await waitForMarks(article);
    const heard = JSON.stringify(await messages());
    expect(heard).toContain('article-found');
    for (const path of Object.keys(PAGES))
      expect(heard).not.toContain(`${setting.site.origin}${path}`);
    const urls = [...(await readReports(probe)).values()].map(({ url }) => url);
    expect(urls).toEqual([`${setting.site.origin}/alhurra`]);
    await article.close();
  });
});

describe('the look at a page of a chosen site', () => {
  it('costs less than a millisecond in the median of articles and others', async () => {
    const gate = await bundleForPage('page/gate.ts', 'gate');
    const times: number[] = [];
    for (const path of [...Object.keys(PAGES), ...ARTICLES]) {
      const looks: number[] = [];
      while (looks.length < LOOKS) looks.push(await timeOfLook(path, gate));
      times.push(Math.min(...looks));
    }
    const median = [...times].sort((a, b) => a - b)[times.length >> 1];
    expect(median).toBeLessThan(1);
  });
});

/** Of the first look at a page that was just opened, with cold code. */
async function timeOfLook(path: string, gate: string): Promise<number> {
  const opened = await openPage(setting, path);
  await opened.addScriptTag({ content: gate });
  const time = await ownTimeBetween(setting.browser.protocol, LOOK, async () => {
    const isArticle = await opened.evaluate(([begin, end]) => {
      const { looksLikeArticle } = (window as unknown as { gate: Gate }).gate;
      performance.mark(begin);
      const answer = looksLikeArticle(document);
      performance.mark(end);
      return answer;
    }, LOOK);
    expect(isArticle, path).toBe(ARTICLES.includes(path));
  });
  await opened.close();
  return time;
}

interface Gate {
  looksLikeArticle(document: Document): boolean;
}
