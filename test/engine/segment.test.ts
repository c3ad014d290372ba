import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../engine/candidates.ts';
import { claimId } from '../../engine/identity.ts';
import type { Segment } from '../../engine/library.ts';
import type { ClaimId } from '../../engine/model.ts';
import { buildSegment, openSegment } from '../../engine/segment.ts';

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

/** What a segment must answer, by reading every row. */
function scan(claims: readonly Row[], weights: ReadonlyMap<string, number>, limit: number) {
  return claims
    .map(({ id, terms }) => ({
      claim: id,
      score: [...weights].reduce(
        (sum, [known, weight]) => sum + (terms.includes(known) ? weight : 0),
        0,
      ),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.claim < b.claim ? -1 : 1))
    .slice(0, limit);
}

describe('a segment', () => {
  it('answers what reading every row would answer', () => {
    const query = fc.array(fc.tuple(term, fc.integer({ min: 1, max: 9 })), { maxLength: 6 });
    fc.assert(
      fc.property(rows, query, fc.integer({ min: 0, max: 12 }), (claims, asked, limit) => {
        const segment = opened(claims);
        const weights = new Map(asked);
        expect(segment.size).toBe(claims.length);
        expect(segment.candidates(weights, limit)).toEqual(scan(claims, weights, limit));
        for (const known of weights.keys()) {
          const holding = claims.filter(({ terms }) => terms.includes(known));
          expect(segment.documentFrequency(known)).toBe(holding.length);
        }
      }),
      { seed: 9, numRuns: 300 },
    );
  });

  it('answers the next query as if there had been none before', () => {
    const segment = opened([
      { id: claimId('a'), terms: ['x', 'y'] },
      { id: claimId('b'), terms: ['y'] },
    ]);
    const weights = new Map([['y', 2]]);
    const first = segment.candidates(weights, 5);
    segment.candidates(new Map([['x', 7]]), 5);
    expect(segment.candidates(weights, 5)).toEqual(first);
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

describe('findCandidates', () => {
  it('puts a rare term above common ones, and merges segments', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({
      id: claimId(`common ${i}`),
      terms: ['ايران', 'محادث'],
    }));
    const rare = { id: claimId('rare'), terms: ['ايران', 'ماكغورك'] };
    const segments = [opened([...many, rare]), opened([rare])];
    const found = findCandidates(segments, ['ايران', 'محادث', 'ماكغورك'], 10);
    expect(found).toHaveLength(10);
    expect(found[0]?.claim).toBe(rare.id);
    expect(new Set(found.map(({ claim }) => claim)).size).toBe(10);
  });

  it('still answers where every term is common', () => {
    const claims = Array.from({ length: 20_000 }, (_, i) => ({
      id: claimId(String(i)),
      terms: ['ايران', 'محادث', 'اميرك'],
    }));
    expect(findCandidates([opened(claims)], ['ايران', 'محادث', 'اميرك'], 3)).toHaveLength(3);
  });

  it('is empty for unknown terms, no terms and no segments', () => {
    const segment = opened([{ id: claimId('a'), terms: ['x'] }]);
    expect(findCandidates([segment], ['unknown'], 5)).toEqual([]);
    expect(findCandidates([segment], [], 5)).toEqual([]);
    expect(findCandidates([], ['x'], 5)).toEqual([]);
    expect(findCandidates([opened([])], ['x'], 5)).toEqual([]);
  });
});
