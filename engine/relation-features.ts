import type { Analysis, Unit } from './analyze.ts';
import type { Clash } from './clashes.ts';
import type { Comparison } from './judge.ts';
import { standsBetweenSameWords } from './name-clashes.ts';
import { relationOfPlaces } from './oppositions.ts';

/** What the model of `relate` sees of a pair. */
export interface RelationFeatures {
  /** In the order of `FEATURE_NAMES`; shares 0–1, counts capped and scaled to 0–1. */
  readonly dense: readonly number[];
  /** Stems that only one of the texts has. */
  readonly residue: readonly string[];
}

const KINDS = [
  'number-differs',
  'date-differs',
  'place-differs',
  'name-differs',
  'antonym',
  'negated',
  'denied',
  'role-swapped',
] as const satisfies readonly Clash['kind'][];

/** Names of the dense features, for the fitted weights. */
export const FEATURE_NAMES: readonly string[] = [
  'bias',
  'coverage-page',
  'coverage-other',
  'coverage-product',
  'coverage-least',
  'coverage-page-squared',
  'coverage-none',
  'coverage-full',
  ...KINDS.flatMap((kind) => [kind, `${kind}-framed`]),
  'opposed-residue',
  'opposed-residue-twice',
  'negation-page-only',
  'negation-other-only',
  'country-replaced',
  'number-replaced',
  'number-agrees',
  'word-replaced',
  'residue-page',
  'residue-other',
  'despite-other',
  'question',
  'longer-other',
  'part',
  'part-coverage-other',
  'part-coverage-full',
  'part-residue-other',
  'part-clash',
  'part-negation',
];

/** The features of a compared pair. */
export function featuresOf(comparison: Comparison): RelationFeatures {
  const { page, other, aligned, clashes } = comparison;
  const { coveragePage: a, coverageOther: b } = aligned;
  const left = restOf(page, new Set(aligned.pairs.filter(isMatch).map((pair) => pair.page)));
  const right = restOf(other, new Set(aligned.pairs.filter(isMatch).map((pair) => pair.other)));
  const opposed = countOpposed(left, right);
  const dense = [
    1,
    a,
    b,
    a * b,
    Math.min(a, b),
    a * a,
    flag(Math.max(a, b) < NONE),
    flag(Math.min(a, b) > FULL),
    ...KINDS.flatMap((kind) => clashFeatures(clashes, kind)),
    flag(opposed > 0),
    flag(opposed > 1),
    flag(negationsOf(page) > negationsOf(other)),
    flag(negationsOf(other) > negationsOf(page)),
    flag(left.some(isCountry) && right.some(isCountry)),
    flag(
      left.some(({ quantity }) => quantity !== null) &&
        right.some(({ quantity }) => quantity !== null),
    ),
    flag(aligned.pairs.some((pair) => isMatch(pair) && page.units[pair.page]?.quantity != null)),
    capped(countReplaced(comparison), 2),
    capped(left.length, LONG_RESIDUE),
    capped(right.length, LONG_RESIDUE),
    flag(DESPITE.test(other.text) && !DESPITE.test(page.text)),
    flag(/[?؟]/u.test(page.text + other.text)),
    flag(other.units.length > page.units.length),
    ...partFeatures(comparison, right.length),
  ];
  return {
    dense,
    residue: [...new Set([...left, ...right].map(({ key }) => key))].filter((key) => key !== ''),
  };
}

/** A hypothesis with less than this share of the premise's weight tells a part of it. */
const PART = 0.65;
const NEARLY_ALL = 0.8;

/** What overlap means when a long text is held against a short one: only the short one's share counts. */
function partFeatures({ page, other, aligned, clashes }: Comparison, residue: number): number[] {
  if (other.weight >= PART * page.weight) return [0, 0, 0, 0, 0, 0];
  return [
    1,
    aligned.coverageOther,
    flag(aligned.coverageOther > NEARLY_ALL),
    capped(residue, LONG_RESIDUE),
    flag(clashes.some(({ context }) => context > 0)),
    flag(negationsOf(other) > 0 && negationsOf(page) === 0),
  ];
}

const NONE = 0.12;
const FULL = 0.85;
const LONG_RESIDUE = 12;
const DESPITE = /(?:^|\s)(?:رغم|بالرغم|despite|although)(?:\s|$)/iu;

function flag(value: boolean): number {
  return value ? 1 : 0;
}

function capped(count: number, most: number): number {
  return Math.min(count, most) / most;
}

function isMatch({ how }: { readonly how: string }): boolean {
  return how !== 'clash';
}

function restOf(text: Analysis, matched: ReadonlySet<number>): Unit[] {
  return text.units.filter((unit, at) => !matched.has(at) && unit.weight > 1);
}

function isCountry(unit: Unit): boolean {
  return unit.name !== null && unit.name.kind !== 'named';
}

function clashFeatures(clashes: readonly Clash[], kind: Clash['kind']): number[] {
  const found = clashes.filter((clash) => clash.kind === kind);
  return [flag(found.length > 0), flag(found.some(({ context }) => context >= 2))];
}

function countOpposed(left: readonly Unit[], right: readonly Unit[]): number {
  let count = 0;
  for (const a of left) {
    if (right.some((b) => relationOfPlaces(a.places, b.places) === 'opposed')) count += 1;
  }
  return count;
}

function negationsOf({ negations }: Analysis): number {
  return negations.filter(({ kind }) => kind !== 'avoidance').length;
}

/** Words that have another word in their place, between the same neighbours. */
function countReplaced({ page, other, aligned }: Comparison): number {
  const pairs = aligned.pairs;
  const usedPage = new Set(pairs.filter(isMatch).map((pair) => pair.page));
  const usedOther = new Set(pairs.filter(isMatch).map((pair) => pair.other));
  let count = 0;
  for (const at of page.units.keys()) {
    if (usedPage.has(at)) continue;
    for (const partner of other.units.keys()) {
      if (!usedOther.has(partner) && standsBetweenSameWords(at, partner, pairs)) count += 1;
    }
  }
  return count;
}
