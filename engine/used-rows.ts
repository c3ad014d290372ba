import type { Annotation, Article, ArticleId, Assertion, AssertionId } from './model.ts';

/** The assertions that verdicts name: of their relations, of what the reader overruled, and of their origins. */
export function usedAssertions(
  annotations: readonly Annotation[],
  assertions: ReadonlyMap<AssertionId, Assertion>,
): ReadonlyMap<AssertionId, Assertion> {
  const used = new Map<AssertionId, Assertion>();
  for (const { verdict } of annotations) {
    for (const { assertion } of [...verdict.relations, ...verdict.overruled]) {
      const row = assertions.get(assertion);
      if (row !== undefined) used.set(assertion, row);
    }
    for (const id of verdict.origins.flatMap((origin) => origin.assertions)) {
      const row = assertions.get(id);
      if (row !== undefined) used.set(id, row);
    }
  }
  return used;
}

/** The articles of these assertions. */
export function usedArticles(
  assertions: ReadonlyMap<AssertionId, Assertion>,
  articles: ReadonlyMap<ArticleId, Article>,
): ReadonlyMap<ArticleId, Article> {
  const used = new Set([...assertions.values()].map(({ article }) => article));
  return new Map([...articles].filter(([id]) => used.has(id)));
}
