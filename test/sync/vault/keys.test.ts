import { createHash, randomBytes } from 'node:crypto';
import { argon2id } from '@noble/hashes/argon2.js';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Remote } from '../../../sync/remote.ts';
import { createMemoryRemote } from '../../../sync/remotes/memory.ts';
import type { SealedAs } from '../../../sync/sealer.ts';
import type { DeviceId } from '../../../sync/stamp.ts';
import { deriveByArgon2, type PassphraseKdf } from '../../../sync/vault/argon2.ts';
import { writeWords } from '../../../sync/vault/recovery-words.ts';
import { readSlot } from '../../../sync/vault/slot.ts';
import {
  addPassphrase,
  createVault,
  type OpenedVault,
  openVault,
  removeSlot,
  rotateKeys,
  type VaultResult,
} from '../../../sync/vault/vault.ts';
import { createVaultSealer } from '../../../sync/vault/vault-sealer.ts';
import { nameHash } from './independent.ts';

const PASSPHRASE = 'ميزان أزرق يمشي wide horse';
const OTHER = 'seven quiet lamps at noon';
const SHARD: SealedAs = { kind: 'shard', device: 'a1b2c3d4e5f60718' as DeviceId };

/** As one-way as the real one, and fast. */
const quickKdf: PassphraseKdf = async (passphrase, salt, cost) =>
  createHash('sha256')
    .update(JSON.stringify([cost.memory, cost.passes, cost.lanes]))
    .update(salt)
    .update(passphrase)
    .digest();

let files: Map<string, Uint8Array>;
let remote: Remote;
const context = () => ({ remote, kdf: quickKdf, now: () => Date.UTC(2026, 10, 22) });
const enter = (text: string, kind: 'passphrase' | 'words' = 'passphrase') =>
  openVault(context(), { kind, text });

beforeEach(() => {
  files = new Map();
  remote = createMemoryRemote(files);
});

