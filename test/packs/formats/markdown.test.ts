import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { KeptRow } from '../../../engine/kept.ts';
import { type ArticleDraft, draftsOf, draftToRows } from '../../../packs/formats/draft.ts';
import { importRows } from '../../../packs/formats/import-rows.ts';
import {
  carryMarkdown,
  escapeMarkdown,
  fileName,
  writeMarkdown,
} from '../../../packs/formats/markdown.ts';
import { createMemoryKept } from '../../../packs/formats/memory-library.ts';
import { readMarkdown, readMarkdownZip } from '../../../packs/formats/read-markdown.ts';
import { readZip, writeZip } from '../../../packs/formats/zip.ts';
import { anyLibrary, ENGLISH, keptOf, NOTE, SMALL_LIBRARY } from '../../engine/kept-samples.ts';
import { bytesOf } from './files.ts';
import { withOwnTitles } from './round-trips.ts';

const zipOf = (rows: readonly KeptRow[]) =>
  bytesOf(writeZip(writeMarkdown(createMemoryKept(rows))));

async function notesOf(rows: readonly KeptRow[]): Promise<Map<string, string>> {
  const files = Object.entries(unzipSync(await zipOf(rows)));
  return new Map(files.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

const [first, second] = ENGLISH.article.claims;

describe('notes in Markdown', () => {
  it('are one file for each article: properties, the note, and the sentences', async () => {
    const notes = await notesOf([
      ...SMALL_LIBRARY,
      { kind: 'note', row: { ...NOTE, on: `claim-${first?.id}`, text: 'Sure?', tags: ['count'] } },
    ]);
    expect([...notes.keys()]).toEqual([
      expect.stringMatching(/^Floods kill 42 \([0-9a-f]{8}\)\.md$/),
    ]);
    expect([...notes.values()][0]?.split('\n')).toEqual([
      '---',
      'url: "https://example.com/news/1"',
      'title: "Floods kill 42"',
      'source: "Example"',
      'lang: "en"',
      'published: "2024-05-18"',
      'saved: "2024-05-18T02:40:00.000Z"',
      'tags:',
      '  - "floods"',
      '  - "فيضانات"',
      '---',
      '',
      '# Floods kill 42',
      '',
      '> [!note]',
      '> Ask the ministry.',
      '> اسأل الوزارة.',
      '',
      `- ${first?.text} ^c-${first?.id}`,
      '  - # count',
      '  > [!note]',
      '  > Sure?',
      `- ${second?.text} ^c-${second?.id}`,
      '',
    ]);
  });

  it('link each sentence to the other articles that say it', async () => {
    const twin = keptOf(`${first?.text}\nThe mayor said that the roads are closed.`, {
      url: 'https://other.example/2',
      title: 'Roads closed',
      source: 'Other [News]|',
    });
    const notes = await notesOf([...SMALL_LIBRARY, { kind: 'article', row: twin.article }]);
    const names = [...notes.keys()].map((name) => name.replace(/\.md$/, ''));
    const floods = names.find((name) => name.startsWith('Floods'));
    const roads = names.find((name) => name.startsWith('Roads'));
    expect(notes.get(`${floods}.md`)).toContain(
      `^c-${first?.id}\n  - ↔ [[${roads}#^c-${first?.id}|Other News, 2024-05-18]]\n`,
    );
    expect(notes.get(`${roads}.md`)).toContain(`[[${floods}#^c-${first?.id}|Example, 2024-05-18]]`);
    expect([...notes.values()].join('').match(/↔/g)).toHaveLength(2);
  });

  it('read back all that they carry of any library, and are the same bytes again', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (rows) => {
        const own = withOwnTitles(rows);
        const told: ArticleDraft[] = [];
        for await (const draft of draftsOf(createMemoryKept(own), carryMarkdown)) told.push(draft);
        const file = await zipOf(own);
        const read = readMarkdownZip(file);
        if (!read.ok) throw new Error(read.failure.message);
        expect(read.value.skipped).toEqual([]);
        expect(read.value.drafts).toEqual(told);
        const library = createMemoryKept();
        await importRows(
          read.value.drafts.flatMap((draft) => draftToRows(draft, 1)),
          library,
        );
        expect(await bytesOf(writeZip(writeMarkdown(library)))).toEqual(file);
      }),
    );
  });

  it('have names that every file system takes, however the title is written', () => {
    const names = fc.string({ unit: 'binary', maxLength: 300 });
    const [draft] = [{ url: 'https://example.com/' } as ArticleDraft];
    fc.assert(
      fc.property(names, (title) => {
        const name = `${fileName({ ...draft, title, sentences: [] } as ArticleDraft)}.md`;
        expect(name).not.toMatch(
          /[\\/:*?"<>|#^[\]]|\.\.|^[. ]|[\p{Cc}\p{Surrogate}]|[\u202a-\u202e]/u,
        );
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255 + 100);
        expect(name).toMatch(/ \([0-9a-f]{8}\)\.md$/);
      }),
    );
    const reserved = fileName({ ...draft, title: 'CON', sentences: [] } as ArticleDraft);
    expect(reserved).toMatch(/^CON \(/);
  });

  it('give no character a meaning that the text does not have', () => {
    expect(escapeMarkdown('1. *a* [b](c) <i> #t `x` $y$ ==z== %%w%% ^q')).toBe(
      '1\\. \\*a\\* \\[b\\](c) \\<i\\> \\#t \\`x\\` \\$y\\$ \\=\\=z\\=\\= \\%\\%w\\%\\% \\^q',
    );
  });

  it('are read as someone edited them, and what is no such note is named', () => {
    const edited =
      '---\r\ntitle: Bare words\r\ntags: \r\n- one\r\naliases: [x]\r\n---\r\nMy own words.\r\n\r\n- A sentence that was said.\r\n\r\n> [!note]\r\n> Mine\r\n';
    expect(readMarkdown(edited)).toMatchObject({
      title: 'Bare words',
      tags: ['one'],
      sentences: [{ quote: 'A sentence that was said.', note: 'Mine' }],
    });
    const zip = zipSync({
      'a.md': new TextEncoder().encode('# Shopping'),
      'b.txt': new TextEncoder().encode('no note'),
    });
    const read = readMarkdownZip(zip);
    expect(read.ok && read.value).toEqual({
      drafts: [],
      skipped: [{ place: 'a.md', why: 'has no properties "url" or "title"' }],
    });
  });
});

