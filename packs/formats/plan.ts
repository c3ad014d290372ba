import type { KeptArticle, KeptRow, Note } from '../../engine/kept.ts';
import { KEPT_LIMITS, sortTags } from '../../engine/parse-kept.ts';
import { formatRow } from './backup-format.ts';

/**
 * What an import does with a row: `add` it, `change` what is there to `row`, or leave it. `same`: it is there already.
 * `stays`: what is there is newer.
 */
export type Plan =
  | { readonly kind: 'add' | 'change'; readonly row: KeptRow }
  | { readonly kind: 'same' | 'stays' };

/**
 * What an import does with one row of a file where the library holds `ours` under its key (null: nothing). Nothing that a
 * reader made is lost by it: no row is deleted or put into the bin, notes are joined, what is written once stays as it is.
 * Planned again with its own outcome it is `same` or `stays`, so that an import may be repeated from anywhere.
 */
export function planRow(theirs: KeptRow, ours: KeptRow | null): Plan {
  if (ours === null) return { kind: 'add', row: theirs };
  if (theirs.kind === 'article' && ours.kind === 'article') {
    return planArticle(theirs.row, ours.row);
  }
  if (theirs.kind === 'note' && ours.kind === 'note') return planNote(theirs.row, ours.row);
  // A version, a judgement, an entry of the journal: written once.
  return { kind: 'same' };
}

/** The newer text counts; and what the file holds outside the bin is taken out of it. */
function planArticle(theirs: KeptArticle, ours: KeptArticle): Plan {
  const newer = theirs.changedAt > ours.changedAt ? theirs : ours;
  const row = {
    ...newer,
    savedAt: Math.min(theirs.savedAt, ours.savedAt),
    removedAt: theirs.removedAt === null ? null : ours.removedAt,
  };
  const [before, after] = [ours, row].map((article) =>
    JSON.stringify(formatRow({ kind: 'article', row: article })),
  );
  if (before !== after) return { kind: 'change', row: { kind: 'article', row } };
  return { kind: theirs.changedAt < ours.changedAt ? 'stays' : 'same' };
}

/** Both texts, the newer first, unless one holds the other; the tags of both. */
function planNote(theirs: Note, ours: Note): Plan {
  const text = joinTexts(theirs, ours);
  const tags = sortTags([...ours.tags, ...theirs.tags]);
  if (text.length > KEPT_LIMITS.note || tags.length > KEPT_LIMITS.tags) return { kind: 'stays' };
  if (text === ours.text && tags.length === ours.tags.length) return { kind: 'same' };
  const changedAt = Math.max(theirs.changedAt, ours.changedAt);
  return { kind: 'change', row: { kind: 'note', row: { on: ours.on, text, tags, changedAt } } };
}

function joinTexts(theirs: Note, ours: Note): string {
  if (ours.text.includes(theirs.text)) return ours.text;
  if (theirs.text.includes(ours.text)) return theirs.text;
  const [first, second] = theirs.changedAt > ours.changedAt ? [theirs, ours] : [ours, theirs];
  return `${first.text}\n\n${second.text}`;
}
