import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRow, rowsIn } from '../../../packs/formats/csv-rows.ts';
import { DRAFT_FORMATS } from '../../../packs/formats/formats.ts';
import { createMemoryKept } from '../../../packs/formats/memory-library.ts';
import { ENGLISH, SMALL_LIBRARY } from '../../engine/kept-samples.ts';
import { describeRoundTrips, importDrafts, textOf } from './round-trips.ts';

const { csv } = DRAFT_FORMATS;

describeRoundTrips('csv', csv);

describe('rows of a table', () => {
  it('are read as they were written, whatever stands in them', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'\'"=+-@,;\t\r\n a＝') }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        (rows) => {
          const file = `\ufeff${formatRow(['a', 'b', 'c'])}${rows.map(formatRow).join('')}`;
          expect([...rowsIn(file)].slice(1).map(({ cells }) => cells)).toEqual(rows);
        },
      ),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', "'=1", '＝1', '\r=1'])(
    'hold no formula: %j',
    (text) => {
      const row = formatRow([text, 'b']);
      expect(row.replace(/^"/, '')).toMatch(/^'/);
      expect([...rowsIn(row)][0]?.cells[0]).toBe(text);
    },
  );

  it('are parted by what the first line is parted by', () => {
    for (const file of ['a;b\n1,5;2', 'a\tb\n1,5\t2', 'sep=;\na;b\n1,5;2']) {
      expect([...rowsIn(file)].at(-1)?.cells).toEqual(['1,5', '2']);
    }
  });

  it('know the line they begin in, behind cells of several lines', () => {
    expect([...rowsIn('a,b\r\n"1\n2",3\r\n4,5\r\n')].map(({ line }) => line)).toEqual([1, 2, 4]);
  });
});

describe('a table of sentences', () => {
  it('names its columns, and has a row for each sentence', async () => {
    const file = await textOf(csv.write(createMemoryKept(SMALL_LIBRARY)));
    const [head, ...rows] = [...rowsIn(file)].map(({ cells }) => cells);
    const at = (name: string) => head?.indexOf(name) ?? -1;
    expect(rows.map((cells) => cells[at('sentence')])).toEqual(
      ENGLISH.article.assertions.map(({ quote }) => quote),
    );
    expect(rows.map((cells) => cells[at('article_tags')])).toEqual(['floods\nفيضانات', '']);
    expect(rows[0]?.[at('through')]).toBe('The minister');
    expect(rows[0]?.[at('agencies')]).toBe('Reuters');
  });

  it('reads the rows of a person: some columns, in any order, Arabic names of places untouched', async () => {
    const file =
      'Sentence;URL;Published\r\nقتل 42 شخصا في الفيضانات.;https://example.org/a;2024-05-18\r\nوصلت الفرق إلى القرية.;https://example.org/a;2024-05-18\r\n';
    const { library } = await importDrafts(csv, file);
    for await (const [article] of library.rows('article')) {
      expect(article?.article.url).toBe('https://example.org/a');
      expect(article?.assertions.map(({ quote, index }) => [quote, index])).toEqual([
        ['قتل 42 شخصا في الفيضانات.', 0],
        ['وصلت الفرق إلى القرية.', 1],
      ]);
    }
  });

  it('says which rows it passed over and why', () => {
    const file = [
      'sentence,published,index,chain',
      'A.,yesterday,,',
      'B.,,9999,',
      'C.,,,{}',
      `${'d'.repeat(1_001)},,,`,
      'E.,,,',
    ].join('\n');
    const read = csv.read(file);
    if (!read.ok) throw new Error(read.failure.message);
    expect(read.value.skipped.map(({ place, why }) => `${place} ${why}`)).toEqual([
      'line 2 has a "published" or "saved" that is no date',
      'line 3 has an "index" that is no number below 1,500, or a "chain" that is none',
      'line 4 has an "index" that is no number below 1,500, or a "chain" that is none',
      'line 5 has a sentence of more than 1,000 characters',
    ]);
    expect(
      read.value.drafts.flatMap(({ sentences }) => sentences.map(({ quote }) => quote)),
    ).toEqual(['E.']);
  });
});
