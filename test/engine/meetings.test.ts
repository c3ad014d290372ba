import { describe, expect, it } from 'vitest';
import { claimId } from '../../engine/identity.ts';
import { type MetArticle, meetingsOf, originKeyOf } from '../../engine/meetings.ts';

const CLAIM = claimId('The dam broke.');
const AKIN = claimId('The dam has broken.');

const read = (
  article: string,
  origin: string,
  ...claims: ReturnType<typeof claimId>[]
): MetArticle => ({
  article,
  met: [{ claims, origin }],
});

describe('how often a claim was met', () => {
  it('counts articles and origins, by the claim itself or what the library told the same', () => {
    const all = [
      read('a', 'axios', CLAIM),
      read('b', 'axios', AKIN, CLAIM),
      read('c', 'irna', CLAIM),
      read('d', 'irna', claimId('The bridge was closed.')),
    ];
    expect(meetingsOf(new Set([CLAIM]), all, null)).toEqual({ articles: 3, origins: 2 });
    expect(meetingsOf(new Set([CLAIM]), all, 'c')).toEqual({ articles: 2, origins: 1 });
    expect(meetingsOf(new Set(), all, null)).toEqual({ articles: 0, origins: 0 });
  });

  it('takes the end of the chain for the origin, and the outlet that speaks for itself', () => {
    const link = (key: string) => ({
      speaker: key,
      key,
      kind: 'outlet' as const,
      verb: 'asserts' as const,
      named: true,
    });
    expect(originKeyOf([link('axios'), link('officials')], 'Saraya')).toBe('officials');
    expect(originKeyOf([], 'Saraya')).toBe('outlet:Saraya');
  });
});
