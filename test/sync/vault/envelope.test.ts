import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SealedAs } from '../../../sync/sealer.ts';
import type { DeviceId } from '../../../sync/stamp.ts';
import { inflate } from '../../../sync/vault/deflate.ts';
import { type OpenedEnvelope, openEnvelope, sealEnvelope } from '../../../sync/vault/envelope.ts';
import { createKeyRing, type KeyRing, type VaultId } from '../../../sync/vault/key-ring.ts';
import { paddedLength } from '../../../sync/vault/padding.ts';
import { createVaultSealer, hashFile } from '../../../sync/vault/vault-sealer.ts';
import {
  type IndependentFile,
  keyOf,
  nameHash,
  openIndependently,
  sealIndependently,
} from './independent.ts';

const VAULT = '0123456789abcdef0123456789abcdef' as VaultId;
const DEVICE = 'a1b2c3d4e5f60718' as DeviceId;
const SECRET = Buffer.from(Array.from({ length: 32 }, (_, at) => at));
const SALT = Buffer.alloc(32, 7);
const SEGMENT: SealedAs = { kind: 'segment', device: DEVICE, first: 3, last: 9 };
const FILE: IndependentFile = {
  secret: SECRET,
  epoch: 0,
  salt: SALT,
  vault: VAULT,
  kind: 1,
  place: `segment|${DEVICE}|3_9`,
};
const TEXT = 'قال الوزير إن ثلاثة أشخاص قتلوا. The minister said that three were killed.';

const ring = (secrets: readonly Uint8Array[] = [SECRET], vault: VaultId = VAULT) =>
  createKeyRing(vault, secrets);
const seal = async (plain: Uint8Array, keys?: KeyRing, as: SealedAs = SEGMENT) =>
  sealEnvelope(keys ?? (await ring()), as, plain, new Uint8Array(SALT));
const open = async (sealed: Uint8Array, keys?: KeyRing, as: SealedAs = SEGMENT) =>
  openEnvelope(keys ?? (await ring()), as, sealed);
/** What gzip cannot make smaller. */
const noise = (length: number) => new Uint8Array(randomBytes(length));

describe('a sealed file (SPEC 8.1)', () => {
  it('is opened by a second implementation of its description', async () => {
    const sealed = Buffer.from(await seal(Buffer.from(TEXT)));
    expect(openIndependently(FILE, sealed).toString()).toBe(TEXT);
    expect(nameHash(sealed)).toBe(await hashFile(sealed));
  });

  it('of a second implementation is opened', async () => {
    const sealed = sealIndependently(FILE, Buffer.from(TEXT));
    expect(Buffer.from((await open(sealed)) as Uint8Array).toString()).toBe(TEXT);
  });

  it('of every kind that this format ever had is opened for ever', async () => {
    const kinds: readonly [string, SealedAs][] = [
      ['segment', SEGMENT],
      ['head', { kind: 'head', device: DEVICE, number: 12 }],
      ['shard', { kind: 'shard', device: DEVICE }],
    ];
    for (const [name, as] of kinds) {
      const text = readFileSync(new URL(`golden/${name}-1.base64`, import.meta.url), 'utf8');
      const opened = await open(new Uint8Array(Buffer.from(text, 'base64')), undefined, as);
      expect(Buffer.from(opened as Uint8Array).toString()).toBe(`${name}: ${TEXT}`);
    }
  });

  it('gives back any content, also where it ends at, before or after the end of a frame', async () => {
    const frame = 65_536;
    // Four bytes of length and the 23 that gzip adds to what it cannot make smaller.
    for (const base of [0, 1, 1_024 - 27, frame - 27, 2 * frame - 27, 3 * frame - 27]) {
      for (const length of [base - 1, base, base + 1, base + 4_096]) {
        const plain = noise(Math.max(0, length));
        const sealed = await seal(plain);
        expect(isSame(await open(sealed), plain)).toBe(true);
        expect(openIndependently(FILE, Buffer.from(sealed)).equals(plain)).toBe(true);
      }
    }
  });

  it('whose content fills its frames to the last byte has no empty frame behind it', async () => {
    const packed = 65_536 - 4;
    const plain = lengthOfPacked(packed);
    const sealed = await seal(plain);
    expect(sealed).toHaveLength(44 + 4 + 65_536 + 16);
    expect(isSame(await open(sealed), plain)).toBe(true);
  });
});

