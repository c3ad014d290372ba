import { browser } from 'wxt/browser';
import { send } from '../../bridge/send.ts';
import { createCardFrame } from '../../page/card-frame.ts';
import type { Point } from '../../page/geometry.ts';
import type { Painter } from '../../page/paint.ts';
import { watchPointer } from '../../page/pointer.ts';
import type { Run } from './run.ts';

/** The cards of a page: at most one is open. */
export interface Cards {
  /** Scrolls to a sentence and opens its card, with the keyboard in it where wanted. */
  reveal(sentence: number, focus: boolean): Promise<void>;
  /** Goes to the next (1) or the previous (-1) mark. */
  step(by: 1 | -1): Promise<void>;
  resize(height: number): void;
  close(): void;
}

interface Opening {
  readonly sentence: number;
  readonly point: Point | null;
  readonly focus: boolean;
  /** To be shown only when the reader opens it. */
  readonly held: boolean;
}

/** `onGone`: the extension is no more. */
export function createCards(options: {
  readonly document: Document;
  readonly signal: AbortSignal;
  readonly painter: Painter;
  readonly run: Run;
  readonly onGone: () => void;
}): Cards {
  const { document, signal, painter, run, onGone } = options;
  /** Where stepping goes on from. */
  let last: number | null = null;
  /** Counts requests: the answer to an older one opens nothing. */
  let asked = 0;
  /** The latest request, while it is unanswered. */
  let opening: Opening | null = null;

  const frame = createCardFrame({
    document,
    slot: painter.cardSlot,
    signal,
    linesOf: painter.linesOf,
    directionOf: painter.directionOf,
    onPointer: (over) => pointer.overCard(over),
    onChange: painter.setActive,
  });
  const pointer = watchPointer({
    document,
    signal,
    hit: painter.hit,
    card() {
      const sentence = frame.sentence();
      const box = frame.box();
      return sentence === null || box === null
        ? null
        : { sentence, box, lines: painter.linesOf(sentence) };
    },
    onOpen: (sentence, point) => void open({ sentence, point, focus: false, held: false }),
    onReady: (sentence, point) => void open({ sentence, point, focus: false, held: true }),
    onForget: forget,
    onClose: close,
  });

  async function open(wanted: Opening): Promise<void> {
    const { sentence, held } = wanted;
    const report = run.report();
    if (report === null || (held && frame.sentence() !== null)) return;
    if (opening?.sentence === sentence) {
      // Asked for already; if it was to be held, it is shown when it comes.
      if (!held) opening = wanted;
    } else if (!held && !wanted.focus && frame.letOut(sentence)) onShown(report, sentence);
    else await ask(report, wanted);
  }

  async function ask(report: string, wanted: Opening): Promise<void> {
    const { sentence } = wanted;
    asked += 1;
    const turn = asked;
    opening = wanted;
    const answer = await send('page-to-background/card', { report, sentence });
    if (signal.aborted || turn !== asked) return;
    const { point: pointer, focus, held } = opening;
    opening = null;
    if (answer.ok) {
      const url = browser.runtime.getURL(`/card.html#${answer.value.token}`);
      frame.open({ url, sentence, pointer, focus, held });
      if (!held) onShown(report, sentence);
    } else if (answer.failure.kind === 'context-lost') onGone();
    // The report is gone (the browser dropped it, or another check replaced it): make it anew.
    else if (!held) await run.start();
  }

  function onShown(report: string, sentence: number): void {
    last = sentence;
    void send('page-to-background/card-shown', { report, sentence });
  }

  function forget(): void {
    if (opening?.held) cancel();
    frame.forget();
  }

  function cancel(): void {
    asked += 1;
    opening = null;
  }

  function close(): void {
    cancel();
    frame.close();
  }

  async function reveal(sentence: number, focus: boolean): Promise<void> {
    painter.scrollTo(sentence);
    pointer.keepCard();
    await open({ sentence, point: null, focus, held: false });
  }

  return {
    reveal,
    async step(by) {
      const drawn = run.marks().filter(({ kind }) => painter.draws(kind));
      const order = drawn.map(({ sentence }) => sentence);
      const from = frame.sentence() ?? last;
      const next = from === null ? firstInWindow(order, by) : beyond(order, from, by);
      if (next !== undefined) await reveal(next, true);
    },
    resize: frame.resize,
    close,
  };

  /** Without a card so far, stepping begins with what the reader sees. */
  function firstInWindow(order: readonly number[], by: 1 | -1): number | undefined {
    const seen = order.filter((sentence) => {
      const top = painter.linesOf(sentence)[0]?.top ?? -1;
      return top >= 0 && top < document.documentElement.clientHeight;
    });
    return (by === 1 ? seen[0] : seen.at(-1)) ?? order[0];
  }
}

/** The nearest sentence after or before one; round from the last to the first. */
function beyond(order: readonly number[], from: number, by: 1 | -1): number | undefined {
  const next =
    by === 1
      ? order.find((sentence) => sentence > from)
      : order.findLast((sentence) => sentence < from);
  return next ?? (by === 1 ? order[0] : order.at(-1));
}
