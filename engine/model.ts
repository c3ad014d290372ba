// The words of the domain; ARCHITECTURE.md tells how they travel. Offsets are UTF-16 units, spans half-open, dates
// ISO 8601 (`2024-05-18` or with a time).

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Hash of a claim's id-form (`engine/identity.ts`), 16 hex digits; the same on every device and release. */
export type ClaimId = Branded<'ClaimId'>;
/** `yyyymm` (or `000000` without a date) + `-` + hash of the article's identity and the quote's id-form. */
export type AssertionId = Branded<'AssertionId'>;
/** Hash of the URL identity, or of the text where there is no URL; 16 hex digits. */
export type ArticleId = Branded<'ArticleId'>;
/** Hash of the id-form of the source's name; 16 hex digits. */
export type SourceId = Branded<'SourceId'>;
/** The ids of both claims in the order of texts, and 16 random hex digits, parted by `-`; the same on every device. */
export type JudgementId = Branded<'JudgementId'>;

/** BCP 47 primary subtag (`ar`, `en`), or `und` where the language is not known. */
export type Lang = string;

export interface Span {
  readonly start: number;
  readonly end: number;
}

export type SourceKind = 'outlet' | 'agency' | 'checker' | 'body' | 'person' | 'reader';

/** Who speaks. `home` is the address of its front page, null where unknown. */
export interface Source {
  readonly id: SourceId;
  readonly name: string;
  readonly home: string | null;
  readonly kind: SourceKind;
}

/** `stated`: the page or the text gives it. `inferred`: worked out, and shown as such. */
export type DateCertainty = 'stated' | 'inferred';

/** What is known about an article before its text is read. Unknown is null, never a guess. */
export interface ArticleMetadata {
  readonly url: string | null;
  readonly title: string | null;
  /** The outlet's name as the page gives it. */
  readonly source: string | null;
  readonly byline: string | null;
  readonly lang: Lang;
  readonly publishedAt: string | null;
  readonly dateCertainty: DateCertainty;
  /** Agencies the page credits for the whole article (`أ ف ب`, `AP`), as written. */
  readonly agencies: readonly string[];
}

/** An article in a library. */
export interface Article {
  readonly id: ArticleId;
  readonly url: string | null;
  readonly title: string;
  readonly source: Source;
  readonly lang: Lang;
  readonly publishedAt: string | null;
  readonly dateCertainty: DateCertainty;
  readonly agencies: readonly string[];
  /** Hash of the body's id-form, 16 hex digits: equal for equal text whatever the markup. */
  readonly hash: string;
  /** Bottom-k sketch of the body's word shingles (`engine/sketch.ts`): uint32, ascending. */
  readonly sketch: readonly number[];
}

/** A sentence of an article's text: `text === articleText.slice(start, end)`. */
export interface Sentence extends Span {
  readonly index: number;
  readonly text: string;
  /** As the page has it, where `text` is a translation: that is what a reader judges. */
  readonly original?: string;
}

/** What is said, whoever says it. `terms` are its index terms (`engine/terms.ts`). */
export interface Claim {
  readonly id: ClaimId;
  readonly text: string;
  readonly lang: Lang;
  readonly terms: readonly string[];
}

export type Verb = 'asserts' | 'confirms' | 'claims' | 'denies' | 'declines' | 'asks';

/** One step of a chain of transmission, nearest to the page first. */
export interface Link {
  /** The speaker as the text writes it (`موقع أكسيوس`, `مصدران مطلعان`). */
  readonly speaker: string;
  /** Normalised key under which equal speakers merge (`اكسيوس`). */
  readonly key: string;
  readonly kind: 'outlet' | 'agency' | 'speaker';
  readonly verb: Verb;
  /** False for `مصادر مطلعة`, `two officials`. */
  readonly named: boolean;
}

/** Source S said claim C here, on this date, through these links. The chain is the isnad. */
export interface Assertion {
  readonly id: AssertionId;
  readonly claim: ClaimId;
  readonly article: ArticleId;
  /** Position of the sentence in the article, from 0. */
  readonly index: number;
  readonly quote: string;
  readonly saidAt: string | null;
  /** Does not include the outlet itself; empty where the outlet speaks on its own authority. */
  readonly chain: readonly Link[];
}

/** Where a chain starts. Ten outlets repeating one agency are ten assertions and one origin. */
export interface Origin {
  readonly key: string;
  readonly name: string;
  readonly kind: 'outlet' | 'agency' | 'speaker';
  readonly named: boolean;
  /** It supports the sentence, and the page does not itself have it from there. */
  readonly independent: boolean;
  /** The assertions whose chains end here. */
  readonly assertions: readonly AssertionId[];
}

export type RelationKind = 'same' | 'opposite' | 'related' | 'unrelated';

