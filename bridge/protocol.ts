import type { Block } from '../engine/block.ts';
import type {
  Alignment,
  AssertionId,
  CheckedArticle,
  ClaimId,
  DateCertainty,
  LeftOut,
  Link,
  Origin,
  Overruling,
  Reason,
  RelationKind,
  Span,
  VerdictKind,
} from '../engine/model.ts';
import type { FieldEvidence } from '../engine/page-evidence.ts';
import type { PageFields } from '../engine/page-fields.ts';
import type { Summary } from '../engine/report.ts';

/**
 * Every message of the extension, by name; the name gives the direction. A reply is always a `Result`
 * (`bridge/send.ts`, `bridge/serve.ts`); what is below is the request and the value of a success.
 */
export interface Calls {
  /** The gate says the page is an article: put the reader into this tab. */
  'page-to-background/article-found': { request: Record<never, never>; reply: null };
  /** Check an article. The words of the evidence do not come back (the page's process never holds them). */
  'page-to-background/check': {
    request: CheckRequest;
    reply: CheckReply & { readonly switches: PageSwitches };
  };
  /** The page could not be read; the popup says why. */
  'page-to-background/unreadable': { request: Unreadable; reply: null };
  /** Ask for a one-time token for the card of one sentence of this tab's report. */
  'page-to-background/card': { request: CardRequest; reply: { readonly token: string } };
  /** The card of a sentence is seen now: the panel follows. */
  'page-to-background/card-shown': { request: CardRequest; reply: null };
  /** The card frame trades its token for what it shows; a token works once, in its own tab. */
  'card-to-background/redeem': { request: { readonly token: string }; reply: CardView };
  /**
   * Record what the reader says against a piece of evidence on the card, or that it no longer holds. What the card shows then
   * comes back; null where it was recorded, but the page could not be checked again by it.
   */
  'card-to-background/judge': { request: JudgeRequest; reply: CardView | null };
  /** Save the article of a tab's report to the library. */
  'popup-to-background/save': { request: ReportRequest; reply: SavedState };
  /** Take the saving of a tab's article back that its report tells of. */
  'popup-to-background/unsave': { request: ReportRequest; reply: SavedState };
  /** Make sure that the packaged starter pack is in the library, whole. */
  'background-to-keeper/install-starter': { request: Record<never, never>; reply: null };
  /** Save an article as it was read. */
  'background-to-keeper/save': { request: SaveRequest; reply: SavedState };
  /** Take an edit of the library back. */
  'background-to-keeper/take-back': { request: { readonly edit: string }; reply: null };
  /** Keep that an article was read. */
  'background-to-keeper/remember': { request: RememberRequest; reply: null };
  /** Look whether what came to the library has to do with what was read; how many notices are not seen comes back. */
  'background-to-keeper/look-again': {
    request: Record<never, never>;
    reply: { readonly unseen: number };
  };
  /** Sync the library, where the reader wants that done without asking. */
  'background-to-keeper/sync': { request: Record<never, never>; reply: null };
  /** The same of evidence in the side panel. */
  'panel-to-background/judge': {
    request: JudgeRequest & { readonly tab: number };
    reply: CardView | null;
  };
  /** Articles came to the library, or left it: what the reader sees is checked again. */
  'library-to-background/changed': { request: Record<never, never>; reply: null };
  /** Compare `new` sentences of the tab's report again, as a machine on this device translated them. */
  'popup-to-background/translations': { request: TranslationsRequest; reply: null };
  /** Wanted height of the card in CSS pixels, 0–2000. */
  'card-to-page/resize': { request: { readonly height: number }; reply: null };
  /** Close the card and give the focus back. */
  'card-to-page/close': { request: Record<never, never>; reply: null };
  /** Go to the next (1) or previous (-1) mark and open its card. */
  'card-to-page/step': { request: { readonly by: 1 | -1 }; reply: null };
  /** Scroll to a sentence and open its card. */
  'popup-to-page/reveal': { request: { readonly sentence: number }; reply: null };
  /** Scroll to a sentence and stress its mark, without a card; null: back to where the page stood before the first. */
  'panel-to-page/go': { request: { readonly sentence: number | null }; reply: null };
  /** Is a reader alive in this tab, and are its marks shown? */
  'popup-to-page/state': { request: Record<never, never>; reply: PageState };
  /** Show or hide all marks. */
  'popup-to-page/show-marks': { request: { readonly shown: boolean }; reply: PageState };
  /** A report's marks have changed; a page that shows another report overlooks it. An open card stays as it is. */
  'background-to-page/marks': { request: CheckReply; reply: null };
  /** The reader has set how pages are marked. */
  'background-to-page/switches': { request: PageSwitches; reply: null };
  /** Nothing is marked here any more, until the reader asks. */
  'background-to-page/end': { request: Record<never, never>; reply: null };
  /** Hide all marks, and the card with them. */
  'card-to-page/hide': { request: Record<never, never>; reply: null };
  /** A keyboard command of the browser. */
  'background-to-page/command': { request: { readonly command: PageCommand }; reply: null };
}

