import type { Trouble } from './trouble.ts';

/** Kinds of what a library holds, in the order in which they are told. */
export const ROW_KINDS = ['article', 'version', 'note', 'judgement', 'edit'] as const;

type RowKind = (typeof ROW_KINDS)[number];

/** What an import does with a row: adds it, changes what is there, finds it there, or leaves what is newer there. */
export const PLAN_KINDS = ['add', 'change', 'same', 'stays'] as const;

/** Rows by what becomes of them. */
export type PlanCounts = Readonly<
  Record<(typeof PLAN_KINDS)[number], Readonly<Record<RowKind, number>>>
>;

/** What of a file could not be used. */
export interface PassedOver {
  /** Where it stands: `line 12`, `entry 3`, the name of a file within it. */
  readonly place: string;
  readonly why: string;
}

/** What comes, or came, of one file of an import. */
export interface FileOutcome {
  readonly name: string;
  /** Null where it is refused, or its turn has not come. */
  readonly counts: PlanCounts | null;
  readonly refused: Trouble | null;
  readonly skipped: readonly PassedOver[];
}

/** Where an import is. */
export type ImportState =
  | { readonly kind: 'idle' }
  /** Nothing is written yet. `all` is 0 where it is not known. */
  | { readonly kind: 'looking'; readonly done: number; readonly all: number }
  /** What it would do; it waits for the reader. */
  | { readonly kind: 'looked'; readonly files: readonly FileOutcome[] }
  | { readonly kind: 'writing'; readonly done: number; readonly all: number }
  /** Stopped half way: by the reader or a closed page (null), or since something did not work. */
  | {
      readonly kind: 'stopped';
      readonly files: readonly FileOutcome[];
      readonly trouble: Trouble | null;
    }
  | { readonly kind: 'done'; readonly files: readonly FileOutcome[]; readonly canUndo: boolean }
  | { readonly kind: 'undoing'; readonly done: number; readonly all: number }
  | { readonly kind: 'undone' }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

/** The formats that a library can be written in. */
export const EXPORT_FORMATS = [
  'backup',
  'csv',
  'markdown',
  'ris',
  'bibtex',
  'csl-json',
  'web-annotation',
  'claim-review',
] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing'; readonly done: number; readonly all: number }
  /** `link` leads to the file, as long as the page is open. */
  | {
      readonly kind: 'done';
      readonly name: string;
      readonly link: string;
      /** Bytes. */
      readonly size: number;
    }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

/** A copy of the library on this machine. */
export interface SnapshotLine {
  /** Ms since epoch. */
  readonly takenAt: number;
  /** Bytes. */
  readonly size: number;
}

/** How the library is copied to the downloads folder by itself. */
export interface CopyPlan {
  /** Days between two copies; 0 for never. */
  readonly everyDays: number;
  /** Ms since epoch; null where there was none. */
  readonly lastAt: number | null;
  readonly trouble: Trouble | null;
}

/** What takes room, in bytes, about. */
export interface StorageUse {
  readonly claims: number;
  readonly articles: number;
  readonly index: number;
  readonly journal: number;
  readonly snapshots: number;
  readonly all: number;
  /** Null where the browser does not say. */
  readonly quota: number | null;
}
