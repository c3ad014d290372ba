import type {
  ExportFormat,
  FileOutcome,
  StorageUse,
} from '../../components/library/files-content.ts';
import type { Failure } from '../../engine/result.ts';
import type { LibraryPart } from '../../packs/formats/library-part.ts';
import type { ImportTask, TaskFile } from '../../storage/import-task.ts';

// What the library page has done in a worker, so that it never waits for it. The worker is ended after each work; ended
// sooner, what it wrote stays, and an import can go on.

/** By kind: what is asked, and what comes back. */
export interface Works {
  /** Says what an import of the files would do. */
  readonly look: {
    readonly asks: { readonly files: readonly TaskFile[]; readonly now: number };
    readonly gives: readonly FileOutcome[];
  };
  /** Puts the files into the library; null goes on with those of the import that was stopped. */
  readonly import: {
    readonly asks: { readonly files: readonly TaskFile[] | null; readonly now: number };
    readonly gives: readonly FileOutcome[];
  };
  /** Takes the last import back. */
  readonly undo: { readonly asks: object; readonly gives: null };
  /** Writes the library, or a part of it, to a file. */
  readonly export: {
    readonly asks: {
      readonly format: ExportFormat;
      readonly part: LibraryPart | null;
      readonly head: FileHead;
    };
    readonly gives: Blob;
  };
  /** Takes a snapshot where one is due, or at once; gives whether it did. */
  readonly snapshot: {
    readonly asks: { readonly isAsked: boolean; readonly now: number; readonly by: string };
    readonly gives: boolean;
  };
  readonly measure: { readonly asks: object; readonly gives: StorageUse };
}

/** What the first line of a backup says: when it is made (ISO 8601) and by which release. */
export interface FileHead {
  readonly made: string;
  readonly by: string;
}

export type WorkKind = keyof Works;

export type WorkRequest = {
  [Kind in WorkKind]: { readonly kind: Kind; readonly asks: Works[Kind]['asks'] };
}[WorkKind];

/** `all` is 0 where it is not known. */
export type TellProgress = (done: number, all: number) => void;

/** What a worker tells. */
export type WorkNews =
  | { readonly kind: 'progress'; readonly done: number; readonly all: number }
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What an import that was begun has told of its files. */
export function toldOf({ told }: ImportTask): readonly FileOutcome[] {
  return told as unknown as readonly FileOutcome[];
}
