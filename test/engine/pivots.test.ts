import { describe, expect, it } from 'vitest';
import type { Lexicon, Relative } from '../../engine/lexicon.ts';
import { relativesWithPivots } from '../../engine/pivots.ts';

function lexiconOf(rows: Readonly<Record<string, readonly Relative[]>>): Lexicon {
  return { version: 'test', relatives: (stem) => rows[stem] ?? [] };
}

function translation(term: string, weight: number): Relative {
  return { term, kind: 'translation', weight };
}

describe('words that share a translation', () => {
  it('stand for each other as synonyms', () => {
    const lexicon = lexiconOf({
      تفتش: [translation('search', 0.5)],
      search: [translation('تفتش', 0.4), translation('بحث', 0.5)],
    });
    const found = relativesWithPivots(lexicon, 'تفتش');
    expect(found.map(({ term, kind }) => [term, kind])).toEqual([
      ['search', 'translation'],
      ['بحث', 'synonym'],
    ]);
  });

  it('do not where a rare meaning alone ties them', () => {
    const lexicon = lexiconOf({
      ضرب: [translation('kick', 0.1)],
      kick: [translation('ركل', 0.1)],
    });
    expect(relativesWithPivots(lexicon, 'ضرب')).toHaveLength(1);
  });

  it('do not where the lexicon knows them as opposites', () => {
    const lexicon = lexiconOf({
      دفاع: [translation('play', 1), { term: 'هجوم', kind: 'antonym', weight: 1 }],
      play: [translation('هجوم', 1)],
    });
    expect(relativesWithPivots(lexicon, 'دفاع').map(({ kind }) => kind)).toEqual([
      'translation',
      'antonym',
    ]);
  });
});
