import { twoSpeakers } from './attribution-differences.ts';
import { denialIn, deniedBy } from './denials.ts';
import { isOverruling, type ReaderJudgement } from './judgements.ts';
import type { Link, Overruled, Relation, Verdict, VerdictKind } from './model.ts';
import { type CountedOrigins, countOrigins, type Telling } from './origins.ts';

/** Relations kept with a verdict; more evidence than this is not read by anyone. */
const MOST_RELATIONS = 12;

/** A relation with who tells its other side. */
export interface Evidence {
  readonly relation: Relation;
  readonly telling: Telling;
  /** The page's chain for the part of its sentence that the relation is about; its whole sentence's in most. */
  readonly ownChain: readonly Link[];
  /** What the reader said of the two texts. */
  readonly word: ReaderJudgement | null;
}

/**
 * The state of a sentence, from the relations that were found. Support whose every chain ends where the page's own
 * ends is `repeated`; support and opposition together are `disputed`, and so are a denial and the figures of two named
 * speakers. `further` is looser support, shown beside what
 * decides: it neither decides nor counts as an origin. `likeliest` is the score of the best relation that fell short, for saying how sure
 * `new` is. What the reader overruled counts for nothing, but it still keeps silent what it kept silent: a reader's word on
 * one pair of texts makes no contradiction of another.
 */
export function decideVerdict(
  sentence: Telling,
  found: readonly Evidence[],
  further: readonly Evidence[],
  likeliest: number,
): Verdict {
  const page = { ...sentence, chain: chainOf(sentence, found) };
  const consistent = withoutSelfContradiction(found.flatMap((one) => withDenial(page, one)));
  const evidence = consistent.filter((one) => overruledOf(one) === null);
  const against = evidence.filter(({ relation }) => relation.kind === 'opposite');
  const strict = evidence.filter(({ relation }) => relation.kind === 'same');
  const supporting = originsOf(page, strict);
  const opposing = originsOf(page, against);
  const support =
    against.length > 0
      ? strict
      : withFurther(
          page,
          strict,
          withoutDenials(page, further).filter((one) => overruledOf(one) === null),
          supporting.independent,
        );
  const kind = kindOf(
    strict.length > 0 || against.some(isDispute),
    strict.length,
    against.length,
    supporting.independent,
  );
  const relations = [...against, ...support]
    .map(({ relation }) => relation)
    .toSorted((a, b) => b.score - a.score);
  return {
    kind,
    score: scoreOf(kind, relations, likeliest),
    independentOrigins: supporting.independent,
    againstOrigins: opposing.origins.length,
    origins: [
      ...supporting.origins,
      ...opposing.origins.map((origin) => ({ ...origin, independent: false })),
    ],
    ownChain: page.chain,
    relations: keepBoth(relations),
    overruled: [...consistent, ...further]
      .flatMap((one) => overruledOf(one) ?? [])
      .toSorted((a, b) => b.score - a.score)
      .slice(0, MOST_RELATIONS),
  };
}

/** Who says the part of the page's sentence that all evidence is about; who says the sentence, where it is about several. */
function chainOf({ chain }: Telling, found: readonly Evidence[]): readonly Link[] {
  const [first] = found;
  if (first === undefined) return chain;
  const told = endOf(first.ownChain);
  return found.every(({ ownChain }) => endOf(ownChain) === told) ? first.ownChain : chain;
}

function endOf(chain: readonly Link[]): string {
  return chain.map(({ key }) => key).join('\n');
}

/** The verdict on what is not a claim. */
export function notAClaim(ownChain: readonly Link[]): Verdict {
  return {
    kind: 'not-a-claim',
    score: 1,
    independentOrigins: 0,
    againstOrigins: 0,
    origins: [],
    ownChain,
    relations: [],
    overruled: [],
  };
}

/** What becomes of evidence that the reader's word takes out; null where it says nothing against it. */
function overruledOf({ relation, word }: Evidence): Overruled | null {
  const { kind: was } = relation;
  if (!isOverruling(word) || (was !== 'same' && was !== 'opposite')) return null;
  if (word.says === 'not-opposite' && was === 'same') return null;
  return { ...relation, kind: 'related', was, says: word.says, judgement: word.id };
}

function originsOf(page: Telling, evidence: readonly Evidence[]): CountedOrigins {
  return countOrigins(
    page,
    evidence.map(({ telling }) => telling),
  );
}

