import { type Bag, readBag, readField, readList, readOneOf } from '../engine/shape.ts';
import { COPIED, type CopiedChange } from './second-copy.ts';

/** Changes in a file, and rows in a change, at most: more than a transaction can make. */
const MOST = 10_000_000;

type CopiedTable = (typeof COPIED)[number];

/** What is known of a row by its key. */
const KEYS: Readonly<Record<CopiedTable, readonly string[]>> = {
  kept: ['id'],
  contents: ['id'],
  versions: ['article', 'digest'],
  notes: ['on'],
  judgements: ['id'],
  edits: ['id'],
};

/**
 * Reads a file of the second copy. Null where it is damaged or of another release; nothing where it is empty: the browser was
 * killed before it wrote, and nobody was told that it had. Rows are looked at by whoever reads them from the database; here, that
 * they can be put there. Rejects where the browser cannot read the file.
 */
export async function readChanges(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<readonly CopiedChange[] | null> {
  const file = await (await folder.getFileHandle(name)).getFile();
  if (file.size === 0) return [];
  const text = await file.text();
  try {
    return readList(JSON.parse(text), MOST, readChange);
  } catch {
    return null;
  }
}

/** The key of a row that {@link readChanges} gave, as its table has it. */
export function rowKeyOf(table: string, row: unknown): string | string[] {
  const parts = (KEYS[table as CopiedTable] ?? []).map((key) => readField(row as Bag, key));
  return (parts.length === 1 ? parts[0] : parts) as string | string[];
}

function readChange(value: unknown): CopiedChange | null {
  const [name, rows, gone] = Array.isArray(value) ? value : [];
  const table = readOneOf(name, COPIED);
  if (table === null) return null;
  const written = readList(rows, MOST, (row) => (hasKey(table, readBag(row)) ? row : null));
  const deleted = readList(gone, MOST, (key) => (isKey(table, key) ? key : null));
  return written === null || deleted === null ? null : [table, written, deleted];
}

function hasKey(table: CopiedTable, row: Bag | null): boolean {
  return row !== null && isKey(table, rowKeyOf(table, row));
}

function isKey(table: CopiedTable, key: unknown): boolean {
  const parts = [key].flat();
  return parts.length === KEYS[table].length && parts.every((part) => typeof part === 'string');
}
