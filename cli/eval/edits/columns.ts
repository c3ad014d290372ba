import type { Lexicon } from '../../../engine/lexicon.ts';
import type { Library } from '../../../engine/library.ts';
import { checkRewordings, type EditSetting, type Rewording, type Said } from './measure-edits.ts';
import type { EditLang, SeedPage } from './seed-pages.ts';

/** One way of reading rewordings: language of page and library, and what stands around the sentence. */
export interface Column {
  readonly page: EditLang;
  readonly library: EditLang;
  readonly setting: EditSetting;
}

/** Both languages, each against its own. */
export const OWN_LANGUAGE: readonly Column[] = [
  { page: 'ar', library: 'ar', setting: 'article' },
  { page: 'ar', library: 'ar', setting: 'alone' },
  { page: 'en', library: 'en', setting: 'article' },
  { page: 'en', library: 'en', setting: 'alone' },
];

/** Each language against the other. */
export const ACROSS: readonly Column[] = [
  { page: 'en', library: 'ar', setting: 'article' },
  { page: 'en', library: 'ar', setting: 'alone' },
  { page: 'ar', library: 'en', setting: 'article' },
  { page: 'ar', library: 'en', setting: 'alone' },
];

/** What is said of every row in every column, in the order of the columns. */
export async function checkColumns<Row extends Rewording>(
  columns: readonly Column[],
  rows: Readonly<Record<EditLang, readonly Row[]>>,
  pages: Readonly<Record<EditLang, readonly SeedPage[]>>,
  libraries: Readonly<Record<EditLang, Library>>,
  lexicon: Lexicon,
): Promise<Said<Row>[][]> {
  const said: Said<Row>[][] = [];
  for (const { page, library, setting } of columns) {
    said.push(
      await checkRewordings(rows[page], pages[page], page, libraries[library], lexicon, setting),
    );
  }
  return said;
}

/** `ar>en alone`. */
export function nameOf({ page, library, setting }: Column): string {
  return `${page}>${library} ${setting}`;
}

/** A line of a table whose first cell is a name. */
export function rowOf(name: string, cells: readonly string[]): string {
  return `  ${name.padEnd(23)}${cells.map((cell) => cell.padStart(15)).join('')}`;
}
