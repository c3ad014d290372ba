import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

// SPEC 8, written a second time after its words and with another library of ciphers.

export interface IndependentFile {
  readonly secret: Buffer;
  readonly epoch: number;
  readonly salt: Buffer;
  readonly vault: string;
  /** As in the header: 1 segment, 2 head, 3 shard. */
  readonly kind: 1 | 2 | 3;
  /** `segment|<device>|1_1` */
  readonly place: string;
}

export function sealIndependently(file: IndependentFile, plain: Buffer): Buffer {
  const header = Buffer.alloc(44);
  header.write('ISNADSEG', 'latin1');
  header[8] = 1;
  header[9] = file.kind;
  header.writeUInt16BE(file.epoch, 10);
  file.salt.copy(header, 12);
  const packed = gzipSync(plain);
  const content = Buffer.alloc(padme(4 + packed.length));
  content.writeUInt32BE(packed.length);
  packed.copy(content, 4);
  const frames: Buffer[] = [];
  for (let at = 0; at < content.length; at += 65_536) {
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(at / 65_536, 7);
    nonce[11] = at + 65_536 >= content.length ? 1 : 0;
    const cipher = createCipheriv('aes-256-gcm', keyOf(file), nonce).setAAD(header);
    const body = Buffer.concat([cipher.update(content.subarray(at, at + 65_536)), cipher.final()]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length + 16);
    frames.push(length, body, cipher.getAuthTag());
  }
  return Buffer.concat([header, ...frames]);
}

/** Throws where a bit is wrong. */
export function openIndependently(file: Omit<IndependentFile, 'salt'>, sealed: Buffer): Buffer {
  const header = sealed.subarray(0, 44);
  const salt = header.subarray(12);
  const pieces: Buffer[] = [];
  let at = 44;
  for (let count = 0; at < sealed.length; count += 1) {
    const end = at + 4 + sealed.readUInt32BE(at);
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(count, 7);
    nonce[11] = end === sealed.length ? 1 : 0;
    const decipher = createDecipheriv('aes-256-gcm', keyOf({ ...file, salt }), nonce);
    decipher.setAAD(header).setAuthTag(sealed.subarray(end - 16, end));
    pieces.push(decipher.update(sealed.subarray(at + 4, end - 16)), decipher.final());
    at = end;
  }
  const content = Buffer.concat(pieces);
  return gunzipSync(content.subarray(4, 4 + content.readUInt32BE()));
}

/** The nonces with which a file's frames were sealed, and its key: what must never be twice together. */
export function keyOf({ secret, salt, vault, place }: IndependentFile): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, `isnad/1|${vault}|${place}`, 32));
}

export function nameHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}

/** Padmé by the bits, as its authors write it. */
function padme(length: number): number {
  if (length < 1_024) return 1_024;
  const exponent = 31 - Math.clz32(length);
  const low = exponent - (32 - Math.clz32(exponent));
  const mask = (1 << low) - 1;
  return (length + mask) & ~mask;
}
