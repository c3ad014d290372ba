import type { CheckReply, MarkState, PageState, Unreadable } from '../../bridge/protocol.ts';
import { send } from '../../bridge/send.ts';
import type { Failure, Result } from '../../engine/result.ts';
import { looksLikeArticle } from '../../page/gate.ts';
import type { Painter } from '../../page/paint.ts';
import type { Mark } from '../../page/paint-entry.ts';
import { type Reading, readPage } from '../../page/reading.ts';
import { isTranslated } from '../../page/translated.ts';

/** The reading and checking of a page, time and again. */
export interface Run {
  /** Forgets what was read, then reads, asks and draws; an earlier start that is not done yet is given up. */
  start(): Promise<void>;
  /** The same for another page of one application, once it had time to render; one that is no article is not read. */
  startAfterNavigation(): Promise<void>;
  /** After a change of the page: draws anew where words were moved, asks anew where they are new. Were they? */
  lookAgain(): Promise<boolean>;
  /** Draws other marks of the report that is shown, and leaves an open card; those of another report are overlooked. */
  remark(news: CheckReply): void;
  phase(): PageState['phase'];
  /** The report that cards are asked from; null while there is none. */
  report(): string | null;
  /** What is marked, in the order of the text. */
  marks(): readonly MarkState[];
  /** Sentences of the report whose words are no longer on the page, or not surely: they are not marked. */
  lost(): readonly number[];
}

/** Tries of a call while the background is being started or stopped, and the wait between two (ms). */
const TRIES = 2;
const RETRY_DELAY = 300;
/** Single-page applications change the address first and the text later; so much later, as a rule (ms). */
const RENDER_TIME = 400;

