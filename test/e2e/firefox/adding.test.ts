import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../cli/browser/until.ts';
import { drawnArabic, pdfOf, textAt } from '../../packs/formats/pdf-samples.ts';
import { type FirefoxSetting, startFirefox } from '../firefox-reading.ts';

let setting: FirefoxSetting;

beforeAll(async () => {
  setting = await startFirefox();
  await setting.firefox.goto(`${setting.firefox.extensionOrigin}/library.html#/add`);
});

afterAll(async () => {
  await setting.close();
});

/** Chooses files on the page as a reader would; bytes as numbers. Gives what the page says of each. */
async function add(files: readonly { name: string; bytes: readonly number[] }[]) {
  const { firefox } = setting;
  await until('the ways in', () =>
    firefox.evaluate<boolean | null>(`() => {
      document.querySelector('.whole.add .page-actions > button')?.click();
      return document.querySelector('.chooser input') !== null || null;
    }`),
  );
  await firefox.evaluate(
    `(files) => {
      const transfer = new DataTransfer();
      for (const { name, bytes } of files) transfer.items.add(new File([Uint8Array.from(bytes)], name));
      const input = document.querySelector('.chooser input');
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }`,
    files,
  );
  return until('a report', () =>
    firefox.evaluate<string[] | null>(`() => {
      const lines = [...document.querySelectorAll('.added > li')].map((line) => line.innerText.replaceAll('\\n', ' '));
      return lines.length === 0 ? null : lines;
    }`),
  );
}

describe('adding articles in Firefox', () => {
  it('reads a page, a text and a PDF through its worker, Arabic in the order of speech', async () => {
    const bytes = (text: string) => [...new TextEncoder().encode(text)];
    const arabic = 'قال رئيس البلدية إن العاصفة دمرت مدارس المدينة';
    const { drawn, toUnicode } = drawnArabic(arabic);
    const said = 'The mayor of Novi Grad said on Monday that 30 houses lost their roofs.';
    const lines = await add([
      {
        name: 'a.html',
        bytes: bytes(
          `<title>Storm</title><article><h1>Storm</h1><p>${said}</p><p>Schools stay closed until Thursday, the ministry of education said in a statement.</p></article>`,
        ),
      },
      {
        name: 'b.txt',
        bytes: bytes('A ferry sank off Zanzibar on Friday, the harbour master said.'),
      },
      {
        name: 'c.pdf',
        bytes: [...pdfOf([textAt(50, 700, 'The dam at Kariba was closed on Sunday.')])],
      },
      {
        name: 'd.pdf',
        bytes: [...pdfOf([textAt(50, 700, drawn)], { toUnicode })],
      },
    ]);
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line).toContain('Added');
    expect(lines.join()).toContain('The dam at Kariba was closed on Sunday.');
    expect(lines.join()).toContain(arabic);
  });

  it('says why it adds nothing', async () => {
    expect((await add([{ name: 'x.pdf', bytes: [37, 80] }]))[0]).toContain('damaged');
  });
});
