import type { VerdictKind } from '../../engine/model.ts';
import type { CardContent } from '../card/card-content.ts';

/** The example that the reader can look into. */
export type ExampleContent =
  | { readonly kind: 'checking' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'checked';
      readonly lang: string;
      /** Whose text it is; null where it was written for this page. */
      readonly outlet: string | null;
      /** In reading order; what is known of each is what the engine said of it. */
      readonly sentences: readonly CardContent[];
    };

/** One straight piece under one line of text, from `left` to `right` at the height `y`; CSS pixels. */
export interface MarkLine {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** The strokes that mark a state on pages, drawn under these lines. */
export type DrawMark = (
  kind: VerdictKind,
  lines: readonly MarkLine[],
) => readonly {
  readonly path: string;
  readonly width: number;
  readonly dashes: string | null;
  readonly second: boolean;
}[];

/** Where checking without a click is on, and what became of the reader's last choice. */
export interface SitesContent {
  /** Match patterns that the browser has granted. */
  readonly chosen: readonly string[];
  readonly everySite: boolean;
  /** All of it is switched off in the settings. */
  readonly off: boolean;
  readonly answer: 'bad' | 'refused' | null;
}

export type ImportFailure =
  | 'too-large'
  | 'not-a-pack'
  | 'newer'
  | 'damaged'
  | 'older-pack'
  | 'false-starter'
  | 'disk-full'
  | 'failed';

/** What becomes of the pack that the reader chose last. */
export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'adding'; readonly done: number; readonly all: number }
  | { readonly kind: 'done'; readonly name: string; readonly count: number }
  | { readonly kind: 'kept'; readonly name: string }
  | { readonly kind: 'failed'; readonly why: ImportFailure };