function isSame(opened: OpenedEnvelope, plain: Uint8Array): boolean {
  return opened instanceof Uint8Array && Buffer.from(opened).equals(plain);
}

/** Bytes that gzip makes exactly so long. */
function lengthOfPacked(packed: number): Uint8Array {
  for (let length = packed - 40; length < packed; length += 1) {
    const plain = noise(length);
    if (gzipSync(plain).length === packed) return plain;
  }
  throw new Error('There is such a length.');
}

describe('a file that is not as it was sealed', () => {
  it('is not opened where any one byte of it was changed (SPEC 8.1, 8.3)', async () => {
    const sealed = await seal(Buffer.from(TEXT));
    const keys = await ring();
    for (let at = 0; at < sealed.length; at += 1) {
      const bit = 1 << (at % 8);
      const flipped = sealed.map((byte, index) => (index === at ? byte ^ bit : byte));
      // A later epoch is said to be one; whoever looks for its key finds none.
      expect(['bad', 'locked']).toContain(await open(flipped, keys));
    }
  });

  it('is not opened under another name, kind, device or library (SPEC 8.2)', async () => {
    const sealed = await seal(Buffer.from(TEXT));
    const others: readonly SealedAs[] = [
      { ...SEGMENT, first: 2 },
      { ...SEGMENT, last: 10 },
      { ...SEGMENT, device: 'a1b2c3d4e5f60719' as DeviceId },
      { kind: 'head', device: DEVICE, number: 3 },
      { kind: 'shard', device: DEVICE },
    ];
    for (const as of others) expect(await open(sealed, undefined, as)).toBe('bad');
    expect(await open(sealed, await ring([SECRET], 'f'.repeat(32) as VaultId))).toBe('bad');
    expect(await open(sealed, await ring([randomBytes(32)]))).toBe('bad');
  });

  it('is not opened cut at any place, or with something behind it (SPEC 8.3)', async () => {
    const sealed = await seal(noise(150_000));
    const keys = await ring();
    const frame = 4 + 65_536 + 16;
    const places = [0, 1, 43, 44, 45, 48, 44 + frame, 44 + 2 * frame, sealed.length - 1];
    for (const at of places) expect(await open(sealed.subarray(0, at), keys)).toBe('bad');
    expect(await open(Buffer.concat([sealed, Buffer.alloc(1)]), keys)).toBe('bad');
    expect(await open(Buffer.concat([sealed, sealed.subarray(44)]), keys)).toBe('bad');
  });

  it('is not opened where frames changed places or one was left out (SPEC 8.3)', async () => {
    const sealed = Buffer.from(await seal(noise(190_000)));
    const frame = 4 + 65_536 + 16;
    const [header, first, second, rest] = [
      sealed.subarray(0, 44),
      sealed.subarray(44, 44 + frame),
      sealed.subarray(44 + frame, 44 + 2 * frame),
      sealed.subarray(44 + 2 * frame),
    ];
    expect(await open(Buffer.concat([header, first, second, rest]))).not.toBe('bad');
    expect(await open(Buffer.concat([header, second, first, rest]))).toBe('bad');
    expect(await open(Buffer.concat([header, second, rest]))).toBe('bad');
    expect(await open(Buffer.concat([header, first, first, rest]))).toBe('bad');
    expect(await open(Buffer.concat([header, first, second]))).toBe('bad');
  });

  it('is refused whatever it is, and never throws', async () => {
    const keys = await ring();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, isOurs) => {
        const start = isOurs ? Buffer.from('ISNADSEG\x01\x01\x00\x00', 'latin1') : Buffer.alloc(0);
        expect(await open(Buffer.concat([start, bytes]), keys)).toBe('bad');
      }),
    );
  });
});

