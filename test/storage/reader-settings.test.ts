import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  createReaderSettings,
  isLeftOut,
  parseReaderSettings,
  type SettingsArea,
  UNSET,
} from '../../storage/reader-settings.ts';
import { memoryArea } from './samples.ts';

/** An area in memory that tells of changes, as the browser's does. */
function anArea() {
  const listeners: ((changes: Readonly<Record<string, unknown>>) => void)[] = [];
  const area = memoryArea();
  const told: SettingsArea = {
    ...area,
    async set(items) {
      const before = await area.get(Object.keys(items));
      await area.set(items);
      const changes = Object.entries(items).map(([key, newValue]) => [
        key,
        { newValue, ...(key in before ? { oldValue: before[key] } : {}) },
      ]);
      for (const listener of listeners) listener(Object.fromEntries(changes));
    },
    onChanged: { addListener: (listener) => void listeners.push(listener) },
  };
  return told;
}

describe('the reader’s settings', () => {
  it('are as before anything was set, and then as they were set', async () => {
    const store = createReaderSettings(anArea());
    expect(await store.read()).toEqual(UNSET);
    await store.change({ language: 'ar', offSites: ['news.example'] });
    await store.change({ calm: true });
    expect(await store.read()).toEqual({
      ...UNSET,
      language: 'ar',
      calm: true,
      offSites: ['news.example'],
    });
    await store.change({ language: null });
    expect((await store.read()).language).toBeNull();
  });

  it('that two windows change at once are both kept', async () => {
    const area = anArea();
    await Promise.all([
      createReaderSettings(area).change({ off: true }),
      createReaderSettings(area).change({ scrollMap: false }),
    ]);
    expect(await createReaderSettings(area).read()).toMatchObject({ off: true, scrollMap: false });
  });

  it('reach every open window, and nothing else that is stored does', async () => {
    const area = anArea();
    const listener = vi.fn();
    createReaderSettings(area).follow(listener);
    await area.set({ 'starter-release': '1.0.0' });
    await createReaderSettings(area).change({ calm: true });
    await vi.waitFor(() => expect(listener).toHaveBeenCalledWith({ ...UNSET, calm: true }, UNSET));
    expect(listener).toHaveBeenCalledOnce();
  });

  it('come with those before the change', async () => {
    const area = anArea();
    const store = createReaderSettings(area);
    await store.change({ offSites: ['a.example'], calm: true });
    const listener = vi.fn();
    store.follow(listener);
    await store.change({ offSites: ['a.example', 'b.example'] });
    await vi.waitFor(() => expect(listener).toHaveBeenCalledOnce());
    const [[news, before]] = listener.mock.calls as [[unknown, unknown]];
    expect(news).toEqual({ ...UNSET, calm: true, offSites: ['a.example', 'b.example'] });
    expect(before).toEqual({ ...UNSET, calm: true, offSites: ['a.example'] });
  });
});

describe('isLeftOut', () => {
  it('tells the sites that are left out, and all where everything is off', () => {
    const some = { ...UNSET, offSites: ['a.example'] };
    expect(isLeftOut(some, 'https://a.example/story?x#y')).toBe(true);
    expect(isLeftOut(some, 'http://a.example:8080/')).toBe(true);
    expect(isLeftOut(some, 'https://www.a.example/story')).toBe(false);
    expect(isLeftOut(some, 'https://b.example/?a.example')).toBe(false);
    expect(isLeftOut(some, 'no address')).toBe(false);
    expect(isLeftOut({ ...UNSET, off: true }, '')).toBe(true);
  });
});

describe('parseReaderSettings', () => {
  it.each([
    ['language', '../../en'],
    ['language', 'x'.repeat(36)],
    ['language', 7],
    ['calm', 'yes'],
    ['scrollMap', 0],
    ['off', null],
    ['offSites', { length: 3 }],
    ['offSites', ['*', 'a/b', 'user@news.example', 'NEWS.example', 'a b', '', 'x'.repeat(300)]],
  ])('takes %s %j for nothing', (name, value) => {
    expect(parseReaderSettings({ [`setting:${name}`]: value })).toEqual(UNSET);
  });

  it('keeps the hosts that are hosts, each once', () => {
    const offSites = ['news.example', 7, 'xn--mgbh0fb.example', 'news.example', 'a b', '[::1]'];
    expect(parseReaderSettings({ 'setting:offSites': offSites }).offSites).toEqual([
      'news.example',
      'xn--mgbh0fb.example',
      '[::1]',
    ]);
  });

  it('never throws, whatever is stored', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (bag, value) => {
        parseReaderSettings(bag);
        const parsed = parseReaderSettings(
          Object.fromEntries(Object.keys(UNSET).map((name) => [`setting:${name}`, value])),
        );
        expect(Object.keys(parsed)).toEqual(Object.keys(UNSET));
      }),
    );
  });
});
