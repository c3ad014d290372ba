import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SelectedText } from '../../../components/panel/panel-content.ts';
import { createMemoryLibrary } from '../../../engine/memory-library.ts';
import { failure, success } from '../../../engine/result.ts';
import type { LibraryAccess } from '../../../entrypoints/background/library-access.ts';
import { checkSelected } from '../../../entrypoints/sidepanel/check-selected.ts';
import { parsePack } from '../../../packs/parse.ts';

const pack = parsePack(readFileSync('packs/starter/starter.pack.json'));
if (!pack.ok) throw new Error(pack.failure.message);
const OWN = 'https://news.example/own';
const articles = pack.value.articles.map((each, at) =>
  at === 0 ? { ...each, article: { ...each.article, url: OWN } } : each,
);
/** The claim that several reports of the starter library tell. */
const TALKS =
  'Two senior officials of the Biden administration held indirect talks with Iranian officials in Oman.';

const access: LibraryAccess = async () =>
  success({ library: createMemoryLibrary(articles), database: null as never });

beforeEach(() => {
  vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`public${path}`)));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function check(text: string, url = 'https://news.example/a') {
  return checkSelected({ text, url }, null, access, '2024-05-20');
}

function rowsOf(checked: SelectedText['check']) {
  if (checked.kind !== 'checked') throw new Error(`it is ${checked.kind}`);
  return checked.sentences;
}

describe('selected text', () => {
  it('is checked sentence by sentence, with the evidence of each, which cannot be judged here', async () => {
    const rows = rowsOf(await check(`${TALKS} Will the two sides meet again?`));
    expect(rows.map(({ sentence }) => sentence.kind === 'not-a-claim')).toEqual([false, true]);
    expect(['corroborated', 'repeated']).toContain(rows[0]?.sentence.kind);
    expect(rows[0]?.content.evidence.length).toBeGreaterThan(0);
    expect(rows[0]?.content.mayJudge).toBe(false);
  });

  it('is no evidence for itself where the library has its page', async () => {
    const [own] = articles;
    const [sentence = ''] = own?.text.split('\n').filter((line) => line.length > 60) ?? [];
    const titles = (checked: SelectedText['check']) =>
      rowsOf(checked).flatMap(({ content }) => content.evidence.map(({ title }) => title));
    expect(titles(await check(sentence, OWN))).not.toContain(own?.article.title);
    expect(titles(await check(sentence))).toContain(own?.article.title);
  });

  it.each(['', ' \n ', '\u0000\ud800', '.'.repeat(20_000), 'ا'.repeat(20_000)])(
    'that holds nothing to compare is no failure',
    async (text) => {
      const kinds = rowsOf(await check(text, '')).map(({ sentence }) => sentence.kind);
      expect(kinds.every((kind) => kind === 'not-a-claim' || kind === 'new')).toBe(true);
    },
  );

  it('says so where the library cannot be read', async () => {
    const closed: LibraryAccess = async () => failure('library-unreadable', 'No.') as never;
    const text = { text: TALKS, url: '' };
    expect(await checkSelected(text, null, closed, '2024-05-20')).toEqual({ kind: 'failed' });
  });
});
