import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { loadPdf } from '../../../cli/load-pdf.ts';
import type { AddState, Pasted } from '../../../components/library/add-content.ts';
import { success } from '../../../engine/result.ts';
import { createLibraryAccess } from '../../../entrypoints/background/library-access.ts';
import { createAdding } from '../../../entrypoints/library/adding.ts';
import { articlesOfFolder } from '../../../entrypoints/library/dropped-files.ts';
import { articleSummaries } from '../../../storage/summaries.ts';
import { aStamp, open } from '../../storage/samples.ts';

const parser = new new JSDOM('').window.DOMParser();

async function anAdding() {
  const database = await open();
  const states: AddState[] = [];
  const told: { edits: readonly string[]; count: number }[] = [];
  const adding = createAdding({
    access: createLibraryAccess(async () => success(database)),
    stamp: () => aStamp(),
    tools: () => ({
      now: 1_790_000_000_000,
      parseMarkup: (markup, type) => parser.parseFromString(markup, type),
      loadPdf,
    }),
    show: () => states.push(adding.state()),
    tell: (edits, count) => told.push({ edits, count }),
  });
  return { adding, database, states, told };
}

const pageOf = (sentences: readonly string[], head = '') =>
  `<!doctype html><html><head><title>Storm hits the coast</title>${head}</head><body><article><h1>Storm hits the coast</h1>${sentences.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

const SENTENCES = [
  'The mayor said on Monday that the storm took the roofs of 30 houses in the town.',
  'Schools stay closed until Thursday, the ministry of education said in a statement.',
];
const CORRECTED = [SENTENCES[0]?.replace('30', '37') ?? '', SENTENCES[1] ?? ''];

const file = (name: string, content: string) => new File([content], name);

const PASTED: Pasted = { text: SENTENCES.join('\n'), title: '', source: '', address: '', day: '' };

function outcomes(state: AddState) {
  if (state.kind !== 'added') throw new Error(state.kind);
  return state.files.map(({ name, outcome, why }) => [name, outcome, why]);
}

describe('adding articles', () => {
  it('saves what files hold, says what became of each, and goes on after one that it cannot read', async () => {
    const { adding, database, told } = await anAdding();
    await adding.addFiles([
      file('storm.html', pageOf(SENTENCES)),
      file('picture.html', '<html><body>x</body></html>'),
      file('broken.pdf', '%PDF-1.4'),
      file('notes.ris', 'TY  - NEWS\nTI  - A title\nER  - \n'),
      file('storm.txt', 'A mayor resigned on Tuesday, the town of Novi Grad said.'),
    ]);
    expect(outcomes(adding.state())).toEqual([
      ['storm.html', 'saved', null],
      ['picture.html', 'refused', 'no-article'],
      ['broken.pdf', 'refused', 'damaged'],
      ['notes.ris', 'refused', 'library'],
      ['storm.txt', 'saved', null],
    ]);
    expect(await database.kept.count()).toBe(2);
    expect(told.map(({ edits, count }) => [edits.length, count])).toEqual([[2, 2]]);
  });

  it('takes a page, its AMP twin and its corrected version for one article with its versions', async () => {
    const { adding, database } = await anAdding();
    const canonical = '<link rel="canonical" href="https://news.example/storm">';
    const saved = '<!-- saved from url=(0030)https://news.example/storm?utm_source=x -->';
    await adding.addFiles([
      file('storm.html', pageOf(SENTENCES, canonical)),
      file('again.html', pageOf(SENTENCES, canonical)),
      file('amp.html', pageOf(SENTENCES, canonical).replace('<html>', '<html amp>')),
      file('corrected.html', `${saved}${pageOf(CORRECTED)}`),
    ]);
    expect(outcomes(adding.state()).map(([, outcome]) => outcome)).toEqual([
      'saved',
      'known',
      'known',
      'newer',
    ]);
    expect([await database.kept.count(), await database.versions.count()]).toEqual([1, 2]);
    const told = (await database.contents.toArray())[0]?.assertions.map(({ quote }) => quote);
    expect(told).toEqual(CORRECTED);
  });

  it('adds a pasted text with what the reader knows of it', async () => {
    const { adding, database } = await anAdding();
    await adding.addText({
      ...PASTED,
      title: 'Storm',
      source: 'Town Gazette',
      address: ' https://gazette.example/storm ',
      day: '2024-05-18',
    });
    expect(outcomes(adding.state())).toEqual([['', 'saved', null]]);
    const [line] = (await articleSummaries(database).next()).value ?? [];
    expect(line).toMatchObject({
      title: 'Storm',
      source: { name: 'Town Gazette' },
      publishedAt: '2024-05-18',
      told: 2,
    });
    const row = (await database.kept.toArray())[0];
    expect(row?.how).toBe('imported');
  });

  it('takes what a reader pastes for an address or a day only where it is one', async () => {
    const { adding, database } = await anAdding();
    await adding.addText({ ...PASTED, address: 'javascript:alert(1)', day: '2024-02-31' });
    const article = (await database.contents.toArray())[0]?.article;
    expect([article?.url, article?.publishedAt]).toEqual([null, null]);
  });

  it('stops after the file it reads, and says how many are left', async () => {
    const { adding, database, states } = await anAdding();
    const names = ['a.txt', 'b.txt', 'c.txt'];
    const files = names.map((name) =>
      file(name, `${name[0]} mayor resigned on Tuesday, Rome said.`),
    );
    const all = adding.addFiles(files);
    adding.stop();
    await all;
    expect(states.at(-1)).toMatchObject({ kind: 'added', left: 2 });
    expect(await database.kept.count()).toBe(1);
  });

  it('refuses a text without letters and one that is too long, and changes nothing', async () => {
    const { adding, database } = await anAdding();
    await adding.addText({ ...PASTED, text: ' \u0000\u202e \ud800 ' });
    expect(outcomes(adding.state())[0]?.[1]).toBe('refused');
    await adding.addText({ ...PASTED, text: 'a '.repeat(16_000_001) });
    expect(outcomes(adding.state())).toEqual([['', 'refused', 'large']]);
    expect(await database.kept.count()).toBe(0);
  });
});

describe('a folder', () => {
  it('gives what can be an article, without the parts of saved pages', () => {
    const paths = [
      'news/a.html',
      'news/a_files/frame.html',
      'news/.hidden.txt',
      'news/picture.png',
      'news/2024/b.PDF',
      'news/c.mhtml',
    ];
    const found = articlesOfFolder(
      paths.map((path) => {
        const one = file(path.split('/').at(-1) ?? '', '');
        Object.defineProperty(one, 'webkitRelativePath', { value: path });
        return one;
      }),
    );
    expect(found.map(({ name }) => name)).toEqual(['a.html', 'b.PDF', 'c.mhtml']);
  });
});
