import { type ComponentChild, render } from 'preact';
import { browser } from 'wxt/browser';
import { Library } from '../../components/library/library.tsx';
import { LIBRARY_MESSAGES, type LibraryWords } from '../../components/library/library-words.ts';
import type { PlaceName } from '../../components/library/route.ts';
import { createReaderSettings } from '../../storage/reader-settings.ts';
import { openDatabase } from '../../storage/schema.ts';
import { createLibraryAccess } from '../background/library-access.ts';
import { followWords } from '../surface/reader-words.ts';
import { type LibraryView, openLibrary } from './library-view.ts';
import { obeyKeys } from './obey-keys.ts';
import { createPlaces } from './places.ts';

/** Ms between two looks whether another page changed the library, while this one is seen. */
const LOOK_AGAIN = 2_000;

const root = document.getElementById('library');

if (root !== null) void open(root);

async function open(root: HTMLElement): Promise<void> {
  let words: LibraryWords | null = null;
  // Drawn once for all that becomes known at once, and never while something is being drawn.
  let isDue = false;
  const draw = () => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      if (words !== null) show(root, view, words, places);
    });
  };
  const access = createLibraryAccess(() => openDatabase({ durability: 'strict' }));
  const view = openLibrary({
    access,
    show: () => draw(),
    go: (hash) => {
      // What is typed is one step of the history, not one for each letter.
      if (location.hash.startsWith('#/search/')) history.replaceState(null, '', hash);
      else history.pushState(null, '', hash);
      view.follow(hash);
    },
  });
  const places = createPlaces({ access, view, show: () => draw() });
  addEventListener('hashchange', () => view.follow(location.hash));
  obeyKeys(document, view);
  view.follow(location.hash);
  await followWords(LIBRARY_MESSAGES, (spoken) => {
    words = spoken;
    document.title = words('library.title');
    draw();
  });
  const lookAgain = () => {
    if (document.visibilityState === 'visible') void view.refresh();
  };
  document.addEventListener('visibilitychange', lookAgain);
  setInterval(lookAgain, LOOK_AGAIN);
  const { keptDays } = await createReaderSettings(browser.storage.local).read();
  await view.keepInOrder(keptDays);
}

function show(
  root: HTMLElement,
  view: LibraryView,
  words: LibraryWords,
  places: (place: PlaceName, words: LibraryWords) => ComponentChild,
): void {
  const { edits } = view;
  render(
    <Library
      {...view.state()}
      words={words}
      place={(place) => places(place, words)}
      onType={view.type}
      onUndo={() => void edits.undo()}
      onNote={(on, text) => void edits.note(on, text)}
      onTag={(on, tag, has) => void edits.tag([on], tag, has)}
      onWithdraw={(judgement) => void edits.withdraw(judgement)}
      onActive={view.activate}
      onWindow={view.look}
      onSelect={view.select}
      onSelectNone={view.selectNone}
      onRemove={(ids) => void edits.remove(ids)}
      onRestore={(ids) => void edits.restore(ids)}
      onTagAll={(ids, tag) =>
        void edits.tag(
          ids.map((id) => `article-${id}` as const),
          tag,
          true,
        )
      }
      onEmptyBin={(ids) => void edits.destroy(ids)}
    />,
    root,
  );
}
