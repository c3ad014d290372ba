import { claimsOf } from '../../engine/judgements.ts';
import type { KeptArticle, KeptKind, KeptRows, LibrarySource } from '../../engine/kept.ts';

/** Articles, and all articles that make one of these claims. */
export interface LibraryPart {
  readonly articles: readonly string[];
  readonly claims: readonly string[];
}

/**
 * A part of a library, as a library: its articles outside the bin with their texts, and the notes and judgements on them and on
 * what they say. The journal stays behind, since it tells of more. Ids of the articles and their claims are held in memory, and
 * the articles are read once before anything else is given.
 */
export function partOfLibrary(library: LibrarySource, part: LibraryPart): LibrarySource {
  const [articles, claims] = [new Set(part.articles), new Set(part.claims)];
  const isIn = ({ article, removedAt, assertions }: KeptArticle) =>
    removedAt === null &&
    (articles.has(article.id) || assertions.some(({ claim }) => claims.has(claim)));
  let known: Promise<Members> | null = null;
  const members = () => {
    known = known ?? readMembers(library, isIn);
    return known;
  };
  return {
    async *rows<Kind extends KeptKind>(kind: Kind) {
      if (kind === 'edit') return;
      const { ids, said } = await members();
      const belongs: { readonly [Each in KeptKind]: (row: KeptRows[Each]) => boolean } = {
        article: ({ article }) => ids.has(article.id),
        version: ({ article }) => ids.has(article),
        note: ({ on }) =>
          (on.startsWith('article-') ? ids : said).has(on.slice(on.indexOf('-') + 1)),
        judgement: ({ id }) => claimsOf(id).some((claim) => said.has(claim)),
        edit: () => false,
      };
      for await (const slice of library.rows(kind)) yield slice.filter(belongs[kind]);
    },
  };
}

interface Members {
  readonly ids: ReadonlySet<string>;
  /** Claims that they make. */
  readonly said: ReadonlySet<string>;
}

async function readMembers(
  library: LibrarySource,
  isIn: (article: KeptArticle) => boolean,
): Promise<Members> {
  const [ids, said] = [new Set<string>(), new Set<string>()];
  for await (const slice of library.rows('article')) {
    for (const kept of slice.filter(isIn)) {
      ids.add(kept.article.id);
      for (const { id } of kept.claims) said.add(id);
    }
  }
  return { ids, said };
}

/** A library that tells how many rows of it were read, each time a slice is; for a progress bar. */
export function countRows(library: LibrarySource, tell: (rows: number) => void): LibrarySource {
  let read = 0;
  return {
    async *rows(kind) {
      for await (const slice of library.rows(kind)) {
        yield slice;
        read += slice.length;
        tell(read);
      }
    },
  };
}
