import { parseJson } from '../../engine/json.ts';
import type { LibrarySource } from '../../engine/kept.ts';
import type { Link } from '../../engine/model.ts';
import { KEPT_LIMITS } from '../../engine/parse-kept.ts';
import { MODEL_LIMITS, parseLink, readDate } from '../../engine/parse-model.ts';
import { type Result, success } from '../../engine/result.ts';
import { readList, readOneOf } from '../../engine/shape.ts';
import { langTag, lineTags, manyLines, oneLine, webAddress } from './carried-text.ts';
import { formatRow, type ParsedRow, rowsIn } from './csv-rows.ts';
import { type ArticleDraft, draftsOf, EMPTY_DRAFT, type SentenceDraft } from './draft.ts';
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

/** The columns, in their order. `through` is for people and is not read: `chain` holds the same, and all of it. */
const COLUMNS = [
  'url',
  'title',
  'source',
  'source_home',
  'source_kind',
  'lang',
  'published',
  'date_certainty',
  'agencies',
  'saved',
  'article_note',
  'article_tags',
  'index',
  'said',
  'sentence',
  'note',
  'tags',
  'through',
  'chain',
] as const;

type Column = (typeof COLUMNS)[number];

/**
 * The sentences of a library as a table, a row each, an article at a time (`docs/FORMATS.md`); articles without sentences
 * have one row. RFC 4180 in UTF-8 with a byte order mark, without which spreadsheets garble Arabic.
 */
export async function* writeCsv(library: LibrarySource): AsyncGenerator<string> {
  yield `\ufeff${formatRow(COLUMNS)}`;
  for await (const draft of draftsOf(library, carryCsv)) {
    const none: readonly (SentenceDraft | null)[] = [null];
    yield (draft.sentences.length === 0 ? none : draft.sentences)
      .map((sentence, at) => formatRow(cellsOf(draft, sentence, at === 0)))
      .join('');
  }
}

/** What the reader wrote on an article stands in its first row. */
function cellsOf(draft: ArticleDraft, sentence: SentenceDraft | null, isFirst: boolean): string[] {
  const cells: Readonly<Record<Column, string>> = {
    url: draft.url ?? '',
    title: draft.title,
    source: draft.source,
    source_home: draft.sourceHome ?? '',
    source_kind: draft.sourceKind,
    lang: draft.lang,
    published: draft.publishedAt ?? '',
    date_certainty: draft.dateCertainty,
    agencies: draft.agencies.join('\n'),
    saved: draft.savedAt === null ? '' : new Date(draft.savedAt).toISOString(),
    article_note: isFirst ? draft.note : '',
    article_tags: isFirst ? draft.tags.join('\n') : '',
    index: sentence?.index === undefined || sentence.index === null ? '' : String(sentence.index),
    said: sentence === null ? '' : sentence.isSaid ? 'yes' : 'no',
    sentence: sentence?.quote ?? '',
    note: sentence?.note ?? '',
    tags: sentence?.tags.join('\n') ?? '',
    through: sentence?.chain?.map(({ speaker }) => speaker).join(' ← ') ?? '',
    chain: sentence === null || sentence.chain === null ? '' : JSON.stringify(sentence.chain),
  };
  return COLUMNS.map((column) => cells[column]);
}

/** A draft cut to what a table carries: texts without control characters. */
export function carryCsv(draft: ArticleDraft): ArticleDraft {
  return {
    url: webAddress(draft.url, MODEL_LIMITS.url),
    title: oneLine(draft.title, MODEL_LIMITS.name),
    source: oneLine(draft.source, MODEL_LIMITS.name),
    sourceHome: webAddress(draft.sourceHome, MODEL_LIMITS.url),
    sourceKind: draft.sourceKind,
    lang: langTag(draft.lang),
    publishedAt: draft.publishedAt,
    dateCertainty: draft.dateCertainty,
    agencies: draft.agencies
      .map((agency) => oneLine(agency, MODEL_LIMITS.name))
      .filter((agency) => agency !== '')
      .slice(0, MODEL_LIMITS.agencies),
    savedAt: draft.savedAt,
    sentences: draft.sentences.map(carrySentence).filter(({ quote }) => quote !== ''),
    note: manyLines(draft.note, KEPT_LIMITS.note),
    tags: lineTags(draft.tags, KEPT_LIMITS.tag, KEPT_LIMITS.tags),
  };
}

function carrySentence(sentence: SentenceDraft): SentenceDraft {
  const { quote, index, chain, isSaid, note, tags } = sentence;
  return {
    quote: oneLine(quote, MODEL_LIMITS.quote),
    index,
    chain,
    isSaid,
    note: manyLines(note, KEPT_LIMITS.note),
    tags: lineTags(tags, KEPT_LIMITS.tag, KEPT_LIMITS.tags),
  };
}

/**
 * Reads a table with the columns of `writeCsv` in any order, of which `sentence`, `title` or `url` must be there; others are
 * passed over. Cells may be parted by commas, semicolons or tabs. Rows of one article are one article wherever they stand.
 */
