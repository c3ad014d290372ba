import { fitTimes } from './event.ts';
import type { ArticleId } from './model.ts';
import type { Pairing } from './pairings.ts';
import { supportOf } from './support.ts';

/**
 * How surely an article is on the event of a page's sentence, by what it shares with the page's other sentences. `sure`:
 * it tells one of them. `likely`: it has names, numbers and days in common with them; enough for support, not for a
 * contradiction.
 */
export type EventTie = 'sure' | 'likely' | 'none';

/**
 * The ties of a page's sentences (by index) to the library's articles. A sentence does not vouch for itself. Linear in the
 * pairings.
 */
export function createEventTies(
  pairings: ReadonlyMap<number, readonly Pairing[]>,
): (article: ArticleId, sentence: number) => EventTie {
  const told = new Map<ArticleId, Set<number>>();
  const anchors = new Map<ArticleId, Map<string, Set<number>>>();
  for (const [index, pairs] of pairings) {
    for (const { article, comparison } of pairs) {
      if (supportOf(comparison.aligned, false).margin >= 0) {
        told.set(article.id, (told.get(article.id) ?? new Set()).add(index));
      }
      const known = anchors.get(article.id) ?? new Map();
      anchors.set(article.id, known);
      for (const anchor of anchorsOf(comparison)) {
        known.set(anchor, (known.get(anchor) ?? new Set()).add(index));
      }
    }
  }
  return (article, sentence) => {
    if (isByOther(told.get(article), sentence)) return 'sure';
    const shared = [...(anchors.get(article)?.values() ?? [])];
    const others = shared.filter((sentences) => isByOther(sentences, sentence)).length;
    return others >= LEAST_ANCHORS ? 'likely' : 'none';
  };
}

/** Names, numbers and days, each another, that the page's other sentences have in common with one article. */
const LEAST_ANCHORS = 2;

/** What ties a page to one event: names that are no countries, counts and days, of texts that may be of one occasion. */
function anchorsOf({ page, other, aligned }: Pairing['comparison']): string[] {
  if (fitTimes(page, other) !== 'meet') return [];
  return aligned.pairs.flatMap(({ page: at, how }) => {
    const unit = page.units[at];
    if (unit === undefined || how === 'clash') return [];
    const { name, quantity, time } = unit;
    if (name !== null) return name.type === 'country' ? [] : [name.key];
    if (time?.day != null) return [`${time.day}`];
    const counts = how === 'same' && quantity?.kind === 'count' && quantity.interval.low > 2;
    return counts ? [`${quantity.interval.low} ${quantity.noun}`] : [];
  });
}

function isByOther(sentences: ReadonlySet<number> | undefined, sentence: number): boolean {
  return sentences !== undefined && sentences.size > (sentences.has(sentence) ? 1 : 0);
}
