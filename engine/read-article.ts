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
  const { id, title, publishedAt } = nameArticle(metadata, sentences);
  const text = bodyOf(sentences);
  const name = metadata.source ?? hostOf(metadata.url) ?? '';
  return {
    id,
    url: metadata.url,
    title,
    source: { id: sourceId(name), name, home: null, kind: 'outlet' },
    lang: metadata.lang,
    publishedAt,
    dateCertainty: metadata.dateCertainty,
    agencies: metadata.agencies,
    hash: textHash(text),
    sketch: sketchOf(text),
  };
}

/** What an article is known by in a library; of {@link identify} the part that costs next to nothing. */
export function nameArticle(
  { url, title, publishedAt }: ArticleMetadata,
  sentences: readonly Sentence[],
): Pick<Article, 'id' | 'title' | 'publishedAt'> {
  return {
    id: articleId(url, bodyOf(sentences)),
    title: title ?? sentences[0]?.text ?? '',
    publishedAt,
  };
}

function bodyOf(sentences: readonly Sentence[]): string {
  return sentences.map((sentence) => sentence.text).join(' ');
}

function hostOf(url: string | null): string | null {
  const identity = url === null ? null : urlIdentity(url);
  return identity?.split('/')[0] ?? null;
}
