import { type Failure, type Result, success } from '../../engine/result.ts';
import type { IsnadDatabase } from '../../storage/schema.ts';
import {
  createSyncAccounts,
  NO_DECISIONS,
  type SyncAccount,
  type SyncAccounts,
} from '../../storage/sync-account.ts';
import { remoteOf, targetOf } from '../surface/sync-storage.ts';
import { outcomeOf } from '../sync/outcome.ts';
import { runSync } from './sync-run.ts';

export interface Automatic {
  /** Of strict durability. */
  readonly database: IsnadDatabase;
  /** Milliseconds since epoch. */
  readonly now: () => number;
  /** Told when the library changed. */
  readonly tellChanged: () => void;
  /** Tests pass their own. */
  readonly accounts?: SyncAccounts;
  readonly openRemote?: typeof remoteOf;
}

/**
 * Syncs the library where the reader has set that up and wants it done without asking, and keeps what came of it with the account, where
 * the page of sync shows it. Nothing is done while a storage that asked for time has it, or while another page syncs.
 */
export async function syncAutomatically(options: Automatic): Promise<Result<null, Failure>> {
  const { database, now, tellChanged, openRemote = remoteOf } = options;
  const accounts = options.accounts ?? createSyncAccounts();
  const read = await accounts.read();
  if (!read.ok) return read;
  const account = read.value;
  if (account?.isAutomatic !== true || isTooEarly(account, now())) return success(null);
  const target = targetOf(account, openRemote);
  const done = await runSync({ database, target, decisions: account.decisions, now });
  if (!done.ok && done.failure.kind === 'running') return success(null);
  const last = outcomeOf(done, account.last, now());
  const kept = await accounts.change({ last, ...(done.ok ? { decisions: NO_DECISIONS } : {}) });
  if (done.ok && done.value.changed > 0) tellChanged();
  return kept.ok ? success(null) : kept;
}

/** A clock that was set back since keeps nothing waiting. */
function isTooEarly({ last }: SyncAccount, now: number): boolean {
  const seconds = last?.trouble?.retryAfter ?? 0;
  return last !== null && now >= last.at && now < last.at + seconds * 1_000;
}
