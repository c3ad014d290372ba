import { parseJson } from '../../engine/json.ts';
import { KEPT_LIMITS } from '../../engine/parse-kept.ts';
import { MODEL_LIMITS, readDate } from '../../engine/parse-model.ts';
import { type Failure, type Result, success } from '../../engine/result.ts';
import { readText } from '../../engine/shape.ts';
import { type ArticleDraft, EMPTY_DRAFT, type SentenceDraft } from './draft.ts';
import { carryMarkdown } from './markdown.ts';
import { MOST_SKIPPED, type ReadDrafts, type Skipped } from './read-drafts.ts';
import { MOST_ZIPPED, readZip } from './zip.ts';

/** Bytes of all notes of a zip, and units of one. */
const LARGEST_VAULT = 512_000_000;
const LONGEST_NOTE = 8_000_000;

/**
 * The notes of a zip that `writeMarkdown` wrote, as someone may have edited them; a file that is no such note is passed over and
 * named.
 */
export function readMarkdownZip(bytes: Uint8Array): Result<ReadDrafts, Failure> {
  const files = readZip(bytes, {
    wants: (name) => name.toLowerCase().endsWith('.md'),
    files: MOST_ZIPPED,
    bytes: LARGEST_VAULT,
  });
  if (!files.ok) return files;
  const drafts: ArticleDraft[] = [];
  const skipped: Skipped[] = [];
  const decoder = new TextDecoder();
  for (const [name, content] of files.value) {
    const draft = readMarkdown(decoder.decode(content));
    if (draft !== null) drafts.push(draft);
    else if (skipped.length < MOST_SKIPPED) {
      skipped.push({ place: name.slice(0, 200), why: 'has no properties "url" or "title"' });
    }
  }
  return success({ drafts, skipped });
}

/**
 * A note of `writeMarkdown`: its properties, the callout above the first sentence, and each sentence with its tags and callout. Links
 * and other lines are passed over. Null where it names neither address nor title, or is too long.
 */
export function readMarkdown(file: string): ArticleDraft | null {
  if (file.length > LONGEST_NOTE) return null;
  const lines = file.replace(/^\ufeff/, '').split(/\r?\n/);
  if (lines[0]?.trimEnd() !== '---') return null;
  const end = lines.indexOf('---', 1);
  if (end === -1) return null;
  const { texts, tags } = readProperties(lines.slice(1, end));
  const { note, sentences } = readBody(lines.slice(end + 1));
  const savedAt = Date.parse(texts.get('saved') ?? '');
  const draft = carryMarkdown({
    ...EMPTY_DRAFT,
    url: texts.get('url') ?? null,
    title: texts.get('title') ?? '',
    source: texts.get('source') ?? '',
    lang: texts.get('lang') ?? 'und',
    publishedAt: readDate(texts.get('published')),
    savedAt: savedAt >= 0 && savedAt <= KEPT_LIMITS.latest ? savedAt : null,
    note,
    tags,
    sentences,
  });
  return draft.url === null && draft.title === '' ? null : draft;
}

/** `name: value` and lists of `- value`, each value bare or in double quotes; what else YAML can do is passed over. */
function readProperties(lines: readonly string[]) {
  const texts = new Map<string, string>();
  const tags: string[] = [];
  let name = '';
  for (const line of lines) {
    const item = /^\s*-\s+(.*)$/.exec(line)?.[1];
    if (item !== undefined) {
      if (name === 'tags') tags.push(yamlValue(item));
      continue;
    }
    const [, key, value = ''] = /^([a-z_]+):\s*(.*)$/.exec(line) ?? [];
    if (key === undefined) continue;
    name = key;
    if (value !== '') texts.set(key, yamlValue(value));
  }
  return { texts, tags };
}

function yamlValue(written: string): string {
  const value = written.trim();
  if (!value.startsWith('"')) return value;
  return readText(parseJson(value, 1), KEPT_LIMITS.note) ?? value;
}

function readBody(lines: readonly string[]) {
  const note: string[] = [];
  const sentences: { quote: string; notes: string[]; tags: string[] }[] = [];
  let isCallout = false;
  for (const line of lines) {
    const current = sentences.at(-1);
    const said = /^- (.*?)(?: \^[\w-]+)?$/.exec(line)?.[1];
    const quoted = /^\s*> ?(.*)$/.exec(line)?.[1];
    const tag = /^\s+- # (.*)$/.exec(line)?.[1];
    if (said !== undefined) {
      const quote = unescapeMarkdown(said);
      if (quote.length <= MODEL_LIMITS.quote) sentences.push({ quote, notes: [], tags: [] });
      isCallout = false;
    } else if (quoted === undefined) {
      isCallout = false;
      if (tag !== undefined) current?.tags.push(unescapeMarkdown(tag));
    } else if (!isCallout && quoted === '[!note]') isCallout = true;
    else if (isCallout) (current?.notes ?? note).push(quoted);
  }
  return { note: note.join('\n'), sentences: sentences.map(toSentence) };
}

function toSentence(read: { quote: string; notes: string[]; tags: string[] }): SentenceDraft {
  const { quote, notes, tags } = read;
  return { quote, index: null, chain: null, isSaid: true, note: notes.join('\n'), tags };
}

function unescapeMarkdown(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