function got<Value>(result: VaultResult<Value>): Value {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

function kindOf(result: VaultResult<unknown>): string {
  return result.ok ? 'ok' : result.failure.kind;
}

/** Whether what the one seals is what the other opens. */
async function isOne(a: OpenedVault, b: OpenedVault): Promise<boolean> {
  const sealed = await createVaultSealer(a.ring).seal(SHARD, Buffer.from('said'));
  const opened = await createVaultSealer(b.ring, b.others).open(SHARD, sealed);
  return opened instanceof Uint8Array && Buffer.from(opened).toString() === 'said';
}

/** Every slot's file as somebody else would have it. */
function changeSlots(change: (slot: Record<string, unknown>) => void): void {
  for (const [path, bytes] of [...files]) {
    const slot = JSON.parse(Buffer.from(bytes).toString()) as Record<string, unknown>;
    change(slot);
    files.delete(path);
    const changed = Buffer.from(JSON.stringify(slot));
    files.set(path.slice(0, -32) + nameHash(changed), changed);
  }
}

describe('a library (SPEC 9.1)', () => {
  it('is opened by the passphrase it was made with, and by its recovery words', async () => {
    const { opened, words } = got(await createVault(context(), PASSPHRASE));
    expect(words.split(' ')).toHaveLength(24);
    const byPassphrase = got(await enter(PASSPHRASE));
    const byWords = got(await enter(`  ${words.toUpperCase().replaceAll(' ', '\n')} `, 'words'));
    expect(await isOne(opened, byPassphrase)).toBe(true);
    expect(await isOne(byPassphrase, byWords)).toBe(true);
    expect(byWords.slots.map(({ kind }) => kind).sort()).toEqual(['passphrase', 'words']);
  });

  it('is opened by each of several passphrases, until its slot is taken away', async () => {
    const { opened } = got(await createVault(context(), PASSPHRASE));
    got(await addPassphrase(context(), opened, OTHER));
    const other = got(await enter(OTHER));
    expect(await isOne(opened, other)).toBe(true);
    const first = opened.slots.find(({ kind }) => kind === 'passphrase')?.name ?? '';
    got(await removeSlot(context(), other, first));
    expect(kindOf(await enter(PASSPHRASE))).toBe('wrong-secret');
    expect(kindOf(await enter(OTHER))).toBe('ok');
  });

  it('keeps its last key', async () => {
    const { opened } = got(await createVault(context(), PASSPHRASE));
    const [one] = opened.slots;
    if (one === undefined) throw new Error('It has two.');
    const alone = { ...opened, slots: [one] };
    expect(kindOf(await removeSlot(context(), alone, one.name))).toBe('last-key');
  });

  it('is opened by the same passphrase in whatever form a keyboard writes it', async () => {
    got(await createVault(context(), 'ﻻ بأس، café at nine'));
    expect(kindOf(await enter('لا بأس، cafe\u0301 at nine'))).toBe('ok');
  });

  it('is not begun with a passphrase that is soon guessed', async () => {
    expect(kindOf(await createVault(context(), 'short'))).toBe('bad-passphrase');
    expect(kindOf(await createVault(context(), ' '.repeat(20)))).toBe('bad-passphrase');
    expect(files.size).toBe(0);
  });

  it('that is not there is told from a passphrase that is wrong', async () => {
    expect(kindOf(await enter(PASSPHRASE))).toBe('no-vault');
    got(await createVault(context(), PASSPHRASE));
    expect(kindOf(await enter(`${PASSPHRASE}.`))).toBe('wrong-secret');
    expect(kindOf(await enter(writeWords(randomBytes(32)), 'words'))).toBe('wrong-secret');
  });

  it('is opened by whoever has the passphrase where it was made half', async () => {
    const honest = remote;
    let puts = 0;
    remote = {
      ...honest,
      async put(folder, name, bytes) {
        puts += 1;
        if (puts === 2) return { ok: false, failure: { kind: 'offline', message: 'Cut.' } };
        return honest.put(folder, name, bytes);
      },
    };
    expect(kindOf(await createVault(context(), PASSPHRASE))).toBe('offline');
    expect(kindOf(await enter(PASSPHRASE))).toBe('ok');
  });
});

describe('a passphrase (SPEC 9.2)', () => {
  it('is made a key by Argon2id as a second implementation makes it', async () => {
    const cost = { memory: 19_456, passes: 2, lanes: 1 };
    const passphrase = Buffer.from(PASSPHRASE);
    const salt = Buffer.alloc(16, 3);
    const expected = argon2id(passphrase, salt, { t: 2, m: 19_456, p: 1, dkLen: 32 });
    expect(await deriveByArgon2(passphrase, salt, cost)).toEqual(expected);
  }, 120_000);

  it('opens a library that was made at full cost', async () => {
    const full = { ...context(), kdf: deriveByArgon2 };
    got(await createVault(full, PASSPHRASE));
    expect(kindOf(await openVault(full, { kind: 'passphrase', text: PASSPHRASE }))).toBe('ok');
    expect(kindOf(await openVault(full, { kind: 'passphrase', text: OTHER }))).toBe('wrong-secret');
    expect(slotsOf().every(({ kdf }) => kdf.name !== 'argon2id' || kdf.memory === 65_536)).toBe(
      true,
    );
  }, 120_000);
});

function slotsOf() {
  return [...files.values()].flatMap((bytes) => {
    const slot = readSlot(bytes);
    return slot === null || typeof slot === 'string' ? [] : [slot];
  });
}

describe('a server that changes a key slot', () => {
  beforeEach(async () => {
    got(await createVault(context(), PASSPHRASE));
  });

  it.each([
    ['memory', 8_192],
    ['passes', 1],
  ])(
    'to make guessing cheap (%s) is told of, and nothing is derived (SPEC 9.2)',
    async (field, less) => {
      changeSlots((slot) => {
        const kdf = slot['kdf'] as Record<string, unknown>;
        if (kdf['name'] === 'argon2id') kdf[field] = less;
      });
      let derived = 0;
      const kdf: PassphraseKdf = (...all) => {
        derived += 1;
        return quickKdf(...all);
      };
      const result = await openVault(
        { ...context(), kdf },
        { kind: 'passphrase', text: PASSPHRASE },
      );
      expect(kindOf(result)).toBe('weak-keys');
      expect(derived).toBe(0);
    },
  );

  it.each([
    ['memory', 4_194_304],
    ['passes', 100_000],
    ['lanes', 64],
  ])('to keep the machine busy (%s) is not obeyed (SPEC 9.2)', async (field, more) => {
    changeSlots((slot) => {
      const kdf = slot['kdf'] as Record<string, unknown>;
      if (kdf['name'] === 'argon2id') kdf[field] = more;
    });
    expect(kindOf(await enter(PASSPHRASE))).toBe('wrong-secret');
  });

  it.each([
    ['memory within what is allowed', (slot: Slot) => set(slot['kdf'], 'memory', 32_768)],
    ['salt', (slot: Slot) => set(slot['kdf'], 'salt', '00'.repeat(16))],
    ['commitment', (slot: Slot) => set(slot, 'commitment', '00'.repeat(32))],
    ['epoch', (slot: Slot) => set(slot, 'epoch', 1)],
    ['time', (slot: Slot) => set(slot, 'made', 5)],
    ['wrapped secrets', (slot: Slot) => set(slot, 'wrapped', '00'.repeat(48))],
    ['slot', (slot: Slot) => set(slot, 'slot', '0'.repeat(16))],
    ['library', (slot: Slot) => set(slot, 'vault', '0'.repeat(32))],
  ])('does not get it opened: %s (SPEC 9.3)', async (_what, change) => {
    changeSlots(change);
    expect(kindOf(await enter(PASSPHRASE))).toBe('wrong-secret');
  });

  it('by a bit is not believed', async () => {
    for (const [path, bytes] of files)
      files.set(
        path,
        bytes.map((byte, at) => byte ^ Number(at === 40)),
      );
    expect(kindOf(await enter(PASSPHRASE))).toBe('wrong-secret');
  });

  it('into that of a later release says that this one is to be updated', async () => {
    changeSlots((slot) => set(slot, 'format', 2));
    expect(kindOf(await enter(PASSPHRASE))).toBe('too-new');
  });

  it('into anything else is refused without a throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array(), fc.json().map(Buffer.from)), async (bytes) => {
        expect(readSlot(new Uint8Array(bytes))).toBeNull();
      }),
    );
  });

  it('and adds some of its own hides nothing', async () => {
    const theirs = new Map<string, Uint8Array>();
    const stranger = { ...context(), remote: createMemoryRemote(theirs) };
    const { opened } = got(await createVault(stranger, OTHER));
    for (const [path, bytes] of theirs) files.set(path, bytes);
    files.set('vault/../../etc/passwd', Buffer.from('x'));
    files.set(`vault/${'k'.repeat(500)}`, Buffer.from('x'));
    const own = got(await enter(PASSPHRASE));
    expect(own.ring.vault).not.toBe(opened.ring.vault);
    expect(own.others).toEqual([]);
  });
});

