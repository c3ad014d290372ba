import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unfold } from '../../engine/word-rates.ts';
import { fold } from '../../training/word-rates/fold.ts';

describe('a folded list of words', () => {
  it('tells what a word shares with the one before by a digit', () => {
    expect(fold(['abandon', 'above', 'aboveboard', 'access'])).toBe('abandon 2ove 5board access');
  });

  it('unfolds to the same words', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ا', 'ب'), minLength: 1 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const sorted = words.toSorted();
        expect(unfold(fold(sorted))).toEqual(sorted);
      }),
    );
  });

  it('may have words that are not folded', () => {
    expect(unfold('covid cov sars')).toEqual(['covid', 'cov', 'sars']);
    expect(unfold('')).toEqual(['']);
  });
});
