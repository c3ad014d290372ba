import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptRow } from '../../../engine/kept.ts';
import {
  type ArticleDraft,
  draftsOf,
  draftToRows,
  EMPTY_DRAFT,
} from '../../../packs/formats/draft.ts';
import type { DraftFormat } from '../../../packs/formats/formats.ts';
import { importRows } from '../../../packs/formats/import-rows.ts';
import { createMemoryKept } from '../../../packs/formats/memory-library.ts';
import { anyLibrary } from '../../engine/kept-samples.ts';

/** A later time than any of the samples', so that a time that is made up shows. */
const NOW = 7_100_000_000_000;

/** What a format carries of an article of which it can carry nothing. */
const NOTHING = JSON.stringify(EMPTY_DRAFT);

export async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

/** A file through UTF-8, as it would be saved and opened. */
function saved(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
}

export async function importDrafts(format: DraftFormat, file: string) {
  const read = format.read(saved(file));
  if (!read.ok) throw new Error(read.failure.message);
  const library = createMemoryKept();
  const rows = read.value.drafts.flatMap((draft) => draftToRows(draft, NOW));
  const done = await importRows(rows, library);
  if (!done.ok) throw new Error(done.failure.message);
  return { library, skipped: read.value.skipped };
}

/** Articles without an address are told apart by their titles: each gets one of its own. */
export function withOwnTitles(rows: readonly KeptRow[]): KeptRow[] {
  return rows.map((entry, at) =>
    entry.kind === 'article'
      ? {
          kind: 'article',
          row: {
            ...entry.row,
            article: { ...entry.row.article, title: `${entry.row.article.title} ${at}` },
          },
        }
      : entry,
  );
}

/** What every format between files and drafts keeps to. */
export function describeRoundTrips(name: string, format: DraftFormat): void {
  describe(name, () => {
    it('reads back all that it carries of any library, and writes the same bytes again', async () => {
      await fc.assert(
        fc.asyncProperty(anyLibrary, async (rows) => {
          const file = await textOf(format.write(createMemoryKept(withOwnTitles(rows))));
          const isEmpty = (await textOf(format.write(createMemoryKept()))) === file;
          if (isEmpty) return;
          const told: ArticleDraft[] = [];
          const source = createMemoryKept(withOwnTitles(rows));
          for await (const draft of draftsOf(source, format.carry)) {
            if (JSON.stringify(draft) !== NOTHING) told.push(draft);
          }
          const read = format.read(saved(file));
          expect(read.ok && read.value.drafts).toEqual(told);
          const { library, skipped } = await importDrafts(format, file);
          expect(skipped).toEqual([]);
          expect(await textOf(format.write(library))).toBe(saved(file));
        }),
      );
    });

    it('reads or refuses any text, and a file cut anywhere, without throwing', async () => {
      const file = await textOf(format.write(createMemoryKept(fc.sample(anyLibrary, 1)[0] ?? [])));
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), fc.nat(file.length), (text, at) => {
          format.read(text);
          format.read(file.slice(0, at));
          format.read(file.slice(0, at) + text + file.slice(at));
        }),
      );
    });

    it.each([
      ['nothing', ''],
      ['a text in words', 'قال الوزير إن الفيضانات قتلت العشرات.\n'],
    ])('refuses %s and says what such a file looks like', (_, text) => {
      const read = format.read(text);
      expect(read.ok).toBe(false);
      if (!read.ok)
        expect(read.failure.message).toMatch(/This is no .+; .+\. Nothing was changed\./);
    });

    it('is not slow on what looks like a file without end', () => {
      const starts = [
        'TY  - NEWS\n',
        '@a{k,t={',
        '"',
        '[{"title":"',
        '@string{a=a#a#',
        "'",
        '{',
        '\\"',
        'a,',
        '<!--',
      ];
      const started = performance.now();
      for (const start of starts) format.read(start.repeat(200_000 / start.length));
      expect(performance.now() - started).toBeLessThan(5_000);
    });
  });
}
