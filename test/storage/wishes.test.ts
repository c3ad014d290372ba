import { describe, expect, it } from 'vitest';
import type { StorageArea } from '../../storage/area.ts';
import { createWishes, wishKey } from '../../storage/wishes.ts';

function area(items: Record<string, unknown> = {}): StorageArea {
  const held = new Map(Object.entries(items));
  return {
    get: async (keys) => Object.fromEntries([...held].filter(([key]) => keys === key)),
    set: async (more) => {
      for (const [key, value] of Object.entries(more)) held.set(key, value);
    },
    remove: async (key) => {
      held.delete(String(key));
    },
  };
}

describe('createWishes', () => {
  it('gives a wish to its own tab, once, and the last where there were two', async () => {
    const wishes = createWishes<{ by: string }>(area());
    await wishes.put(1, { by: 'all' });
    await wishes.put(1, { by: 'conflicts' });
    expect(await wishes.take(2)).toBeNull();
    expect(await wishes.take(1)).toEqual({ by: 'conflicts' });
    expect(await wishes.take(1)).toBeNull();
  });

  it('keeps none for a tab that is gone', async () => {
    const wishes = createWishes<{ by: string }>(area());
    await wishes.put(1, { by: 'all' });
    await wishes.drop(1);
    expect(await wishes.take(1)).toBeNull();
  });

  it('overlooks what is no wish', async () => {
    expect(await createWishes(area({ [wishKey(1)]: 'all' })).take(1)).toBeNull();
  });
});
