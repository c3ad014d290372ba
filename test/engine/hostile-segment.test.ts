import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimId } from '../../engine/identity.ts';
import { openSegment } from '../../engine/segment.ts';
import { buildSegment } from '../../engine/segment-build.ts';
import { CHECKSUM_AT, segmentChecksum } from '../../engine/segment-layout.ts';

const CLAIMS = Array.from({ length: 20 }, (_, i) => ({
  id: claimId(String(i)),
  terms: ['ايران', `term${i % 7}`, String(i)],
}));
const GOOD = buildSegment(CLAIMS);

/** Asks an opened segment everything there is to ask; whatever it answers must keep the promises of the type. */
function askAll(bytes: Uint8Array): void {
  const result = openSegment(bytes);
  if (!result.ok) {
    expect(result.failure.kind).toBe('bad-segment');
    return;
  }
  for (const term of ['ايران', 'term3', '7', '', 'zz']) {
    expect(result.value.documentFrequency(term)).toBeLessThanOrEqual(result.value.size);
    const found = result.value.candidates([[{ term, weight: 1 }]], 50);
    expect(found.length).toBeLessThanOrEqual(Math.min(50, result.value.size));
    for (const { claim } of found) expect(claim).toMatch(/^[0-9a-f]{16}$/);
  }
}

describe('a segment of hostile bytes', () => {
  it('is refused when one byte was changed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: GOOD.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, flip) => {
          const bytes = GOOD.slice();
          bytes[at] = (bytes[at] ?? 0) ^ flip;
          expect(openSegment(bytes).ok).toBe(false);
        },
      ),
      { seed: 12, numRuns: 500 },
    );
  });

  it('is refused when it was cut short or made longer', () => {
    for (let length = 0; length < GOOD.length; length += 1) {
      expect(openSegment(GOOD.subarray(0, length)).ok).toBe(false);
    }
    const longer = new Uint8Array(GOOD.length + 1);
    longer.set(GOOD);
    expect(openSegment(longer).ok).toBe(false);
  });

  it('never throws, and never answers with what is not there, even where the checksum was forged', () => {
    const change = fc.tuple(
      fc.integer({ min: 8, max: GOOD.length - 1 }),
      fc.integer({ min: 0, max: 255 }),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const bytes = GOOD.slice();
        for (const [at, value] of changes) bytes[at] = value;
        new DataView(bytes.buffer).setUint32(CHECKSUM_AT, segmentChecksum(bytes), true);
        askAll(bytes);
      }),
      { seed: 13, numRuns: 2000 },
    );
  });

  it('never throws on bytes of any kind', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => askAll(bytes)),
      { seed: 14, numRuns: 500 },
    );
  });
});
