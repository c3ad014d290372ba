import { parseJson } from '../engine/json.ts';
import type { Json, NoteTarget } from '../engine/kept.ts';
import { MODEL_LIMITS, parseArticle, parseAssertion, parseClaim } from '../engine/parse-model.ts';
import { readBag, readField, readList, readText } from '../engine/shape.ts';
import type { Content } from './articles.ts';

/**
 * One field of one row gets a value: all that a reader does is made of such.
 *
 * | row | field | value |
 * |---|---|---|
 * | `article-…` | `content` | the digest of a version just saved, or what it tells as JSON; adds the article where it is not |
 * | `article-…` | `how` | `SavedHow` |
 * | `article-…` | `removedAt` | when it went into the bin; null where it is not there |
 * | any | `text` | the note; '' for none |
 * | any | `tag:` and the tag | whether it has it |
 */
export type Change = {
  readonly row: NoteTarget;
  readonly field: string;
  readonly value: Json;
};

/** Begins the name of a tag's field. */
export const TAG_FIELD = 'tag:';

/** Changes in one edit: what a reader selects at once. */
const MOST_CHANGES = 5_000;
/** Longest field: `tag:` and a tag. */
const LONGEST_FIELD = 120;
const CONTENT_DEPTH = 6;

/** The changes of a journal's entry, as a disk or another device left it; null for what are none. */
export function parseChanges(value: unknown): Change[] | null {
  const bag = readBag(value);
  return bag && readList(readField(bag, 'changes'), MOST_CHANGES, parseChange);
}

function parseChange(value: unknown): Change | null {
  const bag = readBag(value);
  if (bag === null) return null;
  const row = readText(readField(bag, 'row'), 24);
  const field = readText(readField(bag, 'field'), LONGEST_FIELD);
  const set = readField(bag, 'value');
  if (row === null || !/^(?:article|claim)-[0-9a-f]{16}$/.test(row)) return null;
  const isPlain = set === null || ['string', 'number', 'boolean'].includes(typeof set);
  return field === null || !isPlain ? null : { row: row as NoteTarget, field, value: set as Json };
}

/** What an article told, as `contentText` wrote it; null for anything else. */
export function parseContent(value: Json): Content | null {
  const bag = typeof value === 'string' ? readBag(parseJson(value, CONTENT_DEPTH)) : null;
  if (bag === null) return null;
  const most = MODEL_LIMITS.sentences;
  const article = parseArticle(readField(bag, 'article'));
  const claims = readList(readField(bag, 'claims'), most, parseClaim);
  const assertions = readList(readField(bag, 'assertions'), most, parseAssertion);
  if (article === null || claims === null || assertions === null) return null;
  return {
    article,
    claims: claims.map(({ id, text, lang }) => ({ id, text, lang })),
    assertions,
  };
}
