import type { Browser } from 'wxt/browser';
import { SYNCED } from '../../storage/schema.ts';
import type { Keeping } from '../keeper/keeping.ts';
import type { LibraryAccess } from './library-access.ts';

/** Minutes from an edit to the sync that sends it, and from one sync to the next. */
const SOON = 0.5;
const PERIOD = 15;

/**
 * Has the keeper sync the library now and then. Gives what has it done soon, where the library is synced: at the start of the browser,
 * which may have forgotten its alarms, and after edits.
 */
export function createSyncing(
  alarms: Pick<typeof Browser.alarms, 'create' | 'get' | 'onAlarm'>,
  access: LibraryAccess,
  keeper: Pick<Keeping, 'sync'>,
): () => Promise<void> {
  alarms.onAlarm.addListener(() => void keeper.sync());
  return async () => {
    const opened = await access();
    if (!opened.ok || !(await opened.value.database.heads.get(SYNCED))) return;
    const next = (await alarms.get())?.scheduledTime ?? Number.POSITIVE_INFINITY;
    // One that comes sooner stays: edits that follow each other quickly do not put it off.
    if (next > Date.now() + SOON * 60_000) {
      await alarms.create({ delayInMinutes: SOON, periodInMinutes: PERIOD });
    }
  };
}