describe('a zip', () => {
  const limits = { wants: () => true, files: 10, bytes: 1_000_000 };

  it('is refused cut anywhere, without throwing', async () => {
    const zip = await zipOf(SMALL_LIBRARY);
    for (let length = 0; length < zip.length; length += 1) {
      expect(readZip(zip.slice(0, length), limits).ok).toBe(false);
    }
  });

  it('is refused where it inflates beyond the limits, by what it says or in truth', () => {
    const bomb = zipSync({ 'a.md': new Uint8Array(2_000_000) });
    expect(readZip(bomb, limits)).toMatchObject({ failure: { kind: 'file-too-large' } });
    // It says that it is small.
    const liar = bomb.slice();
    const view = new DataView(liar.buffer);
    for (let at = 0; at < liar.length - 4; at += 1) {
      if (view.getUint32(at, true) === 2_000_000) view.setUint32(at, 10, true);
    }
    const read = readZip(liar, limits);
    expect(read.ok ? (read.value.get('a.md')?.length ?? 0) : 0).toBeLessThanOrEqual(10);
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`${n}`, new Uint8Array(1)])),
    );
    expect(readZip(many, limits).ok).toBe(false);
  });

  it('is read or refused whatever its bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        readZip(bytes, limits);
        readZip(Uint8Array.of(...bytes, 0x50, 0x4b, 5, 6, ...bytes), limits);
      }),
    );
  });
});
