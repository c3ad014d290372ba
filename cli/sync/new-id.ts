import { randomBytes } from 'node:crypto';

/** 16 random hex digits. */
export function newId(): string {
  return randomBytes(8).toString('hex');
}
