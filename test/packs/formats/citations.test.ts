import { describe, expect, it } from 'vitest';
import type { ArticleDraft } from '../../../packs/formats/draft.ts';
import { DRAFT_FORMATS } from '../../../packs/formats/formats.ts';
import { createMemoryKept } from '../../../packs/formats/memory-library.ts';
import { SMALL_LIBRARY } from '../../engine/kept-samples.ts';
import { describeRoundTrips, textOf } from './round-trips.ts';

const { ris, bibtex, 'csl-json': cslJson } = DRAFT_FORMATS;

for (const name of ['ris', 'bibtex', 'csl-json'] as const) {
  describeRoundTrips(name, DRAFT_FORMATS[name]);
}

/** The one article of a file. */
function only(read: ReturnType<typeof ris.read>): Partial<ArticleDraft> {
  if (!read.ok) throw new Error(read.failure.message);
  expect(read.value.drafts).toHaveLength(1);
  expect(read.value.skipped).toEqual([]);
  return read.value.drafts[0] ?? {};
}

describe('RIS', () => {
  it('writes an entry that other programs read, and leaves out what is in the bin', async () => {
    expect(await textOf(ris.write(createMemoryKept(SMALL_LIBRARY)))).toBe(
      [
        'TY  - NEWS',
        'TI  - Floods kill 42',
        'T2  - Example',
        'DA  - 2024/05/18/',
        'LA  - en',
        'UR  - https://example.com/news/1',
        'Y2  - 2024/05/18/',
        'KW  - floods',
        'KW  - فيضانات',
        'N1  - Ask the ministry.',
        'N1  - اسأل الوزارة.',
        'ER  - ',
        '',
        '',
      ].join('\r\n'),
    );
  });

  it('reads what another program wrote: other tags, a line that goes on, no end, several addresses', () => {
    const file = [
      '\ufeffTY  - JOUR',
      'AU  - Smith, John',
      'T1  - A title that is',
      'too long for one line',
      'JF  - The Journal',
      'PY  - 2020/03/09/spring',
      'UR  - https://example.com/a https://example.com/b',
      'KW  - one',
      'KW  - two',
      'AB  - What it says.',
    ].join('\n');
    expect(only(ris.read(file))).toMatchObject({
      title: 'A title that is too long for one line',
      source: 'The Journal',
      publishedAt: '2020-03-09',
      url: 'https://example.com/a',
      tags: ['one', 'two'],
      note: 'What it says.',
    });
  });

  it('makes up no day where only a year is told', () => {
    expect(only(ris.read('TY  - NEWS\nTI  - X\nPY  - 2020\nER  - '))).toMatchObject({
      publishedAt: null,
    });
    expect(only(ris.read('TY  - NEWS\nTI  - X\nDA  - 2021/02/31/\nER  - '))).toMatchObject({
      publishedAt: null,
    });
  });

  it('says which entries it passed over', () => {
    const read = ris.read('TY  - NEWS\nTI  - X\nER  - \n\nTY  - NEWS\nAU  - Smith\nER  - \n');
    expect(read.ok && read.value.skipped).toEqual([
      { place: 'line 5', why: 'has neither title nor address' },
    ]);
  });

  it('takes no address that would run a script', () => {
    expect(only(ris.read('TY  - NEWS\nTI  - X\nUR  - javascript:alert(1)\nER  - '))).toMatchObject({
      url: null,
    });
  });
});

describe('BibTeX', () => {
  it('writes an entry with the fields of biblatex', async () => {
    const file = await textOf(bibtex.write(createMemoryKept(SMALL_LIBRARY)));
    expect(file).toMatch(/^@article\{isnad-[0-9a-f]{12},\n {2}entrysubtype = \{newspaper\},\n/);
    expect(file).toContain('  title = {{Floods kill 42}},\n  journaltitle = {Example},\n');
    expect(file).toContain('  date = {2024-05-18},\n  url = {https://example.com/news/1},\n');
    expect(file).toContain('  keywords = {floods, فيضانات},\n');
  });

  it('reads what other programs wrote', () => {
    const file = `
      % a comment with an @ in it
      @string{zeit = "Die Zeit"}
      @comment{ignored}
      @ARTICLE{mueller2020,
        author = "M{\\"u}ller, J.",
        Title = {The {UN} \\& the {\\'e}t\\'e -- a \\emph{report}},
        journal = zeit # { Online},
        year = 2020, month = mar, day = 9,
        howpublished = {\\url{https://example.com/50%25_off}},
        langid = {english},
        keywords = {one; two},
      }`;
    expect(only(bibtex.read(file))).toMatchObject({
      title: 'The UN & the été – a report',
      source: 'Die Zeit Online',
      publishedAt: '2020-03-09',
      url: 'https://example.com/50%25_off',
      lang: 'en',
      tags: ['one', 'two'],
    });
  });

  it('says which entries do not end, and reads those before', () => {
    const read = bibtex.read('@misc{a, title={A}}\n@misc{b, title={B\n@misc{c, title={C}}');
    expect(read.ok && read.value.drafts.map(({ title }) => title)).toEqual(['A']);
    expect(read.ok && read.value.skipped).toEqual([
      { place: 'line 2', why: 'does not end, or is no entry' },
    ]);
  });

  it('does not let strings that hold each other fill the memory', () => {
    const doubling = Array.from({ length: 60 }, (_, n) => `@string{s${n + 1} = s${n} # s${n}}`);
    const file = `@string{s0 = "xxxxxxxxxx"}\n${doubling.join('\n')}\n@misc{a, title = s60}`;
    expect(bibtex.read(file).ok).toBe(true);
  });
});

describe('CSL-JSON', () => {
  it('writes entries by the schema of CSL', async () => {
    const entries = JSON.parse(await textOf(cslJson.write(createMemoryKept(SMALL_LIBRARY))));
    expect(entries).toEqual([
      {
        id: expect.stringMatching(/^isnad-[0-9a-f]{12}$/),
        type: 'article-newspaper',
        title: 'Floods kill 42',
        'container-title': 'Example',
        URL: 'https://example.com/news/1',
        issued: { 'date-parts': [[2024, 5, 18]] },
        accessed: { 'date-parts': [[2024, 5, 18]] },
        language: 'en',
        note: 'Ask the ministry.\nاسأل الوزارة.',
        keyword: 'floods, فيضانات',
        custom: { tags: ['floods', 'فيضانات'] },
      },
    ]);
  });

  it('reads what other programs wrote: words for a day, keywords as one text, a list in an object', () => {
    const entry = {
      id: 'http://zotero.org/1',
      type: 'webpage',
      title: 'A title',
      'container-title': 'The Outlet',
      URL: 'https://example.com/a',
      issued: { raw: '2020-3-9' },
      accessed: { 'date-parts': [['2021', '4']] },
      keyword: 'one, two',
      language: 'en-GB',
    };
    for (const file of [[entry], { items: [entry] }]) {
      expect(only(cslJson.read(JSON.stringify(file)))).toMatchObject({
        title: 'A title',
        source: 'The Outlet',
        url: 'https://example.com/a',
        publishedAt: '2020-03-09',
        savedAt: null,
        tags: ['one', 'two'],
        lang: 'en',
      });
    }
  });

  it('refuses deep nesting before it parses it', () => {
    expect(cslJson.read('['.repeat(100_000)).ok).toBe(false);
  });
});
