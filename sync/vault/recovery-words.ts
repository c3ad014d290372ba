import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import { deriveBytes, type KeyRing } from './key-ring.ts';

// Words of BIP 39 (https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki): 24 hold 256 bits and a checksum.

const COUNT = 24;
const BITS = 11;
const SHOWN = 4;

/** 24 words for 32 random bytes, with a space between them. */
export function writeWords(secret: Uint8Array): string {
  return entropyToMnemonic(secret, wordlist);
}

/** The bytes that words stand for, as a reader types them: capitals, numbers and line breaks between them do not matter. */
export function readWords(
  text: string,
): Result<Uint8Array, Failure & { readonly kind: 'bad-words' }> {
  const words =
    text
      .slice(0, 10_000)
      .toLowerCase()
      .match(/[a-z]+/gu) ?? [];
  if (words.length !== COUNT) {
    return failure('bad-words', `There are ${COUNT} recovery words; here are ${words.length}.`);
  }
  const unknown = words.find((word) => !wordlist.includes(word));
  if (unknown !== undefined) {
    return failure(
      'bad-words',
      `"${unknown}" is none of the recovery words: look how it is written.`,
    );
  }
  try {
    return success(mnemonicToEntropy(words.join(' '), wordlist));
  } catch {
    return failure('bad-words', 'A recovery word is wrong, or two changed places.');
  }
}

/** Four words that two devices show where they have the same library and the same newest key (44 bits), for the reader to compare. */
export async function fingerprintOf({ vault, epochs }: KeyRing): Promise<string> {
  const newest = epochs.at(-1);
  if (newest === undefined) return '';
  const bytes = await deriveBytes(newest, new Uint8Array(), `isnad/1|${vault}|fingerprint`);
  const bits = Array.from(bytes.subarray(0, 6), (byte) => byte.toString(2).padStart(8, '0')).join(
    '',
  );
  return Array.from(
    { length: SHOWN },
    (_, at) => wordlist[Number.parseInt(bits.slice(at * BITS, (at + 1) * BITS), 2)],
  ).join(' ');
}
