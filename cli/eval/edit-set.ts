import type { Lexicon } from '../../engine/lexicon.ts';
import { ACROSS, type Column, checkColumns, nameOf, OWN_LANGUAGE, rowOf } from './edits/columns.ts';
import { ITEM_KINDS, type ItemFile, type ItemSentence, readItems } from './edits/items.ts';
import { EDIT_KINDS, type Edit, makeEdits } from './edits/make-edits.ts';
import { isAgainst, isSupport, type Rewording, type Said } from './edits/measure-edits.ts';
import { type Paraphrase, readParaphrases } from './edits/paraphrases.ts';
import { readSeedPages, seedLibrary } from './edits/seed-pages.ts';
import { figure } from './scores.ts';

interface Options {
  readonly verbose: boolean;
  /** Also whole articles against the other language's library, which is slow. */
  readonly all: boolean;
  readonly lexicon: Lexicon;
}

/**
 * Minimal edits of the seed sentences against the starter library: of those that contradict the original how many are
 * called contradicted or disputed, and of those that do not, how many wrongly. Lines for a person.
 */
export async function measureEdits(options: Options): Promise<string[]> {
  const columns = columnsOf(options);
  const pages = { ar: await readSeedPages('ar'), en: await readSeedPages('en') };
  const libraries = { ar: seedLibrary(pages.ar), en: seedLibrary(pages.en) };
  const edits = { ar: await makeEdits('ar', pages.ar), en: await makeEdits('en', pages.en) };
  const said = await checkColumns(columns, edits, pages, libraries, options.lexicon);
  const count = (name: string, wanted: (edit: Edit) => boolean) =>
    rowOf(
      name,
      said.map((column) => shareOf(column, wanted, isAgainst)),
    );
  return [
    ...(options.verbose
      ? columns.flatMap((column, at) =>
          errorsOf(column, said[at] ?? [], (edit) => edit.contradicts),
        )
      : []),
    rowOf('page>library, sentence', columns.map(nameOf)),
    ...EDIT_KINDS.map((kind) => count(kind, (edit) => edit.kind === kind)),
    count('all that contradict', ({ contradicts }) => contradicts),
    count('all that do not', ({ contradicts }) => !contradicts),
    rowOf(
      'contradicting supported',
      said.map((column) => shareOf(column, ({ contradicts }) => contradicts, isSupport)),
    ),
  ];
}

/** Seed sentences in other words: how many are still supported, and how many wrongly contradicted. Lines for a person. */
export async function measureParaphrases(options: Options): Promise<string[]> {
  const columns = columnsOf(options);
  const pages = { ar: await readSeedPages('ar'), en: await readSeedPages('en') };
  const libraries = { ar: seedLibrary(pages.ar), en: seedLibrary(pages.en) };
  const rows = {
    ar: await readParaphrases('ar', pages.ar),
    en: await readParaphrases('en', pages.en),
  };
  const said = await checkColumns(columns, rows, pages, libraries, options.lexicon);
  const count = (name: string, wanted: (row: Paraphrase) => boolean, is = isSupport) =>
    rowOf(
      name,
      said.map((column) => shareOf(column, wanted, is)),
    );
  return [
    ...(options.verbose ? columns.flatMap((column, at) => lostOf(column, said[at] ?? [])) : []),
    rowOf('page>library, sentence', columns.map(nameOf)),
    count('light, supported', ({ kind }) => kind === 'light'),
    count('strong, supported', ({ kind }) => kind === 'strong'),
    count('all, supported', () => true),
    count('all, contradicted', () => true, isAgainst),
  ];
}

/** The held-out items: totals only, so that nobody writes a rule for one of them. Lines for a person. */
export async function measureHeldOut({ lexicon }: Options): Promise<string[]> {
  const columns = [...OWN_LANGUAGE, ...ACROSS];
  const said = await checkItems('held-out', columns, lexicon);
  return [rowOf('page>library, sentence', columns.map(nameOf)), ...totalsOf(said)];
}

/** The invented items, kind by kind; on demand with every wrong answer. Lines for a person. */
export async function measureInvented(options: Options): Promise<string[]> {
  const columns = columnsOf(options);
  const said = await checkItems('invented', columns, options.lexicon);
  return [
    ...(options.verbose ? columns.flatMap((column, at) => wrongOf(column, said[at] ?? [])) : []),
    rowOf('page>library, sentence', columns.map(nameOf)),
    ...ITEM_KINDS.map((kind) =>
      rowOf(
        kind,
        said.map((column) => shareOf(column, (row) => row.kind === kind, isAgainst)),
      ),
    ),
    ...totalsOf(said),
  ];
}

/** What is said of each item of a file, column by column. */
export async function checkItems(
  name: ItemFile,
  columns: readonly Column[],
  lexicon: Lexicon,
): Promise<Said<ItemSentence>[][]> {
  const sets = { ar: await readItems(name, 'ar'), en: await readItems(name, 'en') };
  return checkColumns(
    columns,
    { ar: sets.ar.rows, en: sets.en.rows },
    { ar: sets.ar.pages, en: sets.en.pages },
    { ar: seedLibrary(sets.ar.library), en: seedLibrary(sets.en.library) },
    lexicon,
  );
}

function totalsOf(said: readonly (readonly Said<ItemSentence>[])[]): string[] {
  const count = (name: string, expected: ItemSentence['expected'], is: typeof isAgainst) =>
    rowOf(
      name,
      said.map((column) => shareOf(column, (row) => row.expected === expected, is)),
    );
  return [
    count('paraphrases supported', 'supported', isSupport),
    count('paraphrases against', 'supported', isAgainst),
    count('contradicting found', 'against', isAgainst),
    count('contradicting supported', 'against', isSupport),
    count('compatible against', 'not-against', isAgainst),
  ];
}

function columnsOf({ all }: Options): readonly Column[] {
  return [...OWN_LANGUAGE, ...ACROSS.filter(({ setting }) => all || setting === 'alone')];
}

function shareOf<Row extends Rewording>(
  column: readonly Said<Row>[],
  wanted: (row: Row) => boolean,
  is: typeof isAgainst,
): string {
  const group = column.filter((one) => wanted(one.row));
  const hits = group.filter(({ verdict }) => is(verdict.kind)).length;
  return `${hits}/${group.length} ${figure(hits / Math.max(1, group.length))}`;
}

/** Every edit that is wrongly called contradicted, and every contradiction that is not. */
function errorsOf<Row extends Rewording>(
  column: Column,
  said: readonly Said<Row>[],
  contradicts: (row: Row) => boolean,
): string[] {
  return said
    .filter(({ row, verdict }) => contradicts(row) !== isAgainst(verdict.kind))
    .map((one) => faultOf(column, one, contradicts(one.row) ? 'missed' : 'FALSE'));
}

function lostOf(column: Column, said: readonly Said<Rewording>[]): string[] {
  return said
    .filter(({ verdict }) => !isSupport(verdict.kind))
    .map((one) => faultOf(column, one, isAgainst(one.verdict.kind) ? 'FALSE' : 'lost'));
}

function wrongOf(column: Column, said: readonly Said<ItemSentence>[]): string[] {
  const paraphrases = said.filter(({ row }) => row.expected === 'supported');
  const edits = said.filter(({ row }) => row.expected !== 'supported');
  return [
    ...lostOf(column, paraphrases),
    ...errorsOf(column, edits, ({ expected }) => expected === 'against'),
  ];
}

function faultOf(column: Column, { row, verdict }: Said<Rewording>, fault: string): string {
  return `  ${fault} ${nameOf(column)} ${row.id}, said ${verdict.kind}: ${row.text}`;
}
