import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSha256, sha256 } from '../../engine/sha256.ts';

const byNode = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

describe('SHA-256', () => {
  it('gives the digests of FIPS 180-4', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('gives the digest of a text that Node gives', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(byNode(text));
      }),
    );
  });

  it('gives the digest of bytes in pieces of any size that Node gives of the whole, at any point', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 })), (pieces) => {
        const digest = createSha256();
        let whole = new Uint8Array();
        for (const piece of pieces) {
          digest.add(piece);
          whole = Uint8Array.of(...whole, ...piece);
          expect(digest.hex()).toBe(byNode(whole));
        }
      }),
    );
  });

  it('holds no bytes that their owner changes afterwards', () => {
    const digest = createSha256();
    const bytes = new TextEncoder().encode('abc');
    digest.add(bytes);
    bytes.fill(0);
    expect(digest.hex()).toBe(sha256('abc'));
  });
});
