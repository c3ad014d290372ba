import { analyze } from '../../engine/analyze.ts';
import { compare, type Judgement, judge } from '../../engine/judge.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import type { RelationKind } from '../../engine/model.ts';
import { weighByRates } from '../../engine/weights.ts';

/** Two texts of one day, in articles on one event, judged from the side of the first. */
export function judged(page: string, other: string, day: string | null = '2026-03-12'): Judgement {
  const [own, its] = [page, other].map((text) => analyze(text, day, weighByRates, NO_LEXICON));
  if (own === undefined || its === undefined) throw new Error('two texts are read');
  return judge(compare(own, its), true);
}

/** What each of two texts is to the other. */
export function bothWays(a: string, b: string): RelationKind[] {
  return [judged(a, b).kind, judged(b, a).kind];
}
