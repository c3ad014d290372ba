import { describe, expect, it } from 'vitest';
import { packState, removePack } from '../../../storage/packs.ts';
import { openDatabase } from '../../../storage/schema.ts';
import { aBackground, aProfile, packagedStarter } from './background.ts';

/** Gives the packaged pack and counts how often it was read. */
function aPackage() {
  let reads = 0;
  return {
    reads: () => reads,
    pack: async () => {
      reads += 1;
      return packagedStarter();
    },
  };
}

async function stateOf(profile: ReturnType<typeof aProfile>) {
  const opened = await openDatabase(profile.disk);
  if (!opened.ok) throw new Error(opened.failure.message);
  const state = await packState(opened.value, 'starter');
  const articles = await opened.value.articles.count();
  opened.value.close();
  return { state: state.ok ? state.value : state.failure.kind, articles };
}

describe('the starter pack', () => {
  it('is installed once, however often the worker wakes', async () => {
    const profile = aProfile();
    const { pack, reads } = aPackage();
    for (let life = 0; life < 3; life += 1) {
      const { starter } = aBackground({ profile, pack });
      await Promise.all([starter.keep(), starter.keep()]);
    }
    expect(await stateOf(profile)).toEqual({ state: 'active', articles: 5 });
    expect(reads()).toBe(1);
  });

  it('is looked at again by a new release of the extension', async () => {
    const profile = aProfile();
    const { pack, reads } = aPackage();
    await aBackground({ profile, pack, release: '1.0' }).starter.keep();
    await aBackground({ profile, pack, release: '1.1' }).starter.keep();
    await aBackground({ profile, pack, release: '1.1' }).starter.keep();
    expect(reads()).toBe(2);
    expect(await stateOf(profile)).toEqual({ state: 'active', articles: 5 });
  });

  it('is installed again where the database is gone', async () => {
    const profile = aProfile();
    const { pack } = aPackage();
    await aBackground({ profile, pack }).starter.keep();
    const emptied = { ...aProfile(), local: profile.local };
    await aBackground({ profile: emptied, pack }).starter.keep();
    expect(await stateOf(emptied)).toEqual({ state: 'active', articles: 5 });
  });

  it('stays away when the reader removed it', async () => {
    const profile = aProfile();
    const { pack } = aPackage();
    const background = aBackground({ profile, pack });
    await background.starter.keep();
    const opened = await background.access();
    if (opened.ok) await removePack(opened.value.database, 'starter');
    await aBackground({ profile, pack, release: '9.0' }).starter.keep();
    expect(await stateOf(profile)).toEqual({ state: 'removed', articles: 0 });
  });

  it('is tried again after a failure, which says why', async () => {
    const profile = aProfile();
    const { pack } = aPackage();
    let broken = true;
    const { starter } = aBackground({
      profile,
      pack: async () => {
        if (broken) throw new Error('no file');
        return pack();
      },
    });
    expect(await starter.keep()).toMatchObject({ ok: false, failure: { kind: 'starter-failed' } });
    broken = false;
    expect(await starter.keep()).toEqual({ ok: true, value: null });
    expect(await stateOf(profile)).toEqual({ state: 'active', articles: 5 });
  });
});