export type CallName = keyof Calls;
export type PageCommand = 'toggle-marks' | 'next-mark' | 'previous-mark';

export interface PageState {
  readonly phase: 'reading' | 'checking' | 'done' | 'failed';
  readonly shown: boolean;
  /** Sentences of the report that are no longer on the page as they were checked: they have no mark. */
  readonly lost: readonly number[];
}

/**
 * What stood on the page. What it says about its article, what of it is the article, and where its sentences end, is
 * told by the background: that knowledge is not shipped into every page.
 */
export interface CheckRequest {
  /** The document's address. */
  readonly url: string;
  /** Within `FIELD_LIMITS`. */
  readonly fields: PageFields;
  /** At most 40,000, with at most 1,000,000 units of text in all. */
  readonly blocks: readonly Block[];
}

/** An article as it was read, and the claims of the library that its sentences met. */
export interface RememberRequest extends CheckedArticle {
  readonly same: readonly { readonly sentence: number; readonly claim: ClaimId }[];
  readonly against: readonly ClaimId[];
  /** Days after which what was read is forgotten; 0 for never. */
  readonly days: number;
}

/** A mark to draw: position and state only. The span is of the blocks' texts, joined by "\n". */
export interface MarkState extends Span {
  readonly sentence: number;
  readonly kind: VerdictKind;
  readonly independentOrigins: number;
}

export interface CheckReply {
  /** Names the report this reply belongs to; sent back with a card request. */
  readonly report: string;
  readonly marks: readonly MarkState[];
}

/** All that a page's process learns of what the reader has set. */
export interface PageSwitches {
  /** Only what is contradicted or disputed is marked. */
  readonly calm: boolean;
  /** The marks are mapped beside the scroll bar. */
  readonly scrollMap: boolean;
}

export interface Unreadable {
  readonly url: string;
  readonly title: string;
  readonly why: 'not-an-article' | 'too-large' | 'failed';
  readonly message: string;
}

export interface CardRequest {
  readonly report: string;
  readonly sentence: number;
}

export interface JudgeRequest extends CardRequest {
  /** One that the sentence's verdict rests on, or that the reader overruled. */
  readonly assertion: AssertionId;
  readonly says: Overruling | 'withdrawn';
}

/**
 * Whether an article is in the reader's library: not at all, as it was read (`known`), in another version (`older`), or
 * thrown away (`in-bin`); or has just been saved, where it was not (`saved`) or in another version (`newer`).
 */
export interface SavedState {
  readonly state: 'none' | 'known' | 'older' | 'in-bin' | 'saved' | 'newer';
  /** Names what was just done, to take it back; null for nothing. */
  readonly edit: string | null;
}

/** An article as it was read, and its body, the blocks joined by "\n". */
export interface SaveRequest extends CheckedArticle {
  readonly text: string;
  /** By a click, or by itself on a site that the reader chose for it. */
  readonly how: 'asked' | 'automatic';
}

