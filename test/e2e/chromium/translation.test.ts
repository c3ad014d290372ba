import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCard, waitForMarks } from '../../../cli/browser/card.ts';
import { clickAction, closeTarget, openProbe, readReports } from '../../../cli/browser/chromium.ts';
import type { DrawnMark } from '../../../cli/browser/drawing.ts';
import { clickInPopup, POPUP, waitInPopup } from '../../../cli/browser/popup.ts';
import { type Setting, startChromium } from '../setup.ts';

/**
 * A page in a language of which the extension knows no words, and what a translator makes of its sentences. The first
 * two are told in the starter library, the third is not.
 */
const SENTENCES: readonly (readonly [original: string, translation: string])[] = [
  [
    'Deux hauts responsables de l’administration Biden ont mené cette semaine à Oman des pourparlers indirects avec des responsables iraniens.',
    'أجرى اثنان من كبار المسؤولين في إدارة بايدن محادثات غير مباشرة مع مسؤولين إيرانيين في عمان هذا الأسبوع.',
  ],
  [
    'La mission iranienne auprès des Nations unies a confirmé samedi la tenue de négociations indirectes avec les États-Unis.',
    'أكدت بعثة إيران لدى الأمم المتحدة يوم السبت إجراء مفاوضات غير مباشرة مع الولايات المتحدة.',
  ],
  [
    'La mairie de Lille a ouvert un jardin public dans le quartier ouest jeudi dernier.',
    'افتتحت بلدية ليل حديقة عامة في الحي الغربي يوم الخميس الماضي.',
  ],
];

const PAGE = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Pourparlers à Oman</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="Le Quai du Nord"></head>
<body><main><article><h1>Pourparlers à Oman</h1>
${SENTENCES.map(([original]) => `<p>${original}</p>`).join('\n')}</article></main></body></html>`;

/** A translator as browsers that have one put it into windows: it has to fetch a model, and knows our page. */
const STAND_IN = `self.Translator = class {
  static async availability({ sourceLanguage, targetLanguage }) {
    return sourceLanguage === 'fr' && targetLanguage === 'ar' ? 'downloadable' : 'unavailable';
  }
  static async create({ monitor }) {
    const events = new EventTarget();
    monitor(events);
    events.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: 1 }));
    return new Translator();
  }
  async translate(text) {
    self.translated = [...(self.translated ?? []), text];
    return new Map(${JSON.stringify(SENTENCES)}).get(text) ?? '';
  }
  destroy() {}
};`;

const BUTTON = '.translation button';

/** The marks of a page from top to bottom, and how their lines look: all that are new look alike, and unlike others. */
async function inOrder(page: Page): Promise<DrawnMark[]> {
  return [...(await waitForMarks(page))].sort((a, b) => a.top - b.top);
}

async function looksOf(page: Page): Promise<string[]> {
  return (await inOrder(page)).map(({ dashes }) => dashes.join(' '));
}

let setting: Setting;

beforeAll(async () => {
  setting = await startChromium({ '/oman-fr': PAGE });
});

afterAll(async () => {
  await setting.close();
});

describe('comparing through a translation on this device', () => {
  it('is not offered where the browser has no translator', async () => {
    const { browser, site } = setting;
    const page = await browser.context.newPage();
    await page.goto(`${site.origin}/oman-fr`);
    const popup = await clickAction(browser, page);
    // Some have one.
    await popup.evaluate('delete self.Translator');
    await clickInPopup(popup, POPUP.check);
    await waitInPopup(popup, `document.querySelector('.states') !== null`);
    expect(await popup.evaluate(`document.querySelector('.translation') === null`)).toBe(true);
    await closeTarget(browser, popup);
    await page.close();
  });

  it('goes from the reader’s click to new counts, to marks in the page, to the card', async () => {
    const { browser, site } = setting;
    const page = await browser.context.newPage();
    await page.goto(`${site.origin}/oman-fr`);
    const popup = await clickAction(browser, page);
    await popup.evaluate(STAND_IN);
    await clickInPopup(popup, POPUP.check);
    const before = await looksOf(page);
    expect(before).toHaveLength(3);
    expect(new Set(before).size).toBe(1);

    await waitInPopup(popup, `document.querySelector('${BUTTON}') !== null`);
    expect(await popup.evaluate('document.body.innerText')).toContain('fetch a language model');
    expect(await popup.evaluate('self.translated ?? []')).toEqual([]);

    await clickInPopup(popup, BUTTON);
    await waitInPopup(popup, `document.querySelector('.translated') !== null`);
    expect(await popup.evaluate('self.translated')).toEqual(SENTENCES.map(([text]) => text));
    expect(await popup.evaluate(`document.querySelector('.translated').innerText`)).toContain(
      '3 sentences were compared through a machine translation into Arabic',
    );
    expect(await popup.evaluate('document.activeElement.className')).toContain('translated');
    await closeTarget(browser, popup);

    const probe = await openProbe(browser);
    const report = [...(await readReports(probe)).values()].find(({ url }) =>
      url.endsWith('/oman-fr'),
    );
    if (report?.kind !== 'done') throw new Error('no report');
    expect(report.summary.counts).toMatchObject({ contradicted: 0, disputed: 0, new: 1 });
    await probe.close();

    await page.bringToFront();
    await expect
      .poll(async () => (await looksOf(page)).map((look) => look === before[0]))
      .toEqual([false, false, true]);
    const [first] = await inOrder(page);
    if (first === undefined) throw new Error('no mark');
    const card = await openCard(page, first);
    const [original, translation, evidence] = await card.locator('blockquote').allTextContents();
    expect(original).toBe(SENTENCES[0]?.[0]);
    expect(translation).toBe(SENTENCES[0]?.[1]);
    expect(evidence).toMatch(/عمان|عُمان/u);
    expect(await card.locator('.translation mark').count()).toBeGreaterThan(3);
    expect(await card.locator('.card').textContent()).toContain('Machine translation');
    await page.close();
  });

  it('leaves no error in any page', () => {
    expect(setting.errors).toEqual([]);
  });
});
