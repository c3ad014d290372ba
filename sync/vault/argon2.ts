import { argon2id } from 'hash-wasm';
import { KEY_BYTES } from './key-ring.ts';
import type { Argon2Cost } from './slot.ts';

/** 32 bytes out of a passphrase, slowly. */
export type PassphraseKdf = (
  passphrase: Uint8Array,
  salt: Uint8Array,
  cost: Argon2Cost,
) => Promise<Uint8Array>;

/**
 * Argon2id (RFC 9106), in WebAssembly: a page needs `'wasm-unsafe-eval'` for it. Takes the memory it is told to take, and about
 * 0.4 s for what new slots ask.
 */
export const deriveByArgon2: PassphraseKdf = (passphrase, salt, { memory, passes, lanes }) =>
  argon2id({
    password: passphrase,
    salt,
    memorySize: memory,
    iterations: passes,
    parallelism: lanes,
    hashLength: KEY_BYTES,
    outputType: 'binary',
  });
