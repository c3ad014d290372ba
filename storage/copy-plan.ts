import { readBag, readField, readText, readWhole } from '../engine/shape.ts';
import type { StorageArea } from './area.ts';

/** How the library is copied to the downloads folder by itself, and what became of the last copy. */
export interface CopyPlan {
  /** Days between two copies; 0 for never. */
  readonly everyDays: number;
  /** When the last one was made, ms since epoch; null where there was none. */
  readonly lastAt: number | null;
  /** Why the last try failed, which is later than `lastAt`; null where it did not. */
  readonly trouble: { readonly kind: string; readonly message: string } | null;
}

const KEY = 'library-copies';
const NEVER: CopyPlan = { everyDays: 0, lastAt: null, trouble: null };
const DAY = 86_400_000;
/** A year. */
const MOST_DAYS = 366;
/** The year 2200, ms since epoch. */
const LATEST = 7_258_118_400_000;

export interface CopyPlans {
  read(): Promise<CopyPlan>;
  change(news: Partial<CopyPlan>): Promise<CopyPlan>;
}

/** The plan in `storage.local`; a stored value of another shape counts as none. */
export function createCopyPlans(area: StorageArea): CopyPlans {
  const read = async () => parseCopyPlan((await area.get(KEY))[KEY]);
  return {
    read,
    async change(news) {
      const plan = { ...(await read()), ...news };
      await area.set({ [KEY]: plan });
      return plan;
    },
  };
}

/** Whether a copy is due; also where the clock was set back. */
export function isCopyDue({ everyDays, lastAt }: CopyPlan, now: number): boolean {
  if (everyDays === 0) return false;
  return lastAt === null || now < lastAt || now - lastAt >= everyDays * DAY;
}

function parseCopyPlan(stored: unknown): CopyPlan {
  const bag = readBag(stored);
  if (bag === null) return NEVER;
  const trouble = readBag(readField(bag, 'trouble'));
  const kind = trouble && readText(readField(trouble, 'kind'), 100);
  const message = trouble && readText(readField(trouble, 'message'), 1_000);
  return {
    everyDays: readWhole(readField(bag, 'everyDays'), 0, MOST_DAYS) ?? 0,
    lastAt: readWhole(readField(bag, 'lastAt'), 0, LATEST),
    trouble: kind && message ? { kind, message } : null,
  };
}
