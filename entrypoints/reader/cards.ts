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
  /** What the latest request, still unanswered, is about. */
  let opening: number | null = null;

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
    onOpen: (sentence, point) => void open(sentence, point, false),
    onClose: close,
  });

  async function open(sentence: number, point: Point | null, focus: boolean): Promise<void> {
    const report = run.report();
    if (report === null || opening === sentence) return;
    asked += 1;
    const turn = asked;
    opening = sentence;
    const answer = await send('page-to-background/card', { report, sentence });
    if (signal.aborted || turn !== asked) return;
    opening = null;
    if (answer.ok) {
      last = sentence;
      const url = browser.runtime.getURL(`/card.html#${answer.value.token}`);
      frame.open({ url, sentence, pointer: point, focus });
    } else if (answer.failure.kind === 'context-lost') onGone();
    // The report is gone (the browser dropped it, or another check replaced it): make it anew.
    else await run.start();
  }

  function close(): void {
    asked += 1;
    opening = null;
    frame.close();
  }

  async function reveal(sentence: number, focus: boolean): Promise<void> {
    painter.scrollTo(sentence);
    pointer.keepCard();
    await open(sentence, null, focus);
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
