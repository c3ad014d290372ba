import { articleId, assertionId, claimId, sourceId, textHash } from '../../engine/identity.ts';
import {
  type KeptArticle,
  type KeptKind,
  type KeptRows,
  type KeptVersion,
  type LibrarySource,
  versionDigest,
} from '../../engine/kept.ts';

/** Sentences of each article. */
export const PER_ARTICLE = 50;

function quoteOf(article: number, at: number): string {
  return at % 2 === 0
    ? `The minister of town ${article % 997} said on day ${at} that ${article * 7 + at} people were moved from houses near river ${at}.`
    : `قال وزير المدينة ${article % 997} في اليوم ${at} إن ${article * 7 + at} شخصا نقلوا من بيوت قرب النهر ${at}.`;
}

function makeArticle(number: number): KeptArticle {
  const url = `https://news${number % 50}.example/2024/${number}`;
  const id = articleId(url, '');
  const name = `Outlet ${number % 50}`;
  const quotes = Array.from({ length: PER_ARTICLE }, (_, at) => quoteOf(number, at));
  return {
    article: {
      id,
      url,
      title: `Houses near the river, report ${number}`,
      source: { id: sourceId(name), name, home: null, kind: 'outlet' },
      lang: 'ar',
      publishedAt: '2024-05-18',
      dateCertainty: 'stated',
      agencies: [],
      hash: textHash(url),
      sketch: Array.from({ length: 128 }, (_, at) => at * 30_000_000 + (number % 1_000)),
    },
    savedAt: 1_716_000_000_000,
    changedAt: 1_716_000_000_000,
    how: 'asked',
    removedAt: null,
    claims: quotes.map((text) => ({ id: claimId(text), text, lang: 'ar' })),
    assertions: quotes.map((quote, index) => ({
      id: assertionId(id, '2024-05-18', quote),
      claim: claimId(quote),
      article: id,
      index,
      quote,
      saidAt: '2024-05-18',
      chain: [
        {
          speaker: 'the minister',
          key: 'minister',
          kind: 'speaker',
          verb: 'asserts',
          named: false,
        },
      ],
    })),
  };
}

/** So many made-up articles of {@link PER_ARTICLE} sentences each, and their texts; made while they are read, by key. */
export function makeLibrary(articles: number): LibrarySource {
  const order = Array.from({ length: articles }, (_, number) => ({
    number,
    id: articleId(`https://news${number % 50}.example/2024/${number}`, ''),
  })).sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    async *rows<Kind extends KeptKind>(kind: Kind) {
      if (kind !== 'article' && kind !== 'version') return;
      for (let at = 0; at < articles; at += 20) {
        const slice = order.slice(at, at + 20).map(({ number }) => makeArticle(number));
        if (kind === 'article') yield slice as unknown as KeptRows[Kind][];
        else yield slice.map(versionOf) as unknown as KeptRows[Kind][];
      }
    },
  };
}

function versionOf({ article, assertions, savedAt }: KeptArticle): KeptVersion {
  const text = assertions.map(({ quote }) => quote).join('\n');
  const digest = versionDigest(article.title, article.publishedAt, text);
  const { id, title, publishedAt } = article;
  return { article: id, digest, savedAt, title, publishedAt, text };
}
