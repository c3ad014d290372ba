import { parseJson } from '../../engine/json.ts';
import { KEPT_LIMITS, readTag } from '../../engine/parse-kept.ts';
import { MODEL_LIMITS, readDate } from '../../engine/parse-model.ts';
import { type Result, success } from '../../engine/result.ts';
import { splitSentences } from '../../engine/sentences.ts';
import { type Bag, readBag, readField, readText } from '../../engine/shape.ts';
import { webAddress } from './carried-text.ts';
import { type ArticleDraft, EMPTY_DRAFT, type SentenceDraft } from './draft.ts';
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
import { carryAnnotations } from './web-annotation.ts';

/** Values inside one another; ours have eight. */
const DEEPEST = 40;
/** Bodies, targets, selectors or tags of one annotation. */
const MOST_PARTS = 1_000;

/**
 * Reads W3C Web Annotations as our own and other programs write them: one, a list, a page or a collection, or what
 * Hypothesis exports (`uri`, `text`, `tags`, `document`). What an annotation quotes becomes a sentence of the page it is on.
 * One that is on no web page is passed over.
 */
export function readWebAnnotations(file: string): Result<ReadDrafts, FormatFailure> {
  if (file.length > LONGEST_FILE) return tooLarge();
  const annotations = listIn(parseJson(file.replace(/^\ufeff/, ''), DEEPEST));
  if (annotations === null) {
    return otherFormat('file of web annotations', 'such a file is JSON with "type": "Annotation"');
  }
  if (annotations.length > MOST_ENTRIES) return tooMany();
  const pages = new Map<string, PageSaid>();
  const skipped: Skipped[] = [];
  for (const [at, value] of annotations.entries()) {
    const annotation = readBag(value);
    if (annotation !== null && addAnnotation(pages, annotation)) continue;
    if (skipped.length < MOST_SKIPPED) {
      skipped.push({ place: `annotation ${at + 1}`, why: 'is on no web page' });
    }
  }
  return success({ drafts: [...pages.values()].map(toDraft), skipped });
}

/** Null where the file holds none. */
function listIn(value: unknown): readonly unknown[] | null {
  const bag = readBag(value);
  const list = bag === null ? value : null;
  if (Array.isArray(list)) return list.some(isAnnotation) || list.length === 0 ? list : null;
  if (bag === null) return null;
  if (isAnnotation(bag)) return [bag];
  const first = readBag(readField(bag, 'first'));
  const held = [bag, ...(first === null ? [] : [first])].flatMap((holder) =>
    ['items', 'annotations', 'rows', '@graph'].map((key) => readField(holder, key)),
  );
  const found = held.find(Array.isArray);
  return found === undefined ? null : found;
}

function isAnnotation(value: unknown): boolean {
  const bag = readBag(value);
  return bag !== null && (readField(bag, 'target') ?? readField(bag, 'uri')) !== undefined;
}

/** What the annotations of a file say of one page. */
interface PageSaid {
  readonly url: string | null;
  readonly facts: Map<keyof PageFacts, string>;
  readonly notes: string[];
  readonly tags: string[];
  readonly sentences: SentenceDraft[];
}

interface PageFacts {
  readonly title: string;
  readonly source: string;
  readonly lang: string;
  readonly publishedAt: string;
  readonly savedAt: string;
}

/** False where it is on no page. */
function addAnnotation(pages: Map<string, PageSaid>, annotation: Bag): boolean {
  const targets = partsOf(readField(annotation, 'target'));
  const target = targets.find((part) => pageOf(part) !== null) ?? null;
  const page = (target === null ? null : pageOf(target)) ?? textIn(annotation, 'uri');
  const url = webAddress(page, MODEL_LIMITS.url);
  if (page === null || (url === null && !/^urn:uuid:[0-9a-f-]{36}$/.test(page))) return false;
  const said: PageSaid = pages.get(page) ?? {
    url,
    facts: new Map(),
    notes: [],
    tags: [],
    sentences: [],
  };
  pages.set(page, said);
  const about = bagsIn(targets);
  addFacts(said, annotation, about);
  const { note, tags } = bodiesIn(annotation);
  const quote = about.map(quoteIn).find((text) => text !== null) ?? null;
  if (quote === null) {
    if (note !== '') said.notes.push(note);
    said.tags.push(...tags);
  } else said.sentences.push(...sentencesOf(quote, note, tags));
  return true;
}

