import type { Lexicon } from '../../engine/lexicon.ts';
import { EDIT_KINDS, type Edit, makeEdits } from './edits/make-edits.ts';
import { checkRewordings, type EditSetting, isAgainst, type Said } from './edits/measure-edits.ts';
import { type EditLang, readSeedPages, seedLibrary } from './edits/seed-pages.ts';
import { figure } from './scores.ts';

/** One way of reading the edits: language of the page, language of the library, and what stands around the sentence. */
interface Column {
  readonly page: EditLang;
  readonly library: EditLang;
  readonly setting: EditSetting;
}

interface Options {
  readonly verbose: boolean;
  /** Also the slow columns. */
  readonly all: boolean;
  readonly lexicon: Lexicon;
}

const OWN_LANGUAGE: readonly Column[] = [
  { page: 'ar', library: 'ar', setting: 'article' },
  { page: 'ar', library: 'ar', setting: 'alone' },
  { page: 'en', library: 'en', setting: 'article' },
  { page: 'en', library: 'en', setting: 'alone' },
];
const ACROSS: readonly Column[] = [
  { page: 'en', library: 'ar', setting: 'alone' },
  { page: 'ar', library: 'en', setting: 'alone' },
];
const ACROSS_IN_ARTICLE: readonly Column[] = [
  { page: 'en', library: 'ar', setting: 'article' },
  { page: 'ar', library: 'en', setting: 'article' },
];

/**
 * Minimal edits of the seed sentences against the starter library: of those that contradict the original how many are
 * called contradicted or disputed, and of those that do not, how many wrongly. Lines for a person.
 */
export async function measureEdits({ verbose, all, lexicon }: Options): Promise<string[]> {
  const columns = [...OWN_LANGUAGE, ...ACROSS, ...(all ? ACROSS_IN_ARTICLE : [])];
  const pages = { ar: await readSeedPages('ar'), en: await readSeedPages('en') };
  const libraries = { ar: seedLibrary(pages.ar), en: seedLibrary(pages.en) };
  const edits = { ar: await makeEdits('ar', pages.ar), en: await makeEdits('en', pages.en) };
  const said: Said<Edit>[][] = [];
  for (const { page, library, setting } of columns) {
    said.push(
      await checkRewordings(edits[page], pages[page], page, libraries[library], lexicon, setting),
    );
  }
  const head = columns.map(({ page, library, setting }) => `${page}>${library} ${setting}`);
  return [
    ...(verbose ? columns.flatMap((column, at) => errorsOf(column, said[at] ?? [])) : []),
    row('page>library, sentence', head),
    ...EDIT_KINDS.map((kind) => countRow(kind, said, (edit) => edit.kind === kind)),
    countRow('all that contradict', said, ({ contradicts }) => contradicts),
    countRow('all that do not', said, ({ contradicts }) => !contradicts),
  ];
}

function countRow(name: string, said: readonly Said<Edit>[][], wanted: (edit: Edit) => boolean) {
  const cells = said.map((column) => {
    const group = column.filter((one) => wanted(one.row));
    const against = group.filter(({ verdict }) => isAgainst(verdict.kind)).length;
    return `${against}/${group.length} ${figure(against / Math.max(1, group.length))}`;
  });
  return row(name, cells);
}

/** Every edit that is wrongly called contradicted, and every contradiction that is not. */
function errorsOf({ page, library, setting }: Column, said: readonly Said<Edit>[]): string[] {
  return said
    .filter(({ row: edit, verdict }) => edit.contradicts !== isAgainst(verdict.kind))
    .map(({ row: edit, verdict }) => {
      const fault = edit.contradicts ? 'missed' : 'FALSE';
      return `  ${fault} ${page}>${library} ${setting} ${edit.id}, said ${verdict.kind}: ${edit.text}`;
    });
}

function row(name: string, cells: readonly string[]): string {
  return `  ${name.padEnd(23)}${cells.map((cell) => cell.padStart(15)).join('')}`;
}
