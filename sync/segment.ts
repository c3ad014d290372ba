import type { KeyedRow } from './row.ts';
import { formatRow, parseRow } from './row-json.ts';

// A segment or a shard inside its seal: a head line, then a row in each line (SPEC 4.3).

/** The format that this release writes. */
export const FORMAT = 1;
/** The newest format that this release reads. */
export const NEWEST_FORMAT = 1;

/** No file is larger, sealed or not: what is, is not read. */
export const LARGEST_FILE = 33_554_432;

/** Rows of a file; `too-new`: a later release wrote it, and this one touches nothing of it. */
export type ReadRows = readonly KeyedRow[] | 'too-new' | null;

/** UTF-8. */
export function writeRows(rows: readonly KeyedRow[]): Uint8Array {
  const lines = [JSON.stringify({ format: FORMAT, rows: rows.length }), ...rows.map(formatRow)];
  return new TextEncoder().encode(lines.join('\n'));
}

/** All rows, or null where one of them is none: a file is taken as a whole or not at all. */
export function readRows(bytes: Uint8Array): ReadRows {
  const [head = '', ...lines] = new TextDecoder().decode(bytes).split('\n');
  const told = parseHeadLine(head);
  if (told === null) return null;
  if (told.format > NEWEST_FORMAT) return 'too-new';
  if (told.rows !== lines.length) return null;
  const rows: KeyedRow[] = [];
  for (const line of lines) {
    const row = parseRow(line);
    if (row === null) return null;
    rows.push(row);
  }
  return rows;
}

function parseHeadLine(line: string): { format: number; rows: number } | null {
  try {
    const { format, rows } = JSON.parse(line.slice(0, 1_000)) as {
      format?: unknown;
      rows?: unknown;
    };
    const isWhole = Number.isSafeInteger(format) && Number.isSafeInteger(rows);
    return isWhole && Number(format) >= 1 ? { format: Number(format), rows: Number(rows) } : null;
  } catch {
    return null;
  }
}
