import { describe, expect, it } from 'vitest';
import { createFrameQueue } from '../../page/paint-queue.ts';

/** Frames that run when told, on a clock that reading advances. */
function setUp({ cost = 1, ready = true } = {}) {
  const life = new AbortController();
  const waiting: (() => void)[] = [];
  const steps: string[] = [];
  let clock = 0;
  const queue = createFrameQueue<string, string>({
    frames: {
      requestAnimationFrame: (callback) => waiting.push(callback),
      cancelAnimationFrame: (handle) => waiting.splice(handle - 1, 1),
      now: () => clock,
    },
    signal: life.signal,
    budget: 6,
    begin: () =>
      ready
        ? (item) => {
            clock += cost;
            steps.push(`read ${item}`);
            return item === 'nothing' ? null : item;
          }
        : null,
    write: (changes) => steps.push(`write ${changes.join()}`),
  });
  const runFrame = () => {
    const callbacks = waiting.splice(0);
    for (const callback of callbacks) callback();
    return callbacks.length;
  };
  return { queue, life, steps, runFrame };
}

describe('the frame queue', () => {
  it('reads everything before it writes anything', () => {
    const { queue, steps, runFrame } = setUp();
    queue.add(['a', 'b']);
    expect(steps).toEqual([]);
    runFrame();
    expect(steps).toEqual(['read a', 'read b', 'write a,b']);
  });

  it('leaves for the next frame what does not fit into its budget', () => {
    const { queue, steps, runFrame } = setUp({ cost: 4 });
    queue.add(['a', 'b', 'c']);
    runFrame();
    expect(steps).toEqual(['read a', 'read b', 'write a,b']);
    runFrame();
    expect(steps.slice(3)).toEqual(['read c', 'write c']);
  });

  it('does at least one item in a frame, however slow', () => {
    const { queue, steps, runFrame } = setUp({ cost: 100 });
    queue.add(['a', 'b']);
    runFrame();
    expect(steps).toEqual(['read a', 'write a']);
  });

  it('asks for one frame for any number of wishes, and for none when there is nothing to do', () => {
    const { queue, runFrame, steps } = setUp();
    queue.add(['a']);
    queue.add(['a', 'b']);
    expect(runFrame()).toBe(1);
    expect(steps.filter((step) => step === 'read a')).toHaveLength(1);
    expect(runFrame()).toBe(0);
  });

  it('writes nothing where there is nothing to change', () => {
    const { queue, runFrame, steps } = setUp();
    queue.add(['nothing']);
    runFrame();
    expect(steps).toEqual(['read nothing']);
  });

  it('forgets its work while marks are hidden', () => {
    const { queue, runFrame, steps } = setUp({ ready: false });
    queue.add(['a']);
    runFrame();
    expect(runFrame()).toBe(0);
    expect(steps).toEqual([]);
  });

  it('does nothing any more once it is aborted', () => {
    const { queue, life, runFrame, steps } = setUp();
    queue.add(['a']);
    life.abort();
    queue.add(['b']);
    expect(runFrame()).toBe(0);
    expect(steps).toEqual([]);
  });
});
