import { urlIdentity } from './identity.ts';
import type { Article } from './model.ts';
import { normalize } from './normalize.ts';
import type { Excluded } from './report.ts';
import { resemblance } from './sketch.ts';

/** Share of word shingles from which two texts of one outlet are one article. */
const COPY = 0.8;

/**
 * Tells why an article of the library is the page itself and no evidence for it; null where it is another. Another
 * outlet's copy is evidence, though not an independent one. The very same text is another outlet's only where both
 * addresses say so: an outlet has many names (`الحرة`, `alhurra.com`). Where one of the outlets is unknown, a copy
 * counts as the page's own.
 */
export function createExclusion(page: Article): (article: Article) => Excluded['why'] | null {
  const address = addressOf(page);
  return (article) => {
    if (address !== null && address === addressOf(article)) return 'same-address';
    const isSame = isSameOutlet(page.source.name, article.source.name);
    const isElsewhere = !isSame && address !== null && addressOf(article) !== null;
    if (page.hash === article.hash && !isElsewhere) return 'same-text';
    if (!isSame) return null;
    return resemblance(page.sketch, article.sketch) >= COPY ? 'same-outlet-copy' : null;
  };
}

function addressOf({ url }: Article): string | null {
  return url === null ? null : urlIdentity(url);
}

function isSameOutlet(a: string, b: string): boolean {
  return a === '' || b === '' || normalize(a) === normalize(b);
}
