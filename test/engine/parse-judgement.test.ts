import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJudgement } from '../../engine/parse-judgement.ts';
import { aJudgement } from './judged.ts';

const ENTRY = aJudgement('It rained on Monday.', 'It was dry on Monday.', 'other-event');

describe('parseJudgement', () => {
  it('reads what was written, and nothing beside it', () => {
    const stored = JSON.parse(JSON.stringify({ ...ENTRY, reason: 'Two towns.', more: 1 }));
    expect(parseJudgement(stored)).toEqual({ ...ENTRY, reason: 'Two towns.' });
  });

  it.each([
    ['an id of another form', { id: `${ENTRY.id}0` }],
    ['an id without its parts', { id: ENTRY.id.slice(0, 33) }],
    ['an unknown word', { says: 'true' }],
    ['no time', { at: null }],
    ['a time after the year 2200', { at: 8_000_000_000_000 }],
    ['what it replaces as a text', { replaces: ENTRY.id }],
    ['more than anyone replaces', { replaces: Array.from({ length: 51 }, () => ENTRY.id) }],
    ['a text that is filed under another', { page: { ...ENTRY.page, text: 'It snowed.' } }],
    [
      'a text beyond the length of a sentence',
      { other: { ...ENTRY.other, text: 'x'.repeat(1_001) } },
    ],
    ['a relation that is none', { was: 'related' }],
    ['a reason beyond its length', { reason: 'x'.repeat(2_001) }],
    ['no reason at all', { reason: undefined }],
  ])('takes an entry with %s for none', (_, damage) => {
    expect(parseJudgement({ ...ENTRY, ...damage })).toBeNull();
  });

  it('reads or refuses any value without throwing', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseJudgement(value)).toBeNull();
        expect(parseJudgement({ ...ENTRY, page: value })).toBeNull();
      }),
    );
  });
});
