import { parseJson } from '../../engine/json.ts';
import type { LibrarySource } from '../../engine/kept.ts';
import { type Result, success } from '../../engine/result.ts';
import { sha256 } from '../../engine/sha256.ts';
import { type Bag, readBag, readField, readList, readText } from '../../engine/shape.ts';
import { calendarDay, dayToTime, timeToDay, writtenDay } from './carried-text.ts';
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

/** The articles of a library as CSL-JSON, an entry at a time (`docs/FORMATS.md`). */
export async function* writeCslJson(library: LibrarySource): AsyncGenerator<string> {
  let before = '[\n';
  for await (const draft of draftsOf(library, carryCitation)) {
    if (!isCitable(draft)) continue;
    yield `${before}${JSON.stringify(formatEntry(draft))}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

function formatEntry(draft: ArticleDraft) {
  const { title, source, url, publishedAt, savedAt, lang, note, tags } = draft;
  return {
    id: `isnad-${sha256(JSON.stringify(draft)).slice(0, 12)}`,
    type: 'article-newspaper',
    title,
    ...(source === '' ? {} : { 'container-title': source }),
    ...(url === null ? {} : { URL: url }),
    ...(publishedAt === null ? {} : { issued: dateParts(publishedAt) }),
    ...(savedAt === null ? {} : { accessed: dateParts(timeToDay(savedAt)) }),
    ...(lang === 'und' ? {} : { language: lang }),
    ...(note === '' ? {} : { note }),
    // `keyword` is one text; a tag with a comma in it can only stand whole under `custom`.
    ...(tags.length === 0 ? {} : { keyword: tags.join(', '), custom: { tags } }),
  };
}

function dateParts(day: string | null) {
  return { 'date-parts': [(day ?? '').split('-').map(Number)] };
}

/**
 * Reads CSL-JSON as other programs write it: a list of entries, or an object that holds it under `items`. An entry with
 * neither title nor address is passed over.
 */
export function readCslJson(file: string): Result<ReadDrafts, FormatFailure> {
  if (file.length > LONGEST_FILE) return tooLarge();
  const value = parseJson(file.replace(/^\ufeff/, ''), DEEPEST);
  const bag = readBag(value);
  const items = bag === null ? value : readField(bag, 'items');
  if (!Array.isArray(items)) {
    return otherFormat('CSL-JSON file', 'such a file is a JSON list of entries with "type"');
  }
  if (items.length > MOST_ENTRIES) return tooMany();
  const drafts: ArticleDraft[] = [];
  const skipped: Skipped[] = [];
  for (const [at, item] of items.entries()) {
    const entry = readBag(item);
    const draft = entry === null ? null : toDraft(entry);
    if (draft !== null) drafts.push(draft);
    else if (skipped.length < MOST_SKIPPED) {
      skipped.push({ place: `entry ${at + 1}`, why: 'has neither title nor address' });
    }
  }
  return success({ drafts, skipped });
}

/** Values inside one another; an entry has five. */
const DEEPEST = 20;

function toDraft(entry: Bag): ArticleDraft | null {
  const text = (...keys: readonly string[]) =>
    keys.map((key) => readText(readField(entry, key), LONGEST_FILE)).find((one) => one !== null) ??
    '';
  const custom = readBag(readField(entry, 'custom'));
  const tags =
    custom === null
      ? null
      : readList(readField(custom, 'tags'), MOST_TAGS, (tag) => readText(tag, LONGEST_FILE));
  const citation = toCitation({
    title: text('title', 'title-short'),
    source: text('container-title', 'publisher'),
    url: text('URL'),
    publishedAt: readDay(readField(entry, 'issued')),
    savedAt: dayToTime(readDay(readField(entry, 'accessed'))),
    lang: text('language'),
    note: text('note', 'annote', 'abstract'),
    tags: tags ?? text('keyword').split(/[,;]/),
  });
  return citation === null ? null : { ...EMPTY_DRAFT, ...citation };
}

const MOST_TAGS = 1_000;

/** A whole day only: of a month or a year alone, no day is made up. */
function readDay(value: unknown): string | null {
  const bag = readBag(value);
  if (bag === null) return null;
  const parts = readField(bag, 'date-parts');
  const first: unknown = Array.isArray(parts) ? parts[0] : null;
  if (Array.isArray(first)) {
    const [year, month, day] = first.slice(0, 3).map(Number);
    if (year === undefined || month === undefined || day === undefined) return null;
    return calendarDay(year, month, day);
  }
  const raw = readText(readField(bag, 'raw') ?? readField(bag, 'literal'), 100);
  return raw === null ? null : writtenDay(raw);
}
