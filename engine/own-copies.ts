import { urlIdentity } from './identity.ts';
import type { Article, Excluded } from './model.ts';
import { normalize } from './normalize.ts';
import { resemblance } from './sketch.ts';

/** Share of word shingles from which two texts of one outlet are one article. */
const COPY = 0.8;

/**
 * Why an article of the library is the page itself and no evidence for it; null where it is another. Another outlet's
 * copy is evidence, though not an independent one; where one of the outlets is unknown, a copy counts
 * as the page's own.
 */
export function whyExcluded(page: Article, article: Article): Excluded['why'] | null {
  if (isSameAddress(page.url, article.url)) return 'same-address';
  const sameOutlet = isSameOutlet(page.source.name, article.source.name);
  if (!sameOutlet) return null;
  if (page.hash === article.hash) return 'same-text';
  return resemblance(page.sketch, article.sketch) >= COPY ? 'same-outlet-copy' : null;
}

function isSameAddress(a: string | null, b: string | null): boolean {
  const [left, right] = [a, b].map((url) => (url === null ? null : urlIdentity(url)));
  return left !== null && left === right;
}

function isSameOutlet(a: string, b: string): boolean {
  return a === '' || b === '' || normalize(a) === normalize(b);
}