type Slot = Record<string, unknown>;
function set(of: unknown, field: string, value: unknown): void {
  (of as Slot)[field] = value;
}

describe('new keys (SPEC 9.6)', () => {
  it('open what was and what will be; what was used before opens nothing new', async () => {
    const { opened: before, words } = got(await createVault(context(), PASSPHRASE));
    const rotated = got(await rotateKeys(context(), before, OTHER));
    expect(rotated.words).not.toBe(words);
    expect(await isOne(before, rotated.opened)).toBe(true);
    expect(await isOne(rotated.opened, before)).toBe(false);
    expect(kindOf(await enter(PASSPHRASE))).toBe('wrong-secret');
    expect(kindOf(await enter(words, 'words'))).toBe('wrong-secret');
    expect(kindOf(await enter(rotated.words, 'words'))).toBe('ok');
    expect(files.size).toBe(2);
  });

  it('that a server hides from a device that used them are missed (SPEC 9.5)', async () => {
    const { opened: before } = got(await createVault(context(), PASSPHRASE));
    const kept = new Map(files);
    const { opened } = got(await rotateKeys(context(), before, OTHER));
    remote = createMemoryRemote(kept);
    const secret = { kind: 'passphrase', text: PASSPHRASE } as const;
    expect(kindOf(await openVault(context(), secret, opened.ring))).toBe('keys-rolled-back');
    expect(kindOf(await openVault(context(), secret, before.ring))).toBe('ok');
  });
});

describe('two devices that begin a library at one time (SPEC 9.7)', () => {
  it('both go on under the smaller id, and read what was written under the other', async () => {
    const one = got(await createVault(context(), PASSPHRASE)).opened;
    const two = got(await createVault(context(), PASSPHRASE)).opened;
    const again = got(await enter(PASSPHRASE));
    expect(again.ring.vault).toBe([one.ring.vault, two.ring.vault].sort()[0]);
    expect(again.others).toHaveLength(1);
    const first = got(
      await openVault({ ...context(), remote }, { kind: 'passphrase', text: PASSPHRASE }),
    );
    expect(await isOne(one, again)).toBe(true);
    expect(await isOne(two, again)).toBe(true);
    expect(await isOne(again, first)).toBe(true);
  });
});
