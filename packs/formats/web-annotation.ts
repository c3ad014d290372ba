import type { LibrarySource } from '../../engine/kept.ts';
import { KEPT_LIMITS, sortTags } from '../../engine/parse-kept.ts';
import { MODEL_LIMITS } from '../../engine/parse-model.ts';
import { langTag, webAddress } from './carried-text.ts';
import { type ArticleDraft, draftsOf, EMPTY_DRAFT, type Remarks } from './draft.ts';
import { uuidUrn } from './uuid.ts';

/** The context of the model, and of the few words for what it has none for. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { schema: 'https://schema.org/' }];

/**
 * The articles and sentences of a library as W3C Web Annotations: one collection with one page, an annotation for each
 * article and for each of its sentences (`docs/FORMATS.md`).
 */
export async function* writeWebAnnotations(library: LibrarySource): AsyncGenerator<string> {
  let total = 0;
  for await (const draft of draftsOf(library, carryAnnotations)) {
    for (const annotation of annotationsOf(draft)) {
      yield total === 0 ? collectionStart(annotation.id) : ',\n';
      yield JSON.stringify(annotation);
      total += 1;
    }
  }
  if (total === 0) yield collectionStart('');
  yield `\n]},"total":${total}}\n`;
}

function collectionStart(first: string): string {
  const head = JSON.stringify({
    '@context': CONTEXT,
    id: uuidUrn(`collection\n${first}`),
    type: 'AnnotationCollection',
    label: 'Isnad',
  });
  const page = JSON.stringify({ id: uuidUrn(`page\n${first}`), type: 'AnnotationPage' });
  return `${head.slice(0, -1)},"first":${page.slice(0, -1)},"startIndex":0,"items":[\n`;
}

/** A draft cut to what annotations carry. */
export function carryAnnotations(draft: ArticleDraft): ArticleDraft {
  const { url, title, source, lang, publishedAt, savedAt, note, tags } = draft;
  return {
    ...EMPTY_DRAFT,
    url: webAddress(url, MODEL_LIMITS.url),
    title: title.slice(0, MODEL_LIMITS.name),
    source: source.slice(0, MODEL_LIMITS.name),
    lang: langTag(lang),
    publishedAt,
    savedAt,
    ...carryRemarks({ note, tags }),
    sentences: draft.sentences
      .filter(({ quote, isSaid }) => quote !== '' && isSaid)
      .map(({ quote, ...remarks }) => ({
        quote,
        index: null,
        chain: null,
        isSaid: true,
        ...carryRemarks(remarks),
      })),
  };
}

/** A note of blanks is none. */
function carryRemarks({ note, tags }: Remarks): Remarks {
  return {
    note: note.trim() === '' ? '' : note.slice(0, KEPT_LIMITS.note),
    tags: sortTags(tags).slice(0, KEPT_LIMITS.tags),
  };
}

function* annotationsOf(draft: ArticleDraft) {
  const { url, title, source, lang, publishedAt, savedAt, sentences } = draft;
  const quotes = sentences.map(({ quote }) => quote);
  const page = url ?? uuidUrn(`text\n${JSON.stringify([title, source, publishedAt, quotes])}`);
  const { note, ...bodies } = bodiesOf(draft);
  yield {
    id: uuidUrn(`article\n${page}`),
    type: 'Annotation',
    motivation: note ? 'commenting' : 'bookmarking',
    ...(savedAt === null ? {} : { created: new Date(savedAt).toISOString() }),
    ...bodies,
    target: {
      id: page,
      type: 'Text',
      ...(lang === 'und' ? {} : { language: lang }),
      ...(title === '' ? {} : { 'schema:headline': title }),
      ...(source === '' ? {} : { 'schema:publisher': source }),
      ...(publishedAt === null ? {} : { 'schema:datePublished': publishedAt }),
    },
  };
  for (const sentence of sentences) {
    const remarks = bodiesOf(sentence);
    yield {
      id: uuidUrn(`sentence\n${page}\n${sentence.quote}`),
      type: 'Annotation',
      motivation: remarks.note ? 'commenting' : 'highlighting',
      ...(remarks.body === undefined ? {} : { body: remarks.body }),
      target: { source: page, selector: { type: 'TextQuoteSelector', exact: sentence.quote } },
    };
  }
}

/** `note`: whether there is one. */
function bodiesOf({ note, tags }: Remarks) {
  const body = [
    ...(note === '' ? [] : [textualBody(note, 'commenting')]),
    ...tags.map((tag) => textualBody(tag, 'tagging')),
  ];
  return { note: note !== '', ...(body.length === 0 ? {} : { body }) };
}

function textualBody(value: string, purpose: 'commenting' | 'tagging') {
  return { type: 'TextualBody', value, format: 'text/plain', purpose };
}
