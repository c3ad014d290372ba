import type { ArticleContent, ClaimContent } from '../../components/library/library-content.ts';
import type { Drift } from '../../engine/drift.ts';
import type { KeptVersion } from '../../engine/kept.ts';
import { meetingsOf } from '../../engine/meetings.ts';
import type { ArticleId, ClaimId } from '../../engine/model.ts';
import { readWholeArticle, readWholeClaim } from '../../storage/article-pages.ts';
import { parseRead } from '../../storage/memory-rows.ts';
import { readMet } from '../../storage/reads.ts';
import type { IsnadDatabase } from '../../storage/schema.ts';

/** An article with what changed between its versions, and when it was read; null where there is none. Rejects with Dexie's error. */
export async function readArticleContent(
  database: IsnadDatabase,
  id: ArticleId,
): Promise<ArticleContent | null> {
  const whole = await readWholeArticle(database, id);
  if (whole === null) return null;
  const read = parseRead(await database.reads.get(id));
  return { ...whole, drifts: await driftsOf(whole.versions), readAt: read?.times ?? [] };
}

/** Against the version before each; the newest is first, and the oldest has none. */
async function driftsOf(versions: readonly KeptVersion[]): Promise<readonly Drift[]> {
  if (versions.length < 2) return [];
  // It splits and reads sentences: fetched where there are two texts to compare.
  const { driftOf } = await import('../../engine/drift.ts');
  return versions.flatMap(({ text }, at) => {
    const before = versions[at + 1];
    return before === undefined ? [] : [driftOf(before.text, text)];
  });
}

/** A claim with how often it was met in what was read; null where nobody says it. Rejects with Dexie's error. */
export async function readClaimContent(
  database: IsnadDatabase,
  id: ClaimId,
): Promise<ClaimContent | null> {
  const whole = await readWholeClaim(database, id);
  if (whole === null) return null;
  const isKnown = (await database.reads.count()) > 0;
  const claims = new Set([id]);
  return {
    ...whole,
    met: isKnown ? meetingsOf(claims, await readMet(database, claims), null) : null,
  };
}
