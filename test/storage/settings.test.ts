import { describe, expect, it } from 'vitest';
import { createSettings } from '../../storage/settings.ts';
import { memoryArea } from './samples.ts';

describe('settings', () => {
  it('remember the release that made sure of the starter pack', async () => {
    const settings = createSettings(memoryArea());
    expect(await settings.starterRelease()).toBeNull();
    await settings.keepStarterRelease('1.2.3');
    expect(await settings.starterRelease()).toBe('1.2.3');
  });

  it.each([[7], [null], [{}], ['x'.repeat(41)]])('take %j for nothing', async (value) => {
    const area = memoryArea();
    await area.set({ 'starter-release': value });
    expect(await createSettings(area).starterRelease()).toBeNull();
  });
});
