import type {
  Annotation,
  Article,
  ArticleId,
  Assertion,
  AssertionId,
  VerdictKind,
} from './model.ts';
import type { SourceSummary, Summary } from './report.ts';

/**
 * What the popup shows of a check: counts of all states, each article of the library that supports or contradicts,
 * most sentences first, and the distinct origins that support any sentence independently.
 */
export function summarize(
  annotations: readonly Annotation[],
  assertions: ReadonlyMap<AssertionId, Assertion>,
  articles: ReadonlyMap<ArticleId, Article>,
): Summary {
  const counts: Record<VerdictKind, number> = {
    corroborated: 0,
    repeated: 0,
    contradicted: 0,
    disputed: 0,
    new: 0,
    'not-a-claim': 0,
  };
  const drafts = new Map<ArticleId, Draft>();
  const independent = new Set<string>();
  for (const { sentence, verdict } of annotations) {
    counts[verdict.kind] += 1;
    for (const { article, kind } of verdict.relations) {
      const draft = draftOf(drafts, article);
      (kind === 'opposite' ? draft.contradicts : draft.supports).add(sentence);
    }
    for (const origin of verdict.origins) {
      if (origin.independent) independent.add(origin.key);
      for (const id of origin.assertions) {
        const article = assertions.get(id)?.article;
        if (article !== undefined) addOrigin(draftOf(drafts, article), origin.key, origin.name);
      }
    }
  }
  const sources = [...drafts].flatMap(([id, draft]) => {
    const article = articles.get(id);
    return article === undefined ? [] : [sourceSummary(article, draft)];
  });
  return {
    counts,
    sources: sources.toSorted((a, b) => weightOf(b) - weightOf(a)),
    independentOrigins: independent.size,
  };
}

interface Draft {
  readonly supports: Set<number>;
  readonly contradicts: Set<number>;
  readonly origins: Map<string, { readonly name: string; count: number }>;
}

function draftOf(drafts: Map<ArticleId, Draft>, id: ArticleId): Draft {
  const known = drafts.get(id);
  if (known !== undefined) return known;
  const draft: Draft = { supports: new Set(), contradicts: new Set(), origins: new Map() };
  drafts.set(id, draft);
  return draft;
}

function addOrigin(draft: Draft, key: string, name: string): void {
  const known = draft.origins.get(key);
  if (known === undefined) draft.origins.set(key, { name, count: 1 });
  else known.count += 1;
}

function sourceSummary(article: Article, draft: Draft): SourceSummary {
  const { id, source, title, url, publishedAt, dateCertainty } = article;
  const ascending = (indexes: ReadonlySet<number>) => [...indexes].toSorted((a, b) => a - b);
  return {
    article: id,
    source: source.name,
    title,
    url,
    publishedAt,
    dateCertainty,
    supports: ascending(draft.supports),
    contradicts: ascending(draft.contradicts),
    origins: [...draft.origins]
      .toSorted(([, a], [, b]) => b.count - a.count)
      .map(([key, { name }]) => ({ key, name })),
  };
}

function weightOf(source: SourceSummary): number {
  return source.supports.length + source.contradicts.length;
}