export type ReasonKind =
  | 'same-words'
  | 'near-copy'
  | 'part-of-sentence'
  | 'number-agrees'
  | 'number-compatible'
  | 'number-differs'
  | 'date-agrees'
  | 'date-compatible'
  | 'date-differs'
  | 'name-agrees'
  | 'name-differs'
  | 'place-differs'
  | 'negated'
  | 'antonym'
  | 'role-swapped'
  | 'denied'
  | 'attribution-differs'
  | 'other-event'
  | 'other-time'
  | 'growing-count'
  | 'less-certain';

/**
 * Why two texts were related as they were. Spans point into the page's sentence and the quote, null where there is
 * nothing to point at; `page`/`other` are what was compared, as short text (`350` against `أكثر من 300`).
 */
export interface Reason {
  readonly kind: ReasonKind;
  readonly pageSpan: Span | null;
  readonly otherSpan: Span | null;
  readonly page: string | null;
  readonly other: string | null;
}

/** Words of the two texts that belong together, for marking them in both quotes. */
export interface Alignment {
  readonly page: Span;
  readonly other: Span;
  readonly how: 'same' | 'similar' | 'clash';
}

/**
 * The rules that decide, by name. Support: the other text tells half of the page's sentence (`page-told`), the page most
 * of the other's (`other-told`), both most of both (`both-told`), one in full (`page-in-full`, `other-in-full`), enough
 * of both around a count, a day or a name that agree (`anchored`), both enough of both in articles on one event, where
 * nothing clashes (`retold`), or a little less, beside other support (`further`).
 * Opposition: one text with something changed (`copy`), a clash in enough of the same words (`frame`), two counts of
 * one event's dead or injured (`running-count`). `too-little`: none of them.
 */
export type Rule = SupportRule | 'further' | 'copy' | 'frame' | 'running-count' | 'too-little';

/** Ways in which one text tells what another tells; see `Rule`. */
export type SupportRule =
  | 'page-told'
  | 'other-told'
  | 'both-told'
  | 'page-in-full'
  | 'other-in-full'
  | 'anchored'
  | 'retold';

/** A page sentence against one assertion of the library. */
export interface Relation {
  readonly claim: ClaimId;
  readonly assertion: AssertionId;
  readonly article: ArticleId;
  readonly kind: RelationKind;
  /** The rule that decided, for replaying; no surface shows it. */
  readonly rule: Rule;
  /** 0–1: how sure the engine is of `kind`. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly aligned: readonly Alignment[];
}

/**
 * What a reader says against a piece of evidence: the two texts tell of different events, they do not exclude each
 * other, or they are not about the same thing at all. Each holds whichever of the two stands on the page.
 */
export type Overruling = 'other-event' | 'not-opposite' | 'wrong-sentence';

/** What the engine found and the reader overruled: it neither supports nor contradicts, and is shown as such. */
export interface Overruled extends Relation {
  readonly kind: 'related';
  /** What it would be without the reader's word. */
  readonly was: 'same' | 'opposite';
  readonly says: Overruling;
  readonly judgement: JudgementId;
}

export type VerdictKind =
  | 'corroborated'
  | 'repeated'
  | 'contradicted'
  | 'disputed'
  | 'new'
  | 'not-a-claim';

/** Never "true" or "false": what the library knows about the sentence, and through which chains. */
export interface Verdict {
  readonly kind: VerdictKind;
  /** 0–1: how sure the engine is of `kind`. */
  readonly score: number;
  /** Origins of support other than the page's own. */
  readonly independentOrigins: number;
  readonly againstOrigins: number;
  readonly origins: readonly Origin[];
  readonly ownChain: readonly Link[];
  /** Only `same` and `opposite`, best first. */
  readonly relations: readonly Relation[];
  /** What else there would be but for the reader's judgements; best first. */
  readonly overruled: readonly Overruled[];
}

export interface Annotation {
  readonly sentence: Sentence['index'];
  readonly verdict: Verdict;
}

export type LeftOutWhy =
  | 'related-links'
  | 'second-article'
  | 'share-line'
  | 'source-line'
  | 'navigation'
  | 'dateline'
  | 'caption'
  | 'duplicate'
  | 'advertisement'
  | 'headline'
  | 'comments'
  /** The page says that the rest is for subscribers, stands elsewhere, or on its next page. */
  | 'paywalled'
  | 'truncated'
  | 'next-page'
  /** Times of a live blog whose newest entry stands first; its entries are read. */
  | 'live-newest-first'
  | 'too-long'
  | 'too-many';

export interface LeftOut {
  readonly text: string;
  readonly why: LeftOutWhy;
}

/** An article to check, wherever it was read. */
export interface CheckedArticle {
  readonly metadata: ArticleMetadata;
  readonly sentences: readonly Sentence[];
}
