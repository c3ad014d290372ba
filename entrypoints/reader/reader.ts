import { browser } from 'wxt/browser';
import { PAGE_CALLS } from '../../bridge/parse-page-calls.ts';
import type { PageCommand, PageState } from '../../bridge/protocol.ts';
import { type Handlers, serve } from '../../bridge/serve.ts';
import { success } from '../../engine/result.ts';
import { createPainter } from '../../page/paint.ts';
import { digitsOf } from '../../page/paint-digits.ts';
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
  const painter = createPainter({ document, signal, digits: digitsOf(locale) });
  let shown = true;

  const run = createRun({
    document,
    signal,
    painter,
    onGone: leave,
    onNewText: () => cards.close(),
    onRead: ({ roots }) => watch.follow(roots),
  });
  const cards = createCards({ document, signal, painter, run, onGone: leave });
  const state = (): PageState => ({ phase: run.phase(), shown, lost: run.lost() });

  const handlers: Handlers = {
    'popup-to-page/state': async () => success(state()),
    'popup-to-page/show-marks': async (request) => {
      show(request.shown);
      return success(state());
    },
    'popup-to-page/reveal': async ({ sentence }) => {
      show(true);
      await cards.reveal(sentence, false);
      return success(null);
    },
    'card-to-page/resize': async ({ height }) => {
      cards.resize(height);
      return success(null);
    },
    'card-to-page/close': async () => {
      cards.close();
      return success(null);
    },
    'card-to-page/step': async ({ by }) => {
      await cards.step(by);
      return success(null);
    },
    'background-to-page/marks': async (news) => {
      run.remark(news);
      return success(null);
    },
    'background-to-page/command': async ({ command }) => {
      await obey(command);
      return success(null);
    },
  };
  const stopServing = serve(handlers, PAGE_CALLS);

  function show(wanted: boolean): void {
    shown = wanted;
    painter.setShown(shown);
    if (!shown) cards.close();
  }

  async function obey(command: PageCommand): Promise<void> {
    switch (command) {
      case 'toggle-marks':
        show(!shown);
        return;
      case 'next-mark':
      case 'previous-mark':
        show(true);
        await cards.step(command === 'next-mark' ? 1 : -1);
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
    if (!navigated) return run.lookAgain();
    cards.close();
    // Another page of the same application: most are no articles, and are left alone without reading them.
    await run.startAfterNavigation();
    return true;
  }

  const pulse = setInterval(isAlive, LIFE_INTERVAL);
  signal.addEventListener('abort', () => clearInterval(pulse));
  const watch = watchPage({ document, signal, ignores: painter.owns, onChange });
  void run.start();

  return { isAlive, checkAgain: () => void run.start() };
}
