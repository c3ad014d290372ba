import type { Failure, Result } from '../../engine/result.ts';
import type { SyncOutcome } from '../../storage/sync-account.ts';
import type { SyncReport } from '../keeper/sync-run.ts';
import { keptNotice } from './why-of.ts';

/** A failure that may say what of its kind it is, and when to try again. */
type ToldFailure = Failure & { readonly cause?: string; readonly retryAfter?: number };

const NOTHING: Omit<SyncOutcome, 'at'> = {
  doneAt: null,
  trouble: null,
  sent: 0,
  received: 0,
  waiting: 0,
  conflicts: 0,
  notices: [],
  devices: [],
};

/** What is kept of a sync: of one that ended early, why, and what the one before had told. `now` in ms since epoch. */
export function outcomeOf(
  result: Result<SyncReport, ToldFailure>,
  before: SyncOutcome | null,
  now: number,
): SyncOutcome {
  if (result.ok) {
    const { sent, received, waiting, conflicts, notices, devices } = result.value;
    return {
      ...{ at: now, doneAt: now, trouble: null, sent, received, waiting, conflicts },
      notices: notices.map(keptNotice),
      devices: devices.map(({ id, name, at, isSelf }) => ({ id, name, at, isSelf })),
    };
  }
  const { kind, message, cause = null, retryAfter = null } = result.failure;
  const isQuiet = kind === 'cancelled' || kind === 'running';
  const trouble = isQuiet ? null : { kind, cause, message, retryAfter };
  return { ...NOTHING, ...before, at: now, trouble };
}
