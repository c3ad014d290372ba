import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyRing, type VaultId } from '../../../sync/vault/key-ring.ts';
import { fingerprintOf, readWords, writeWords } from '../../../sync/vault/recovery-words.ts';

describe('recovery words (SPEC 9.4)', () => {
  it('stand for any 32 bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        expect(readWords(writeWords(bytes))).toEqual({ ok: true, value: bytes });
      }),
    );
  });

  it('are those of BIP 39', () => {
    // The first and the last of its test vectors of 256 bits.
    expect(writeWords(new Uint8Array(32))).toBe(`${'abandon '.repeat(23)}art`);
    expect(writeWords(new Uint8Array(32).fill(255))).toBe(`${'zoo '.repeat(23)}vote`);
  });

  it.each([
    ['one left out', 'abandon '.repeat(23), /24 recovery words; here are 23/],
    ['one misspelled', `${'abandon '.repeat(23)}arf`, /"arf"/],
    ['one wrong', 'abandon '.repeat(24), /wrong/],
    ['none', '', /here are 0/],
    ['something else', '\u0000\ud800كلمات', /here are 0/],
  ])('are refused with a sentence: %s', (_what, text, message) => {
    const read = readWords(text);
    expect(read.ok ? '' : read.failure.message).toMatch(message);
  });
});

describe('the fingerprint (SPEC 9.8)', () => {
  it('is four words, the same for the same newest key and another for any other', async () => {
    const vault = 'a'.repeat(32) as VaultId;
    const other = 'b'.repeat(32) as VaultId;
    const [first, second] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
    const shown = async (id: VaultId, secrets: readonly Uint8Array[]) =>
      fingerprintOf(await createKeyRing(id, secrets));
    const words = await shown(vault, [first]);
    expect(words).toMatch(/^[a-z]+ [a-z]+ [a-z]+ [a-z]+$/);
    expect(await shown(vault, [first])).toBe(words);
    expect(
      new Set([words, await shown(other, [first]), await shown(vault, [first, second])]),
    ).toHaveLength(3);
  });
});
