import { describe, expect, it } from 'vitest';
import { analyze } from '../../engine/analyze.ts';
import { compare, judge } from '../../engine/judge.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import { weighByRates } from '../../engine/weights.ts';

function kindOf(page: string, other: string, dates: readonly [string, string]) {
  const [a, b] = [page, other].map((text, at) =>
    analyze(text, dates[at] ?? null, weighByRates, NO_LEXICON),
  );
  if (a === undefined || b === undefined) throw new Error('two texts');
  return judge(compare(a, b), true).kind;
}

const NOBODY = 'No one was injured when the roof of the sports hall in Brno collapsed.';
const FIVE = 'Five people were injured when the roof of the sports hall in Brno collapsed.';
const NOBODY_ARABIC = 'ولم يسفر حريق الفندق في أغادير عن سقوط ضحايا.';
const THREE_ARABIC = 'وأسفر حريق الفندق في أغادير عن سقوط ثلاثة ضحايا.';

describe('a count that starts from nobody', () => {
  it.each([
    ['of one day, nobody knows which is the later', '2026-11-05', '2026-11-05'],
    ['told the day after', '2026-11-06', '2026-11-05'],
  ])('has grown and contradicts nothing, %s', (_, later, earlier) => {
    expect(kindOf(FIVE, NOBODY, [later, earlier])).not.toBe('opposite');
    expect(kindOf(THREE_ARABIC, NOBODY_ARABIC, [later, earlier])).not.toBe('opposite');
  });

  it('contradicts who says afterwards that it was nobody', () => {
    const within = ['2026-11-05T10:10:00Z', '2026-11-05T10:20:00Z'] as const;
    expect(kindOf(FIVE, NOBODY, within)).toBe('opposite');
  });

  it('contradicts it where the event is long over', () => {
    const of = (text: string) => text.replace(' when', ' on 3 March 2026 when');
    expect(kindOf(of(FIVE), of(NOBODY), ['2026-11-05', '2026-11-05'])).toBe('opposite');
  });
});
