import type { Browser, CDPSession, Page } from 'playwright-core';

/** What one reading of a page cost its main thread; milliseconds. */
export interface ReadingCost {
  /** From the call until the answer, as a clock on the wall shows it: on a busy machine mostly waiting. */
  readonly elapsed: number;
  /** Of the longest task, and of all of them: time in which the main thread itself ran (its own clock). */
  readonly longest: number;
  readonly total: number;
  /** The longest task by the clock on the wall. */
  readonly longestElapsed: number;
  /** What the reading gave; 0 is nothing. */
  readonly units: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: begin, length, and length by the thread's own clock. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** Milliseconds in which a page that was loaded comes to rest. */
const REST = 150;
const BEGIN = 'reading-begins';
const END = 'reading-ends';

/**
 * Reads a page several times by `window[name].read()`, the first time with cold code, and gives the cost of each: all tasks
 * of the main thread between call and answer count, also what the browser does in them by itself. None where the browser
 * lost its record of the first reading: the page is then to be opened anew.
 */
export async function measureReadings(
  browser: Browser,
  page: Page,
  script: string,
  name: string,
  times: number,
): Promise<readonly ReadingCost[]> {
  await page.evaluate(`${script};globalThis.${name} = ${name}`);
  await page.waitForTimeout(REST);
  const session = await browser.newBrowserCDPSession();
  const costs: ReadingCost[] = [];
  while (costs.length < times) {
    let read: Read = { elapsed: 0, units: 0 };
    const events = await trace(session, async () => {
      read = await page.evaluate<Read>(READ(name));
    });
    const tasks = tasksOf(events);
    if (tasks !== null) costs.push({ ...read, ...tasks });
    // A browser that is very busy loses parts of its trace; the cold reading is then not to be had any more.
    else if (costs.length === 0) return [];
  }
  await session.detach();
  return costs;
}

type Read = Pick<ReadingCost, 'elapsed' | 'units'>;

/** By text: a function would be wrapped by whatever compiled this file. */
const READ = (name: string): string => `(async () => {
  const started = performance.now();
  performance.mark('${BEGIN}');
  const units = await ${name}.read();
  performance.mark('${END}');
  return { elapsed: performance.now() - started, units };
})()`;

async function trace(session: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: readonly object[] }) => {
    events.push(...(value as readonly TraceEvent[]));
  };
  session.on('Tracing.dataCollected', take);
  const includedCategories = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories },
  });
  await work();
  const ended = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => resolve());
  });
  await session.send('Tracing.end');
  await ended;
  session.off('Tracing.dataCollected', take);
  return events;
}

function tasksOf(events: readonly TraceEvent[]): Omit<ReadingCost, keyof Read> | null {
  const begin = events.find(({ name }) => name === BEGIN);
  const end = events.find(({ name }) => name === END);
  if (begin === undefined || end === undefined) return null;
  const tasks = events.filter(
    ({ name, pid, tid, ts, dur = 0 }) =>
      name === 'RunTask' &&
      pid === begin.pid &&
      tid === begin.tid &&
      ts + dur >= begin.ts &&
      ts <= end.ts,
  );
  const own = tasks.map(({ dur = 0, tdur = dur }) => tdur / 1000);
  return {
    longest: Math.max(0, ...own),
    total: own.reduce((sum, each) => sum + each, 0),
    longestElapsed: Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000)),
  };
}
