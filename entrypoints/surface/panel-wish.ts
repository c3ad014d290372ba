import type { PanelFilter } from '../../components/panel/panel-sentences.ts';
import type { PageWish } from '../../storage/wishes.ts';

/** What another surface asks the panel to show of a tab. */
export type PanelWish =
  | PageWish
  /** The sentences behind a number of the popup. */
  | { readonly kind: 'list'; readonly filter: PanelFilter };
