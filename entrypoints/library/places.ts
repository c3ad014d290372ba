import type { ComponentChild } from 'preact';
import { send } from '../../bridge/send.ts';
import type { LibraryWords } from '../../components/library/library-words.ts';
import type { PlaceName } from '../../components/library/route.ts';
import type { LibraryAccess } from '../background/library-access.ts';
import type { LibraryView } from './library-view.ts';
import { stampNow } from './stamp.ts';

/** Draws a place as it is now; null while its script is on the way. */
export type DrawPlace = (words: LibraryWords) => ComponentChild;

/**
 * The places of the library page, each a script of its own that is loaded when the place is first shown. `show` is called whenever
 * something is to be drawn anew.
 */
export function createPlaces(options: {
  readonly access: LibraryAccess;
  readonly view: LibraryView;
  /** What goes in and out, which others use too. */
  readonly filesPlace: () => Promise<DrawPlace>;
  readonly show: () => void;
}): (place: PlaceName, words: LibraryWords) => ComponentChild {
  const { access, view, filesPlace, show } = options;
  const changed = () => {
    void view.refresh();
    // Pages that are open are checked again.
    void send('library-to-background/changed', {});
  };
  const deps = { access, edits: view.edits, stamp: stampNow, show, changed };
  const open: Readonly<Record<PlaceName, () => Promise<DrawPlace>>> = {
    add: async () => (await import('./place-add.tsx')).openAddPlace(deps),
    reading: async () => (await import('./place-reading.tsx')).openReadingPlace(deps),
    files: filesPlace,
    memory: async () => (await import('./place-memory.tsx')).openMemoryPlace(deps),
  };
  const places = new Map<PlaceName, DrawPlace | null>();
  return (place, words) => {
    if (!places.has(place)) {
      places.set(place, null);
      void open[place]().then((draw) => {
        places.set(place, draw);
        show();
      });
    }
    return places.get(place)?.(words) ?? null;
  };
}
