import { readBag } from '../engine/shape.ts';
import type { StorageArea } from './area.ts';

/** Under this key `storage.session` holds what one surface wishes another to show of a tab, and nothing else. */
export function wishKey(tab: number): string {
  return `panel-wish:${tab}`;
}

/** What is to be shown of a page, by those who know nothing of the panel's own choices. */
export type PageWish =
  /** A sentence whose card is seen on the page; `report` names the report that it is of. */
  | { readonly kind: 'sentence'; readonly report: string; readonly sentence: number }
  /** Text that the reader selected on the page at `url`, for a check of its own; `isCut`: there was more. */
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly isCut: boolean;
      readonly url: string;
    };

export interface Wishes<Wish> {
  /** Replaces what was wished for this tab before. */
  put(tab: number, wish: Wish): Promise<void>;
  /** The tab is gone, or shows another page. */
  drop(tab: number): Promise<void>;
  /** The wish, which is then fulfilled and no longer kept; null where there is none. */
  take(tab: number): Promise<Wish | null>;
}

/**
 * What the popup, a card or the menu of selected text asks the side panel to show. It goes through `storage.session`, as the panel may still be opening; both
 * are of one release, since the browser empties the area when the extension is updated.
 */
export function createWishes<Wish extends object>(area: StorageArea): Wishes<Wish> {
  return {
    put: (tab, wish) => area.set({ [wishKey(tab)]: wish }),
    drop: (tab) => area.remove(wishKey(tab)),
    async take(tab) {
      const key = wishKey(tab);
      const wish = (await area.get(key))[key];
      if (readBag(wish) === null) return null;
      await area.remove(key);
      return wish as Wish;
    },
  };
}
