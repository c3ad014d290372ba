/** FNV-1a over four bytes at a time, of all from byte `from` on; finds chance damage, not malice. Linear. */
export function checksum(bytes: Uint8Array, from: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - ((bytes.length - from) % 4);
  let hash = 0x811c9dc5;
  for (let at = from; at < whole; at += 4) {
    hash = Math.imul(hash ^ view.getUint32(at, true), 0x01000193);
    hash ^= hash >>> 15;
  }
  for (let at = Math.max(whole, from); at < bytes.length; at += 1) {
    hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  }
  return hash >>> 0;
}
