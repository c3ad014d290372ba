import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { SMALL_LIBRARY } from '../engine/kept-samples.ts';
import { backupOf } from '../packs/formats/files.ts';
import { makeFolder, removeFolder, runIsnad } from './run-isnad.ts';

const small = await backupOf(SMALL_LIBRARY);
const root = makeFolder({
  'small.isnad': small,
  'cut.isnad': small.slice(0, -20),
  'article.txt': 'The dam of the northern town broke on Monday, the mayor said.\n',
  'article.meta.json':
    '{"source": "Herald", "date": "2024-06-03", "url": "https://herald.example/dam"}',
  'table.csv':
    'url,title,sentence,note\nhttps://example.org/x,Rain,It rained for 3 days in the valley.,=look\n',
  'bad.ris': 'no RIS at all',
  'page.mhtml': [
    'Snapshot-Content-Location: https://news.example/storm',
    'Content-Type: multipart/related; boundary="b"',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    `<html><head><title>Storm</title></head><body><article><h1>Storm hits the coast</h1>${'<p>The mayor said on Monday that the storm took the roofs of 30 houses in the town.</p><p>Schools stay closed until Thursday, the ministry of education said in a statement.</p>'}</article></body></html>`,
    '--b--',
  ].join('\r\n'),
  'book.epub': zipSync({
    'META-INF/container.xml': strToU8('<container><rootfile full-path="a.opf"/></container>'),
    'a.opf': strToU8(
      '<package><title>Chronicle</title><language>en</language><item id="c" href="c.xhtml"/><itemref idref="c"/></package>',
    ),
    'c.xhtml': strToU8(
      '<html><body><h1>One</h1><p>The king of the island died in 1342.</p></body></html>',
    ),
  }),
});
afterAll(() => removeFolder(root));

const library = (...args: string[]) => runIsnad(root, 'library', ...args);
const file = (name: string) => readFileSync(join(root, name));

describe('isnad library', () => {
  it('imports other libraries, articles and tables into a new file, and says what it did', async () => {
    const args = ['small.isnad', 'article.txt', 'table.csv'];
    const dry = await library('import', 'new.isnad', ...args, '--dry-run', '--json');
    expect({ code: dry.code, error: dry.error }).toEqual({ code: 0, error: '' });
    expect(readdirSync(root)).not.toContain('new.isnad');
    const done = await library('import', 'new.isnad', ...args, '--json');
    expect(done.out).toBe(dry.out);
    expect(JSON.parse(done.out).add).toEqual({
      article: 4,
      version: 3,
      note: 2,
      judgement: 1,
      edit: 1,
    });
    expect(readdirSync(root).filter((name) => name.includes('.part'))).toEqual([]);

    const before = file('new.isnad');
    const again = await library('import', 'new.isnad', 'small.isnad');
    expect(again.out).toMatch(/^articles +0 +0 +2 +0$/m);
    expect(file('new.isnad').equals(before)).toBe(true);

    const stats = JSON.parse((await library('stats', 'new.isnad', '--json')).out);
    expect(stats).toMatchObject({
      articles: 3,
      inBin: 1,
      versions: 3,
      from: '2024-05-18',
      to: '2024-06-03',
    });
  });

  it('writes the same bytes again where it joins a library to nothing, but for the time', async () => {
    await library('import', 'copy.isnad.gz', 'small.isnad');
    const copy = gunzipSync(file('copy.isnad.gz')).toString().split('\n');
    expect(copy.slice(1, -2)).toEqual(new TextDecoder().decode(small).split('\n').slice(1, -2));
  });

  it('imports pages, books and notes that other programs saved', async () => {
    await library('export', 'small.isnad', 'notes.zip');
    const args = ['page.mhtml', 'book.epub', 'notes.zip', '--json'];
    const done = await library('import', 'saved.isnad', ...args);
    expect(done.error).toBe('');
    expect(JSON.parse(done.out).add).toMatchObject({ article: 3, version: 2, note: 1 });
    const found = await library('search', 'saved.isnad', 'storm', '--json');
    expect(JSON.parse(found.out)).toMatchObject({ url: 'https://news.example/storm' });
    const inBook = await library('search', 'saved.isnad', 'king', '--json');
    expect(JSON.parse(inBook.out)).toMatchObject({ source: 'Chronicle', title: 'Chronicle: One' });
  });

  it('exports by the name of the file, and never over one that is there', async () => {
    expect((await library('export', 'small.isnad', 'out.ris')).code).toBe(0);
    expect(file('out.ris').toString()).toContain('TI  - Floods kill 42');
    const again = await library('export', 'small.isnad', 'out.ris');
    expect(again).toMatchObject({
      code: 2,
      out: '',
      error: 'isnad: out.ris is there already; name a new file.\n',
    });
    const piped = await library('export', 'small.isnad', '-', '--format', 'csv');
    expect(piped.out).toContain('"The minister said on Friday that 42 people'.slice(1));
  });

  it('searches in both languages, by tag and by day', async () => {
    const found = await library('search', 'small.isnad', 'ministers', 'floods', '--json');
    expect(
      found.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      {
        quote: 'The minister said on Friday that 42 people were killed in the floods.',
        source: 'Example',
      },
    ]);
    expect(found.error).toBe('isnad: 1 found.\n');
    const tagged = await library('search', 'small.isnad', '--tag', 'فيضانات', '--limit', '1');
    expect(tagged.out).toContain('#floods #فيضانات');
    expect(tagged.error).toBe('isnad: 2 found, 1 shown (--limit).\n');
    expect((await library('search', 'small.isnad', 'minister', '--from', '2025-01-01')).out).toBe(
      '',
    );
  });

  it.each([
    [['stats', 'cut.isnad'], 'cut.isnad is refused: The end of the backup is missing'],
    [['stats', 'none.isnad'], 'none.isnad does not exist'],
    [
      ['import', 'small.isnad', 'article.txt', 'bad.ris'],
      'bad.ris is refused: This is no RIS file',
    ],
    [['import', 'small.isnad', 'cut.isnad'], 'cut.isnad is refused'],
    [['export', 'small.isnad', 'out.xyz'], 'tells no format'],
    [['search', 'small.isnad'], 'library search needs WORDS'],
    [['search', 'small.isnad', 'x', '--from', 'today'], '--from and --to need days'],
    [['wash', 'small.isnad'], 'library needs import, export, search or stats'],
  ])('ends with one clear line and changes nothing: %j', async (args, message) => {
    const { code, out, error } = await library(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error.split('\n')).toHaveLength(2);
    expect(error).toContain(message);
    expect(file('small.isnad').equals(small)).toBe(true);
  });
});
