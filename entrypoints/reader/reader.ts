import { browser } from 'wxt/browser';
import { PAGE_CALLS } from '../../bridge/parse-page-calls.ts';
import type { PageCommand, PageState } from '../../bridge/protocol.ts';
import { type Handlers, serve } from '../../bridge/serve.ts';
import { success } from '../../engine/result.ts';
import { findArticleFrame } from '../../page/article-frame.ts';
import { createPainter } from '../../page/paint.ts';
import { type DigitSystem, digitsOf } from '../../page/paint-digits.ts';
import { type PageChange, watchPage } from '../../page/watch.ts';
import { createCards } from './cards.ts';
import { createRun } from './run.ts';

/** The extension's part in one page. */
export interface Reader {
  /** False once the extension was updated or removed under the page. */
  isAlive(): boolean;
  /** Reads and checks the page anew, even if nothing changed. */
  checkAgain(): void;
}

/** An update of the extension tells nobody; this often (ms) the reader looks whether it still has one behind it. */
const LIFE_INTERVAL = 4_000;

/** Starts to read the page, and follows it until it is left or the extension is updated under it. */
export function startReader(document: Document, locale: string): Reader {
  const life = new AbortController();
  const { signal } = life;
  let shown = true;
  let known: DigitSystem | null = null;
  /** Of the page, when a frame in it was opened. */
  let address = '';
  /** Where the page stood when the reader left it for the first sentence that the panel led to. */
  let before: { readonly top: number; readonly seen: number | undefined } | null = null;
  let scene = openScene(document);

  /** The first call in a process loads the browser's tables of numbers, 15 ms or more: in a task of its own, before they are drawn. */
  function digits(): DigitSystem {
    known ??= digitsOf(locale);
    return known;
  }

  /** Reads a document and draws in it: the page's, or that of a frame of the page's origin. */
  function openScene(of: Document) {
    const ending = new AbortController();
    const within = { document: of, signal: AbortSignal.any([signal, ending.signal]) };
    const painter = createPainter({ ...within, digits });
    painter.setShown(shown);
    const run = createRun({
      ...within,
      painter,
      onGone: leave,
      onNewText: () => cards.close(),
      onRead: ({ roots }) => {
        watch.follow(roots);
        setTimeout(digits);
      },
      onNoArticle: () => of === document && openFrame(),
    });
    const cards = createCards({ ...within, painter, run, onGone: leave });
    const watch = watchPage({ ...within, ignores: painter.owns, onChange });
    void run.start();
    return { document: of, painter, run, cards, end: () => ending.abort() };
  }

  function reopen(of: Document): void {
    scene.end();
    scene = openScene(of);
  }

  function openFrame(): boolean {
    const frame = findArticleFrame(document);
    address = document.URL;
    if (frame !== null) reopen(frame);
    return frame !== null;
  }

  const state = (): PageState => ({ phase: scene.run.phase(), shown, lost: scene.run.lost() });

  const handlers: Handlers = {
    'popup-to-page/state': async () => success(state()),
    'popup-to-page/show-marks': async (request) => {
      show(request.shown);
      return success(state());
    },
    'card-to-page/hide': async () => {
      show(false);
      return success(null);
    },
    'popup-to-page/reveal': async ({ sentence }) => {
      show(true);
      await scene.cards.reveal(sentence, false);
      return success(null);
    },
    'panel-to-page/go': async ({ sentence }) => {
      go(sentence);
      return success(null);
    },
    'card-to-page/resize': async ({ height }) => {
      scene.cards.resize(height);
      return success(null);
    },
    'card-to-page/close': async () => {
      scene.cards.close();
      return success(null);
    },
    'card-to-page/step': async ({ by }) => {
      await scene.cards.step(by);
      return success(null);
    },
    'background-to-page/marks': async (news) => {
      scene.run.remark(news);
      return success(null);
    },
    'background-to-page/switches': async (switches) => {
      scene.painter.setSwitches(switches);
      return success(null);
    },
    'background-to-page/end': async () => {
      leave();
      return success(null);
    },
    'background-to-page/command': async ({ command }) => {
      await obey(command);
      return success(null);
    },
  };
  const stopServing = serve(handlers, PAGE_CALLS);

  function go(sentence: number | null): void {
    const { document: of, painter, cards, run } = scene;
    const view = of.defaultView;
    if (view === null) return;
    if (sentence === null) {
      if (before === null) return;
      view.scrollTo({ top: before.top, behavior: 'instant' });
      // A box of the page that scrolls inside it is no part of the window's position.
      if (before.seen !== undefined) painter.scrollTo(before.seen);
      before = null;
    } else {
      const seen = run.marks().find((mark) => {
        const top = painter.linesOf(mark.sentence)[0]?.top ?? -1;
        return top >= 0 && top < view.innerHeight;
      });
      before ??= { top: view.scrollY, seen: seen?.sentence };
      show(true);
      cards.close();
      painter.scrollTo(sentence);
    }
    painter.setActive(sentence);
  }

  function show(wanted: boolean): void {
    shown = wanted;
    scene.painter.setShown(shown);
    if (!shown) scene.cards.close();
  }

  async function obey(command: PageCommand): Promise<void> {
    switch (command) {
      case 'toggle-marks':
        show(!shown);
        return;
      case 'next-mark':
      case 'previous-mark':
        show(true);
        await scene.cards.step(command === 'next-mark' ? 1 : -1);
        return;
      default:
        command satisfies never;
    }
  }

  function isAlive(): boolean {
    if (!signal.aborted && browser.runtime?.id === undefined) leave();
    return !signal.aborted;
  }

  function leave(): void {
    if (signal.aborted) return;
    // The API of an extension that is gone throws at every touch.
    if (browser.runtime?.id !== undefined) stopServing();
    life.abort();
  }

  async function onChange({ navigated }: PageChange): Promise<boolean> {
    if (!isAlive()) return false;
    if (!navigated) return scene.run.lookAgain();
    scene.cards.close();
    // Another page of the same application: most are no articles, and are left alone without reading them.
    await scene.run.startAfterNavigation();
    return true;
  }

  function lookAround(): void {
    if (!isAlive() || scene.document === document) return;
    // The frame was taken away or shows another document, or the page around it is another.
    if (scene.document.defaultView === null || document.URL !== address) reopen(document);
  }

  const pulse = setInterval(lookAround, LIFE_INTERVAL);
  const onLoad = ({ target }: Event) => {
    const isFrame = /^i?frame$/.test((target as Element).localName);
    if (isFrame && scene.document === document && scene.run.phase() === 'failed') openFrame();
  };
  document.addEventListener('load', onLoad, { signal, capture: true });
  signal.addEventListener('abort', () => clearInterval(pulse));

  return {
    isAlive,
    checkAgain() {
      if (scene.document === document) void scene.run.start();
      else reopen(document);
    },
  };
}
