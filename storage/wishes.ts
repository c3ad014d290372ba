import { readBag } from '../engine/shape.ts';
import type { StorageArea } from './area.ts';

/** Under this key `storage.session` holds what one surface wishes another to show of a tab, and nothing else. */
export function wishKey(tab: number): string {
  return `panel-wish:${tab}`;
}

export interface Wishes<Wish> {
  /** Replaces what was wished for this tab before. */
  put(tab: number, wish: Wish): Promise<void>;
  /** The wish, which is then fulfilled and no longer kept; null where there is none. */
  take(tab: number): Promise<Wish | null>;
}

/**
 * What the popup asks the side panel to list. It goes through `storage.session`, as the panel may still be opening; both
 * are of one release, since the browser empties the area when the extension is updated.
 */
export function createWishes<Wish extends object>(area: StorageArea): Wishes<Wish> {
  return {
    put: (tab, wish) => area.set({ [wishKey(tab)]: wish }),
    async take(tab) {
      const key = wishKey(tab);
      const wish = (await area.get(key))[key];
      if (readBag(wish) === null) return null;
      await area.remove(key);
      return wish as Wish;
    },
  };
}