export function readCsv(file: string): Result<ReadDrafts, FormatFailure> {
  if (file.length > LONGEST_FILE) return tooLarge();
  const rows = rowsIn(file);
  const head = rows.next();
  const columns = head.done === true ? null : readHead(head.value);
  if (columns === null) {
    return otherFormat(
      'table of sentences',
      'its first row must name "sentence", "title" or "url"',
    );
  }
  const articles = new Map<string, ArticleRows>();
  const skipped: Skipped[] = [];
  let count = 0;
  for (const row of rows) {
    count += 1;
    if (count > MOST_ENTRIES * 5) return tooMany();
    const cell = (column: Column) => row.cells[columns.get(column) ?? -1] ?? '';
    if (row.cells.every((text) => text === '')) continue;
    const draft = readArticleCells(cell);
    const sentence = readSentenceCells(cell);
    const why = draft === null || sentence === null ? wrongIn(cell) : '';
    if (draft === null || sentence === null) {
      if (skipped.length < MOST_SKIPPED) skipped.push({ place: `line ${row.line}`, why });
      continue;
    }
    addRow(articles, draft, sentence);
  }
  return success({ drafts: [...articles.values()].map(toDraft), skipped });
}

/** What the rows of one article tell of it. */
interface ArticleRows {
  readonly draft: ArticleDraft;
  readonly notes: Set<string>;
  readonly tags: string[];
  readonly sentences: SentenceDraft[];
}

function addRow(
  articles: Map<string, ArticleRows>,
  draft: ArticleDraft,
  sentence: SentenceDraft,
): void {
  const key = JSON.stringify({ ...draft, note: '', tags: [] });
  const article = articles.get(key) ?? { draft, notes: new Set(), tags: [], sentences: [] };
  articles.set(key, article);
  if (draft.note !== '') article.notes.add(draft.note);
  article.tags.push(...draft.tags);
  if (sentence.quote !== '') article.sentences.push(sentence);
}

function toDraft({ draft, notes, tags, sentences }: ArticleRows): ArticleDraft {
  return carryCsv({ ...draft, note: [...notes].join('\n'), tags, sentences });
}

/** Where each column stands; null where the row names none that can be used. */
function readHead({ cells }: ParsedRow): ReadonlyMap<Column, number> | null {
  const columns = new Map<Column, number>();
  for (const [at, cell] of cells.entries()) {
    const name = readOneOf(cell.trim().toLowerCase().replaceAll(' ', '_'), COLUMNS);
    if (name !== null && !columns.has(name)) columns.set(name, at);
  }
  const isUsable = columns.has('sentence') || columns.has('title') || columns.has('url');
  return isUsable ? columns : null;
}

type Cell = (column: Column) => string;

/** Null where the row says of its article what cannot be. */
function readArticleCells(cell: Cell): ArticleDraft | null {
  const published = cell('published').trim();
  const publishedAt = published === '' ? null : readDate(published);
  const saved = cell('saved').trim();
  const savedAt = saved === '' ? null : Date.parse(saved);
  const isUnreadable = (published !== '' && publishedAt === null) || Number.isNaN(savedAt);
  if (isUnreadable || (savedAt !== null && (savedAt < 0 || savedAt > KEPT_LIMITS.latest))) {
    return null;
  }
  const kinds = ['outlet', 'agency', 'checker', 'body', 'person', 'reader'] as const;
  return carryCsv({
    ...EMPTY_DRAFT,
    url: cell('url'),
    title: cell('title'),
    source: cell('source'),
    sourceHome: cell('source_home'),
    sourceKind: readOneOf(cell('source_kind').trim(), kinds) ?? 'outlet',
    lang: cell('lang'),
    publishedAt,
    dateCertainty: cell('date_certainty').trim() === 'inferred' ? 'inferred' : 'stated',
    agencies: cell('agencies').split('\n'),
    savedAt,
    note: cell('article_note'),
    tags: cell('article_tags').split('\n'),
  });
}

/** A sentence that is '' where the row has none; null where the row says of it what cannot be. */
function readSentenceCells(cell: Cell): SentenceDraft | null {
  const index = cell('index').trim();
  const chain = readChain(cell('chain').trim());
  if (!/^\d{0,4}$/.test(index) || chain === undefined) return null;
  if (Number(index) >= MODEL_LIMITS.sentences) return null;
  if (oneLine(cell('sentence'), LONGEST_FILE).length > MODEL_LIMITS.quote) return null;
  return carrySentence({
    quote: cell('sentence'),
    index: index === '' ? null : Number(index),
    chain,
    isSaid: cell('said').trim().toLowerCase() !== 'no',
    note: cell('note'),
    tags: cell('tags').split('\n'),
  });
}

/** Null where the cell is empty, undefined where it holds something else than a chain. */
function readChain(text: string): readonly Link[] | null | undefined {
  if (text === '') return null;
  return readList(parseJson(text, 4), MODEL_LIMITS.links, parseLink) ?? undefined;
}

function wrongIn(cell: Cell): string {
  if (readArticleCells(cell) === null) return 'has a "published" or "saved" that is no date';
  if (oneLine(cell('sentence'), LONGEST_FILE).length > MODEL_LIMITS.quote) {
    return 'has a sentence of more than 1,000 characters';
  }
  return 'has an "index" that is no number below 1,500, or a "chain" that is none';
}
