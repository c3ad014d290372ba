import type { ReaderJudgement } from './judgements.ts';
import type { Article, ArticleId, Assertion, Claim } from './model.ts';
import type { Failure, Result } from './result.ts';
import { sha256 } from './sha256.ts';

// What a reader's own library holds, as it travels: between the database, files, and later devices. Times are ms since
// epoch. Storage and file formats share these shapes and know nothing of each other.

/** `asked`: the reader clicked; `automatic`: a site of which the reader keeps all that is read; `imported`: from a file. */
export type SavedHow = 'asked' | 'automatic' | 'imported';

/** What an article tells, without index terms: the release that reads it computes them. */
export type KeptClaim = Omit<Claim, 'terms'>;

/** An article of the reader's own with all that its newest version tells: there as a whole or not at all. */
export interface KeptArticle {
  readonly article: Article;
  /** When it was first saved. */
  readonly savedAt: number;
  /** When its newest version was: of two rows on one article, the later is the newer. */
  readonly changedAt: number;
  readonly how: SavedHow;
  /** When it was put into the bin; null where it is not there. In the bin it is no evidence, and nothing is lost. */
  readonly removedAt: number | null;
  readonly claims: readonly KeptClaim[];
  /** Each of one of the `claims`, in the order of the text. */
  readonly assertions: readonly Assertion[];
}

/** An article's text as it stood when it was saved. Written once; a corrected text is another version. */
export interface KeptVersion {
  readonly article: ArticleId;
  /** `versionDigest` of the title, date and text: 16 hex digits. One article has a digest once. */
  readonly digest: string;
  readonly savedAt: number;
  readonly title: string;
  readonly publishedAt: string | null;
  /** The body, its blocks joined by "\n". */
  readonly text: string;
}

/** Equal for the same title, date and text, to the last comma; 16 hex digits. About 1 µs for each 64 bytes. */
export function versionDigest(title: string, publishedAt: string | null, text: string): string {
  return sha256(`version\n${publishedAt ?? ''}\n${title}\n${text}`).slice(0, 16);
}

/** What a note is on: `article-` or `claim-` and its id. */
export type NoteTarget = `${'article' | 'claim'}-${string}`;

/** The reader's own words and tags on an article or a claim; one for each. Empty where all was taken back. */
export interface Note {
  readonly on: NoteTarget;
  readonly text: string;
  /** Distinct, in the order of code units. */
  readonly tags: readonly string[];
  readonly changedAt: number;
}

/** A value that JSON writes without loss. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** An entry of the journal of all edits. Written once; files carry what it says as it stands. */
export interface KeptEdit {
  /** 16 random hex digits. */
  readonly id: string;
  readonly at: number;
  /** What was done (`storage/edits.ts`). */
  readonly edit: Json;
  /** The edit that takes it back. */
  readonly inverse: Json;
}

/** The rows of a library by kind. */
export interface KeptRows {
  readonly article: KeptArticle;
  readonly version: KeptVersion;
  readonly note: Note;
  readonly judgement: ReaderJudgement;
  readonly edit: KeptEdit;
}

export type KeptKind = keyof KeptRows;

/** All kinds, in the order in which files hold them: what an article is noted for or judged by comes after it. */
export const KEPT_KINDS = ['article', 'version', 'note', 'judgement', 'edit'] as const;

/** A row with its kind. */
export type KeptRow = {
  [Kind in KeptKind]: { readonly kind: Kind; readonly row: KeptRows[Kind] };
}[KeptKind];

/** Under what a row is found; two rows of one kind and key are the same thing. Ascending keys are the order of rows. */
export function keptKey({ kind, row }: KeptRow): string {
  switch (kind) {
    case 'article':
      return row.article.id;
    case 'version':
      return `${row.article}-${row.digest}`;
    case 'note':
      return row.on;
    case 'judgement':
    case 'edit':
      return row.id;
  }
}

/** A library to read from. Two implementations (Dexie, memory), one contract suite. */
export interface LibrarySource {
  /**
   * All rows of a kind by ascending key, in slices of which memory holds one. Damaged rows are left out. Rejects where
   * the library cannot be read.
   */
  rows<Kind extends KeptKind>(kind: Kind): AsyncIterable<readonly KeptRows[Kind][]>;
}

/** A library to write to. It has no opinion: what an import adds, joins or leaves is planned before (`packs/formats/`). */
export interface LibrarySink {
  /** What it holds under each key, in the order of the keys; null where there is nothing. */
  find<Kind extends KeptKind>(
    kind: Kind,
    keys: readonly string[],
  ): Promise<readonly (KeptRows[Kind] | null)[]>;
  /** Writes rows, in place of those under the same keys, in one transaction: all of them, or none where it fails. */
  put(rows: readonly KeptRow[]): Promise<Result<null, Failure>>;
}
