import { claimId } from '../../engine/identity.ts';
import type { LibrarySource } from '../../engine/kept.ts';
import type { ClaimId } from '../../engine/model.ts';
import { KEPT_LIMITS } from '../../engine/parse-kept.ts';
import { MODEL_LIMITS } from '../../engine/parse-model.ts';
import { sha256 } from '../../engine/sha256.ts';
import { langTag, lineTags, manyLines, oneLine, webAddress } from './carried-text.ts';
import { type ArticleDraft, draftsOf, EMPTY_DRAFT, type SentenceDraft } from './draft.ts';
import type { ZippedFile } from './zip.ts';

/**
 * The articles of a library as notes for Obsidian and other programs of Markdown, one file each (`docs/FORMATS.md`). A sentence
 * that other articles say too links to theirs. Memory holds the claims' ids and which of them are said more than once.
 */
export async function* writeMarkdown(library: LibrarySource): AsyncGenerator<ZippedFile> {
  const places = await findShared(library);
  const encoder = new TextEncoder();
  for await (const draft of draftsOf(library, carryMarkdown)) {
    yield { name: `${fileName(draft)}.md`, bytes: encoder.encode(formatNote(draft, places)) };
  }
}

/** A file that says a claim, and what is shown of it. */
interface Place {
  readonly file: string;
  readonly shown: string;
}

type Places = ReadonlyMap<ClaimId, readonly Place[]>;

/** Other articles that are named under one sentence. */
const MOST_LINKS = 20;

/** Where each claim stands that more than one article says. */
async function findShared(library: LibrarySource): Promise<Places> {
  const once = new Set<ClaimId>();
  const places = new Map<ClaimId, Place[]>();
  for await (const { sentences } of draftsOf(library, carryMarkdown)) {
    for (const claim of new Set(sentences.map(({ quote }) => claimId(quote)))) {
      if (once.has(claim)) places.set(claim, []);
      else once.add(claim);
    }
  }
  for await (const draft of draftsOf(library, carryMarkdown)) {
    const { source, publishedAt, title, sentences } = draft;
    const shown = [linkText(source === '' ? title : source), publishedAt?.slice(0, 10) ?? ''];
    const place = { file: fileName(draft), shown: shown.filter((part) => part !== '').join(', ') };
    for (const claim of new Set(sentences.map(({ quote }) => claimId(quote)))) {
      const known = places.get(claim);
      if (known !== undefined && known.length <= MOST_LINKS) known.push(place);
    }
  }
  return places;
}

/** A draft cut to what a note carries. */
export function carryMarkdown(draft: ArticleDraft): ArticleDraft {
  return {
    ...EMPTY_DRAFT,
    url: webAddress(draft.url, MODEL_LIMITS.url),
    title: oneLine(draft.title, MODEL_LIMITS.name),
    source: oneLine(draft.source, MODEL_LIMITS.name),
    lang: langTag(draft.lang),
    publishedAt: draft.publishedAt,
    savedAt: draft.savedAt,
    note: manyLines(draft.note, KEPT_LIMITS.note),
    tags: lineTags(draft.tags, KEPT_LIMITS.tag, KEPT_LIMITS.tags),
    sentences: draft.sentences
      .filter(({ isSaid }) => isSaid)
      .map(({ quote, note, tags }) => ({
        quote: oneLine(quote, MODEL_LIMITS.quote),
        index: null,
        chain: null,
        isSaid: true,
        note: manyLines(note, KEPT_LIMITS.note),
        tags: lineTags(tags, KEPT_LIMITS.tag, KEPT_LIMITS.tags),
      }))
      .filter(({ quote }) => quote !== ''),
  };
}

/**
 * A name that every file system takes and Obsidian links to, from the title, with a few digits by which two of one title differ;
 * without its ending.
 */
export function fileName(draft: ArticleDraft): string {
  const { url, title, source, publishedAt, sentences } = draft;
  const told = url ?? JSON.stringify([title, source, publishedAt, sentences.map((s) => s.quote)]);
  const name = Array.from(title.normalize('NFC').replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim())
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return `${name === '' ? 'Isnad' : name} (${sha256(told).slice(0, 8)})`;
}

/** Characters; of Arabic each takes two of the 255 bytes that file systems allow. */
const LONGEST_NAME = 80;
/** What paths, Windows, links of Obsidian, or the direction of a text give a meaning to. */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\\/:*?"<>|#^[\]%\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/g;

function formatNote(draft: ArticleDraft, places: Places): string {
  const { url, title, source, lang, publishedAt, savedAt, note, tags, sentences } = draft;
  const own = fileName(draft);
  const head = [
    ['url', url ?? ''],
    ['title', title],
    ['source', source],
    ['lang', lang === 'und' ? '' : lang],
    ['published', publishedAt ?? ''],
    ['saved', savedAt === null ? '' : new Date(savedAt).toISOString()],
  ] as const;
  const properties = head
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${yamlText(value)}`);
  const tagLines = tags.length === 0 ? [] : ['tags:', ...tags.map((tag) => `  - ${yamlText(tag)}`)];
  return [
    '---',
    ...properties,
    ...tagLines,
    '---',
    '',
    `# ${escapeMarkdown(title)}`,
    '',
    ...noteLines(note, ''),
    ...sentences.flatMap((sentence) => sentenceLines(sentence, own, places)),
    '',
  ].join('\n');
}

function sentenceLines({ quote, note, tags }: SentenceDraft, own: string, places: Places) {
  const claim = claimId(quote);
  const others = (places.get(claim) ?? []).filter(({ file }) => file !== own).slice(0, MOST_LINKS);
  return [
    `- ${escapeMarkdown(quote)} ^c-${claim}`,
    ...others.map(({ file, shown }) => `  - ↔ [[${file}#^c-${claim}|${shown}]]`),
    ...tags.map((tag) => `  - # ${escapeMarkdown(tag)}`),
    ...noteLines(note, '  '),
  ];
}

/** A note as a callout; the reader's own words, which may be Markdown. */
function noteLines(note: string, indent: string): string[] {
  if (note === '') return [];
  return [
    `${indent}> [!note]`,
    ...note.split('\n').map((line) => `${indent}> ${line}`),
    ...(indent === '' ? [''] : []),
  ];
}

/** JSON's strings are YAML's. */
function yamlText(text: string): string {
  return JSON.stringify(text);
}

function linkText(text: string): string {
  return oneLine(text.replace(/[[\]|]/g, ' '), 100);
}

/** A text that Markdown shows as it stands: everything that it could take for itself is escaped. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~$^=%!&@{}]/g, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^[-+]/, '\\$&');
}
