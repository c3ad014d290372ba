import { describe, expect, it } from 'vitest';
import {
  KEPT_KINDS,
  type KeptRow,
  keptKey,
  type LibrarySink,
  type LibrarySource,
} from '../../engine/kept.ts';
import { ARABIC, EDIT, ENGLISH, NOTE, SMALL_LIBRARY } from '../engine/kept-samples.ts';

/** All rows of a library, in the order in which it gives them. */
export async function rowsOf(library: LibrarySource): Promise<KeptRow[]> {
  const found: KeptRow[] = [];
  for (const kind of KEPT_KINDS) {
    for await (const slice of library.rows(kind)) {
      found.push(...slice.map((row) => ({ kind, row }) as KeptRow));
    }
  }
  return found;
}

/** The behaviour that every `LibrarySource` shares; `make` gives one with these rows, put in this order. */
export function describeSource(
  name: string,
  make: (rows: readonly KeptRow[]) => Promise<LibrarySource> | LibrarySource,
): void {
  describe(`${name} as a source of rows`, () => {
    it('gives every row it was filled with, as it was', async () => {
      expect(await rowsOf(await make(SMALL_LIBRARY))).toEqual(SMALL_LIBRARY);
    });

    it('gives rows by ascending key, whatever order they came in', async () => {
      const articles = await rowsOf(await make(SMALL_LIBRARY.toReversed()));
      for (const kind of KEPT_KINDS) {
        const keys = articles.filter((one) => one.kind === kind).map(keptKey);
        expect(keys).toEqual(keys.toSorted());
      }
      expect(articles).toHaveLength(SMALL_LIBRARY.length);
    });

    it('gives nothing of an empty library', async () => {
      expect(await rowsOf(await make([]))).toEqual([]);
    });

    it('can be read again, and two kinds at a time', async () => {
      const source = await make(SMALL_LIBRARY);
      const [first, again] = await Promise.all([rowsOf(source), rowsOf(source)]);
      expect(again).toEqual(first);
    });
  });
}

/** The behaviour that every library shares that can be read and written; `make` gives an empty one. */
export function describeSink(
  name: string,
  make: () => Promise<LibrarySource & LibrarySink> | (LibrarySource & LibrarySink),
): void {
  describe(`${name} as a sink of rows`, () => {
    it('finds what was put into it under its key, and null for the rest', async () => {
      const library = await make();
      expect((await library.put(SMALL_LIBRARY)).ok).toBe(true);
      const id = ENGLISH.article.article.id;
      expect(await library.find('article', ['0000000000000000', id])).toEqual([
        null,
        ENGLISH.article,
      ]);
      expect(await library.find('version', [`${id}-${ENGLISH.version.digest}`])).toEqual([
        ENGLISH.version,
      ]);
      expect(await library.find('note', [NOTE.on])).toEqual([NOTE]);
      expect(await library.find('edit', [EDIT.id, 'ffffffffffffffff'])).toEqual([EDIT, null]);
    });

    it('replaces an article with all that it told', async () => {
      const library = await make();
      await library.put([{ kind: 'article', row: ENGLISH.article }]);
      const less = {
        ...ENGLISH.article,
        claims: ENGLISH.article.claims.slice(0, 1),
        assertions: ENGLISH.article.assertions.slice(0, 1),
      };
      await library.put([{ kind: 'article', row: less }]);
      expect(await rowsOf(library)).toEqual([{ kind: 'article', row: less }]);
    });

    it('keeps an article in the bin with all that it told', async () => {
      const library = await make();
      const row = { ...ENGLISH.article, removedAt: 1_716_600_000_000 };
      await library.put([{ kind: 'article', row: ENGLISH.article }]);
      await library.put([{ kind: 'article', row }]);
      expect(await library.find('article', [row.article.id])).toEqual([row]);
      await library.put([{ kind: 'article', row: ENGLISH.article }]);
      expect(await rowsOf(library)).toEqual([{ kind: 'article', row: ENGLISH.article }]);
    });

    it('holds what was put twice once', async () => {
      const library = await make();
      await library.put(SMALL_LIBRARY);
      await library.put(SMALL_LIBRARY);
      expect(await rowsOf(library)).toEqual(SMALL_LIBRARY);
    });

    it('keeps the claim that two articles make when one of them goes to the bin', async () => {
      const library = await make();
      const twin = {
        ...ARABIC.article,
        removedAt: null,
      };
      await library.put([
        { kind: 'article', row: ENGLISH.article },
        { kind: 'article', row: twin },
      ]);
      await library.put([{ kind: 'article', row: { ...twin, removedAt: 1 } }]);
      expect(await library.find('article', [ENGLISH.article.article.id])).toEqual([
        ENGLISH.article,
      ]);
    });
  });
}
