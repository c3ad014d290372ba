import type {
  Annotation,
  Article,
  ArticleId,
  Assertion,
  AssertionId,
  Origin,
  VerdictKind,
} from './model.ts';
import { isOneSpeaker } from './one-speaker.ts';
import type { SourceSummary, Summary } from './report.ts';

/**
 * What the popup shows of a check: counts of all states, each article of the library that supports or contradicts,
 * most sentences first, with whom it has it from, and the distinct origins that support any sentence independently. Who
 * is called by his full name in one sentence and by his family name in the next is one origin. Cost: square of the
 * number of origins.
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
  const known = new Map<string, Origin>();
  const firstOf = (origin: Origin) => {
    const first =
      known.get(origin.key) ??
      [...known.values()].find((each) => isOneSpeaker(each, origin)) ??
      origin;
    known.set(origin.key, first);
    return first;
  };
  for (const { sentence, verdict } of annotations) {
    counts[verdict.kind] += 1;
    for (const { article, kind } of verdict.relations) {
      add(draftOf(drafts, article), kind === 'opposite', sentence);
    }
    // Those against stand last.
    const supporting = verdict.origins.length - verdict.againstOrigins;
    for (const [at, origin] of verdict.origins.entries()) {
      const { key, name } = firstOf(origin);
      for (const id of origin.assertions) {
        const article = assertions.get(id)?.article;
        if (article === undefined) continue;
        const draft = draftOf(drafts, article);
        const from = draftOf(draft.origins, key || article, name);
        add(draft, at >= supporting, sentence);
        add(from, at >= supporting, sentence);
        if (!origin.independent) continue;
        from.independent.add(sentence);
        independent.add(key || article);
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

/** What is known so far of an article, or of what it has from one origin. */
interface Draft {
  readonly name: string;
  readonly supports: Set<number>;
  readonly contradicts: Set<number>;
  readonly independent: Set<number>;
  readonly origins: Map<string, Draft>;
}

function draftOf<Key>(drafts: Map<Key, Draft>, key: Key, name = ''): Draft {
  const known = drafts.get(key);
  if (known !== undefined) return known;
  const draft: Draft = {
    name,
    supports: new Set(),
    contradicts: new Set(),
    independent: new Set(),
    origins: new Map(),
  };
  drafts.set(key, draft);
  return draft;
}

function add(draft: Draft, isAgainst: boolean, sentence: number): void {
  (isAgainst ? draft.contradicts : draft.supports).add(sentence);
}

function sourceSummary(article: Article, draft: Draft): SourceSummary {
  const { id, source, title, url, publishedAt, dateCertainty } = article;
  return {
    article: id,
    source: source.name,
    title,
    url,
    publishedAt,
    dateCertainty,
    ...sentencesOf(draft),
    origins: [...draft.origins]
      .map(([key, from]) => ({
        key,
        name: from.name,
        ...sentencesOf(from),
        independent: ascending(from.independent),
      }))
      .toSorted((a, b) => weightOf(b) - weightOf(a)),
  };
}

function sentencesOf({ supports, contradicts }: Draft) {
  return { supports: ascending(supports), contradicts: ascending(contradicts) };
}

function ascending(indexes: ReadonlySet<number>): number[] {
  return [...indexes].toSorted((a, b) => a - b);
}

function weightOf({ supports, contradicts }: Pick<SourceSummary, 'supports' | 'contradicts'>) {
  return supports.length + contradicts.length;
}
