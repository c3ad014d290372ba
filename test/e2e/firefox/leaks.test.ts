import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchFirefox } from '../../../cli/browser/firefox.ts';
import { checkFromToolbar, waitForMarks } from '../../../cli/browser/firefox-check.ts';
import { closePopup } from '../../../cli/browser/firefox-popup.ts';
import { demoArticles } from '../../../cli/demo/articles.ts';
import { newsPage } from '../../../cli/demo/page.ts';
import { serveDemo } from '../../../cli/demo/server.ts';
import { type FirefoxSetting, openCard, startFirefox } from '../firefox-reading.ts';
import { browserToTest, builtExtension } from '../setup.ts';
import { type Seen, withSpy } from '../spy.ts';
import { watchTraffic } from '../watching-proxy.ts';

let setting: FirefoxSetting;
let unchecked: Seen;
let withCard: Seen;

const spy = () => setting.firefox.evaluate<Seen>('() => window.spy()');

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
      setting.firefox.evaluate<string>('(word) => window.spyFind(word)', word);
    expect(await find('وسطاء عمانيين')).toBe('P, with frames: P');
    // With frames Firefox refuses to answer as soon as a foreign frame is there, whatever the word.
    const nowhere = await find('nowhere on earth');
    for (const word of ['رياليست', 'Corroborated', 'independent', 'نيويورك تايمز']) {
      expect(await find(word), word).toBe(nowhere);
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
  it('sees the same requests with the extension at work as without it, and none of its own', async () => {
    const site = await serveDemo();
    const proxy = await watchTraffic(site.origin);
    const options = {
      executable: browserToTest('firefox'),
      preferences: {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': proxy.port,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxy.port,
        'network.proxy.allow_hijacking_localhost': true,
        'network.proxy.no_proxies_on': '',
      },
    };
    const plain = await launchFirefox({ ...options, extension: null });
    await plain.goto(`${site.origin}/alhurra`);
    await plain.close();
    const without = new Set(proxy.requests.splice(0));
    expect(without).toContain(`GET ${site.origin}/alhurra`);

    const firefox = await launchFirefox({ ...options, extension: builtExtension('firefox') });
    await firefox.goto(`${site.origin}/alhurra`);
    await checkFromToolbar(firefox);
    await closePopup(firefox);
    const [mark] = await waitForMarks(firefox);
    if (mark === undefined) throw new Error('no mark');
    await openCard(firefox, mark);
    await firefox.close();
    const requests = new Set(proxy.requests);
    expect(requests).toContain(`GET ${site.origin}/alhurra`);
    expect([...requests].filter((request) => !without.has(request))).toEqual([]);
    await proxy.close();
    await site.close();
  });
});
