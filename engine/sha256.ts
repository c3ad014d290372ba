/**
 * SHA-256 of FIPS 180-4, synchronous and without the browser: ids must not collide by another's design
 * (a hostile pack), which a fast checksum cannot promise.
 */

/** Digest of a text's UTF-8 bytes as 64 hex digits. About 1 µs for each 64 bytes; lone surrogates count as U+FFFD. */
export function sha256(text: string): string {
  const message = padded(utf8(text));
  const state = Uint32Array.from(INITIAL);
  const schedule = new Uint32Array(64);
  for (let at = 0; at < message.length; at += 64) {
    for (let i = 0; i < 16; i += 1) schedule[i] = bigEndian(message, at + i * 4);
    compress(state, schedule);
  }
  return toHex(state);
}

/** A digest of bytes that come in pieces. */
export interface ByteDigest {
  /** Takes in the next bytes; they may be changed afterwards. */
  add(bytes: Uint8Array): void;
  /** 64 hex digits over all bytes so far; more may follow. */
  hex(): string;
}

/** SHA-256 of bytes, a piece at a time: for files that are larger than memory. About 10 ms for each MB. */
export function createSha256(): ByteDigest {
  const state = Uint32Array.from(INITIAL);
  const schedule = new Uint32Array(64);
  const rest = new Uint8Array(64);
  const compressAt = (bytes: Uint8Array, at: number, into: Uint32Array) => {
    for (let i = 0; i < 16; i += 1) schedule[i] = bigEndian(bytes, at + i * 4);
    compress(into, schedule);
  };
  let size = 0;
  return {
    add(bytes) {
      let at = 0;
      const held = size % 64;
      size += bytes.length;
      if (held > 0) {
        at = Math.min(64 - held, bytes.length);
        rest.set(bytes.subarray(0, at), held);
        if (held + at < 64) return;
        compressAt(rest, 0, state);
      }
      for (; at + 64 <= bytes.length; at += 64) compressAt(bytes, at, state);
      rest.set(bytes.subarray(at));
    },
    hex() {
      const ending = padded(rest.subarray(0, size % 64), size);
      const final = Uint32Array.from(state);
      for (let at = 0; at < ending.length; at += 64) compressAt(ending, at, final);
      return toHex(final);
    },
  };
}

function toHex(state: Uint32Array): string {
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

/** First byte of a UTF-8 sequence by the number of bytes that follow. */
const LEAD_BYTES = [0, 0xc0, 0xe0, 0xf0] as const;

function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let size = 0;
  for (const character of text) {
    const raw = character.codePointAt(0) ?? 0;
    const code = raw >= 0xd800 && raw <= 0xdfff ? 0xfffd : raw;
    if (code < 0x80) {
      bytes[size++] = code;
      continue;
    }
    const extra = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes[size++] = (LEAD_BYTES[extra] ?? 0) | (code >> (6 * extra));
    for (let shift = 6 * (extra - 1); shift >= 0; shift -= 6) {
      bytes[size++] = 0x80 | ((code >> shift) & 0x3f);
    }
  }
  return bytes.subarray(0, size);
}

/** The end of a message of `size` bytes with its padding; `bytes` are whole where nothing else is said. */
function padded(bytes: Uint8Array, size = bytes.length): Uint8Array {
  const message = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  message.set(bytes);
  message[bytes.length] = 0x80;
  const view = new DataView(message.buffer);
  view.setUint32(message.length - 8, Math.floor(size / 0x20000000));
  view.setUint32(message.length - 4, (size << 3) >>> 0);
  return message;
}

function bigEndian(bytes: Uint8Array, at: number): number {
  const high = ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16);
  return (high | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)) >>> 0;
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function compress(state: Uint32Array, schedule: Uint32Array): void {
  for (let i = 16; i < 64; i += 1) {
    const early = schedule[i - 15] ?? 0;
    const late = schedule[i - 2] ?? 0;
    const sigma0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const sigma1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    schedule[i] = (schedule[i - 16] ?? 0) + sigma0 + (schedule[i - 7] ?? 0) + sigma1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i += 1) {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + sum1 + choice + (CONSTANTS[i] ?? 0) + (schedule[i] ?? 0)) | 0;
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + sum0 + majority) | 0;
  }
  const words = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i += 1) state[i] = (state[i] ?? 0) + (words[i] ?? 0);
}

/** First 32 bits of the fractional parts of a root of the first primes: square roots, then cube roots. */
const INITIAL: readonly number[] = primes(8).map((prime) => fraction(Math.sqrt(prime)));
const CONSTANTS: Uint32Array = Uint32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) {
    if (found.every((prime) => n % prime !== 0)) found.push(n);
  }
  return found;
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 0x100000000);
}
