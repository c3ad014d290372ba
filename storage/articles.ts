import type { KeptArticle } from '../engine/kept.ts';

/** What of an article becomes rows of a shelf. */
export type Content = Pick<KeptArticle, 'article' | 'claims' | 'assertions'>;

/** An article as the rows of one shelf; a row for each distinct id. */
export function toRows(shelf: number, { article, claims, assertions }: Content) {
  return {
    article: { ...article, shelf, assertions: assertions.map(({ id }) => id) },
    claims: claims.map(({ id, text, lang }) => ({ id, text, lang, shelf })),
    assertions: assertions.map((assertion) => ({ ...assertion, shelf })),
  };
}
