import { beforeEach, describe, expect, it } from 'vitest';
import { aBrowser, type Browser, joinWith, PASSPHRASE, settled, setUpFirst } from './a-browser.ts';

let files: Map<string, Uint8Array>;
let laptop: Browser;

beforeEach(() => {
  files = new Map();
  laptop = aBrowser(files);
});

describe('keys', () => {
  const open = async (browser: Browser, text = PASSPHRASE) => {
    browser.view.actions.onOpenKeys({ kind: 'passphrase', text });
    return (await settled(browser, 'on')).keys;
  };

  it('are shown to who has the passphrase, and to nobody else', async () => {
    await setUpFirst(laptop);
    expect(await open(laptop, 'no such passphrase')).toMatchObject({
      kind: 'closed',
      why: { why: 'wrong-secret' },
    });
    const keys = await open(laptop);
    expect(keys.kind === 'open' ? keys.keys.map(({ kind }) => kind).sort() : []).toEqual([
      'passphrase',
      'words',
    ]);
  });

  it('open by a second passphrase once it is added, and not once it is taken away', async () => {
    await setUpFirst(laptop);
    await open(laptop);
    laptop.view.actions.onAddPassphrase('a second passphrase', 'a second passphrase');
    const added = (await settled(laptop, 'on')).keys;
    expect(added).toMatchObject({ kind: 'open', done: 'added' });
    const phone = aBrowser(files);
    await joinWith(phone, 'a second passphrase', 'passphrase');
    await settled(phone, 'begin');
    const newest = added.kind === 'open' ? added.keys[0] : undefined;
    laptop.view.actions.onRemoveKey(newest?.name ?? '');
    const left = (await settled(laptop, 'on')).keys;
    expect(left).toMatchObject({ kind: 'open', done: 'removed' });
    const tablet = aBrowser(files);
    await joinWith(tablet, 'a second passphrase', 'passphrase');
    expect((await settled(tablet, 'secret')).why?.why).toBe('wrong-secret');
  });

  it('keep the last one: nobody could open the library without it', async () => {
    await setUpFirst(laptop);
    const keys = await open(laptop);
    for (const { name } of keys.kind === 'open' ? keys.keys : []) {
      laptop.view.actions.onRemoveKey(name);
      await settled(laptop, 'on');
    }
    expect((await settled(laptop, 'on')).keys).toMatchObject({ why: { why: 'last-key' } });
    expect([...files.keys()].filter((name) => name.startsWith('vault/'))).toHaveLength(1);
  });

  it('have new recovery words, and the old ones open nothing any more', async () => {
    const old = await setUpFirst(laptop);
    await open(laptop);
    laptop.view.actions.onNewWords();
    const { keys } = await settled(laptop, 'on');
    const fresh = keys.kind === 'words' ? keys.words : [];
    expect(fresh).toHaveLength(24);
    const phone = aBrowser(files);
    await joinWith(phone, old.join(' '), 'words');
    expect((await settled(phone, 'secret')).why?.why).toBe('wrong-secret');
    phone.view.actions.onOpen({ kind: 'words', text: fresh.join(' ') });
    await settled(phone, 'begin');
  });

  it('are made anew when a device is lost: the other devices enter the new passphrase', async () => {
    await setUpFirst(laptop);
    const phone = aBrowser(files);
    await joinWith(phone, PASSPHRASE, 'passphrase');
    await settled(phone, 'begin');
    phone.view.actions.onBegin('Phone');
    const before = (await settled(phone, 'on')).fingerprint;
    await open(laptop);
    laptop.view.actions.onRotate('after the loss', 'after the loss');
    expect((await settled(laptop, 'on')).keys.kind).toBe('words');
    laptop.view.actions.onCloseKeys();
    expect(await open(phone)).toMatchObject({ kind: 'closed', why: { why: 'wrong-secret' } });
    expect((await open(phone, 'after the loss')).kind).toBe('open');
    const after = (await settled(phone, 'on')).fingerprint;
    expect(after).not.toBe(before);
    expect(after).toBe((await settled(laptop, 'on')).fingerprint);
  });
});
