import { sha256 } from '../../engine/sha256.ts';

/** A name for something that has no address: the same for the same text, as a UUID of RFC 9562, version 8. */
export function uuidUrn(text: string): string {
  const hex = sha256(text);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
