import type { PackArticle } from './format.ts';

/**
 * An article as it stands in a pack's file (`FORMAT.md`, rules 4 to 11): without what a reader derives, keys
 * in a fixed order, left-out texts cut to 300 units.
 */
export function formatPackArticle(pack: PackArticle) {
  const { article, claims, assertions, text, provenance, leftOut } = pack;
  const { name, home, kind } = article.source;
  return {
    id: article.id,
    url: article.url,
    title: article.title,
    source: { name, home, kind },
    lang: article.lang,
    publishedAt: article.publishedAt,
    dateCertainty: article.dateCertainty,
    agencies: article.agencies,
    text,
    claims: claims.map(({ id, text: words, lang }) => ({ id, text: words, lang })),
    assertions: assertions.map(({ id, claim, index, quote, saidAt, chain }) => ({
      id,
      claim,
      index,
      quote,
      saidAt,
      chain,
    })),
    provenance: { from: provenance.from, note: provenance.note },
    leftOut: leftOut.map((part) => ({ text: part.text.slice(0, 300), why: part.why })),
  };
}
