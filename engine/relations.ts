import type { Pair } from './align.ts';
import type { Analysis, Unit } from './analyze.ts';
import { certaintyDifference } from './certainty.ts';
import type { Clash } from './clashes.ts';
import type { Comparison, Judgement } from './judge.ts';
import type { Alignment, Reason, ReasonKind, Span } from './model.ts';
import type { Explained } from './one-occasion.ts';

/** Shares of both texts from which one is a copy of the other. */
const COPY = 0.93;
/** Share of the page's sentence below which the evidence says only a part of it. */
const PART = 0.75;
/** Reasons of one kind shown at most. */
const MOST_OF_KIND = 3;

/**
 * Why a pair was judged as it was, the deciding reason first: clashes, then differences that time or growth explain,
 * then what agrees.
 */
export function reasonsOf(comparison: Comparison, judgement: Judgement): Reason[] {
  const { page, other, aligned } = comparison;
  const reasons = [
    ...judgement.clashes.map((clash) => clashReason(page, other, clash)),
    ...judgement.explained.map((explained) => explainedReason(page, other, explained)),
    ...overallReason(judgement),
    ...certaintyReason(comparison, judgement),
    ...aligned.pairs.flatMap((pair) => agreementOf(page, other, pair)),
  ];
  const seen = new Map<ReasonKind, number>();
  return reasons.filter(({ kind }) => {
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    return count <= MOST_OF_KIND;
  });
}

function overallReason({ kind, aligned }: Judgement): Reason[] {
  if (kind !== 'same') return [];
  const { coveragePage, coverageOther } = aligned;
  const copy = coveragePage >= COPY && coverageOther >= COPY;
  const how = copy ? 'near-copy' : coveragePage < PART ? 'part-of-sentence' : 'same-words';
  return [{ kind: how, pageSpan: null, otherSpan: null, page: null, other: null }];
}

function certaintyReason({ page, other, aligned }: Comparison, { kind }: Judgement): Reason[] {
  const reason = kind === 'same' ? certaintyDifference(page, other, aligned.pairs) : null;
  return reason === null ? [] : [reason];
}

function clashReason(page: Analysis, other: Analysis, clash: Clash): Reason {
  return reasonAt(clash.kind, page, page.units[clash.page], other, other.units[clash.other]);
}

function explainedReason(page: Analysis, other: Analysis, { clash, why }: Explained): Reason {
  return reasonAt(why, page, page.units[clash.page], other, other.units[clash.other]);
}

function agreementOf(page: Analysis, other: Analysis, pair: Pair): Reason[] {
  if (pair.how === 'clash') return [];
  const [a, b] = [page.units[pair.page], other.units[pair.other]];
  if (a === undefined || b === undefined) return [];
  const kind = agreementKind(a, pair);
  return kind === null ? [] : [reasonAt(kind, page, a, other, b)];
}

function agreementKind(unit: Unit, pair: Pair): ReasonKind | null {
  if (unit.quantity !== null && unit.quantity.kind !== 'ordinal') {
    return pair.how === 'same' ? 'number-agrees' : 'number-compatible';
  }
  if (unit.time !== null) return pair.how === 'same' ? 'date-agrees' : 'date-compatible';
  return unit.name !== null && !unit.inChain ? 'name-agrees' : null;
}

function reasonAt(
  kind: ReasonKind,
  page: Analysis,
  a: Unit | undefined,
  other: Analysis,
  b: Unit | undefined,
): Reason {
  const [pageSpan, otherSpan] = [spanOf(page, a), spanOf(other, b)];
  return {
    kind,
    pageSpan,
    otherSpan,
    page: pageSpan === null ? null : page.text.slice(pageSpan.start, pageSpan.end),
    other: otherSpan === null ? null : other.text.slice(otherSpan.start, otherSpan.end),
  };
}

/** A unit's span; with its negation where it has one, so that the reason shows it. */
function spanOf(text: Analysis, unit: Unit | undefined): Span | null {
  if (unit === undefined) return null;
  const negating = unit.negation === null ? undefined : text.tokens[unit.negation.at];
  return { start: Math.min(unit.start, negating?.start ?? unit.start), end: unit.end };
}

/** The aligned words for marking both quotes, ascending in the page; clashes only where they decided. */
export function alignmentsOf({ page, other }: Comparison, judgement: Judgement): Alignment[] {
  const clashing = judgement.kind === 'opposite' ? judgement.clashes : [];
  const clashed = new Set(clashing.map((clash) => clash.page));
  const marked: Alignment[] = clashing.flatMap((clash) =>
    alignment(
      spanOf(page, page.units[clash.page]),
      spanOf(other, other.units[clash.other]),
      'clash',
    ),
  );
  for (const pair of judgement.aligned.pairs) {
    if (pair.how === 'clash' || clashed.has(pair.page)) continue;
    const [a, b] = [page.units[pair.page], other.units[pair.other]];
    marked.push(...alignment(a ?? null, b ?? null, pair.how));
  }
  return marked.toSorted((a, b) => a.page.start - b.page.start);
}

function alignment(a: Span | null, b: Span | null, how: Alignment['how']): Alignment[] {
  if (a === null || b === null) return [];
  return [{ page: { start: a.start, end: a.end }, other: { start: b.start, end: b.end }, how }];
}
