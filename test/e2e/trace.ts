import type { CDPSession } from 'playwright-core';

/**
 * What the extension's code cost a page's main thread, in milliseconds by the thread's own clock: what it ran, without what it
 * waited for a machine that was busy otherwise.
 */
export interface MainThreadCost {
  /** The longest single task in which it ran, with what the browser itself did in that task. */
  readonly longestTask: number;
  /** All of its tasks together. */
  readonly total: number;
  readonly tasks: number;
  /** The longest single call into it, by the thread's own clock. */
  readonly longestCall: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Length and moment by the thread's own clock: what it ran, without what it waited for a busy machine. */
  readonly tdur?: number;
  readonly tts?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** Functions of the browser's trace that carry the address of the script they run. */
const SCRIPT_EVENTS = new Set(['FunctionCall', 'EvaluateScript', 'v8.compile', 'V8.CompileCode']);

/** Runs `work` while the browser is traced, and sums up the tasks in which scripts of the extension ran in pages. */
export async function traceExtension(
  browser: CDPSession,
  extensionId: string,
  work: () => Promise<void>,
): Promise<MainThreadCost> {
  const events = await trace(browser, CATEGORIES, work);
  return costOf(events, `chrome-extension://${extensionId}/`);
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

/**
 * Milliseconds by the main thread's own clock between two marks (`performance.mark`) that a page sets in one task; NaN where
 * it does not.
 */
export async function ownTimeBetween(
  browser: CDPSession,
  [begin, end]: readonly [string, string],
  work: () => Promise<void>,
): Promise<number> {
  const events = await trace(browser, ['blink.user_timing'], work);
  const at = (mark: string) => events.find(({ name }) => name === mark)?.tts ?? Number.NaN;
  return (at(end) - at(begin)) / 1000;
}

async function trace(
  browser: CDPSession,
  includedCategories: string[],
  work: () => Promise<void>,
): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: readonly object[] }) => {
    events.push(...(value as readonly TraceEvent[]));
  };
  browser.on('Tracing.dataCollected', take);
  await browser.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories },
  });
  await work();
  const ended = new Promise<void>((resolve) =>
    browser.once('Tracing.tracingComplete', () => resolve()),
  );
  await browser.send('Tracing.end');
  await ended;
  browser.off('Tracing.dataCollected', take);
  return events;
}

function costOf(events: readonly TraceEvent[], address: string): MainThreadCost {
  const ours = events.filter(({ name, args }) => {
    const url = args?.data?.url ?? '';
    return SCRIPT_EVENTS.has(name) && url.startsWith(address) && CONTENT_SCRIPT.test(url);
  });
  const threads = new Set(ours.map(threadOf));
  const tasks = events.filter(
    (task) =>
      task.name === 'RunTask' &&
      threads.has(threadOf(task)) &&
      ours.some(
        (it) =>
          threadOf(it) === threadOf(task) && it.ts >= task.ts && it.ts <= task.ts + (task.dur ?? 0),
      ),
  );
  const durations = tasks.map(({ dur = 0, tdur = dur }) => tdur / 1000);
  return {
    longestTask: Math.max(0, ...durations),
    total: durations.reduce((sum, each) => sum + each, 0),
    tasks: tasks.length,
    longestCall: Math.max(0, ...ours.map(({ dur = 0, tdur = dur }) => tdur / 1000)),
  };
}

const CONTENT_SCRIPT = /\/(?:reader|gate)\.js/u;

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`;
}
