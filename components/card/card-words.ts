import type { ReasonKind, Verb, VerdictKind } from '../../engine/model.ts';
import type { Phrase, Quoted } from '../phrase.ts';

/** All that the card says, in one language. A table that lacks an entry does not compile. */
export interface CardWords {
  readonly state: Readonly<Record<VerdictKind, string>>;
  readonly independentOrigins: (count: number) => string;
  readonly againstOrigins: (count: number) => string;
  /** `2 for, 1 against`, in origins. */
  readonly forAndAgainst: (supporting: number, against: number) => string;
  /** `4 outlets, all from Axios`. */
  readonly allFrom: (outlets: number, origin: Quoted | null) => Phrase;

  readonly whyNew: string;
  readonly whyNoClaim: string;
  readonly whyRepeated: (origin: Quoted | null) => Phrase;
  readonly evidenceGone: string;
  readonly reason: Readonly<Record<ReasonKind, (of: Compared) => Phrase>>;
  /** For evidence that comes without a reason. */
  readonly says: Readonly<Record<'same' | 'opposite', (of: Compared) => Phrase>>;
  /** An outlet with the chain that it names: `France 24, citing the army`. */
  readonly citing: (outlet: Quoted, speaker: Quoted, through: Quoted | null) => Phrase;

  readonly thisPage: string;
  /** Above the translation through which a sentence was compared. */
  readonly translated: string;
  readonly translatedHint: string;
  readonly supports: string;
  readonly opposes: string;
  readonly date: (iso: string | null, inferred: boolean) => string;
  readonly open: string;
  readonly openAt: (outlet: Quoted) => Phrase;
  readonly more: (count: number) => string;

  readonly chain: string;
  readonly chainHint: string;
  readonly verb: Readonly<Record<Verb, string>>;
  readonly copy: string;
  readonly unnamed: (speakers: readonly Quoted[]) => Phrase;
  readonly moreOutlets: (count: number) => string;

  readonly actions: string;
  readonly previous: string;
  readonly next: string;
  readonly close: string;

  readonly failedTitle: string;
  readonly failure: Readonly<Record<CardFailure, string>>;
}

/** Why a card has nothing to show although it was asked for. */
export type CardFailure = 'context-lost' | 'no-receiver' | 'report-gone' | 'other';

/** The two sides of a comparison, for one sentence of why. */
export interface Compared {
  /** The outlet, with the chain it names. */
  readonly who: Phrase;
  readonly outlet: Quoted;
  /** The end of its chain; null where the outlet speaks on its own authority. */
  readonly speaker: Quoted | null;
  /** What was compared, where the comparison can be put in short words. */
  readonly page: Quoted | null;
  readonly other: Quoted | null;
}
