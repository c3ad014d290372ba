import { describe, expect, it, vi } from 'vitest';
import { rememberWords } from '../../engine/memo.ts';

describe('rememberWords', () => {
  it('asks once for each word, also where the answer is none', () => {
    const of = vi.fn((word: string) => (word === 'none' ? undefined : word.length));
    const remembered = rememberWords(of);
    for (let time = 0; time < 3; time += 1) {
      expect(remembered('word')).toBe(4);
      expect(remembered('none')).toBeUndefined();
    }
    expect(of).toHaveBeenCalledTimes(2);
  });

  it('forgets rather than grow, and does not keep what is no word', () => {
    const of = vi.fn((word: string) => word.length);
    const remembered = rememberWords(of);
    for (let word = 0; word <= 20_000; word += 1) remembered(String(word));
    remembered('0');
    expect(of).toHaveBeenCalledTimes(20_002);
    const long = 'x'.repeat(1000);
    remembered(long);
    expect(remembered(long)).toBe(1000);
    expect(of).toHaveBeenCalledTimes(20_004);
  });
});
