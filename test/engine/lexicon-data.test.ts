import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Relative } from '../../engine/lexicon.ts';
import { openLexicon } from '../../engine/lexicon-data.ts';
import { LEXICON_CHECKSUM_AT, lexiconChecksum, MOST_WEIGHT } from '../../engine/lexicon-layout.ts';
import { writeLexicon } from '../../training/lexicon/write-lexicon.ts';

function opened(bytes: Uint8Array) {
  const result = openLexicon(bytes);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

const WORDS = new Map<string, readonly Relative[]>([
  [
    'talk',
    [
      { term: 'حديث', kind: 'translation', weight: 0.2 },
      { term: 'محادث', kind: 'translation', weight: 0.9 },
      { term: 'negotiation', kind: 'synonym', weight: 0.5 },
    ],
  ],
  ['رفض', [{ term: 'قبل', kind: 'antonym', weight: 1 }]],
]);
const GOOD = writeLexicon(WORDS);

describe('openLexicon', () => {
  it('gives what a word may be told by, best first', () => {
    const lexicon = opened(GOOD);
    expect(lexicon.relatives('talk').map(({ term, kind }) => [term, kind])).toEqual([
      ['محادث', 'translation'],
      ['negotiation', 'synonym'],
      ['حديث', 'translation'],
    ]);
    expect(lexicon.relatives('رفض')).toEqual([{ term: 'قبل', kind: 'antonym', weight: 1 }]);
  });

  it('knows nothing of words that it does not hold, nor of those that are only told of', () => {
    const lexicon = opened(GOOD);
    for (const word of ['', 'tal', 'talks', 'محادث', 'ž', '\ud800', 'ا'.repeat(10_000)]) {
      expect(lexicon.relatives(word)).toEqual([]);
    }
  });

  it('gives back whatever was written, weights to one part in sixty-three', () => {
    const term = fc.string({ unit: fc.constantFrom(...'abzهايكx'), minLength: 1, maxLength: 40 });
    const link = fc.record({
      term,
      kind: fc.constantFrom('translation' as const, 'synonym' as const, 'antonym' as const),
      weight: fc.double({ min: 0.05, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.dictionary(term, fc.uniqueArray(link, { selector: (one) => one.term, maxLength: 9 })),
        (words) => {
          const entries = new Map(Object.entries(words));
          const lexicon = opened(writeLexicon(entries));
          for (const [word, links] of entries) {
            const found = new Map(lexicon.relatives(word).map((one) => [one.term, one]));
            const expected = links.filter((one) => one.term !== word);
            expect(found.size).toBe(expected.length);
            for (const one of expected) {
              expect(found.get(one.term)?.kind).toBe(one.kind);
              const error = Math.abs((found.get(one.term)?.weight ?? 9) - one.weight);
              expect(error).toBeLessThanOrEqual(0.5 / MOST_WEIGHT + 1e-9);
            }
          }
        },
      ),
      { seed: 31 },
    );
  });

  it('has a version that changes with the data and with nothing else', () => {
    const reversed = new Map([...WORDS].reverse());
    expect(opened(writeLexicon(reversed)).version).toBe(opened(GOOD).version);
    expect(opened(writeLexicon(new Map())).version).not.toBe(opened(GOOD).version);
  });

  it('opens bytes that begin at an odd place of a buffer', () => {
    const shifted = new Uint8Array(GOOD.length + 3).subarray(3);
    shifted.set(GOOD);
    expect(opened(shifted).relatives('talk')).toEqual(opened(GOOD).relatives('talk'));
  });
});

describe('a lexicon of hostile bytes', () => {
  it('is refused when one byte was changed, or when it was cut short or made longer', () => {
    for (let at = 0; at < GOOD.length; at += 1) {
      const bytes = GOOD.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x41;
      expect(openLexicon(bytes).ok).toBe(false);
      expect(openLexicon(GOOD.subarray(0, at)).ok).toBe(false);
    }
    const longer = new Uint8Array(GOOD.length + 1);
    longer.set(GOOD);
    expect(openLexicon(longer)).toMatchObject({ ok: false, failure: { kind: 'bad-lexicon' } });
  });

  it('never throws, even where the checksum was forged', () => {
    const change = fc.tuple(
      fc.integer({ min: 12, max: GOOD.length - 1 }),
      fc.integer({ min: 0, max: 255 }),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = GOOD.slice();
        for (const [at, value] of changes) bytes[at] = value;
        new DataView(bytes.buffer).setUint32(LEXICON_CHECKSUM_AT, lexiconChecksum(bytes), true);
        const result = openLexicon(bytes);
        if (!result.ok) return;
        for (const word of ['talk', 'رفض', 'محادث', '', 'x']) {
          for (const { weight } of result.value.relatives(word)) {
            expect(weight).toBeLessThanOrEqual(1);
          }
        }
      }),
      { seed: 32, numRuns: 1000 },
    );
  });

  it('never throws on bytes of any kind', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(openLexicon(bytes).ok).toBe(false);
      }),
      { seed: 33 },
    );
  });
});
