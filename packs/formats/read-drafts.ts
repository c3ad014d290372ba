import { type Failure, failure, type Result } from '../../engine/result.ts';
import type { ArticleDraft } from './draft.ts';

/** What of a file was passed over, and why, so that a reader can look. */
export interface Skipped {
  /** Where it stands: `line 12`, `entry 3`. */
  readonly place: string;
  readonly why: string;
}

/** What a file tells, and what of it could not be used. */
export interface ReadDrafts {
  readonly drafts: readonly ArticleDraft[];
  /** At most `MOST_SKIPPED` of them, the first. */
  readonly skipped: readonly Skipped[];
}

/** Why a file was refused as a whole; nothing of it is used. */
export type FormatFailure = Failure & {
  readonly kind: 'file-too-large' | 'other-format' | 'too-many-entries';
};

/** UTF-16 units of a file that is read into memory: 100,000 entries of a bibliography. */
export const LONGEST_FILE = 64_000_000;
/** Entries, rows or annotations of one file. */
export const MOST_ENTRIES = 200_000;
export const MOST_SKIPPED = 1_000;

/** What is said of a file that is longer than `LONGEST_FILE`. */
export function tooLarge(): Result<never, FormatFailure> {
  return failure(
    'file-too-large',
    'The file is larger than 64 MB; split it and import the parts. Nothing was changed.',
  );
}

/** What is said of a file with more than `MOST_ENTRIES`. */
export function tooMany(): Result<never, FormatFailure> {
  return failure(
    'too-many-entries',
    'The file has more than 200,000 entries; split it and import the parts. Nothing was changed.',
  );
}

/** What is said of a file that is none of a format: `what` it is not, and how such a file begins or is named. */
export function otherFormat(what: string, hint: string): Result<never, FormatFailure> {
  return failure('other-format', `This is no ${what}; ${hint}. Nothing was changed.`);
}
