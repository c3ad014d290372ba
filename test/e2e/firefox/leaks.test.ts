import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFromToolbar, waitForMarks } from '../../../cli/browser/firefox-check.ts';
import { closePopup } from '../../../cli/browser/firefox-popup.ts';
import { demoArticles } from '../../../cli/demo/articles.ts';
import { newsPage } from '../../../cli/demo/page.ts';
import { serveDemo } from '../../../cli/demo/server.ts';
import { type FirefoxSetting, openCard, startFirefox } from '../firefox-reading.ts';
import { type Seen, withSpy } from '../spy.ts';
import { type WatchingProxy, watchTraffic } from '../watching-proxy.ts';

let setting: FirefoxSetting;
let unchecked: Seen;
let withCard: Seen;

const spy = () =>
  setting.firefox.evaluate<Seen>('() => window.wrappedJSObject?.spy() ?? window.spy()');

beforeAll(async () => {
  const articles = demoArticles();
  const [article] = articles;
  if (article === undefined) throw new Error('no article');
  setting = await startFirefox({ '/spy': withSpy(newsPage(article, articles)) });
  const { firefox, site } = setting;
  await firefox.goto(`${site.origin}/spy`);
  unchecked = await spy();
  await firefox.goto(`${site.origin}/spy`);
  await checkFromToolbar(firefox);
  await closePopup(firefox);
  const [mark] = await waitForMarks(firefox);
  if (mark === undefined) throw new Error('no mark');
  await openCard(firefox, mark);
  withCard = await spy();
});

afterAll(async () => {
  await setting.close();
});

describe('in Firefox a page script', () => {
  it('sees one element come, and nothing in the page change', () => {
    expect(withCard.mutations).toEqual([
      { type: 'childList', target: 'HTML', attribute: null, added: ['ISNAD-MARKS'], removed: [] },
    ]);
    expect(withCard.html).toBe(unchecked.html);
    expect(withCard.attributes).toEqual(unchecked.attributes);
  });

  it('cannot select or find any of our words', async () => {
    expect(withCard.selected).toBe(unchecked.selected);
    const find = (word: string) =>
      setting.firefox.evaluate<string | null>(
        '(word) => (window.wrappedJSObject ?? window).spyFind(word)',
        word,
      );
    expect(await find('وسطاء عمانيين')).toBe('P');
    for (const word of ['رياليست', 'Corroborated', 'independent', 'نيويورك تايمز']) {
      expect(await find(word), word).toBeNull();
    }
  });

  it('finds no global, style sheet, highlight, frame, resource, measurement or message of ours', () => {
    expect(withCard.globals).toEqual(unchecked.globals);
    expect(withCard.sheets).toBe(unchecked.sheets);
    expect(withCard.highlights).toBe(0);
    expect(withCard.frames).toBe(0);
    expect(withCard.resources).toEqual(unchecked.resources);
    expect(withCard.measures).toEqual([]);
    expect(withCard.errors).toEqual([]);
    expect(withCard.keys.filter((key) => key.startsWith('message'))).toEqual([]);
    expect(withCard.scroll).toEqual(unchecked.scroll);
  });
});

describe('in Firefox the network', () => {
  let proxied: FirefoxSetting;
  let proxy: WatchingProxy;

  afterAll(async () => {
    await proxied.close();
    await proxy.close();
  });

  it('sees requests to the site that is read and to nothing else', async () => {
    const site = await serveDemo();
    proxy = await watchTraffic(site.origin);
    proxied = await startFirefox(
      {},
      {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': proxy.port,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxy.port,
        'network.proxy.allow_hijacking_localhost': true,
        'network.proxy.no_proxies_on': '',
      },
    );
    await proxied.firefox.goto(`${site.origin}/alhurra`);
    await checkFromToolbar(proxied.firefox);
    await closePopup(proxied.firefox);
    const [mark] = await waitForMarks(proxied.firefox);
    if (mark === undefined) throw new Error('no mark');
    await openCard(proxied.firefox, mark);
    const expected = ['/alhurra', '/news.css', '/picture.svg'].map(
      (it) => `GET ${site.origin}${it}`,
    );
    expect([...new Set(proxy.requests)].sort()).toEqual(expect.arrayContaining(expected));
    const others = proxy.requests.filter((it) => !it.startsWith(`GET ${site.origin}/`));
    expect(others).toEqual([]);
    await site.close();
  });
});
