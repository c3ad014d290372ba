import type { Stamp } from '../../engine/judgements.ts';

/** The time and a number that nobody else has, for one edit. */
export function stampNow(): Stamp {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  const random = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { now: Date.now(), random };
}
