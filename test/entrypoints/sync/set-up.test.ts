import { beforeEach, describe, expect, it } from 'vitest';
import { failure, success } from '../../../engine/result.ts';
import {
  aBrowser,
  type Browser,
  joinWith,
  PASSPHRASE,
  PLACE,
  settled,
  setUpFirst,
  tryPlace,
} from './a-browser.ts';

let files: Map<string, Uint8Array>;
let laptop: Browser;

beforeEach(() => {
  files = new Map();
  laptop = aBrowser(files);
});

describe('setting sync up', () => {
  it('begins a library in three steps, keeps nothing before the last, and syncs', async () => {
    const words = await setUpFirst(laptop);
    expect(words).toHaveLength(24);
    const beforeTheEnd = laptop.shown.findIndex(({ kind }) => kind === 'begin');
    expect(beforeTheEnd).toBeGreaterThan(0);
    const read = await laptop.accounts.read();
    expect(read).toMatchObject({
      ok: true,
      value: {
        place: { ...PLACE, address: 'https://cloud.example/dav' },
        deviceName: 'Laptop',
        isAutomatic: true,
        last: { sent: 2, received: 3, trouble: null },
      },
    });
    expect(laptop.runs).toHaveLength(1);
    expect(laptop.granted).toEqual(new Set(['https://cloud.example/*']));
  });

  it('asks the browser before anything is sent, and sends nothing where the reader refuses', async () => {
    laptop.answer = false;
    await laptop.view.open();
    const { why, findings } = await tryPlace(laptop);
    expect([why?.why, findings, files.size]).toEqual(['no-permission', null, 0]);
  });

  it('refuses an address without encryption before the browser is asked', async () => {
    await laptop.view.open();
    const { why } = await tryPlace(laptop, { ...PLACE, address: 'http://cloud.example/' });
    expect([why?.why, laptop.granted.size]).toEqual(['not-https', 0]);
  });

  it('tells a page that answers in place of the storage from no answer', async () => {
    await laptop.view.open();
    const page = { kind: 'offline', cause: 'web-page', message: '' } as const;
    laptop.remote = { ...laptop.remote, put: async () => ({ ok: false, failure: page }) };
    expect((await tryPlace(laptop)).why?.why).toBe('web-page');
    laptop.remote = { ...laptop.remote, put: async () => failure('offline', '') };
    expect((await tryPlace(laptop)).why?.why).toBe('offline');
  });

  it('does not go on with a storage that changes files', async () => {
    await laptop.view.open();
    laptop.remote = { ...laptop.remote, get: async () => success(new Uint8Array([1])) };
    expect((await tryPlace(laptop)).findings).toContain('changes-files');
    laptop.view.actions.onPlaceDone();
    expect(laptop.shown.at(-1)?.kind).toBe('place');
  });

  it('says that the two passphrases differ, or are too short, and makes nothing', async () => {
    await laptop.view.open();
    await tryPlace(laptop);
    laptop.view.actions.onPlaceDone();
    laptop.view.actions.onMake(PASSPHRASE, `${PASSPHRASE} `);
    expect((await settled(laptop, 'secret')).why?.why).toBe('not-twice');
    laptop.view.actions.onMake('short', 'short');
    expect((await settled(laptop, 'secret')).why?.why).toBe('bad-passphrase');
    expect(files.size).toBe(0);
  });

  it('opens the library that is there on another browser, which shows the same four words', async () => {
    await setUpFirst(laptop);
    const phone = aBrowser(files);
    await joinWith(phone, PASSPHRASE, 'passphrase');
    const { fingerprint } = await settled(phone, 'begin');
    expect(fingerprint).toBe((await settled(laptop, 'on')).fingerprint);
    expect(fingerprint.split(' ')).toHaveLength(4);
  });

  it('opens it by the recovery words, and by no wrong passphrase or words', async () => {
    const words = await setUpFirst(laptop);
    const phone = aBrowser(files);
    await joinWith(phone, 'another passphrase', 'passphrase');
    expect((await settled(phone, 'secret')).why?.why).toBe('wrong-secret');
    phone.view.actions.onOpen({ kind: 'words', text: words.slice(1).join(' ') });
    expect((await settled(phone, 'secret')).why?.why).toBe('bad-words');
    phone.view.actions.onOpen({ kind: 'words', text: words.join('\n').toUpperCase() });
    await settled(phone, 'begin');
  });
});
