import { claimsOf, type ReaderJudgement } from './judgements.ts';
import type { Library, LibraryArticle } from './library.ts';
import type { Article, ArticleId, Assertion, Claim, ClaimId } from './model.ts';
import { openSegment } from './segment.ts';
import { buildSegment } from './segment-build.ts';
import { sha256 } from './sha256.ts';

/**
 * A library that lives in memory: for the command line, for private checks and for tests. Of articles, claims and
 * assertions with one id the first counts. `revision` depends on the content alone, whatever its order.
 * Indexing costs about 1 ms for 100 claims.
 */
export function createMemoryLibrary(
  articles: readonly LibraryArticle[],
  judgements: readonly ReaderJudgement[] = [],
): Library {
  const articlesById = new Map<ArticleId, Article>();
  const claimsById = new Map<ClaimId, Claim>();
  const assertionsByClaim = new Map<ClaimId, Map<string, Assertion>>();
  for (const { article, claims, assertions } of articles) {
    if (articlesById.has(article.id)) continue;
    articlesById.set(article.id, article);
    for (const claim of claims) {
      if (!claimsById.has(claim.id)) claimsById.set(claim.id, claim);
    }
    for (const assertion of assertions) {
      const known = assertionsByClaim.get(assertion.claim) ?? new Map<string, Assertion>();
      if (!known.has(assertion.id)) known.set(assertion.id, assertion);
      assertionsByClaim.set(assertion.claim, known);
    }
  }
  const opened = openSegment(buildSegment(claimsById.values()));
  if (!opened.ok) throw new Error(opened.failure.message);
  const segments = [opened.value];
  const revision = revisionOf(articles, judgements);
  return {
    segments: () => Promise.resolve(segments),
    claims: (ids) => Promise.resolve(pick(claimsById, ids)),
    assertions: (claims) =>
      Promise.resolve(claims.flatMap((id) => [...(assertionsByClaim.get(id)?.values() ?? [])])),
    articles: (ids) => Promise.resolve(pick(articlesById, ids)),
    judgements(claims) {
      const asked = new Set(claims);
      const concern = judgements.filter(({ id }) => claimsOf(id).some((one) => asked.has(one)));
      return Promise.resolve(concern);
    },
    revision: () => Promise.resolve(revision),
  };
}

function pick<K, V>(rows: ReadonlyMap<K, V>, keys: readonly K[]): Map<K, V> {
  const found = new Map<K, V>();
  for (const key of keys) {
    const row = rows.get(key);
    if (row !== undefined) found.set(key, row);
  }
  return found;
}

/** Claims and assertions by their ids alone: an id is a hash of what is said, or of who said it where. */
function revisionOf(
  articles: readonly LibraryArticle[],
  judgements: readonly ReaderJudgement[],
): string {
  const rows = articles.map(({ article, claims, assertions }) =>
    JSON.stringify([article, claims.map(({ id }) => id), assertions.map(({ id }) => id)]),
  );
  const judged = judgements.map(({ id }) => id);
  return sha256([...rows, ...judged].sort().join('\n')).slice(0, 16);
}
