import type {
  ArticleMetadata,
  LeftOut,
  Reason,
  Relation,
  RelationKind,
  Sentence,
  VerdictKind,
} from '../engine/model.ts';
import type { CheckReport } from '../engine/report.ts';

/** A reason without its spans: what was compared, in words. */
export type PlainReason = Pick<Reason, 'kind' | 'page' | 'other'>;

/** One line of `relate --json`. */
export interface RelatedPair {
  readonly id: string | number;
  readonly relation: RelationKind;
  readonly scores: { readonly same: number; readonly opposite: number; readonly other: number };
  readonly reasons: readonly PlainReason[];
}

export interface CheckedEvidence {
  readonly quote: string;
  readonly source: string | null;
  readonly publishedAt: string | null;
  readonly url: string | null;
  readonly relation: 'same' | 'opposite';
  readonly reasons: readonly PlainReason[];
}

/** A sentence of the body; `start` and `end` are UTF-16 offsets into the text that `extract` gives. */
export interface CheckedSentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly state: VerdictKind;
  /** 0–1, three decimals. */
  readonly score: number;
  readonly independentOrigins: number;
  /** Best first. */
  readonly evidence: readonly CheckedEvidence[];
}

/** One line of `check --json`. */
export interface CheckedFile {
  readonly article: Pick<ArticleMetadata, 'title' | 'source' | 'publishedAt' | 'lang'>;
  readonly sentences: readonly CheckedSentence[];
  readonly leftOut: readonly LeftOut[];
}

export function plainReasons(reasons: readonly Reason[]): PlainReason[] {
  return reasons.map(({ kind, page, other }) => ({ kind, page, other }));
}

/** Joins what was checked with what the report says of it; every sentence once, in order. */
export function describeCheck(
  { title, source, publishedAt, lang }: ArticleMetadata,
  sentences: readonly Sentence[],
  leftOut: readonly LeftOut[],
  report: CheckReport,
): CheckedFile {
  const verdicts = new Map(report.annotations.map(({ sentence, verdict }) => [sentence, verdict]));
  return {
    article: { title, source, publishedAt, lang },
    sentences: sentences.flatMap(({ index, text, start, end }) => {
      const verdict = verdicts.get(index);
      if (verdict === undefined) return [];
      return {
        text,
        start,
        end,
        state: verdict.kind,
        score: Math.round(verdict.score * 1_000) / 1_000,
        independentOrigins: verdict.independentOrigins,
        evidence: verdict.relations.flatMap((relation) => describeEvidence(relation, report)),
      };
    }),
    leftOut,
  };
}

function describeEvidence(relation: Relation, report: CheckReport): CheckedEvidence[] {
  const { kind, reasons } = relation;
  const assertion = report.assertions.get(relation.assertion);
  const article = report.articles.get(relation.article);
  if (assertion === undefined || (kind !== 'same' && kind !== 'opposite')) return [];
  return [
    {
      quote: assertion.quote,
      source: article?.source.name || null,
      publishedAt: article?.publishedAt ?? null,
      url: article?.url ?? null,
      relation: kind,
      reasons: plainReasons(reasons),
    },
  ];
}
