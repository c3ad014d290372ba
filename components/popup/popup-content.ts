import type { DateCertainty, LeftOut, VerdictKind } from '../../engine/model.ts';
import type { FieldEvidence } from '../../engine/page-evidence.ts';
import type { SourceSummary } from '../../engine/report.ts';

/** What the popup shows of a finished check (the bridge's `done` report has this shape). */
export interface CheckedPage {
  readonly kind: 'done';
  readonly id: string;
  readonly summary: {
    readonly counts: Readonly<Record<VerdictKind, number>>;
    readonly sources: readonly SourceSummary[];
    readonly independentOrigins: number;
  };
  readonly marks: readonly {
    readonly sentence: number;
    readonly kind: VerdictKind;
    readonly independentOrigins: number;
  }[];
  readonly lang: string;
  readonly byline: string | null;
  readonly publishedAt: string | null;
  readonly dateCertainty: DateCertainty;
  readonly modifiedAt: string | null;
  readonly evidence: readonly FieldEvidence[];
  readonly leftOut: readonly LeftOut[];
  readonly excluded: readonly ExcludedArticle[];
  readonly libraryEmpty: boolean;
  /** Null in a private window. */
  readonly saved: SavedArticle | null;
  /** What comparing through a translation brought; null where that was not asked for. */
  readonly translation: TranslationResult | null;
}

/** Whether the article is in the library; `edit` names what was just done, null for nothing (the bridge's `SavedState`). */
export interface SavedArticle {
  readonly state: 'none' | 'known' | 'older' | 'in-bin' | 'saved' | 'newer';
  readonly edit: string | null;
}

/** `gone`: the page has another result by now. */
export type KeepOutcome = 'done' | 'disk-full' | 'gone' | 'other';

export interface TranslationResult {
  readonly lang: 'ar' | 'en';
  /** Sentences compared so, and those of them of which the library says the same. */
  readonly compared: number;
  readonly found: number;
}

/** How far comparing through a translation is; `share` is 0–1 of the phase. */
export interface TranslationProgress {
  readonly phase: 'fetching' | 'translating' | 'comparing';
  readonly share: number;
}

/**
 * `no-model`: the browser could not get its translator ready. `not-translated`: it translated nothing.
 * `not-compared`: the page has another result by now, or the library cannot be read.
 */
export type TranslationFailed = 'no-model' | 'not-translated' | 'not-compared';

export type TranslationOutcome = 'compared' | 'cancelled' | TranslationFailed;

/** An article that was not used as evidence. */
export interface ExcludedArticle {
  readonly title: string;
  readonly source: string;
  /** `same-address`, `same-text` or `same-outlet-copy`. */
  readonly why: string;
}

/** What is kept about a tab (the bridge's `TabReport` has this shape). */
export type PageReport =
  | CheckedPage
  /** Milliseconds since epoch. */
  | { readonly kind: 'checking'; readonly startedAt: number }
  | { readonly kind: 'unreadable'; readonly why: UnreadableWhy; readonly message: string };

export type UnreadableWhy = 'not-an-article' | 'too-large' | 'failed';

/** Whether the extension may read the page in the tab; null while that is being found out. */
export type PageAccess = 'allowed' | BarredWhy | null;

/** `browser-page`: the browser's own. `protected`: a store or another page closed to extensions. */
export type BarredWhy = 'browser-page' | 'protected' | 'pdf' | 'file';

/** What the popup is about to say. */
export type PopupState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unchecked' }
  /** `slow`: so long that the reader is offered to start again. */
  | { readonly kind: 'checking'; readonly slow: boolean }
  | { readonly kind: 'barred'; readonly why: BarredWhy }
  | { readonly kind: 'unreadable'; readonly why: UnreadableWhy; readonly message: string }
  | CheckedPage;