describe('the key of a file', () => {
  it('is another each time something is sealed, so that no nonce is used twice (SPEC 8.4)', async () => {
    const sealer = createVaultSealer(await ring());
    const keys = new Set<string>();
    for (let count = 0; count < 200; count += 1) {
      const sealed = Buffer.from(await sealer.seal(SEGMENT, Buffer.from(TEXT)));
      keys.add(keyOf({ ...FILE, salt: sealed.subarray(12, 44) }).toString('hex'));
    }
    expect(keys.size).toBe(200);
  });

  it('that is later than those of this device is said to be missing (SPEC 9.5)', async () => {
    const later = randomBytes(32);
    const sealed = await seal(Buffer.from(TEXT), await ring([SECRET, later]));
    expect(await open(sealed)).toBe('locked');
    expect(await createVaultSealer(await ring()).open(SEGMENT, sealed)).toBe('locked');
    const before = await seal(Buffer.from(TEXT));
    expect(await open(before, await ring([SECRET, later]))).toEqual(
      new Uint8Array(Buffer.from(TEXT)),
    );
  });

  it('cannot be read out of the ring that a device keeps', async () => {
    const { epochs } = await ring();
    for (const key of epochs) {
      expect(key.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    }
  });
});

describe('the size of a file (SPEC 8.5)', () => {
  it('is one for everything short', async () => {
    const tag = await seal(Buffer.from('"tag:x"'));
    const note = await seal(Buffer.from(TEXT.repeat(3)));
    expect(note).toHaveLength(tag.length);
    expect(tag).toHaveLength(44 + 4 + 1_024 + 16);
  });

  it('is at most an eighth more than what is in it, and one of few', () => {
    const sizes = new Set<number>();
    for (let length = 1_024; length < 1_048_576; length += 97) {
      const padded = paddedLength(length);
      expect(padded).toBeGreaterThanOrEqual(length);
      expect(padded / length).toBeLessThan(1.125);
      expect(paddedLength(padded)).toBe(padded);
      sizes.add(padded);
    }
    // Of more than ten thousand: 16 of each octave to 64 KiB, 32 of each from there.
    expect(sizes.size).toBeLessThanOrEqual(6 * 16 + 4 * 32 + 1);
  });
});

describe('a file that would fill the memory (SPEC 8.6)', () => {
  it('is refused before it is unpacked: 300 MB of zeros in 300 kB', async () => {
    const bomb = sealIndependently(FILE, Buffer.alloc(300_000_000));
    expect(bomb.length).toBeLessThan(400_000);
    expect(await open(bomb)).toBe('bad');
  }, 60_000);

  it('is refused as a head where a segment of its size would be read', async () => {
    const large = Buffer.alloc(2_000_000);
    const as: SealedAs = { kind: 'head', device: DEVICE, number: 1 };
    const head: IndependentFile = { ...FILE, kind: 2, place: `head|${DEVICE}|1` };
    expect(await open(sealIndependently(head, large), undefined, as)).toBe('bad');
    expect(await open(sealIndependently(FILE, large))).toHaveLength(2_000_000);
  });

  it('is refused by its length alone where it is larger than any file', async () => {
    const giant = new Uint8Array(33_554_433);
    giant.set(await seal(Buffer.from(TEXT)));
    expect(await open(giant)).toBe('bad');
  });

  it('gives nothing where its packing is damaged or goes on behind its end', async () => {
    const packed = gzipSync(TEXT);
    expect(await inflate(packed, 1_000)).toEqual(new Uint8Array(Buffer.from(TEXT)));
    expect(await inflate(packed, Buffer.byteLength(TEXT) - 1)).toBeNull();
    expect(await inflate(packed.subarray(0, -1), 1_000)).toBeNull();
    expect(await inflate(Buffer.from(TEXT), 1_000)).toBeNull();
    expect(await inflate(new Uint8Array(), 1_000)).toBeNull();
  });
});