/** The support with what more there is to read, but not from another origin where there is no independent one. */
function withFurther(
  page: Telling,
  support: readonly Evidence[],
  further: readonly Evidence[],
  independent: number,
): readonly Evidence[] {
  if (support.length === 0) return support;
  if (independent > 0) return [...support, ...further];
  const kept = [...support];
  for (const one of further) {
    if (originsOf(page, [...kept, one]).independent === 0) kept.push(one);
  }
  return kept;
}

/** Share from which a sentence is told again in full, and below which it is only touched on. */
const IN_FULL = 0.85;
const LOOSE = 0.5;

/**
 * Where the whole sentence is told again elsewhere, a loosely similar one with another number speaks of another fact.
 * An article that says the same in one sentence does not say the opposite in another: the closer one
 * counts.
 */
function withoutSelfContradiction(found: readonly Evidence[]): readonly Evidence[] {
  const toldInFull = found.some(
    ({ relation, telling }) => relation.kind === 'same' && telling.share >= IN_FULL,
  );
  return found.filter(({ relation, telling }) => {
    if (relation.kind !== 'opposite') return true;
    if (toldInFull && telling.share < LOOSE) return false;
    return !found.some(
      ({ relation: rival }) =>
        rival.kind === 'same' &&
        rival.article === relation.article &&
        rival.score >= relation.score,
    );
  });
}

function kindOf(
  isDisputed: boolean,
  support: number,
  against: number,
  independent: number,
): VerdictKind {
  if (against > 0) return isDisputed ? 'disputed' : 'contradicted';
  if (support === 0) return 'new';
  return independent > 0 ? 'corroborated' : 'repeated';
}

/** Share of the page's sentence that a report of a denial must hold to deny it. */
const DENIED_SHARE = 0.6;

/**
 * A report that somebody denies the very thing is no support for it but stands against it, said by him; a loose one is
 * neither: he may deny something else. A page that reports a denial is not supported by what is denied, and by another
 * report of the denial it is.
 */
function withDenial(page: Telling, evidence: Evidence): Evidence[] {
  const { relation, telling, ownChain } = evidence;
  const [own, other] = [denialIn({ ...page, chain: ownChain }), denialIn(telling)];
  if (relation.kind === 'opposite' && other !== undefined && own === undefined) {
    const reasons = [deniedBy(other), ...relation.reasons.filter(({ kind }) => kind !== 'denied')];
    return relation.reasons.some(({ kind }) => kind === 'denied')
      ? [{ ...evidence, relation: { ...relation, reasons } }]
      : [evidence];
  }
  if (relation.kind !== 'same' || (own === undefined) === (other === undefined)) return [evidence];
  if (other === undefined || telling.share < DENIED_SHARE) return [];
  const reasons = [deniedBy(other), ...relation.reasons];
  return [{ ...evidence, relation: { ...relation, kind: 'opposite', reasons } }];
}

function withoutDenials(page: Telling, further: readonly Evidence[]): readonly Evidence[] {
  return further.filter(({ telling, ownChain }) => {
    const own = denialIn({ ...page, chain: ownChain });
    return (denialIn(telling) === undefined) === (own === undefined);
  });
}

/**
 * Who denies a thing disputes it, and so do two named speakers who each have a figure of their own: the library then
 * tells of two claims, and contradicts neither.
 */
function isDispute({ relation, telling, ownChain }: Evidence): boolean {
  const [reason] = relation.reasons;
  if (reason?.kind === 'denied') return true;
  return reason?.kind === 'number-differs' && twoSpeakers(ownChain, telling.chain) !== null;
}

function scoreOf(kind: VerdictKind, relations: readonly Relation[], likeliest: number): number {
  if (kind === 'new') return 1 - likeliest;
  const deciding = relations.filter(
    (relation) =>
      kind === 'disputed' || (relation.kind === 'opposite') === (kind === 'contradicted'),
  );
  return Math.max(0, ...deciding.map(({ score }) => score));
}

/** The best of both kinds, so that neither side's evidence crowds out the other's. */
function keepBoth(relations: readonly Relation[]): Relation[] {
  const half = MOST_RELATIONS / 2;
  const opposite = relations.filter(({ kind }) => kind === 'opposite');
  const same = relations.filter(({ kind }) => kind === 'same');
  const kept = new Set([
    ...opposite.slice(0, half),
    ...same.slice(0, MOST_RELATIONS - Math.min(half, opposite.length)),
  ]);
  return relations.filter((relation) => kept.has(relation));
}
