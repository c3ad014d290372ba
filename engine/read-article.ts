import { readChains } from './chains.ts';
import { isCheckable } from './checkable.ts';
import { articleId, assertionId, claimId, sourceId, textHash, urlIdentity } from './identity.ts';
import type { LibraryArticle } from './library.ts';
import type { Article, ArticleMetadata, Assertion, Claim, Sentence } from './model.ts';
import { sketchOf } from './sketch.ts';
import { claimTerms } from './terms.ts';

/**
 * All that a library stores of an article: its claims (one for each checkable sentence, equal ones once) and who
 * says them through which chain. Sentences are those of the body, in order; without any the article has no
 * claims. Linear in the text.
 */
export function readArticle(
  metadata: ArticleMetadata,
  sentences: readonly Sentence[],
): LibraryArticle {
  const article = identify(metadata, sentences);
  const chains = readChains(sentences.map(({ text }) => text));
  const claims = new Map<string, Claim>();
  const assertions = new Map<string, Assertion>();
  for (const [at, { text, index }] of sentences.entries()) {
    if (!isCheckable(text)) continue;
    const claim = claimId(text);
    const id = assertionId(article.id, article.publishedAt, text);
    if (assertions.has(id)) continue;
    claims.set(claim, { id: claim, text, lang: article.lang, terms: claimTerms(text) });
    assertions.set(id, {
      id,
      claim,
      article: article.id,
      index,
      quote: text,
      saidAt: article.publishedAt,
      chain: chains[at] ?? [],
    });
  }
  return { article, claims: [...claims.values()], assertions: [...assertions.values()] };
}

/** An article without its claims: ids, hash and sketch of the body whose sentences are given. */
export function identify(metadata: ArticleMetadata, sentences: readonly Sentence[]): Article {
  const text = sentences.map((sentence) => sentence.text).join(' ');
  const name = metadata.source ?? hostOf(metadata.url) ?? '';
  return {
    id: articleId(metadata.url, text),
    url: metadata.url,
    title: metadata.title ?? sentences[0]?.text ?? '',
    source: { id: sourceId(name), name, home: null, kind: 'outlet' },
    lang: metadata.lang,
    publishedAt: metadata.publishedAt,
    dateCertainty: metadata.dateCertainty,
    agencies: metadata.agencies,
    hash: textHash(text),
    sketch: sketchOf(text),
  };
}

function hostOf(url: string | null): string | null {
  const identity = url === null ? null : urlIdentity(url);
  return identity?.split('/')[0] ?? null;
}
