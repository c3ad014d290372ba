import { describe, expect, it } from 'vitest';
import { failure } from '../../../engine/result.ts';
import { createLibraryAccess } from '../../../entrypoints/background/library-access.ts';
import { openDatabase } from '../../../storage/schema.ts';
import { freshOptions } from '../../storage/samples.ts';

describe('the way to the library', () => {
  it('opens one connection, however many ask at once', async () => {
    const disk = freshOptions();
    let opened = 0;
    const access = createLibraryAccess(() => {
      opened += 1;
      return openDatabase(disk);
    });
    const [first, second] = await Promise.all([access(), access()]);
    expect(first.ok && second.ok && first.value === second.value).toBe(true);
    expect(await access()).toBe(first);
    expect(opened).toBe(1);
  });

  it('opens again after it was closed, and after a failure', async () => {
    const disk = freshOptions();
    let blocked = true;
    const access = createLibraryAccess(async () =>
      blocked ? failure('blocked', 'Blocked.') : openDatabase(disk),
    );
    expect(await access()).toMatchObject({ ok: false, failure: { kind: 'blocked' } });
    blocked = false;
    const opened = await access();
    if (!opened.ok) throw new Error(opened.failure.message);
    opened.value.database.close();
    const again = await access();
    expect(again.ok && again.value.database.isOpen()).toBe(true);
  });
});
