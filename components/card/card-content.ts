import type {
  Alignment,
  AssertionId,
  DateCertainty,
  Link,
  Origin,
  Overruling,
  Reason,
  RelationKind,
  VerdictKind,
} from '../../engine/model.ts';

/** What the card shows of one sentence (the bridge's `CardView` has this shape). */
export interface CardContent {
  readonly text: string;
  readonly lang: string;
  /** The sentence as it was compared, where that was through a translation. */
  readonly translation: { readonly text: string; readonly lang: string } | null;
  readonly pageSource: string | null;
  readonly ownChain: readonly Link[];
  readonly kind: VerdictKind;
  readonly independentOrigins: number;
  readonly againstOrigins: number;
  readonly origins: readonly Origin[];
  /** Best first. */
  readonly evidence: readonly CardEvidence[];
  /** What the reader overruled. */
  readonly overruled: readonly OverruledEvidence[];
  /** May what the reader says be kept? */
  readonly mayJudge: boolean;
}

export interface OverruledEvidence extends CardEvidence {
  readonly was: 'same' | 'opposite';
  readonly says: Overruling;
}

/** One outlet's words on it. */
export interface CardEvidence {
  readonly assertion: AssertionId;
  readonly quote: string;
  readonly lang: string;
  readonly source: string;
  readonly title: string;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly dateCertainty: DateCertainty;
  readonly relation: RelationKind;
  readonly reasons: readonly Reason[];
  readonly aligned: readonly Alignment[];
  readonly chain: readonly Link[];
}

/** The language of the text that was compared: of the page's spans, its words in reasons, and its chain's speakers. */
export function comparedLang({ lang, translation }: CardContent): string {
  return translation?.lang ?? lang;
}
