import type { ClaimId, Link } from './model.ts';

/** What a reading left behind of one sentence: who it comes from there, and which claims say the same. */
export interface MetClaim {
  /** The sentence's own claim first, then those of the library that told the same when it was read. */
  readonly claims: readonly ClaimId[];
  /** The key of whom its chain begins with; `outlet:` and its name where the outlet speaks for itself. */
  readonly origin: string;
}

/** One article that was read, with what it told. */
export interface MetArticle {
  readonly article: string;
  readonly met: readonly MetClaim[];
}

/** How often a claim was met in what was read: articles, and distinct origins of its chains there. */
export interface Meetings {
  readonly articles: number;
  readonly origins: number;
}

/** With whom a chain begins, as {@link MetClaim} has it. */
export function originKeyOf(chain: readonly Link[], outlet: string): string {
  return chain.at(-1)?.key ?? `outlet:${outlet}`;
}

/**
 * In how many articles other than `except` a reader met one of the claims, and from how many origins. Two sources that are not
 * named count as one: that they differ is not known. Linear in what was read.
 */
export function meetingsOf(
  claims: ReadonlySet<ClaimId>,
  read: readonly MetArticle[],
  except: string | null,
): Meetings {
  let articles = 0;
  const origins = new Set<string>();
  for (const { article, met } of read) {
    if (article === except) continue;
    const found = met.filter((one) => one.claims.some((claim) => claims.has(claim)));
    if (found.length > 0) articles += 1;
    for (const { origin } of found) origins.add(origin);
  }
  return { articles, origins: origins.size };
}
