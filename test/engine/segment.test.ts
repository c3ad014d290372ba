import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCandidateFinder } from '../../engine/candidates.ts';
import { claimId } from '../../engine/identity.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import type { Segment, WeightedTerm } from '../../engine/library.ts';
import type { ClaimId } from '../../engine/model.ts';
import { openSegment } from '../../engine/segment.ts';
import { buildSegment } from '../../engine/segment-build.ts';

interface Row {
  readonly id: ClaimId;
  readonly terms: readonly string[];
}

const term = fc.oneof(
  fc.constantFrom('ايران', 'عمان', '350', 'محادث', 'a', 'ab', 'b', '\ud83d\ude00', '\uffff', ''),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const rows = fc
  .array(fc.array(term, { maxLength: 6 }), { maxLength: 30 })
  .map((lists) => lists.map((terms, i): Row => ({ id: claimId(`claim ${i}`), terms })));

function opened(claims: readonly Row[]): Segment {
  const result = openSegment(buildSegment(claims));
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

type Group = readonly WeightedTerm[];

/** What a segment must answer, by reading every row. */
function scan(claims: readonly Row[], groups: readonly Group[], limit: number, least: number) {
  return claims
    .map(({ id, terms }) => ({
      claim: id,
      score: groups.reduce((sum, group) => sum + bestOf(group, terms), 0),
      length: new Set(terms).size,
    }))
    .filter(({ score }) => score > 0 && score >= least)
    .map(({ claim, score, length }) => ({
      claim,
      score: score * (1 / Math.sqrt(10 + length)),
      shared: score,
    }))
    .sort((a, b) => b.score - a.score || (a.claim < b.claim ? -1 : 1))
    .slice(0, limit);
}

function bestOf(group: Group, terms: readonly string[]): number {
  return Math.max(0, ...group.filter((one) => terms.includes(one.term)).map((one) => one.weight));
}

/** A query of words that each stand under one term. */
function find(segments: readonly Segment[], terms: readonly string[], limit: number) {
  return createCandidateFinder(segments, NO_LEXICON)(
    terms.map((one) => [one]),
    limit,
  );
}

describe('a segment', () => {
  it('answers what reading every row would answer', () => {
    const weighted = fc.record({ term, weight: fc.integer({ min: 1, max: 9 }) });
    const group = fc
      .array(weighted, { maxLength: 4 })
      .map((terms) => terms.toSorted((x, y) => y.weight - x.weight));
    const query = fc.array(group, { maxLength: 6 });
    const limits = fc.integer({ min: 0, max: 12 });
    const bars = fc.integer({ min: 0, max: 24 });
    fc.assert(
      fc.property(rows, query, limits, bars, (claims, groups, limit, least) => {
        const segment = opened(claims);
        expect(segment.size).toBe(claims.length);
        const found = segment.candidates(groups, limit, least);
        expect(found.map((one) => ({ ...one, shared: Math.round(one.shared) }))).toEqual(
          scan(claims, groups, limit, least),
        );
        for (const { term: known } of groups.flat()) {
          const holding = claims.filter(({ terms }) => terms.includes(known));
          expect(segment.documentFrequency(known)).toBe(holding.length);
        }
      }),
      { seed: 9, numRuns: 1000 },
    );
  });

  it('answers the next query as if there had been none before', () => {
    const segment = opened([
      { id: claimId('a'), terms: ['x', 'y'] },
      { id: claimId('b'), terms: ['y'] },
    ]);
    const groups = [[{ term: 'y', weight: 2 }]];
    const first = segment.candidates(groups, 5);
    segment.candidates([[{ term: 'x', weight: 7 }]], 5);
    segment.candidates([[{ term: 'x', weight: 7 }], ...groups], 5, 8);
    expect(segment.candidates(groups, 5)).toEqual(first);
  });

  it('has the same bytes for the same claims in any order', () => {
    const claims = ['أ', 'ب', 'ج'].map((text) => ({ id: claimId(text), terms: [text, 'x'] }));
    expect(buildSegment(claims.toReversed())).toEqual(buildSegment(claims));
    expect(buildSegment([...claims, ...claims])).toEqual(buildSegment(claims));
  });

  it('opens from bytes that lie inside a larger buffer', () => {
    const bytes = buildSegment([{ id: claimId('a'), terms: ['x'] }]);
    const larger = new Uint8Array(bytes.length + 7);
    larger.set(bytes, 3);
    const result = openSegment(larger.subarray(3, 3 + bytes.length));
    expect(result.ok && result.value.documentFrequency('x')).toBe(1);
  });
});

describe('finding candidates', () => {
  it('puts a rare term above common ones, and merges segments', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({
      id: claimId(`common ${i}`),
      terms: ['ايران', 'محادث'],
    }));
    const rare = { id: claimId('rare'), terms: ['ايران', 'ماكغورك'] };
    const segments = [opened([...many, rare]), opened([rare])];
    const found = find(segments, ['ايران', 'محادث', 'ماكغورك'], 10);
    expect(found).toHaveLength(10);
    expect(found[0]?.claim).toBe(rare.id);
    expect(new Set(found.map(({ claim }) => claim)).size).toBe(10);
  });

  it('still answers where every term is common', () => {
    const claims = Array.from({ length: 20_000 }, (_, i) => ({
      id: claimId(String(i)),
      terms: ['ايران', 'محادث', 'اميرك'],
    }));
    expect(find([opened(claims)], ['ايران', 'محادث', 'اميرك'], 3)).toHaveLength(3);
  });

  it('is empty for unknown terms, no terms and no segments', () => {
    const segment = opened([{ id: claimId('a'), terms: ['x'] }]);
    expect(find([segment], ['unknown'], 5)).toEqual([]);
    expect(find([segment], [], 5)).toEqual([]);
    expect(find([], ['x'], 5)).toEqual([]);
    expect(find([opened([])], ['x'], 5)).toEqual([]);
  });
});
