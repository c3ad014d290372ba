/** The clock and the frames that a queue lives by; a window has both, tests pass their own. */
export interface Frames {
  requestAnimationFrame(callback: () => void): number;
  cancelAnimationFrame(handle: number): void;
  now(): number;
}

export interface FrameQueue<Item> {
  /** Asks for work on these items at the next frame; an item that already waits waits once. */
  add(items: Iterable<Item>): void;
  /** Forgets everything that waits. */
  clear(): void;
}

/**
 * Does work in animation frames, never longer than about `budget` milliseconds in one: all reading first,
 * then all writing, so that the browser lays the page out once. What does not fit waits for the next frame.
 * At least one item is done in each, however slow. `read` answers what to write, or null for nothing.
 */
export function createFrameQueue<Item, Change>(work: {
  readonly frames: Frames;
  readonly signal: AbortSignal;
  /** Milliseconds. */
  readonly budget: number;
  /** Called once in a frame, before anything is read; the result is handed to every `read`. */
  readonly begin: () => ((item: Item) => Change | null) | null;
  readonly write: (changes: readonly Change[]) => void;
}): FrameQueue<Item> {
  const { frames, signal, budget, begin, write } = work;
  const waiting = new Set<Item>();
  let requested: number | null = null;

  function schedule(): void {
    if (requested === null && waiting.size > 0 && !signal.aborted) {
      requested = frames.requestAnimationFrame(run);
    }
  }

  function run(): void {
    requested = null;
    if (signal.aborted) return;
    const start = frames.now();
    const read = begin();
    if (read === null) {
      waiting.clear();
      return;
    }
    const changes: Change[] = [];
    for (const item of waiting) {
      waiting.delete(item);
      const change = read(item);
      if (change !== null) changes.push(change);
      if (frames.now() - start >= budget) break;
    }
    if (changes.length > 0) write(changes);
    schedule();
  }

  signal.addEventListener('abort', () => {
    if (requested !== null) frames.cancelAnimationFrame(requested);
    waiting.clear();
  });

  return {
    add(items) {
      for (const item of items) waiting.add(item);
      schedule();
    },
    clear: () => waiting.clear(),
  };
}
