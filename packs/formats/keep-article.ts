import { type KeptRow, type SavedHow, versionDigest } from '../../engine/kept.ts';
import type { LibraryArticle } from '../../engine/library.ts';

/** The rows of an article as it was read, with its text; `at` in ms since epoch is when it is saved. */
export function keepArticle(
  { article, claims, assertions }: LibraryArticle,
  text: string,
  { at, how }: { readonly at: number; readonly how: SavedHow },
): KeptRow[] {
  const { id, title, publishedAt } = article;
  return [
    {
      kind: 'article',
      row: {
        article,
        savedAt: at,
        changedAt: at,
        how,
        removedAt: null,
        claims: claims.map((claim) => ({ id: claim.id, text: claim.text, lang: claim.lang })),
        assertions,
      },
    },
    {
      kind: 'version',
      row: {
        article: id,
        digest: versionDigest(title, publishedAt, text),
        savedAt: at,
        title,
        publishedAt,
        text,
      },
    },
  ];
}
