import type { VerdictKind } from '../../engine/model.ts';

/** All that the welcome page says, in one language. A table that lacks an entry does not compile. */
export interface WelcomeWords {
  readonly title: string;
  readonly lead: string;
  readonly check: string;
  readonly checkText: string;
  readonly marks: string;
  readonly state: Readonly<Record<VerdictKind, StateMeaning>>;
  readonly neverTrue: string;
  readonly keys: string;
  readonly command: Readonly<Record<Command, string>>;
  readonly noKey: string;
  readonly onCard: string;
  readonly kept: string;
  readonly keptText: readonly string[];
}

export interface StateMeaning {
  readonly name: string;
  readonly meaning: string;
}

/** Keyboard commands of the manifest, by their names there. */
export type Command = 'toggle-marks' | 'next-mark' | 'previous-mark';
