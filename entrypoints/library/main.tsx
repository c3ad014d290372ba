import { type ComponentChild, render } from 'preact';
import { browser } from 'wxt/browser';
import { Library } from '../../components/library/library.tsx';
import { LIBRARY_MESSAGES, type LibraryWords } from '../../components/library/library-words.ts';
import type { PlaceName } from '../../components/library/route.ts';
import type { ArticleId } from '../../engine/model.ts';
import { createReaderSettings } from '../../storage/reader-settings.ts';
import { openRecovered } from '../../storage/recovery.ts';
import { createLibraryAccess, type LibraryAccess } from '../background/library-access.ts';
import { followWords } from '../surface/reader-words.ts';
import { acceptDrops } from './accept-drops.ts';
import type { LibraryFiles } from './files.tsx';
import { type LibraryView, openLibrary } from './library-view.ts';
import { obeyKeys } from './obey-keys.ts';
import { createPlaces } from './places.ts';
import { startWork } from './start-work.ts';
import { whenQuiet } from './when-quiet.ts';

/** Ms between two looks whether another page changed the library, while this one is seen. */
const LOOK_AGAIN = 2_000;
/** Ms between two looks whether a copy is due. */
const COPY_AGAIN = 600_000;

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
      if (words !== null) show(root, view, files, words, places);
    });
  };
  const access = createLibraryAccess(() =>
    openRecovered(browser.storage.session, { durability: 'strict' }),
  );
  const files = openWhenNeeded(access, draw, () => void view.refresh());
  const view = openLibrary({
    access,
    show: () => draw(),
    go: (hash) => {
      // What is typed is one step of the history, not one for each letter.
      if (location.hash.startsWith('#/search/')) history.replaceState(null, '', hash);
      else history.pushState(null, '', hash);
      follow();
    },
  });
  const filesPlace = async () => (await files.need()).draw;
  const places = createPlaces({ access, view, filesPlace, show: () => draw() });
  const follow = () => {
    view.follow(location.hash);
    if (isAtFiles(view)) void files.need().then(({ open }) => open());
  };
  addEventListener('hashchange', follow);
  obeyKeys(document, view);
  acceptDrops(document, {
    over(isOver) {
      files.isDropping = isOver;
      draw();
    },
    async drop(dropped) {
      location.hash = '#/files';
      await (await files.need()).take(dropped);
    },
  });
  follow();
  await followWords(LIBRARY_MESSAGES, (spoken) => {
    words = spoken;
    document.title = words('library.title');
    draw();
  });
  const lookAgain = () => {
    // What this page brings in itself is read when it is there.
    const isBusy = files.known?.isBusy() ?? false;
    if (document.visibilityState === 'visible' && !isBusy) void view.refresh();
  };
  document.addEventListener('visibilitychange', lookAgain);
  setInterval(lookAgain, LOOK_AGAIN);
  const { keptDays } = await createReaderSettings(browser.storage.local).read();
  await view.keepInOrder(keptDays);
  await view.makeReady();
  await whenQuiet(document);
  await view.tidyUp();
  const copy = async () => {
    await whenQuiet(document);
    const { keepCopies } = await files.need();
    await keepCopies();
  };
  void copy();
  setInterval(() => void copy(), COPY_AGAIN);
}

function isAtFiles(view: LibraryView): boolean {
  const { route } = view.state();
  return route.kind === 'place' && route.place === 'files';
}

/** What goes in and out: its scripts are fetched when they are needed. */
interface FilesWhenNeeded {
  known: LibraryFiles | null;
  /** Files are held over the page. */
  isDropping: boolean;
  readonly need: () => Promise<LibraryFiles>;
}

function openWhenNeeded(
  access: LibraryAccess,
  show: () => void,
  changed: () => void,
): FilesWhenNeeded {
  let opening: Promise<LibraryFiles> | null = null;
  const files: FilesWhenNeeded = {
    known: null,
    isDropping: false,
    need() {
      opening =
        opening ??
        import('./files.tsx').then(({ openLibraryFiles }) => {
          files.known = openLibraryFiles({ access, start: startWork, show, changed });
          return files.known;
        });
      return opening;
    },
  };
  return files;
}

/** Leads to where articles are written to a file, with what was selected or found. */
async function takeOut(
  ids: readonly ArticleId[] | null,
  view: LibraryView,
  files: FilesWhenNeeded,
): Promise<void> {
  const { choose } = await files.need();
  if (ids === null) {
    const found = await view.found();
    const articles = found?.articles.map(({ id }) => id) ?? [];
    const claims = found?.claims.map(({ claim }) => claim) ?? [];
    choose('found', articles.length + claims.length, { articles, claims });
  } else choose('selected', ids.length, { articles: ids, claims: [] });
  location.hash = '#/files';
}

function show(
  root: HTMLElement,
  view: LibraryView,
  files: FilesWhenNeeded,
  words: LibraryWords,
  places: (place: PlaceName, words: LibraryWords) => ComponentChild,
): void {
  const { edits } = view;
  render(
    <Library
      {...view.state()}
      words={words}
      place={(place) => places(place, words)}
      isDropping={files.isDropping}
      onTakeOut={(ids) => void takeOut(ids, view, files)}
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
