import type { Sealer } from '../sealer.ts';
import { openEnvelope, SALT_BYTES, sealEnvelope } from './envelope.ts';
import type { KeyRing } from './key-ring.ts';

/**
 * The sealer of a library on a remote. Seals with the first ring; opens with any of them, which are more than one only where two
 * devices had begun the library apart (SPEC 9.7).
 */
export function createVaultSealer(ring: KeyRing, others: readonly KeyRing[] = []): Sealer {
  return {
    seal: (as, plain) =>
      sealEnvelope(ring, as, plain, crypto.getRandomValues(new Uint8Array(SALT_BYTES))),
    async open(as, sealed) {
      let isLocked = false;
      for (const each of [ring, ...others]) {
        const opened = await openEnvelope(each, as, sealed);
        if (opened instanceof Uint8Array) return opened;
        isLocked ||= opened === 'locked';
      }
      return isLocked ? 'locked' : null;
    },
    hash: hashFile,
  };
}

/** What a file's name ends in: the first 32 hex digits of its SHA-256. */
export async function hashFile(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest, 0, 16), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
