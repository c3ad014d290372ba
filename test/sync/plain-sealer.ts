import { createHash } from 'node:crypto';
import type { SealedAs, Sealer } from '../../sync/sealer.ts';

/** Seals without a secret: as strict as the real one about what a file is and whether a bit of it changed, and fast. */
export function createPlainSealer(): Sealer {
  let count = 0;
  const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  const tag = (as: SealedAs, plain: Uint8Array) =>
    sha(new TextEncoder().encode(JSON.stringify(as, Object.keys(as).sort()) + sha(plain)));
  return {
    async seal(as, plain) {
      count += 1;
      const head = new TextEncoder().encode(`${tag(as, plain)}${String(count).padStart(12, '0')}`);
      const sealed = new Uint8Array(head.length + plain.length);
      sealed.set(head);
      sealed.set(plain, head.length);
      return sealed;
    },
    async open(as, sealed) {
      const plain = sealed.subarray(44);
      const told = new TextDecoder().decode(sealed.subarray(0, 32));
      return told === tag(as, plain) ? plain : null;
    },
    async hash(bytes) {
      return sha(bytes);
    },
  };
}
