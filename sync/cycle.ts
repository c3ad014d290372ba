import { success } from '../engine/result.ts';
import type { Notice, SyncContext, SyncResult } from './context.ts';
import { joinLog, sealWaiting, uploadLog } from './log.ts';
import { checkOwnHeads, listHeads } from './own-heads.ts';
import { collectGarbage, publishHead } from './publish.ts';
import { pull } from './pull.ts';
import { buildSnapshot, isSnapshotDue } from './snapshot.ts';
import { readState } from './store.ts';

/** What a sync did. */
export interface Synced {
  /** Rows that were read of others. */
  readonly received: number;
  readonly notices: readonly Notice[];
  /** The slice ended before all was done: sync again soon. */
  readonly hasMore: boolean;
}

/**
 * One slice of a sync with one remote (SPEC 6.1): look, read the others, upload, publish, tidy up. Every step is finished before the
 * next begins, and remembered with what it did: a slice that ends anywhere is taken up by the next one. Only one may run at a time.
 * Where nothing is new it costs one listing.
 */
export async function syncOnce(context: SyncContext): Promise<SyncResult<Synced>> {
  const heads = await listHeads(context);
  if (!heads.ok) return heads;
  const own = await checkOwnHeads(context, heads.value);
  if (!own.ok) return own;
  const pulled = await pull(context, heads.value);
  if (!pulled.ok) return pulled;
  const sent = await send(context);
  if (!sent.ok) return sent;
  const tidied = await collectGarbage(context, heads.value, context.files);
  if (!tidied.ok) return tidied;
  return success({
    received: pulled.value.rows,
    notices: [...own.value, ...pulled.value.notices],
    hasMore: pulled.value.hasMore || sent.value,
  });
}

/** True where there is more to send. */
async function send(context: SyncContext): Promise<SyncResult<boolean>> {
  const isMoreWaiting = await sealWaiting(context, context.files);
  const uploaded = await uploadLog(context);
  if (!uploaded.ok) return uploaded;
  let isComplete = true;
  if (isSnapshotDue(await readState(context.store), context.limits)) {
    const built = await buildSnapshot(context, context.files);
    if (!built.ok) return built;
    isComplete = built.value;
  }
  const published = await publishHead(context);
  if (!published.ok) return published;
  await joinLog(context);
  return success(isMoreWaiting || !isComplete);
}
