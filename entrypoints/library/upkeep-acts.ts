import type { Result } from '../../engine/result.ts';
import type { StorageFailure } from '../../storage/failures.ts';
import type { LibraryAccess } from '../background/library-access.ts';
import { stampNow } from './stamp.ts';

/** What the page does for the library by itself (`storage/upkeep.ts`, which is fetched for it). Never rejects. */
export interface UpkeepActs {
  /** Retires what was saved by itself longer than `days` ago. */
  readonly keepInOrder: (days: number) => Promise<void>;
  /** Merges the index and the second copy; seconds for 100,000 claims. */
  readonly tidyUp: () => Promise<void>;
}

/** `failed` is told why something could not be done. */
export function createUpkeepActs(
  access: LibraryAccess,
  failed: (trouble: StorageFailure) => void,
): UpkeepActs {
  const tell = (done: Result<unknown, StorageFailure>) => {
    if (!done.ok) failed(done.failure);
  };
  const load = () => import('../../storage/upkeep.ts');
  return {
    async keepInOrder(days) {
      const opened = await access();
      if (!opened.ok) return;
      const { keepInOrder } = await load();
      tell(await keepInOrder(opened.value.database, days, stampNow));
    },
    async tidyUp() {
      const opened = await access();
      if (!opened.ok) return;
      const { tidyUp } = await load();
      tell(await tidyUp(opened.value.database));
    },
  };
}