/** `onGone`: the extension is no more. `onNewText`: what is drawn, and its cards, no longer hold. `onRead`: this is what is watched now. `onNoArticle`: does someone else see to it? */
export function createRun(options: {
  readonly document: Document;
  readonly signal: AbortSignal;
  readonly painter: Painter;
  readonly onGone: () => void;
  readonly onNewText: () => void;
  readonly onRead: (reading: Reading) => void;
  readonly onNoArticle: () => boolean;
}): Run {
  const { document, signal, painter, onGone, onNewText, onRead, onNoArticle } = options;
  let phase: PageState['phase'] = 'reading';
  let current = new AbortController();
  let reading: Reading | null = null;
  let reply: CheckReply | null = null;
  let extent = 0;
  /** The language that the page stated when it was read. */
  let lang = '';
  let lost: ReadonlySet<number> = new Set();
  /** What is drawn was searched for in a page that changed since it was read. */
  let moved = false;

  function beginTurn(): AbortSignal {
    current.abort();
    current = new AbortController();
    forget();
    return AbortSignal.any([signal, current.signal]);
  }

  async function startAfterNavigation(): Promise<void> {
    const turn = beginTurn();
    await pause(RENDER_TIME);
    if (turn.aborted) return;
    if (looksLikeArticle(document)) await readAndCheck(turn);
    else {
      const message = 'This page is no article; open one to check it.';
      await tellUnreadable('not-an-article', message, turn);
    }
  }

  function forget(): void {
    reading = null;
    reply = null;
    phase = 'reading';
    lost = new Set();
    painter.show([]);
    onNewText();
  }

  async function readAndCheck(turn: AbortSignal): Promise<void> {
    const result = await readPage(document, turn);
    if (result === null) return;
    if (!result.ok) {
      if (!onNoArticle()) await tellUnreadable(result.failure.kind, result.failure.message, turn);
      return;
    }
    remember(result.value);
    await check(result.value, turn);
  }

  function remember(read: Reading): void {
    reading = read;
    extent = read.extent();
    lang = document.documentElement.lang;
    onRead(read);
  }

  async function check(read: Reading, turn: AbortSignal): Promise<void> {
    phase = 'checking';
    const { url, fields, blocks } = read;
    const ask = () => send('page-to-background/check', { url, fields, blocks });
    const answer = await insist(ask, turn);
    if (turn.aborted) return;
    if (!answer.ok) {
      await fail(answer.failure, turn);
      return;
    }
    reply = answer.value;
    phase = 'done';
    painter.setSwitches(answer.value.switches);
    draw(read, answer.value);
  }

  async function fail({ kind, message }: Failure, turn: AbortSignal): Promise<void> {
    phase = 'failed';
    if (kind === 'context-lost') onGone();
    // Another check of this tab goes on; its report must not be spoilt.
    else if (kind !== 'superseded') {
      await tellUnreadable(kind === 'not-an-article' ? kind : 'failed', message, turn);
    }
  }

  async function tellUnreadable(
    why: Unreadable['why'],
    message: string,
    turn: AbortSignal,
  ): Promise<void> {
    phase = 'failed';
    const { URL: url, title } = document;
    const tell = () => send('page-to-background/unreadable', { url, title, why, message });
    const told = await insist(tell, turn);
    if (!told.ok && told.failure.kind === 'context-lost') onGone();
  }

  /** Draws the marks whose words are there, and gives the text nodes that they begin in. */
  function draw({ map, search }: Reading, { marks }: CheckReply): Node[] {
    moved = !map.isCurrent();
    const ranges = moved ? search(marks) : marks.map(map.rangeOf);
    const drawn: Mark[] = [];
    const without = new Set<number>();
    marks.forEach((mark, at) => {
      const range = ranges[at];
      if (range) drawn.push({ ...mark, range });
      else if (isShown(mark)) without.add(mark.sentence);
    });
    lost = without;
    painter.show(drawn);
    return drawn.map(({ range }) => range.startContainer);
  }

  /**
   * Moves the marks to where their words are now. True where that is all to be done: the page says what it said, in other
   * nodes; or what is read of it now is not what its report is about.
   */
  function follow(before: Reading, report: CheckReply, read: Reading | null): boolean {
    if (read?.key === before.key) {
      remember(read);
      draw(read, report);
      return true;
    }
    const nodes = draw(before, report);
    extent = before.extent();
    return read === null || isTranslated(document, lang) || hasLost(read, nodes, report);
  }

  async function lookAgain(): Promise<boolean> {
    if (phase === 'reading' || phase === 'checking') return false;
    painter.refresh();
    if (!moved && reading?.map.isCurrent() === true && reading.extent() === extent) return false;
    if (reading === null && !looksLikeArticle(document)) return false;
    const turn = AbortSignal.any([signal, current.signal]);
    const result = await readPage(document, turn);
    if (result === null) return false;
    const read = result.ok ? result.value : null;
    const lostBefore = lost.size;
    if (reading !== null && reply !== null && follow(reading, reply, read)) {
      return lost.size !== lostBefore;
    }
    // What cannot be read for a moment, or could not be before, is looked at again at the next change.
    if (read === null) return false;
    remember(read);
    onNewText();
    await check(read, turn);
    return true;
  }

  return {
    start: () => readAndCheck(beginTurn()),
    startAfterNavigation,
    lookAgain,
    remark(news) {
      if (phase !== 'done' || reading === null || news.report !== reply?.report) return;
      reply = news;
      draw(reading, news);
    },
    phase: () => phase,
    report: () => reply?.report ?? null,
    marks: () => reply?.marks.filter((mark) => isShown(mark) && !lost.has(mark.sentence)) ?? [],
    lost: () => [...lost],
  };
}

function isShown({ kind }: MarkState): boolean {
  return kind !== 'not-a-claim';
}

/**
 * Does the page still have most of the marked sentences, while most of those are not in what was read of it this time? Then
 * another article was added to it, and taken for the page's own.
 */
function hasLost(read: Reading, nodes: readonly Node[], { marks }: CheckReply): boolean {
  const kept = nodes.filter((node) => read.has(node));
  return nodes.length * 2 > marks.length && kept.length * 2 < nodes.length;
}

/** Tries again unless the turn was given up meanwhile: a late try would count as the later check, and undo its successor. */
async function insist<T>(
  call: () => Promise<Result<T, Failure>>,
  turn: AbortSignal,
): Promise<Result<T, Failure>> {
  for (let left = TRIES; ; left -= 1) {
    const result = await call();
    if (result.ok || result.failure.kind !== 'no-receiver' || left <= 1) return result;
    await pause(RETRY_DELAY);
    if (turn.aborted) return result;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
