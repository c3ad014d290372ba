import { strToU8, zipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { loadPdf } from '../../../cli/load-pdf.ts';
import { type Dropped, readDropped } from '../../../entrypoints/library/read-dropped.ts';
import { DRAFT_FORMATS, MARKDOWN_FORMAT } from '../../../packs/formats/formats.ts';
import { importBackup } from '../../../packs/formats/import-rows.ts';
import { createMemoryKept } from '../../../packs/formats/memory-library.ts';
import { rowsOf } from '../../contract/kept.ts';
import { SMALL_LIBRARY } from '../../engine/kept-samples.ts';
import { backupOf, bytesOf } from '../../packs/formats/files.ts';
import { textOf } from '../../packs/formats/round-trips.ts';

const parser = new new JSDOM('').window.DOMParser();
const TOOLS = {
  now: 1_790_000_000_000,
  parseMarkup: (markup: string, type: 'text/html' | 'application/xml') =>
    parser.parseFromString(markup, type),
  loadPdf,
};

const drop = (name: string, content: string | Uint8Array) =>
  readDropped(new File([content as BlobPart], name), TOOLS);

async function dropped(name: string, content: string | Uint8Array): Promise<Dropped> {
  const read = await drop(name, content);
  if (!read.ok) throw new Error(read.failure.message);
  return read.value;
}

/** Titles and sentences of the articles that a file brings. */
async function broughtBy(name: string, content: string | Uint8Array) {
  const brought = await dropped(name, content);
  if (brought.kind !== 'rows') throw new Error(`It brings a ${brought.kind}.`);
  return brought.rows.flatMap((entry) =>
    entry.kind === 'article'
      ? [[entry.row.article.title, entry.row.assertions.map(({ quote }) => quote)]]
      : [],
  );
}

const SENTENCES = [
  'The mayor said on Monday that the storm took the roofs of 30 houses in the town.',
  'Schools stay closed until Thursday, the ministry of education said in a statement.',
];
const PAGE = `<!doctype html><html><head><title>Storm hits the coast</title></head><body><article><h1>Storm hits the coast</h1>${SENTENCES.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

describe('a dropped file', () => {
  it('may be a backup, which is put in as it is', async () => {
    const brought = await dropped('Library.ISNAD', await backupOf(SMALL_LIBRARY));
    if (brought.kind !== 'backup') throw new Error('a backup');
    const library = createMemoryKept();
    expect((await importBackup(brought.open, library)).ok).toBe(true);
    expect(await rowsOf(library)).toEqual(SMALL_LIBRARY);
  });

  it.each(['page.html', 'page.txt', 'page'])(
    'may be a saved page, whatever its name: %s',
    async (name) => {
      expect(await broughtBy(name, PAGE)).toEqual([['Storm hits the coast', SENTENCES]]);
    },
  );

  it('may be a web archive, a text, or a text in UTF-16', async () => {
    const archive = `Content-Location: https://example.com/a\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${PAGE}`;
    expect(await broughtBy('page.mhtml', archive)).toEqual([['Storm hits the coast', SENTENCES]]);
    const text = SENTENCES.join('\n');
    expect((await broughtBy('page.txt', text))[0]?.[1]).toEqual(SENTENCES);
    const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
    expect((await broughtBy('page.txt', wide))[0]?.[1]).toEqual(SENTENCES);
  });

  it('may be a book, of which each chapter is an article', async () => {
    const chapter = `<html><body><h1>One</h1>${SENTENCES.map((text) => `<p>${text}</p>`).join('')}</body></html>`;
    const book = zipSync({
      'META-INF/container.xml': strToU8('<container><rootfile full-path="a.opf"/></container>'),
      'a.opf': strToU8(
        '<package><title>Chronicle</title><item id="c" href="c.xhtml"/><itemref idref="c"/></package>',
      ),
      'c.xhtml': strToU8(chapter),
    });
    expect(await broughtBy('book.epub', book)).toEqual([['Chronicle: One', SENTENCES]]);
  });

  it('may be of any format that the library is written in', async () => {
    const library = createMemoryKept(SMALL_LIBRARY);
    for (const { extensions, write } of Object.values(DRAFT_FORMATS)) {
      for (const extension of extensions) {
        const file = await textOf(write(library));
        const brought = await dropped(`x${extension}`, file);
        expect([extension, brought.kind]).toEqual([extension, 'rows']);
      }
    }
    const zip = await bytesOf(MARKDOWN_FORMAT.write(library));
    expect((await broughtBy('notes.zip', zip))[0]?.[0]).toBe('Floods kill 42');
  });

  it('may be a list of articles, or of feeds', async () => {
    const rss =
      '<rss><channel><title>N</title><item><link>https://a.example/1</link></item></channel></rss>';
    expect(await dropped('feed.xml', rss)).toMatchObject({ kind: 'list', list: { title: 'N' } });
    const opml =
      '<?xml version="1.0"?>\n<opml><body><outline xmlUrl="https://a.example/f"/></body></opml>';
    expect(await dropped('feeds.opml', opml)).toMatchObject({
      kind: 'feeds',
      feeds: [{ feed: 'https://a.example/f' }],
    });
  });

  it.each([
    ['picture.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff), 'encoding'],
    ['settings.json', '{"a":1}', 'other-format'],
    ['empty.txt', '', 'no-text'],
    ['broken.pdf', '%PDF-1.4', 'damaged-pdf'],
    ['broken.epub', 'PK', 'damaged-zip'],
    ['nothing.html', '<html><body>x</body></html>', 'not-an-article'],
    ['bad.ris', 'words', 'other-format'],
  ])('is refused where it brings nothing: %s', async (name, content, kind) => {
    const read = await drop(name, content);
    expect(read.ok ? null : read.failure.kind).toBe(kind);
  });
});
