import type { LeftOutWhy, VerdictKind } from '../../engine/model.ts';
import type { EvidenceKind } from '../../engine/page-evidence.ts';
import type { Phrase, Quoted } from '../phrase.ts';
import type {
  BarredWhy,
  TranslationFailed,
  TranslationProgress,
  TranslationResult,
  UnreadableWhy,
} from './popup-content.ts';

/** All that the popup says, in one language. A table that lacks an entry does not compile. */
export interface PopupWords {
  readonly untitled: string;
  readonly loading: string;
  readonly unchecked: Notice;
  readonly checking: Notice;
  readonly slow: Notice;
  readonly barred: Readonly<Record<BarredWhy, Notice>>;
  readonly unreadable: Readonly<Record<UnreadableWhy, Notice>>;
  readonly libraryEmpty: Notice;
  readonly details: string;

  /** How much of the page stands elsewhere, in one or two sentences. */
  readonly summary: (of: SummaryCounts) => string;
  readonly states: string;
  readonly state: Readonly<Record<VerdictKind, string>>;
  readonly number: (value: number) => string;
  /** A day in words; null for what is no date. */
  readonly date: (iso: string) => string | null;
  /** For the button that shows the first sentence of a state. */
  readonly revealFirst: (count: number, state: VerdictKind) => string;
  /** For sentences that the page has changed or taken away since. */
  readonly lost: (sentences: number) => string;

  readonly sources: string;
  readonly independentOrigins: (count: number) => string;
  readonly supports: (sentences: number) => string;
  readonly contradicts: (sentences: number) => string;
  readonly ownAuthority: string;
  readonly alsoThrough: (origins: readonly Quoted[]) => Phrase;
  readonly moreOrigins: (count: number) => string;

  readonly check: string;
  readonly checkAgain: string;
  readonly showMarks: string;
  readonly hideMarks: string;

  readonly always: string;
  readonly alwaysThisSite: (host: string) => Phrase;
  readonly alwaysAll: string;
  readonly alwaysHint: string;

  readonly leftOut: (passages: number) => string;
  readonly leftOutWhy: Readonly<Record<LeftOutWhy, string>>;
  readonly morePassages: (count: number) => string;
  readonly excluded: (articles: number) => string;
  /** By `why`; `other` for a reason that this version does not know. */
  readonly excludedWhy: Readonly<
    Record<'same-address' | 'same-text' | 'same-outlet-copy' | 'other', string>
  >;

  /** What the page says of its article. */
  readonly stated: string;
  readonly statedField: Readonly<Record<StatedField, string>>;
  readonly notStated: string;
  /** Of a day that was concluded, not read. */
  readonly inferred: string;
  readonly statedIn: Readonly<Record<EvidenceKind, string>>;
  /** Another place of the page says something else. */
  readonly statedElsewhere: (value: Phrase, place: Phrase) => Phrase;

  readonly translation: TranslationWords;

  readonly save: string;
  readonly saveFailed: Notice;
  readonly about: string;
}

export type StatedField = 'byline' | 'publishedAt' | 'modifiedAt';

/** Of comparing through a translation on the device. */
export interface TranslationWords {
  readonly compare: string;
  readonly cancel: string;
  readonly hint: string;
  /** Instead of `hint`, where the browser has to fetch a language model first. */
  readonly downloadHint: string;
  readonly progress: string;
  readonly phase: Readonly<Record<TranslationProgress['phase'], string>>;
  readonly failed: Readonly<Record<TranslationFailed, Notice>>;
  readonly result: (of: TranslationResult) => string;
}

/** What is the case, and what to do next. */
export interface Notice {
  readonly title: string;
  readonly text: string;
}

export interface SummaryCounts {
  /** All sentences that say something. */
  readonly claims: number;
  readonly corroborated: number;
  readonly repeated: number;
  /** Contradicted or disputed. */
  readonly against: number;
  readonly independentOrigins: number;
}