/** A long quotation is its sentences; what was written on it stands at the first. */
function sentencesOf(quote: string, note: string, tags: readonly string[]): SentenceDraft[] {
  const texts =
    quote.length <= MODEL_LIMITS.quote
      ? [quote]
      : splitSentences(quote.slice(0, KEPT_LIMITS.text)).map(({ text }) => text);
  return texts
    .filter((text) => text !== '' && text.length <= MODEL_LIMITS.quote)
    .map((text, at) => ({
      quote: text,
      index: null,
      chain: null,
      isSaid: true,
      note: at === 0 ? note : '',
      tags: at === 0 ? tags : [],
    }));
}

/** The address of what a target is, or is a part of. */
function pageOf(target: unknown): string | null {
  if (typeof target === 'string') return target;
  const bag = readBag(target);
  if (bag === null) return null;
  const source = readField(bag, 'source');
  const whole = readBag(source);
  if (whole !== null) return textIn(whole, 'id') ?? textIn(whole, '@id');
  return readText(source, MODEL_LIMITS.url) ?? textIn(bag, 'id') ?? textIn(bag, '@id');
}

function addFacts(said: PageSaid, annotation: Bag, targets: readonly Bag[]): void {
  const document = readBag(readField(annotation, 'document'));
  const sources = bagsIn(targets.map((target) => readField(target, 'source')));
  const holders = [...targets, ...sources, ...(document === null ? [] : [document])];
  const add = (name: keyof PageFacts, ...keys: readonly string[]) => {
    const found = holders
      .flatMap((holder) => keys.map((key) => firstText(readField(holder, key))))
      .find((text) => text !== null && text !== '');
    if (found !== undefined && found !== null && !said.facts.has(name)) said.facts.set(name, found);
  };
  add('title', 'schema:headline', 'title', 'dc:title', 'dcterms:title');
  add('source', 'schema:publisher');
  add('lang', 'language', 'dc:language');
  add('publishedAt', 'schema:datePublished');
  const created = textIn(annotation, 'created');
  if (created !== null && !said.facts.has('savedAt')) said.facts.set('savedAt', created);
}

/** The text, or the first of several. */
function firstText(value: unknown): string | null {
  return readText(Array.isArray(value) ? value[0] : value, KEPT_LIMITS.text);
}

/** The words that a target's selector quotes; null where it quotes none. */
function quoteIn(target: Bag): string | null {
  for (const selector of partsOf(readField(target, 'selector'))) {
    const bag = readBag(selector);
    if (bag === null) continue;
    const exact = readText(readField(bag, 'exact'), KEPT_LIMITS.text);
    if (exact !== null && exact !== '') return exact;
    const refined = readBag(readField(bag, 'refinedBy'));
    const inner = refined === null ? null : readText(readField(refined, 'exact'), KEPT_LIMITS.text);
    if (inner !== null && inner !== '') return inner;
  }
  return null;
}

function bodiesIn(annotation: Bag): { readonly note: string; readonly tags: readonly string[] } {
  const texts: string[] = [];
  const tags: string[] = [];
  const own = [textIn(annotation, 'bodyValue'), textIn(annotation, 'text')];
  texts.push(...own.filter((text) => text !== null));
  tags.push(...partsOf(readField(annotation, 'tags')).flatMap((tag) => readTag(tag) ?? []));
  for (const part of partsOf(readField(annotation, 'body'))) {
    const body = readBag(part);
    const value = body === null ? null : (textIn(body, 'value') ?? textIn(body, 'chars'));
    if (body === null || value === null) continue;
    const isTag =
      partsOf(readField(body, 'purpose')).includes('tagging') ||
      partsOf(readField(body, 'type')).includes('oa:Tag');
    if (!isTag) texts.push(value);
    else tags.push(...[readTag(value) ?? readTag(value.trim())].filter((tag) => tag !== null));
  }
  const note = texts.filter((text) => text.trim() !== '').join('\n\n');
  return { note, tags };
}

function bagsIn(values: readonly unknown[]): Bag[] {
  return values.map(readBag).filter((bag) => bag !== null);
}

/** A value, or each of several, as a list; none for none. */
function partsOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, MOST_PARTS) : [value];
}

function textIn(bag: Bag, key: string): string | null {
  return readText(readField(bag, key), KEPT_LIMITS.text);
}

function toDraft({ url, facts, notes, tags, sentences }: PageSaid): ArticleDraft {
  const savedAt = Date.parse(facts.get('savedAt') ?? '');
  const isTime = savedAt >= 0 && savedAt <= KEPT_LIMITS.latest;
  return carryAnnotations({
    ...EMPTY_DRAFT,
    url,
    title: facts.get('title') ?? '',
    source: facts.get('source') ?? '',
    lang: facts.get('lang') ?? 'und',
    publishedAt: readDate(facts.get('publishedAt')),
    savedAt: isTime ? savedAt : null,
    note: notes.join('\n\n'),
    tags,
    sentences,
  });
}
