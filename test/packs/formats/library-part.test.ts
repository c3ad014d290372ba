import { describe, expect, it } from 'vitest';
import { countRows, partOfLibrary } from '../../../packs/formats/library-part.ts';
import { createMemoryKept } from '../../../packs/formats/memory-library.ts';
import { rowsOf } from '../../contract/kept.ts';
import { ARABIC, ENGLISH, SMALL_LIBRARY } from '../../engine/kept-samples.ts';

const out = { ...ARABIC.article, removedAt: null };
const library = createMemoryKept([...SMALL_LIBRARY, { kind: 'article', row: out }]);
const idsOf = async (part: Parameters<typeof partOfLibrary>[1]) => {
  const rows = await rowsOf(partOfLibrary(library, part));
  return rows.flatMap((entry) => (entry.kind === 'article' ? [entry.row.article.id] : []));
};

describe('a part of a library', () => {
  it('holds the articles that were chosen, with their texts, and no others', async () => {
    const { id } = ENGLISH.article.article;
    const rows = await rowsOf(partOfLibrary(library, { articles: [id], claims: [] }));
    expect(rows.filter(({ kind }) => kind === 'article')).toEqual([
      { kind: 'article', row: ENGLISH.article },
    ]);
    expect(rows.filter(({ kind }) => kind === 'version')).toEqual([
      { kind: 'version', row: ENGLISH.version },
    ]);
    expect(rows.some(({ kind }) => kind === 'edit')).toBe(false);
  });

  it('holds all articles that make a claim that was found', async () => {
    const [claim] = out.assertions;
    if (claim === undefined) throw new Error('The sample says something.');
    expect(await idsOf({ articles: [], claims: [claim.claim] })).toContain(out.article.id);
  });

  it('holds nothing that lies in the bin', async () => {
    const binned = createMemoryKept(SMALL_LIBRARY);
    const part = { articles: [ARABIC.article.article.id], claims: [] };
    expect(await rowsOf(partOfLibrary(binned, part))).toEqual([]);
  });
});

it('rows are counted as they are read', async () => {
  const told: number[] = [];
  await rowsOf(countRows(library, (rows) => told.push(rows)));
  expect(told.at(-1)).toBe(SMALL_LIBRARY.length);
});
