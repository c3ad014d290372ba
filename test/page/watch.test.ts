import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PageChange, watchPage } from '../../page/watch.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A watched page whose timers are the test's; `isNew` is what the watcher is answered. */
function setUp({ isNew = false } = {}) {
  const { window } = new JSDOM('<body><article><p>One.</p></article></body>', {
    url: 'https://news.example/a',
    pretendToBeVisual: true,
  });
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  window.setTimeout = setTimeout as never;
  window.clearTimeout = clearTimeout as never;
  window.setInterval = setInterval as never;
  window.clearInterval = clearInterval as never;
  const life = new window.AbortController();
  const changes: PageChange[] = [];
  watchPage({
    document: window.document,
    signal: life.signal,
    ignores: (node) => node.nodeName === 'ISNAD-MARKS',
    onChange: (change) => {
      changes.push(change);
      return isNew;
    },
  });
  const { document, history } = window;
  const addText = () => document.body.append('more');
  const pass = (time: number) => vi.advanceTimersByTimeAsync(time);
  return { document, history, life, changes, addText, pass };
}

describe('watching a page', () => {
  it('tells once of a burst of changes', async () => {
    const { addText, changes, pass } = setUp();
    for (let count = 0; count < 50; count += 1) addText();
    await pass(1_000);
    expect(changes).toEqual([{ navigated: false }]);
  });

  it('tells nothing while nothing happens', async () => {
    const { changes, pass } = setUp();
    await pass(60_000);
    expect(changes).toEqual([]);
  });

  it('overlooks our own host', async () => {
    const { document, changes, pass } = setUp();
    document.documentElement.append(document.createElement('isnad-marks'));
    await pass(1_000);
    expect(changes).toEqual([]);
  });

  it('sees text that changes in place', async () => {
    const { document, changes, pass } = setUp();
    const text = document.querySelector('p')?.firstChild;
    if (text) text.nodeValue = 'Two.';
    await pass(1_000);
    expect(changes).toHaveLength(1);
  });

  it('asks ever more seldom about a page that changes for ever', async () => {
    const { addText, changes, pass } = setUp();
    const clock = setInterval(addText, 50);
    await pass(10 * 60_000);
    clearInterval(clock);
    expect(changes.length).toBeGreaterThan(15);
    expect(changes.length).toBeLessThan(35);
  });

  it('stays quick while every change is news', async () => {
    const { addText, changes, pass } = setUp({ isNew: true });
    const clock = setInterval(addText, 50);
    await pass(10_000);
    clearInterval(clock);
    expect(changes.length).toBeGreaterThan(15);
  });

  it('tells of another address at once, and looks again for its text', async () => {
    const { history, changes, addText, pass } = setUp();
    history.pushState(null, '', '/b');
    await pass(1_100);
    expect(changes[0]).toEqual({ navigated: true });
    await pass(2_000);
    addText();
    await pass(2_000);
    expect(changes.filter(({ navigated }) => navigated)).toHaveLength(1);
    expect(changes.length).toBeGreaterThan(1);
  });

  it('takes a fragment for a place in the page, unless it is a path', async () => {
    const { history, changes, pass } = setUp();
    history.pushState(null, '', '#chapter');
    await pass(1_100);
    expect(changes).toEqual([]);
    history.pushState(null, '', '#/other');
    await pass(1_100);
    expect(changes[0]).toEqual({ navigated: true });
  });

  it('ends with its signal', async () => {
    const { life, addText, changes, pass } = setUp();
    addText();
    life.abort();
    await pass(60_000);
    addText();
    await pass(60_000);
    expect(changes).toEqual([]);
  });
});
