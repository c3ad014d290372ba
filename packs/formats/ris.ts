import type { LibrarySource } from '../../engine/kept.ts';
import { type Result, success } from '../../engine/result.ts';
import { dayToTime, timeToDay, writtenDay } from './carried-text.ts';
import { carryCitation, isCitable, toCitation } from './citation.ts';
import { type ArticleDraft, draftsOf, EMPTY_DRAFT } from './draft.ts';
import {
  type FormatFailure,
  LONGEST_FILE,
  MOST_ENTRIES,
  MOST_SKIPPED,
  otherFormat,
  type ReadDrafts,
  type Skipped,
  tooLarge,
  tooMany,
} from './read-drafts.ts';

/** The articles of a library as RIS, an entry at a time (`docs/FORMATS.md`). */
export async function* writeRis(library: LibrarySource): AsyncGenerator<string> {
  for await (const draft of draftsOf(library, carryCitation)) {
    if (isCitable(draft)) yield formatEntry(draft);
  }
}

function formatEntry({ title, source, url, publishedAt, savedAt, lang, note, tags }: ArticleDraft) {
  const lines: string[] = [];
  const add = (tag: string, value: string | null) => {
    if (value !== null && value !== '') lines.push(`${tag}  - ${value}`);
  };
  add('TY', 'NEWS');
  add('TI', title);
  add('T2', source);
  add('DA', risDay(publishedAt));
  add('LA', lang === 'und' ? null : lang);
  add('UR', url);
  add('Y2', risDay(timeToDay(savedAt)));
  for (const tag of tags) add('KW', tag);
  // An empty line would be dropped by other readers: it stands as a blank.
  if (note !== '') lines.push(...note.split('\n').map((line) => `N1  - ${line}`));
  return `${lines.join('\r\n')}\r\nER  - \r\n\r\n`;
}

function risDay(day: string | null): string | null {
  return day === null ? null : `${day.replaceAll('-', '/')}/`;
}

const TAG = /^([A-Z][A-Z0-9]) {0,2}-(?: |$)/;

/**
 * Reads RIS as other programs write it: any type of entry, tags with one space or two, lines that go on, entries without
 * an end. An entry with neither title nor address is passed over. Linear.
 */
export function readRis(file: string): Result<ReadDrafts, FormatFailure> {
  if (file.length > LONGEST_FILE) return tooLarge();
  const drafts: ArticleDraft[] = [];
  const skipped: Skipped[] = [];
  for (const { line, values } of entriesIn(file)) {
    if (drafts.length + skipped.length >= MOST_ENTRIES) return tooMany();
    const draft = toDraft(values);
    if (draft !== null) drafts.push(draft);
    else if (skipped.length < MOST_SKIPPED) {
      skipped.push({ place: `line ${line}`, why: 'has neither title nor address' });
    }
  }
  return drafts.length === 0 && skipped.length === 0
    ? otherFormat('RIS file', 'such a file holds entries that begin with "TY  - "')
    : success({ drafts, skipped });
}

interface Entry {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** What stands between entries belongs to none. */
function* entriesIn(file: string): Generator<Entry> {
  let entry: { readonly line: number; readonly values: Map<string, string[]> } | null = null;
  let last: string[] = [];
  let line = 0;
  for (const text of linesIn(file)) {
    line += 1;
    const tag = TAG.exec(text);
    const name = tag?.[1];
    if (tag === null || name === undefined) {
      if (text.trim() !== '') last.push(`${last.pop() ?? ''}\n${text}`);
      continue;
    }
    if (name === 'TY' || name === 'ER') {
      if (entry !== null) yield entry;
      entry = name === 'TY' ? { line, values: new Map() } : null;
    }
    last = entry?.values.get(name) ?? [];
    last.push(text.slice(tag[0].length));
    entry?.values.set(name, last);
  }
  if (entry !== null) yield entry;
}

function* linesIn(file: string): Generator<string> {
  const start = file.startsWith('\ufeff') ? 1 : 0;
  for (const line of file.slice(start).matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) yield line[1] ?? '';
}

function toDraft(values: ReadonlyMap<string, readonly string[]>): ArticleDraft | null {
  const first = (...tags: readonly string[]) =>
    tags.flatMap((tag) => values.get(tag) ?? []).find((value) => value.trim() !== '') ?? '';
  const all = (...tags: readonly string[]) => tags.flatMap((tag) => values.get(tag) ?? []);
  const day = first('DA', 'Y1', 'PY');
  const citation = toCitation({
    title: first('TI', 'T1', 'CT', 'BT'),
    source: first('T2', 'JO', 'JF', 'JA', 'T3', 'PB'),
    // Some programs put several addresses on one line.
    url:
      first('UR', 'LK')
        .trim()
        .split(/\s+|;(?=https?:)/)[0] ?? null,
    publishedAt: writtenDay(day),
    savedAt: dayToTime(writtenDay(first('Y2'))),
    lang: first('LA'),
    note: all('N1', 'AB', 'N2').join('\n'),
    tags: all('KW').flatMap((tag) => tag.split('\n')),
  });
  return citation === null ? null : { ...EMPTY_DRAFT, ...citation };
}
