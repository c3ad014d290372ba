import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Setting, startChromium } from '../setup.ts';

let setting: Setting;
let page: Page;

beforeAll(async () => {
  setting = await startChromium({}, { locale: 'ar' });
  page = await setting.browser.context.newPage();
  await page.goto(`chrome-extension://${setting.browser.extensionId}/library.html#/add`);
});

afterAll(async () => {
  await setting.close();
});

const ARABIC = [
  'قال رئيس البلدية يوم الاثنين إن العاصفة اقتلعت أسقف 30 منزلا في المدينة.',
  'وتبقى المدارس مغلقة حتى يوم الخميس، وفق بيان لوزارة التربية.',
];
const ENGLISH = [
  'The mayor of Novi Grad said on Monday that the storm took the roofs of 30 houses.',
  'Schools stay closed until Thursday, the ministry of education said in a statement.',
];

const pageOf = (lang: string, sentences: readonly string[]) =>
  `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8"><title>Storm</title><article><h1>Storm</h1>${sentences.map((text) => `<p>${text}</p>`).join('')}</article></html>`;

/** A document as a browser prints it. */
async function printed(html: string): Promise<Buffer> {
  const source = await setting.browser.context.newPage();
  await source.setContent(html);
  const pdf = await source.pdf();
  await source.close();
  return pdf;
}

describe('adding articles on the library page', () => {
  const told = () => page.locator('.told li').allTextContents();
  const outcomes = () => page.locator('.added .meta').allTextContents();
  const again = () => page.getByRole('button', { name: 'أضف المزيد' }).click();

  it('reads an Arabic PDF in the order of speech, in a worker of its own', async () => {
    const buffer = await printed(pageOf('ar', ARABIC));
    const file = { name: 'عاصفة.pdf', mimeType: 'application/pdf', buffer };
    await page.locator('.chooser input').first().setInputFiles(file);
    await expect.poll(outcomes).toEqual(['أُضيف']);
    await page.locator('.added a').click();
    await expect.poll(told).toEqual(ARABIC);
    await page.goBack();
  });

  it('reads pages that are chosen together, and says which it could not', async () => {
    await again();
    await page
      .locator('.chooser input')
      .first()
      .setInputFiles([
        { name: 'a.html', mimeType: 'text/html', buffer: Buffer.from(pageOf('en', ENGLISH)) },
        { name: 'b.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0xff]) },
      ]);
    await expect.poll(() => outcomes().then(({ length }) => length)).toBe(2);
    expect((await outcomes())[1]).toBe('أُضيف');
    expect((await outcomes())[0]).toContain('UTF-8');
  });

  it('adds what is dropped', async () => {
    await again();
    const dropped = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.txt'));
      return transfer;
    }, 'A ferry sank off Zanzibar on Friday, the harbour master said.');
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: dropped });
    await expect.poll(outcomes).toEqual(['أُضيف']);
  });

  it('adds a pasted text by keys alone, and takes it back with an undo', async () => {
    await again();
    await page.locator('.paste textarea').focus();
    await page.keyboard.insertText('A bridge in Mostar was closed on Sunday, the police said.');
    for (const text of ['Bridge', 'Mostar Herald']) {
      await page.keyboard.press('Tab');
      await page.keyboard.insertText(text);
    }
    await page.keyboard.press('Enter');
    await expect.poll(outcomes).toEqual(['أُضيف']);
    const count = () =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const opening = indexedDB.open('isnad');
            opening.onsuccess = () => {
              const rows = opening.result.transaction('kept').objectStore('kept').getAll();
              rows.onsuccess = () =>
                resolve(rows.result.filter(({ removedAt }) => removedAt === null).length);
              opening.result.close();
            };
          }),
      );
    expect(await count()).toBe(4);
    await page.getByRole('button', { name: 'تراجع' }).click();
    await expect.poll(count).toBe(3);
  });

  it('does nothing wrong in silence', () => {
    expect(setting.errors).toEqual([]);
  });
});
