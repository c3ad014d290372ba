import type { Link, Relation, Verdict, VerdictKind } from './model.ts';
import { type CountedOrigins, countOrigins, type Telling } from './origins.ts';

/** Relations kept with a verdict; more evidence than this is not read by anyone. */
const MOST_RELATIONS = 12;

/** A relation with who tells its other side. */
export interface Evidence {
  readonly relation: Relation;
  readonly telling: Telling;
}

/**
 * The state of a sentence, from the relations that were found. Support whose every chain ends where the page's own
 * ends is `repeated`; support and opposition together are `disputed`. `further` is looser support, shown beside what
 * decides: it neither decides nor counts as an origin. `likeliest` is the score of the best relation that fell short, for saying how sure
 * `new` is.
 */
export function decideVerdict(
  page: Telling,
  found: readonly Evidence[],
  further: readonly Evidence[],
  likeliest: number,
): Verdict {
  const evidence = withoutSelfContradiction(found);
  const against = evidence.filter(({ relation }) => relation.kind === 'opposite');
  const strict = evidence.filter(({ relation }) => relation.kind === 'same');
  const supporting = originsOf(page, strict);
  const opposing = originsOf(page, against);
  const support =
    against.length > 0 ? strict : withFurther(page, strict, further, supporting.independent);
  const kind = kindOf(strict.length, against.length, supporting.independent);
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
  };
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
  };
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

function kindOf(support: number, against: number, independent: number): VerdictKind {
  if (against > 0) return support > 0 ? 'disputed' : 'contradicted';
  if (support === 0) return 'new';
  return independent > 0 ? 'corroborated' : 'repeated';
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
