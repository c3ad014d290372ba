import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readInput } from '../../cli/read-input.ts';
import { makeFolder, removeFolder } from './run-isnad.ts';

const SENTENCE =
  'أعلنت وزارة النقل أن ميناء لندهولم سيبقى مغلقا حتى يوم الجمعة بعد اصطدام سفينة بالرصيف.';
const TEXT = `ميناء لندهولم مغلق حتى الجمعة بعد حادث\n\n${SENTENCE}\n\nوقالت المتحدثة إن عاملين أصيبا بجروح طفيفة.\n`;
const BODY = `${SENTENCE}\nوقالت المتحدثة إن عاملين أصيبا بجروح طفيفة.`;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) removeFolder(folder);
});

/** Reads the first of the files. */
async function read(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = makeFolder(files);
  folders.push(folder);
  return readInput(join(folder, Object.keys(files)[0] ?? ''));
}

async function metadataOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const input = await read(files);
  return input.ok ? input.value.metadata : input.failure.message;
}

async function messageOf(name: string, content: string | Uint8Array): Promise<string> {
  const input = await read({ [name]: content });
  return input.ok ? 'read' : input.failure.message;
}

/** Node decodes windows-1256 but does not write it. */
function toWindows1256(text: string): Uint8Array {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const units = new TextDecoder('windows-1256').decode(bytes);
  return Uint8Array.from([...text], (unit) => units.indexOf(unit));
}

describe('readInput', () => {
  it('reads plain text: the first line is the headline if it reads like one', async () => {
    const input = await read({ 'a.txt': TEXT });
    expect(input).toMatchObject({
      ok: true,
      value: {
        text: BODY,
        metadata: { title: 'ميناء لندهولم مغلق حتى الجمعة بعد حادث', lang: 'ar', source: null },
        leftOut: [{ why: 'headline' }],
      },
    });
    expect(await read({ 'b.txt': `${BODY}\n` })).toMatchObject({
      value: { text: BODY, metadata: { title: null } },
    });
  });

  it('reads text with a byte order mark, in UTF-16, and with Windows line ends', async () => {
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT, 'utf16le')]);
    const windows = TEXT.replaceAll('\n', '\r\n');
    for (const content of [`\ufeff${TEXT}`, wide, windows]) {
      expect(await read({ 'a.txt': content })).toMatchObject({ value: { text: BODY } });
    }
  });

  it('reads JSON, and tells forms by their content where the extension does not', async () => {
    const json = JSON.stringify({
      title: 'Title',
      source: 'Outlet',
      publishedAt: '2024-06-04',
      url: 'https://news.example/1',
      lang: 'ar-EG',
      text: TEXT,
      unknown: { deep: [1] },
    });
    const expected = {
      title: 'Title',
      source: 'Outlet',
      publishedAt: '2024-06-04',
      url: 'https://news.example/1',
      lang: 'ar',
    };
    expect(await metadataOf({ 'a.json': json })).toMatchObject(expected);
    expect(await metadataOf({ 'no-extension': json })).toMatchObject(expected);
    const html = `<!DOCTYPE html><title>T</title><article><p>${SENTENCE}</p><p>${SENTENCE} ثانية.</p></article>`;
    expect(await read({ 'page.txt': html })).toMatchObject({ ok: true });
    expect(await metadataOf({ 'page.dat': html })).toMatchObject({ title: 'T' });
  });

  it('takes what the file does not state from NAME.meta.json', async () => {
    const meta = JSON.stringify({ source: 'Outlet', date: '2024-06-04', title: 'Given' });
    const expected = { source: 'Outlet', publishedAt: '2024-06-04', title: 'Given' };
    expect(await metadataOf({ 'a.txt': TEXT, 'a.meta.json': meta })).toMatchObject(expected);
    expect(await metadataOf({ 'a.txt': TEXT, 'a.txt.meta.json': meta })).toMatchObject(expected);
    const json = JSON.stringify({ title: 'Own', text: TEXT });
    expect(await metadataOf({ 'a.json': json, 'a.meta.json': meta })).toMatchObject({
      ...expected,
      title: 'Own',
    });
  });

  it('says what is wrong with a NAME.meta.json', async () => {
    expect(await metadataOf({ 'a.txt': TEXT, 'a.meta.json': '[]' })).toMatch(/a\.meta\.json/);
    expect(await metadataOf({ 'a.txt': TEXT, 'a.meta.json': '{"date":"soon"}' })).toMatch(
      /a\.meta\.json in which "publishedAt" must be a date/,
    );
  });

  it('reads HTML in the encoding that it declares', async () => {
    const page = `<meta charset="windows-1256"><title>x</title><article><p>${SENTENCE}</p><p>ثم ${SENTENCE}</p></article>`;
    const input = await read({ 'a.html': toWindows1256(page) });
    expect(input.ok && input.value.text).toBe(`${SENTENCE}\nثم ${SENTENCE}`);
  });

  it('takes the outlet and agencies from a source line', async () => {
    const text = `${BODY}\nالمصدر: الجزيرة + وكالات\n`;
    expect(await metadataOf({ 'a.txt': text })).toMatchObject({
      source: 'الجزيرة',
      agencies: ['وكالات'],
    });
  });

  it('keeps lone surrogates and bidi controls as they are', async () => {
    const text = `${SENTENCE} \ud800 \u202e`;
    const input = await read({ 'a.json': JSON.stringify({ text: `${text} نهاية الخبر.` }) });
    expect(input.ok && input.value.text).toBe(`${text} نهاية الخبر.`);
  });

  it.each([
    ['empty.txt', '', /is empty/],
    ['blank.txt', ' \n\n ', /holds no article text/],
    ['binary.txt', new Uint8Array([1, 2, 0, 4]), /is a binary file/],
    ['latin.txt', new Uint8Array([0x61, 0xe9, 0x62]), /not in UTF-8/],
    ['bad.json', '{"text": ', /is not a JSON object/],
    ['list.json', '[1, 2]', /is not a JSON object/],
    ['no-text.json', '{"title": "x"}', /needs "text"/],
    ['text-number.json', '{"text": 7}', /needs "text"/],
    ['title-number.json', '{"text": "x", "title": 7}', /"title" must be a string/],
    ['bad-date.json', '{"text": "x", "publishedAt": "2024-02-31"}', /must be a date/],
    ['bad-url.json', '{"text": "x", "url": "javascript:1"}', /"url" must begin with http/],
    ['no-article.html', '<ul><li>One<li>Two</ul>', /no article/],
  ])('%s is refused with a message', async (name, content, message) => {
    expect(await messageOf(name, content)).toMatch(message);
  });

  it('refuses a folder and a page nested too deep for its parser', async () => {
    const folder = makeFolder({});
    folders.push(folder);
    mkdirSync(join(folder, 'inner'));
    expect(await readInput(join(folder, 'inner'))).toMatchObject({
      failure: { kind: 'is-folder' },
    });
    expect(await readInput(join(folder, 'none.txt'))).toMatchObject({
      failure: { message: 'does not exist' },
    });
    writeFileSync(join(folder, 'deep.html'), '<div>'.repeat(100_000));
    expect(await readInput(join(folder, 'deep.html'))).toMatchObject({
      failure: { kind: 'broken-html' },
    });
  });
});
