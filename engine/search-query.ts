import { queryWords } from './terms.ts';
import { tokenize } from './tokens.ts';

/** A word that is searched for: a claim has it that holds one of the `terms`, or a term that begins with one of `beginnings`. */
export interface SearchWord {
  readonly terms: readonly string[];
  readonly beginnings: readonly string[];
}

export type SearchField = 'source' | 'article' | 'speaker' | 'tag';

/** What a reader looks for; all of it must hold. */
export interface SearchQuery {
  readonly words: readonly SearchWord[];
  /** Stems that follow each other, phrase by phrase. */
  readonly phrases: readonly (readonly string[])[];
  readonly fields: readonly { readonly field: SearchField; readonly value: string }[];
  /** `2024`, `2024-05` or `2024-05-18`: said then or later; null for any time. */
  readonly after: string | null;
  /** Said earlier than that. */
  readonly before: string | null;
}

/** What stands before a colon, in the languages of the surfaces; normalized. */
const LABELS: ReadonlyMap<string, SearchField | 'after' | 'before'> = new Map([
  ['source', 'source'],
  ['article', 'article'],
  ['speaker', 'speaker'],
  ['tag', 'tag'],
  ['after', 'after'],
  ['before', 'before'],
  ['مصدر', 'source'],
  ['مقال', 'article'],
  ['متحدث', 'speaker'],
  ['وسم', 'tag'],
  ['بعد', 'after'],
  ['قبل', 'before'],
]);

/** Units of a query that are read, and words, phrases and fields together. */
const LONGEST_QUERY = 1_000;
const MOST_PARTS = 24;
/** Letters that a word being typed may have beyond a stem: `governmen` of `govern`. */
const LONGEST_ENDING = 4;
/** Letters of a stem that is found so: shorter ones begin too many words. */
const SHORTEST_STEM = 4;

/** The Arabic article, also behind a conjunction or preposition: of a word of few letters the stemmer leaves it. */
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=.)/;

const PART = /(?:(\p{L}+):(?=\S))?("[^"]*"?|“[^”]*”?|«[^»]*»?|\S+)/gu;
const QUOTED = /^["“«]/;

/**
 * Reads what is typed into the search: words, of which the last may be unfinished, `"phrases"`, `source:`, `article:`,
 * `speaker:`, `tag:` with a word or a phrase, `after:` and `before:` with a year, a month or a day. Words of grammar count
 * in phrases only. Never fails: what is no date is searched as words.
 */
export function parseSearch(typed: string): SearchQuery {
  const text = typed.slice(0, LONGEST_QUERY);
  const query: OpenQuery = { words: [], phrases: [], fields: [], after: null, before: null };
  const parts = [...text.matchAll(PART)].slice(0, MOST_PARTS);
  for (const [at, [whole, label, part = '']] of parts.entries()) {
    if (label !== undefined && addLabelled(query, label, unquoted(part))) continue;
    if (label === undefined && QUOTED.test(part)) addPhrase(query, unquoted(part));
    else if (at < parts.length - 1 || /\s$/.test(text)) addWords(query, whole);
    else query.words.push(...openWords(whole, query.words.length > 0));
  }
  return { ...query, words: query.words.slice(0, MOST_PARTS) };
}

interface OpenQuery {
  readonly words: SearchWord[];
  readonly phrases: (readonly string[])[];
  readonly fields: { readonly field: SearchField; readonly value: string }[];
  after: string | null;
  before: string | null;
}

/** Gives whether it was a field or a day, and not a word with a colon in it. */
function addLabelled(query: OpenQuery, label: string, value: string): boolean {
  const field = LABELS.get(label.toLowerCase());
  if (field === undefined || value === '') return false;
  if (field !== 'after' && field !== 'before') {
    query.fields.push({ field, value });
    return true;
  }
  const day = readDay(value);
  if (day !== null) query[field] = day;
  return day !== null;
}

function addPhrase(query: OpenQuery, text: string): void {
  const phrase = tokenize(text).map(({ stem }) => stem);
  if (phrase.length > 0) query.phrases.push(phrase);
  addWords(query, text);
}

function addWords(query: OpenQuery, text: string): void {
  query.words.push(...queryWords(text).map(finished));
}

/** Whether it asks for nothing. */
export function isEmptySearch({ words, phrases, fields, after, before }: SearchQuery): boolean {
  return words.length + phrases.length + fields.length === 0 && after === null && before === null;
}

/** Whether the words of a text follow each other as in a phrase of a query, whatever their endings. */
export function holdsPhrase(text: string, phrase: readonly string[]): boolean {
  const stems = tokenize(text).map(({ stem }) => stem);
  return stems.some((_, from) => phrase.every((stem, at) => stems[from + at] === stem));
}

function finished(terms: readonly string[]): SearchWord {
  return { terms, beginnings: [] };
}

/** The words of what is still being typed; the last of them may go on. */
function openWords(typed: string, hasOthers: boolean): SearchWord[] {
  const last = tokenize(typed).at(-1);
  if (last === undefined) return [];
  const before = queryWords(typed.slice(0, last.start)).map(finished);
  const terms = queryWords(typed.slice(last.start)).flat();
  // A word of grammar, unless it is all there is and may become another word.
  if (terms.length === 0 && (hasOthers || before.length > 0)) return before;
  const bare = last.text.replace(ARTICLE, '');
  const forms = last.text.length < 2 && !last.number ? [] : [last.text, last.stem, bare];
  const beginnings = [...new Set(forms)];
  const stems = last.number ? [] : beginnings.flatMap(shorter);
  return [...before, { terms: [...new Set([...terms, ...stems])], beginnings }];
}

/** Stems that a form may be an unfinished word of. */
function shorter(form: string): string[] {
  const most = Math.min(LONGEST_ENDING, form.length - SHORTEST_STEM);
  return Array.from({ length: Math.max(0, most) }, (_, at) => form.slice(0, form.length - at - 1));
}

function unquoted(part: string): string {
  return QUOTED.test(part)
    ? part
        .slice(1)
        .replace(/["”»]$/, '')
        .trim()
    : part;
}

/** In digits of any script; null for what is no date. */
function readDay(value: string): string | null {
  const [only, ...rest] = tokenize(value.replaceAll(/[-/]/g, ' ')).map(({ text }) => text);
  const parts = [only ?? '', ...rest];
  const isDay = /^\d{4}$/.test(parts[0] ?? '') && parts.length <= 3;
  if (!isDay || !rest.every((part) => /^\d{1,2}$/.test(part))) return null;
  return parts.map((part) => part.padStart(2, '0')).join('-');
}
