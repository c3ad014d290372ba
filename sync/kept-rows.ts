import {
  type Json,
  type KeptArticle,
  type KeptKind,
  type KeptRow,
  type KeptRows,
  keptKey,
  type Note,
} from '../engine/kept.ts';
import { KEPT_LIMITS, PARSE_KEPT } from '../engine/parse-kept.ts';
import { isSameJson, isVisible, type Row } from './row.ts';
import type { Stamp } from './stamp.ts';
import type { LocalWrite } from './write.ts';

// What a reader keeps, as rows (SPEC 12): an article in three fields that change for three reasons, a note in versions and tags, and what
// is written once in one.

/** The key of a row: its kind, a colon, its key in the library. */
export function rowKey(row: KeptRow): string {
  return `${row.kind}:${keptKey(row)}`;
}

/**
 * What is to be written so that a row holds what a library shows, or null where it does. What the row has newer, by the times that are in
 * it, stays: a library file may be an old copy. `mayEdit`: what carries no time (the bin) is as the reader wants it.
 */
export function writesFor(kept: KeptRow, before: Row, mayEdit: boolean): LocalWrite | null {
  const registers = new Map<string, Json>();
  const versions = new Map<string, Json>();
  switch (kept.kind) {
    case 'article':
      articleWrites(kept.row, before, mayEdit, registers);
      break;
    case 'note':
      noteWrites(kept.row, before, registers, versions);
      break;
    default:
      if (!before.registers.has(ENTRY)) registers.set(ENTRY, asJson(kept.row));
  }
  return registers.size + versions.size === 0 ? null : { registers, versions };
}

/**
 * What a reader did in a library since it showed `shown` of a row: whatever differs, whatever the times say (SPEC 13.4). Null where
 * nothing does.
 */
export function editsSince(kept: KeptRow, shown: Row): LocalWrite | null {
  const was = keptOf(rowKey(kept), shown);
  if (kept.kind === 'article') {
    return articleEdits(kept.row, was?.kind === 'article' ? was.row : null);
  }
  if (kept.kind === 'note') {
    return noteEdits(kept.row, was?.kind === 'note' ? was.row : null, shown);
  }
  const entry = registerOf(shown, ENTRY);
  // The journal forgets what was destroyed; nothing else that is written once changes.
  if (entry !== undefined && (kept.kind !== 'edit' || isSameJson(entry, asJson(kept.row))))
    return null;
  return { registers: new Map([[ENTRY, asJson(kept.row)]]), versions: new Map() };
}

/** Null where nothing is written. */
function articleEdits(kept: KeptArticle, was: KeptArticle | null): LocalWrite | null {
  const [now, before] = [articleFields(kept), was === null ? null : articleFields(was)];
  const registers = new Map<string, Json>();
  for (const [field, value] of now) {
    const known = before?.get(field);
    if (known === undefined || !isSameJson(known, value)) registers.set(field, value);
  }
  return registers.size === 0 ? null : { registers, versions: new Map() };
}

function articleFields(kept: KeptArticle): ReadonlyMap<string, Json> {
  const { savedAt, how, removedAt, ...told } = kept;
  return new Map<string, Json>([
    [TOLD, asJson(told)],
    [SAVED, { savedAt, how }],
    [BIN, removedAt],
  ]);
}

function noteEdits(kept: Note, was: Note | null, shown: Row): LocalWrite | null {
  const { text, tags, changedAt } = kept;
  const registers = new Map<string, Json>();
  const known = was?.tags ?? [];
  for (const tag of tags) if (!known.includes(tag)) registers.set(TAG + tag, true);
  for (const tag of known) if (!tags.includes(tag)) registers.set(TAG + tag, false);
  if (registerOf(shown, CHANGED) !== changedAt) registers.set(CHANGED, changedAt);
  const isNew = text !== was?.text || !shown.versions.has(TEXT);
  const versions = new Map<string, Json>(isNew ? [[TEXT, text]] : []);
  return registers.size + versions.size === 0 ? null : { registers, versions };
}

/**
 * What a library adds to a row of which it never showed anything: both hold what a reader made, and neither knows of the other (SPEC
 * 13.5). Texts of notes are to stand side by side: they are written as by somebody who saw none.
 */
export function joiningWrites(kept: KeptRow, row: Row): LocalWrite | null {
  if (kept.kind === 'article') return articleJoining(kept.row, row);
  if (kept.kind !== 'note') return writesFor(kept, row, false);
  const { on, text, tags, changedAt } = kept.row;
  const known = noteOf(on, row);
  const { written = [] } = row.versions.get(TEXT) ?? {};
  const isThere = text === known.text || written.some(({ value }) => value === text);
  const registers = new Map<string, Json>();
  const isLater = !row.registers.has(CHANGED) || changedAt > known.changedAt;
  for (const tag of tags) {
    const given = registerOf(row, TAG + tag);
    if (given === undefined || (given !== true && isLater)) registers.set(TAG + tag, true);
  }
  if (isLater) registers.set(CHANGED, changedAt);
  const isMissing = written.length === 0 || (text !== '' && !isThere);
  const versions = new Map<string, Json>(isMissing ? [[TEXT, text]] : []);
  return registers.size + versions.size === 0 ? null : { registers, versions };
}

