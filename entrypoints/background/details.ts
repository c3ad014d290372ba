import { claimId } from '../../engine/identity.ts';
import type {
  ArticleMetadata,
  CheckedArticle,
  ClaimId,
  Lang,
  Relation,
  Sentence,
  Verdict,
} from '../../engine/model.ts';
import type { PageArticle } from '../../engine/page-article.ts';
import type { CheckReport } from '../../engine/report.ts';
import type { Translations } from '../../engine/translations.ts';

/** What the cards of one report, and its record, need beside the library's rows; kept with the report. */
export interface CardDetails {
  readonly metadata: ArticleMetadata;
  /** The language that sentences were translated into; null where none was. */
  readonly translatedInto: Lang | null;
  /** The body, its blocks joined by "\n". */
  readonly text: string;
  readonly sentences: readonly SentenceDetails[];
}

export interface SentenceDetails extends Sentence {
  /** The text that the verdict rests on, and its spans lie in, where that is a translation; else null. */
  readonly translation: string | null;
  readonly verdict: Verdict;
}

/** Relations of one kind that a card shows: more than a reader looks at; ten tabs of long articles fit. */
const MAX_RELATIONS = 6;
/** Marked pairs of words in one piece of evidence; a sentence of the longest kind has about as many words. */
const MAX_ALIGNED = 120;

/**
 * The details of a report, bounded: the best relations of each kind, texts of the page, no texts of the library.
 * `translations` are those that verdicts rest on.
 */
export function detailsOf(
  { checked, text }: Pick<PageArticle, 'checked' | 'text'>,
  report: CheckReport,
  translations: Translations | null,
): CardDetails {
  const verdicts = new Map(report.annotations.map(({ sentence, verdict }) => [sentence, verdict]));
  return {
    metadata: checked.metadata,
    translatedInto: translations?.lang ?? null,
    text,
    sentences: checked.sentences.flatMap((sentence) => {
      const verdict = verdicts.get(sentence.index);
      if (verdict === undefined) return [];
      const translation = translations?.texts.get(sentence.index) ?? null;
      return [{ ...sentence, translation, verdict: boundVerdict(verdict) }];
    }),
  };
}

/** The claims of the article's sentences, and of all evidence for and against them. */
export function claimsIn({ sentences }: CardDetails): ReadonlySet<ClaimId> {
  return new Set(
    sentences.flatMap(({ text, verdict: { relations, overruled } }) => [
      claimId(text),
      ...[...relations, ...overruled].map(({ claim }) => claim),
    ]),
  );
}

/** The article as it was read, without what the check said of it. */
export function articleOf({ metadata, sentences }: CardDetails): CheckedArticle {
  return {
    metadata,
    sentences: sentences.map(({ index, start, end, text }) => ({ index, start, end, text })),
  };
}

function boundVerdict(verdict: Verdict): Verdict {
  const ofKind = (kind: Relation['kind']) =>
    verdict.relations.filter((relation) => relation.kind === kind).slice(0, MAX_RELATIONS);
  const kept = new Set([...ofKind('same'), ...ofKind('opposite')]);
  return {
    ...verdict,
    relations: verdict.relations.filter((relation) => kept.has(relation)).map(boundRelation),
    overruled: verdict.overruled.slice(0, MAX_RELATIONS).map(boundRelation),
  };
}

function boundRelation<Kind extends Relation>(relation: Kind): Kind {
  return { ...relation, aligned: relation.aligned.slice(0, MAX_ALIGNED) };
}
