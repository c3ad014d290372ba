import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOf, openCard, waitForCard, waitForMarks } from '../../../cli/browser/card.ts';
import { acceptHost, closeTarget, openProbe, readReports } from '../../../cli/browser/chromium.ts';
import { readDrawing } from '../../../cli/browser/drawing.ts';
import { checkFromToolbar, clickInPopup, POPUP, waitInPopup } from '../../../cli/browser/popup.ts';
import { strike } from '../reading.ts';
import { type Setting, startChromium } from '../setup.ts';

let setting: Setting;

beforeAll(async () => {
  setting = await startChromium();
});

afterAll(async () => {
  await setting.close();
});

describe('an Arabic news page', () => {
  it('goes from a click in the toolbar to marks, to the card, to the popup', async () => {
    const { browser, site } = setting;
    const page = await browser.context.newPage();
    await page.goto(`${site.origin}/alhurra`);

    const popup = await checkFromToolbar(browser, page);
    const summary = await popup.evaluate<string>(`document.querySelector('.summary').innerText`);
    expect(summary).toMatch(/Of the \d+ claims on this page, \d+ (?:is|are) supported/u);
    expect(summary).toMatch(/Nothing .*contradicts/u);
    expect(await popup.evaluate(`document.querySelector('h1').textContent`)).toContain('أكسيوس');
    await closeTarget(browser, popup);

    const marks = await waitForMarks(page);
    expect(marks.length).toBeGreaterThan(5);
    const [first] = marks;
    if (first === undefined) throw new Error('no mark');
    const card = await openCard(page, first);
    expect(await card.locator('.card h1').textContent()).toContain('Corroborated');
    const quote = await card.locator('.evidence').first().textContent();
    expect(quote).toMatch(/عمان|عُمان/u);
    await page.close();
  });

  it('tells the popup every outlet behind the sentences, and leaves out the article itself', async () => {
    const { browser, site } = setting;
    const page = await browser.context.newPage();
    await page.goto(`${site.origin}/saraya`);
    const popup = await checkFromToolbar(browser, page);
    const text = await popup.evaluate<string>('document.body.innerText');
    expect(text).toContain('الحرة');
    expect(text).toContain('رياليست عربي');
    expect(text).toMatch(/1 article was not used as evidence/u);
    await closeTarget(browser, popup);
    await page.close();
  });

  it('is never evidence for itself and never contradicted by another seed', async () => {
    const { browser, site } = setting;
    const probe = await openProbe(browser);
    let supported = 0;
    for (const slug of ['alhurra', 'saraya', 'muscat-talks', 'iran-confirms', 'realist']) {
      const page = await browser.context.newPage();
      await page.goto(`${site.origin}/${slug}`);
      await closeTarget(browser, await checkFromToolbar(browser, page));
      const report = [...(await readReports(probe)).values()].find(
        (it) => it.url === `${site.origin}/${slug}`,
      );
      if (report?.kind !== 'done') throw new Error(`${slug} was not checked`);
      expect(report.summary.counts.contradicted, slug).toBe(0);
      expect(report.summary.counts.disputed, slug).toBe(0);
      supported += report.summary.counts.corroborated;
      expect(report.excluded, slug).toHaveLength(1);
      await page.close();
    }
    expect(supported).toBeGreaterThan(5);
    await probe.close();
  });
});

describe('an English news page', () => {
  it('is read, marked and summed up the same way', async () => {
    const { browser, site } = setting;
    const page = await browser.context.newPage();
    await page.goto(`${site.origin}/harbour-chronicle`);
    const popup = await checkFromToolbar(browser, page);
    expect(await popup.evaluate(`document.querySelector('.outlet').textContent`)).toContain(
      'The Harbour Chronicle',
    );
    expect(await popup.evaluate('document.body.innerText')).toMatch(/Not a claim\s*1/u);
    await closeTarget(browser, popup);
    const marks = await waitForMarks(page);
    const [first] = marks;
    if (first === undefined) throw new Error('no mark');
    const card = await openCard(page, first);
    expect(await card.locator('.card').textContent()).toContain('Two senior officials');
    await page.close();
  });
});

describe('the card', () => {
  it('closes on Escape and gives the focus back to the page', async () => {
    const { browser, site } = setting;
    const page = await browser.context.newPage();
    await page.goto(`${site.origin}/alhurra`);
    await closeTarget(browser, await checkFromToolbar(browser, page));
    const [first] = await waitForMarks(page);
    if (first === undefined) throw new Error('no mark');
    await openCard(page, first);
    await strike(page, 'Escape');
    await expect.poll(() => cardOf(page)).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.nodeName)).toBe('BODY');
    await page.close();
  });
});

describe('the popup', () => {
  it('leads from a number to the sentence behind it in the page', async () => {
    const { browser, site } = setting;
    const page = await browser.context.newPage();
    await page.goto(`${site.origin}/alhurra`);
    const popup = await checkFromToolbar(browser, page);
    const one = `[...document.querySelectorAll('.station .figure')]
      .find(({ ariaLabel }) => /agrees with 1 sentence$/.test(ariaLabel))`;
    await waitInPopup(popup, one);
    await popup.evaluate(`${one}.click()`);
    const card = await waitForCard(page);
    expect(await card.locator('.card h1').textContent()).toMatch(/Corroborated|Repeated/);
    await page.close();
  });

  it('hides and shows all marks', async () => {
    const { browser, site } = setting;
    const page = await browser.context.newPage();
    await page.goto(`${site.origin}/realist`);
    const popup = await checkFromToolbar(browser, page);
    await waitForMarks(page);
    const toggle = '.page-actions button:nth-of-type(2)';
    await clickInPopup(popup, toggle);
    await expect.poll(async () => (await readDrawing(page))?.isShown).toBe(false);
    await clickInPopup(popup, toggle);
    await expect.poll(async () => (await readDrawing(page))?.isShown).toBe(true);
    await closeTarget(browser, popup);
    await page.close();
  });

  it('turns a site on with one permission, and from then on its articles are checked without a click', async () => {
    const { browser, site } = setting;
    await acceptHost(browser, '*://127.0.0.1/*');
    const page = await browser.context.newPage();
    await page.goto(`${site.origin}/realist`);
    const popup = await checkFromToolbar(browser, page);
    await clickInPopup(popup, POPUP.thisSite);
    await waitInPopup(
      popup,
      `document.querySelector('${POPUP.thisSite}').getAttribute('aria-checked') === 'true'`,
    );
    await closeTarget(browser, popup);
    await page.goto(`${site.origin}/saraya`);
    expect((await waitForMarks(page)).length).toBeGreaterThan(3);
    await page.close();
  });
});

describe('the whole path', () => {
  it('leaves no error in any page', () => {
    expect(setting.errors).toEqual([]);
  });
});
