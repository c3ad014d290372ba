import type { LibrarySource } from '../../engine/kept.ts';
import { type Result, success } from '../../engine/result.ts';
import { sha256 } from '../../engine/sha256.ts';
import { type BibtexEntry, entriesIn } from './bibtex-entries.ts';
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
import { escapeTex, unescapeTex } from './tex.ts';

/** The articles of a library as BibTeX with the fields of biblatex, an entry at a time (`docs/FORMATS.md`). */
export async function* writeBibtex(library: LibrarySource): AsyncGenerator<string> {
  for await (const draft of draftsOf(library, carryCitation)) {
    if (isCitable(draft)) yield formatEntry(draft);
  }
}

function formatEntry(draft: ArticleDraft): string {
  const { title, source, url, publishedAt, savedAt, lang, note, tags } = draft;
  const fields: [string, string | null][] = [
    // Twice in braces: styles put a title in small letters otherwise.
    ['title', title === '' ? null : `{${escapeTex(title)}}`],
    ['journaltitle', escapeTex(source)],
    ['date', publishedAt],
    ['url', url === null ? null : url.replace(/[{}\\]/g, escapeTex)],
    ['urldate', timeToDay(savedAt)],
    ['langid', lang === 'und' ? null : lang],
    // A comma or semicolon within a tag stands in braces, so that it parts none.
    ['keywords', tags.map((tag) => escapeTex(tag).replace(/[,;]/g, '{$&}')).join(', ')],
    ['annotation', escapeTex(note)],
  ];
  const lines = fields
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  const key = `isnad-${sha256(JSON.stringify(draft)).slice(0, 12)}`;
  return `@article{${key},\n  entrysubtype = {newspaper},\n${lines.join('')}}\n\n`;
}

/**
 * Reads BibTeX and biblatex as other programs write them: any type of entry, values in braces or quotes, joined by `#`,
 * strings defined in the file, TeX's accents. An entry with neither title nor address is passed over. Linear.
 */
export function readBibtex(file: string): Result<ReadDrafts, FormatFailure> {
  if (file.length > LONGEST_FILE) return tooLarge();
  const drafts: ArticleDraft[] = [];
  const skipped: Skipped[] = [];
  for (const entry of entriesIn(file.replace(/^\ufeff/, ''))) {
    if (drafts.length + skipped.length >= MOST_ENTRIES) return tooMany();
    const draft = entry.isWhole ? toDraft(entry) : null;
    if (draft !== null) drafts.push(draft);
    else if (skipped.length < MOST_SKIPPED) {
      skipped.push({
        place: `line ${entry.line}`,
        why: entry.isWhole ? 'has neither title nor address' : 'does not end, or is no entry',
      });
    }
  }
  return drafts.length === 0 && skipped.length === 0
    ? otherFormat('BibTeX file', 'such a file holds entries like "@article{key, title = {…}}"')
    : success({ drafts, skipped });
}

function toDraft({ fields }: BibtexEntry): ArticleDraft | null {
  const raw = (...names: readonly string[]) =>
    names.map((name) => fields.get(name)?.trim() ?? '').find((value) => value !== '') ?? '';
  const text = (...names: readonly string[]) => unescapeTex(raw(...names));
  const citation = toCitation({
    title: text('title'),
    source: text('journaltitle', 'journal', 'organization', 'publisher', 'booktitle'),
    url: addressIn(raw('url', 'howpublished')),
    publishedAt: writtenDay(raw('date')) ?? dayInParts(raw('year'), raw('month'), raw('day')),
    savedAt: dayToTime(writtenDay(raw('urldate'))),
    lang: languageOf(raw('langid', 'language')),
    note: text('annotation', 'annote', 'note', 'abstract'),
    tags: splitTags(raw('keywords')).map((tag) => unescapeTex(tag)),
  });
  return citation === null ? null : { ...EMPTY_DRAFT, ...citation };
}

/** An address stands by itself, or in `\url{…}`; only braces and backslashes of it are escaped. */
function addressIn(value: string): string {
  const found = /\\url\{(.*)\}/.exec(value)?.[1] ?? value;
  return unescapeTex(found.trim(), { isAddress: true });
}

/** Tags are parted by commas, or by semicolons where there are no commas; what stands in braces is not parted. */
function splitTags(value: string): string[] {
  const separator = /,/.test(value) ? ',' : ';';
  const tags: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === '\\') at += 1;
    else if (value[at] === '{') depth += 1;
    else if (value[at] === '}') depth -= 1;
    else if (value[at] === separator && depth === 0) {
      tags.push(value.slice(start, at));
      start = at + 1;
    }
  }
  return [...tags, value.slice(start)];
}

function dayInParts(year: string, month: string, day: string): string | null {
  const found = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(day)) return null;
  return calendarDay(Number(year), found === 0 ? Number(month) : found, Number(day));
}

/** The macros that BibTeX's styles define. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** biblatex names languages in English; others write tags. */
function languageOf(value: string): string {
  const name = value.trim().toLowerCase();
  return LANGUAGES.get(name) ?? name;
}

const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['arabic', 'ar'],
  ['english', 'en'],
  ['american', 'en'],
  ['british', 'en'],
  ['usenglish', 'en'],
  ['ukenglish', 'en'],
]);