/** What was saved later than it was thrown away elsewhere is not in the bin. */
function articleJoining(kept: KeptArticle, row: Row): LocalWrite | null {
  const registers = new Map<string, Json>();
  articleWrites(kept, row, false, registers);
  const thrownAt = registerOf(row, BIN);
  const isLater = typeof thrownAt === 'number' && Math.max(kept.savedAt, kept.changedAt) > thrownAt;
  if (kept.removedAt === null && isLater) registers.set(BIN, null);
  return registers.size === 0 ? null : { registers, versions: new Map() };
}

/** The versions of a note's text that stand side by side, the oldest first; fewer than two where nothing is to be settled. */
export function noteVersions(
  row: Row,
): readonly { readonly text: string; readonly stamp: Stamp }[] {
  const texts = new Map<string, Stamp>();
  for (const { value, stamp } of row.versions.get(TEXT)?.written ?? []) {
    if (typeof value === 'string' && value !== '') texts.set(value, stamp);
  }
  return [...texts].map(([text, stamp]) => ({ text, stamp }));
}

/** The reader wants this text of a note, and none that stood beside it. */
export function settlingWrite(text: string): LocalWrite {
  return { registers: new Map(), versions: new Map([[TEXT, text]]) };
}

/** What a library shows of a row; null for one that is hidden, of another kind than this release knows, or not whole. */
export function keptOf(key: string, row: Row): KeptRow | null {
  const kind = key.slice(0, key.indexOf(':'));
  if (!isKind(kind) || !isVisible(row)) return null;
  const parsed = PARSE_KEPT[kind](fieldsOf(kind, key.slice(kind.length + 1), row));
  if (parsed === null) return null;
  const kept = { kind, row: parsed } as KeptRow;
  return rowKey(kept) === key ? kept : null;
}

/** The field of what is written once. */
const ENTRY = 'entry';
const TOLD = 'told';
const SAVED = 'saved';
const BIN = 'bin';
const TEXT = 'text';
const CHANGED = 'changedAt';
const TAG = 'tag:';

function isKind(kind: string): kind is KeptKind {
  return Object.hasOwn(PARSE_KEPT, kind);
}

function fieldsOf(kind: KeptKind, key: string, row: Row): unknown {
  if (kind === 'article') {
    const { savedAt, how } = objectOf(row, SAVED);
    const removedAt = registerOf(row, BIN) ?? null;
    return { ...objectOf(row, TOLD), savedAt, how, removedAt };
  }
  return kind === 'note' ? noteOf(key, row) : registerOf(row, ENTRY);
}

function articleWrites(
  { savedAt, how, removedAt, ...told }: KeptArticle,
  before: Row,
  mayEdit: boolean,
  registers: Map<string, Json>,
): void {
  const known = objectOf(before, TOLD)['changedAt'];
  if (typeof known !== 'number' || told.changedAt > known) registers.set(TOLD, asJson(told));
  if (!before.registers.has(SAVED)) registers.set(SAVED, { savedAt, how });
  const isNew = !before.registers.has(BIN);
  if (isNew || (mayEdit && registerOf(before, BIN) !== removedAt)) registers.set(BIN, removedAt);
}

/** A note that was changed later than the row holds every version that the row shows in its text: it replaces them. */
function noteWrites(
  { on, text, tags, changedAt }: Note,
  before: Row,
  registers: Map<string, Json>,
  versions: Map<string, Json>,
): void {
  const known = noteOf(on, before);
  if (before.registers.has(CHANGED) && changedAt <= known.changedAt) return;
  if (text !== known.text || !before.versions.has(TEXT)) versions.set(TEXT, text);
  for (const tag of tags) if (!known.tags.includes(tag)) registers.set(TAG + tag, true);
  for (const tag of known.tags) if (!tags.includes(tag)) registers.set(TAG + tag, false);
  registers.set(CHANGED, changedAt);
}

function noteOf(on: string, row: Row): Note {
  const tags: string[] = [];
  for (const [field, { value }] of row.registers) {
    if (field.startsWith(TAG) && value === true) tags.push(field.slice(TAG.length));
  }
  const changed = registerOf(row, CHANGED);
  return {
    on: on as Note['on'],
    text: textOf(row),
    tags: tags.sort().slice(0, KEPT_LIMITS.tags),
    changedAt: typeof changed === 'number' ? changed : 0,
  };
}

/** Versions that stand side by side, one below the other; only the newest where all of them are too long for a note. */
function textOf(row: Row): string {
  const { written = [] } = row.versions.get(TEXT) ?? {};
  const texts = written.map(({ value }) => value).filter((value) => typeof value === 'string');
  const all = [...new Set(texts)].filter((text) => text !== '').join('\n\n');
  return all.length <= KEPT_LIMITS.note ? all : (texts.at(-1) ?? '');
}

function registerOf(row: Row, field: string): Json | undefined {
  return row.registers.get(field)?.value;
}

function objectOf(row: Row, field: string): { readonly [key: string]: Json } {
  const value = registerOf(row, field);
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as { readonly [key: string]: Json })
    : {};
}

/** What a library keeps is made of what JSON has. */
function asJson(row: KeptRows[KeptKind] | object): Json {
  return row as unknown as Json;
}
