import { LARGEST_HEAD } from '../head.ts';
import type { SealedAs } from '../sealer.ts';
import { LARGEST_FILE } from '../segment.ts';
import { deflate, inflate } from './deflate.ts';
import { deriveKey, type KeyRing } from './key-ring.ts';
import { paddedLength } from './padding.ts';

// A sealed file (SPEC 8.1 to 8.5): a header in the clear, which every frame vouches for, and frames of AES-256-GCM. In them, by STREAM
// (Hoang et al., "Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance", 2015), the content: its length, gzip, zeros.

const MAGIC = new TextEncoder().encode('ISNADSEG');
const FORMAT = 1;
const KINDS = { segment: 1, head: 2, shard: 3 } as const;
export const SALT_BYTES = 32;
const HEADER = MAGIC.length + 1 + 1 + 2 + SALT_BYTES;
/** Bytes of a frame's content; the last is shorter. */
const FRAME = 65_536;
const TAG = 16;
const LENGTH = 4;
const NONCE = 12;

/** `bad`: not sealed so, with one of these keys; `locked`: sealed with a later key than there is. */
export type OpenedEnvelope = Uint8Array | 'bad' | 'locked';

/** Seals with the newest key. `salt`: random, never used before; it alone makes the file's key its own. */
export async function sealEnvelope(
  ring: KeyRing,
  as: SealedAs,
  plain: Uint8Array,
  salt: Uint8Array,
): Promise<Uint8Array> {
  const epoch = ring.epochs.length - 1;
  const header = writeHeader(as.kind, epoch, salt);
  const content = await pad(plain);
  const frames = Math.ceil(content.length / FRAME);
  const sealed = new Uint8Array(HEADER + content.length + frames * (LENGTH + TAG));
  sealed.set(header);
  const key = await fileKey(ring, epoch, salt, as, 'encrypt');
  const lengths = new DataView(sealed.buffer);
  let at = HEADER;
  for (let frame = 0; frame < frames; frame += 1) {
    const piece = content.subarray(frame * FRAME, (frame + 1) * FRAME);
    const algorithm = aesGcm(frame, frame === frames - 1, header);
    const encrypted = await crypto.subtle.encrypt(algorithm, key, piece as Uint8Array<ArrayBuffer>);
    lengths.setUint32(at, encrypted.byteLength);
    sealed.set(new Uint8Array(encrypted), at + LENGTH);
    at += LENGTH + encrypted.byteLength;
  }
  return sealed;
}

/** What was sealed as this; no more than a file of its kind may hold is ever in memory. */
export async function openEnvelope(
  ring: KeyRing,
  as: SealedAs,
  sealed: Uint8Array,
): Promise<OpenedEnvelope> {
  const epoch = sealed.length > LARGEST_FILE ? null : readEpoch(as.kind, sealed);
  if (epoch === null) return 'bad';
  if (epoch >= ring.epochs.length) return 'locked';
  const frames = splitFrames(sealed);
  if (frames === null) return 'bad';
  const header = sealed.subarray(0, HEADER);
  const salt = header.subarray(HEADER - SALT_BYTES);
  const key = await fileKey(ring, epoch, salt, as, 'decrypt');
  const content = new Uint8Array(frames.length * FRAME);
  let size = 0;
  for (const [at, frame] of frames.entries()) {
    const plain = await decrypt(key, aesGcm(at, at === frames.length - 1, header), frame);
    if (plain === null) return 'bad';
    content.set(plain, size);
    size += plain.length;
  }
  const limit = as.kind === 'head' ? LARGEST_HEAD : LARGEST_FILE;
  return (await unpad(content.subarray(0, size), limit)) ?? 'bad';
}

function writeHeader(kind: SealedAs['kind'], epoch: number, salt: Uint8Array): Uint8Array {
  const header = new Uint8Array(HEADER);
  header.set(MAGIC);
  header.set([FORMAT, KINDS[kind], epoch >> 8, epoch & 255], MAGIC.length);
  header.set(salt, HEADER - SALT_BYTES);
  return header;
}

/** Null where it is no file of this kind. */
function readEpoch(kind: SealedAs['kind'], sealed: Uint8Array): number | null {
  if (sealed.length < HEADER) return null;
  const start = [...MAGIC, FORMAT, KINDS[kind]];
  if (start.some((byte, at) => sealed[at] !== byte)) return null;
  return new DataView(sealed.buffer, sealed.byteOffset).getUint16(start.length);
}

/** Null where the lengths are not those that sealing gives: all full, the last of at least a byte. */
function splitFrames(sealed: Uint8Array): readonly Uint8Array[] | null {
  const lengths = new DataView(sealed.buffer, sealed.byteOffset, sealed.length);
  const frames: Uint8Array[] = [];
  let at = HEADER;
  while (at < sealed.length) {
    if (at + LENGTH > sealed.length) return null;
    const length = lengths.getUint32(at);
    const end = at + LENGTH + length;
    const isWhole = length === FRAME + TAG || (end === sealed.length && length > TAG);
    if (end > sealed.length || length > FRAME + TAG || !isWhole) return null;
    frames.push(sealed.subarray(at + LENGTH, end));
    at = end;
  }
  return frames.length === 0 ? null : frames;
}

/** The logical name, not the path, which ends in a hash of what is sealed. */
function fileKey(
  { vault, epochs }: KeyRing,
  epoch: number,
  salt: Uint8Array,
  as: SealedAs,
  usage: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  const secret = epochs[epoch];
  if (secret === undefined) throw new Error(`There is no key of epoch ${epoch}.`);
  return deriveKey(secret, salt, `isnad/1|${vault}|${as.kind}|${as.device}|${placeOf(as)}`, usage);
}

function placeOf(as: SealedAs): string {
  switch (as.kind) {
    case 'segment':
      return `${as.first}_${as.last}`;
    case 'head':
      return String(as.number);
    case 'shard':
      return '';
  }
}

/** Eleven bytes that count the frames, and one that tells the last: none can be left out, added or moved. */
function aesGcm(frame: number, isLast: boolean, header: Uint8Array): AesGcmParams {
  const iv = new Uint8Array(NONCE);
  new DataView(iv.buffer).setUint32(NONCE - 1 - LENGTH, frame);
  iv[NONCE - 1] = isLast ? 1 : 0;
  return { name: 'AES-GCM', iv, additionalData: header as Uint8Array<ArrayBuffer> };
}

/** Null where a bit is not as it was sealed. */
async function decrypt(
  key: CryptoKey,
  algorithm: AesGcmParams,
  frame: Uint8Array,
): Promise<Uint8Array | null> {
  try {
    const plain = await crypto.subtle.decrypt(algorithm, key, frame as Uint8Array<ArrayBuffer>);
    return new Uint8Array(plain);
  } catch {
    return null;
  }
}

async function pad(plain: Uint8Array): Promise<Uint8Array> {
  const packed = await deflate(plain);
  const content = new Uint8Array(paddedLength(LENGTH + packed.length));
  new DataView(content.buffer).setUint32(0, packed.length);
  content.set(packed, LENGTH);
  return content;
}

async function unpad(content: Uint8Array, limit: number): Promise<Uint8Array | null> {
  if (content.length < LENGTH) return null;
  const length = new DataView(content.buffer, content.byteOffset).getUint32(0);
  if (LENGTH + length > content.length) return null;
  return inflate(content.subarray(LENGTH, LENGTH + length), limit);
}
