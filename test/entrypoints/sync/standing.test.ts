import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { failure, success } from '../../../engine/result.ts';
import { createMemoryRemote } from '../../../sync/remotes/memory.ts';
import { aBrowser, type Browser, PLACE, settled, setUpFirst, tryPlace } from './a-browser.ts';

let files: Map<string, Uint8Array>;
let laptop: Browser;

beforeEach(() => {
  files = new Map();
  laptop = aBrowser(files);
});

describe('sync that is set up', () => {
  it('is there for the next page that is opened', async () => {
    const factory = new IDBFactory();
    const first = aBrowser(files, factory);
    await setUpFirst(first);
    const next = aBrowser(files, factory);
    next.granted.add('https://cloud.example/*');
    await next.view.open();
    expect(await settled(next, 'on')).toMatchObject({ deviceName: 'Laptop', why: null });
  });

  it('says so at once where its permission was taken back meanwhile', async () => {
    const factory = new IDBFactory();
    await setUpFirst(aBrowser(files, factory));
    const next = aBrowser(files, factory);
    await next.view.open();
    expect((await settled(next, 'on')).why?.why).toBe('no-permission');
    expect(next.runs).toEqual([]);
  });

  it('keeps why a sync ended early, and what the one before told', async () => {
    await setUpFirst(laptop);
    const { doneAt } = await settled(laptop, 'on');
    laptop.results.push(failure('full', 'The server has no room left.'));
    laptop.view.actions.onSync();
    await settled(laptop, 'on');
    const state = await settled(laptop, 'on');
    expect([state.why?.why, state.doneAt]).toEqual(['full', doneAt]);
    laptop.view.actions.onSync();
    expect((await settled(laptop, 'on')).why).toBeNull();
  });

  it('asks for a permission that was taken back, and syncs when it is given', async () => {
    await setUpFirst(laptop);
    laptop.granted.clear();
    laptop.view.actions.onSync();
    expect((await settled(laptop, 'on')).why?.why).toBe('no-permission');
    expect(laptop.runs).toHaveLength(1);
    laptop.view.actions.onRemedy('grant');
    await settled(laptop, 'on');
    await expect.poll(() => laptop.runs.length).toBe(2);
    expect((await settled(laptop, 'on')).why).toBeNull();
  });

  it('takes the reader’s decision along until a sync ended well, and not after', async () => {
    await setUpFirst(laptop);
    laptop.results.push(failure('folder-lost', ''), failure('offline', ''));
    laptop.view.actions.onSync();
    expect((await settled(laptop, 'on')).why?.why).toBe('folder-lost');
    laptop.view.actions.onRemedy('reseed');
    await expect.poll(() => laptop.runs.length).toBe(3);
    await settled(laptop, 'on');
    laptop.view.actions.onSync();
    await expect.poll(() => laptop.runs.length).toBe(4);
    await settled(laptop, 'on');
    laptop.view.actions.onSync();
    await expect.poll(() => laptop.runs.length).toBe(5);
    expect(laptop.runs.map(({ account }) => account.decisions.reseed)).toEqual([
      ...[false, false],
      ...[true, true],
      false,
    ]);
  });

  it('tries another password before it keeps it', async () => {
    await setUpFirst(laptop);
    const { remote } = laptop;
    laptop.view.actions.onRemedy('password');
    laptop.remote = { ...remote, list: async () => failure('refused', '') };
    laptop.view.actions.onPassword('mistyped');
    await expect.poll(async () => (await settled(laptop, 'on')).password?.why?.why).toBe('refused');
    const kept = async () => {
      const read = await laptop.accounts.read();
      const place = read.ok ? read.value?.place : null;
      return place?.kind === 'webdav' ? place.password : null;
    };
    expect(await kept()).toBe('app password');
    laptop.remote = remote;
    laptop.view.actions.onPassword('new one');
    await expect.poll(kept).toBe('new one');
  });

  it('follows its files to another address, and to no folder without them', async () => {
    await setUpFirst(laptop);
    const there = { ...PLACE, address: 'https://new.example/dav' };
    laptop.view.actions.onRemedy('address');
    const { remote } = laptop;
    laptop.remote = createMemoryRemote();
    expect((await tryPlace(laptop, there)).why?.why).toBe('no-vault');
    laptop.remote = remote;
    expect((await tryPlace(laptop, there)).findings).toContain('usable');
    laptop.view.actions.onPlaceDone();
    await expect
      .poll(async () => (await settled(laptop, 'on')).address)
      .toBe('https://new.example/dav');
  });

  it('forgets password, keys and permission when it is ended, and leaves the files', async () => {
    await setUpFirst(laptop);
    const before = files.size;
    laptop.view.actions.onEnd();
    await settled(laptop, 'place');
    expect(await laptop.accounts.read()).toEqual(success(null));
    expect([laptop.ended, laptop.granted.size, files.size]).toEqual([1, 0, before]);
  });
});
