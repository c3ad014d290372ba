import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCard, waitForMarks } from '../../../cli/browser/card.ts';
import { clickAction, closeTarget, openProbe } from '../../../cli/browser/chromium.ts';
import { clickInPopup, POPUP, waitInPopup } from '../../../cli/browser/popup.ts';
import type { RawTarget } from '../../../cli/browser/target.ts';
import { openChecked, openPage, waitForReport } from '../reading.ts';
import { type Setting, startChromium } from '../setup.ts';

const SENTENCE =
  'Two senior officials held indirect talks with Iranian officials in Oman on Tuesday, number';
const HOSTILE = `‮evil‬ \ud800 <script>window.hacked=1</script><img src=x onerror="window.hacked=1"> ${'\u0000'}`;

function article(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article"><meta property="og:title" content="${title}"></head>
<body><article><h1>${title}</h1>${body}</article></body></html>`;
}

function paragraphs(count: number, perParagraph: number): string {
  return Array.from({ length: count }, (_, at) => {
    const sentences = Array.from(
      { length: perParagraph },
      (_, within) => `${SENTENCE} ${at * perParagraph + within}.`,
    );
    return `<p>${sentences.join(' ')}</p>`;
  }).join('\n');
}

const escaped = HOSTILE.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

let setting: Setting;
let probe: Page;

beforeAll(async () => {
  setting = await startChromium({
    '/strings': article(
      escaped,
      `${paragraphs(6, 3)}<p>${escaped} said the officials on Monday.</p>`,
    ),
    '/long-sentence': article('Long', `${paragraphs(6, 3)}<p>${'word '.repeat(40_000)}.</p>`),
    '/many': article('Many', paragraphs(1000, 5)),
    '/huge': article('Huge', `${paragraphs(10, 4)}<!-- ${'x'.repeat(10_000_000)} -->`),
    '/huge-text': article('Huge', paragraphs(22_000, 5)),
    '/broken': `<html><head><title>Broken<body></title><article><p>${SENTENCE} one.<p><div>${paragraphs(8, 3).replaceAll('</p>', '')}<table><p></article></span>`,
  });
  probe = await openProbe(setting.browser);
});

afterAll(async () => {
  await setting.close();
});

async function popupOf(path: string): Promise<{ page: Page; popup: RawTarget; text: string }> {
  const page = await openPage(setting, path);
  const popup = await clickAction(setting.browser, page);
  await clickInPopup(popup, POPUP.check);
  await waitForReport(probe, page.url());
  await waitInPopup(popup, `!document.querySelector('.page-actions button')?.disabled`);
  return { page, popup, text: await popup.evaluate<string>('document.body.innerText') };
}

describe('hostile pages', () => {
  it('have their strings shown as text, never run', async () => {
    const { page, popup } = await popupOf('/strings');
    expect(await popup.evaluate('document.querySelectorAll("img, script:not([src])").length')).toBe(
      0,
    );
    expect(await popup.evaluate('globalThis.hacked ?? null')).toBeNull();
    expect(await popup.evaluate(`document.querySelector('h1').textContent`)).toContain('<script>');
    await closeTarget(setting.browser, popup);
    const marks = await waitForMarks(page);
    const last = marks.at(-1);
    if (last === undefined) throw new Error('no mark');
    const card = await openCard(page, last);
    expect(await card.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    await page.close();
  });

  it('of one sentence of 200 KB are read without it, and the popup says so', async () => {
    const { page, popup, text } = await popupOf('/long-sentence');
    expect(text).toMatch(/not read as part of the article/u);
    await popup.evaluate(
      `document.querySelectorAll('details').forEach((it) => { it.open = true; })`,
    );
    expect(await popup.evaluate<string>('document.body.innerText')).toContain('Too long to read');
    await closeTarget(setting.browser, popup);
    await page.close();
  });

  it('of 5,000 sentences are read up to the limit, and the popup says so', async () => {
    const { page, popup } = await popupOf('/many');
    await popup.evaluate(
      `document.querySelectorAll('details').forEach((it) => { it.open = true; })`,
    );
    expect(await popup.evaluate<string>('document.body.innerText')).toContain('Beyond the limit');
    const report = await waitForReport(probe, page.url());
    expect(report).toMatchObject({ kind: 'done', sentences: 1500 });
    await closeTarget(setting.browser, popup);
    await page.close();
  });

  it('of 10 MB with a small article are read', async () => {
    const page = await openChecked(setting, '/huge');
    expect((await waitForMarks(page)).length).toBeGreaterThan(3);
    await page.close();
  });

  it('of 10 MB of text end in a clear state', async () => {
    const { page, popup, text } = await popupOf('/huge-text');
    const report = await waitForReport(probe, page.url());
    expect(['done', 'unreadable']).toContain(report.kind);
    expect(text.length).toBeGreaterThan(20);
    await closeTarget(setting.browser, popup);
    await page.close();
  });

  it('of broken HTML are read as the browser repairs them', async () => {
    const { page, popup } = await popupOf('/broken');
    expect((await waitForReport(probe, page.url())).kind).toBe('done');
    await closeTarget(setting.browser, popup);
    await page.close();
  });

  it('cause no error', () => {
    expect(setting.errors).toEqual([]);
  });
});