export interface ReportRequest {
  readonly tab: number;
  /** The report that the popup shows. */
  readonly report: string;
}

/** Languages that sentences are translated into: those that the engine reads best. */
export type TranslationLang = 'ar' | 'en';

export interface TranslationsRequest {
  readonly tab: number;
  /** The report whose sentences were translated. */
  readonly report: string;
  readonly lang: TranslationLang;
  /** At most 1,500, with at most 1,000,000 units of text in all. */
  readonly sentences: readonly { readonly sentence: number; readonly text: string }[];
}

/** One piece of evidence as the card shows it. */
export interface EvidenceView {
  readonly assertion: AssertionId;
  readonly quote: string;
  readonly lang: string;
  readonly source: string;
  readonly title: string;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly dateCertainty: DateCertainty;
  readonly relation: RelationKind;
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly aligned: readonly Alignment[];
  readonly chain: readonly Link[];
}

/** Evidence that the reader overruled. */
export interface OverruledView extends EvidenceView {
  readonly was: 'same' | 'opposite';
  readonly says: Overruling;
}

/** All that a card needs. */
export interface CardView {
  readonly tab: number;
  readonly report: string;
  /** False in a private window: nothing of it may be kept. */
  readonly mayJudge: boolean;
  readonly sentence: number;
  /** The page's sentence, its language, and the page's own chain for it. */
  readonly text: string;
  readonly lang: string;
  /** The sentence as it was compared, where that was through a translation; the evidence's page spans lie in it. */
  readonly translation: { readonly text: string; readonly lang: string } | null;
  readonly pageSource: string | null;
  readonly ownChain: readonly Link[];
  readonly kind: VerdictKind;
  readonly score: number;
  readonly independentOrigins: number;
  readonly againstOrigins: number;
  readonly origins: readonly Origin[];
  readonly evidence: readonly EvidenceView[];
  readonly overruled: readonly OverruledView[];
}

/** What comparing through a translation brought. */
export interface TranslationSummary {
  readonly lang: TranslationLang;
  /** Sentences compared so, and those of them of which the library says the same. */
  readonly compared: number;
  readonly found: number;
}

/** What a tab shows: kept in `storage.session`, read by the popup without a message. */
export type TabReport =
  | {
      readonly kind: 'checking';
      readonly url: string;
      readonly title: string;
      readonly startedAt: number;
    }
  | {
      readonly kind: 'done';
      /** Random; a card request that names another report is refused. */
      readonly id: string;
      readonly url: string;
      readonly title: string;
      readonly source: string | null;
      readonly lang: string;
      readonly publishedAt: string | null;
      readonly dateCertainty: DateCertainty;
      readonly modifiedAt: string | null;
      readonly byline: string | null;
      /** Where the page says all this, at most a few entries of each field (`MOST_EVIDENCE`). */
      readonly evidence: readonly FieldEvidence[];
      readonly summary: Summary;
      readonly sentences: number;
      /** One for every sentence, in order: what `CheckReply.marks` said, so the popup can reveal one. */
      readonly marks: readonly MarkState[];
      readonly leftOut: readonly LeftOut[];
      readonly excluded: readonly {
        readonly title: string;
        readonly source: string;
        readonly why: string;
      }[];
      /** Milliseconds since epoch. */
      readonly checkedAt: number;
      readonly engineVersion: string;
      readonly libraryRevision: string;
      /** The library had no article at all. */
      readonly libraryEmpty: boolean;
      /** Null in a private window, of which nothing is kept. */
      readonly saved: SavedState | null;
      /** Null where no sentence was compared through a translation. */
      readonly translation: TranslationSummary | null;
    }
  | {
      readonly kind: 'unreadable';
      readonly url: string;
      readonly title: string;
      readonly why: 'not-an-article' | 'too-large' | 'failed';
      readonly message: string;
    };
