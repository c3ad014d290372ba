/** 32 random hex digits: which library a file belongs to. */
export type VaultId = string & { readonly __brand: 'VaultId' };

/** The keys of one library as a device keeps them: they open and seal, and cannot be read out. */
export interface KeyRing {
  readonly vault: VaultId;
  /** For HKDF, not extractable. The place in the list is the epoch; files are sealed with the last, and those of all are opened. */
  readonly epochs: readonly CryptoKey[];
}

/** Bytes of a secret key. */
export const KEY_BYTES = 32;

const VAULT = /^[0-9a-f]{32}$/u;

/** Null for what is no library's id. */
export function parseVaultId(value: unknown): VaultId | null {
  return typeof value === 'string' && VAULT.test(value) ? (value as VaultId) : null;
}

/** The keys of a library out of their bytes, oldest first. */
export async function createKeyRing(
  vault: VaultId,
  secrets: readonly Uint8Array[],
): Promise<KeyRing> {
  return { vault, epochs: await Promise.all(secrets.map(importSecret)) };
}

/** A secret to derive keys from, which cannot be read out again. */
export function importSecret(secret: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', secret as Uint8Array<ArrayBuffer>, 'HKDF', false, [
    'deriveKey',
    'deriveBits',
  ]);
}

/** The key for AES-256-GCM that a secret gives for one purpose: another for another salt or purpose (HKDF-SHA-256, RFC 5869). */
export function deriveKey(
  secret: CryptoKey,
  salt: Uint8Array,
  purpose: string,
  usage: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(
    hkdf(salt, purpose),
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    [usage],
  );
}

/** 32 bytes that a secret gives for one purpose, and that tell nothing of it. */
export async function deriveBytes(
  secret: CryptoKey,
  salt: Uint8Array,
  purpose: string,
): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.deriveBits(hkdf(salt, purpose), secret, KEY_BYTES * 8));
}

function hkdf(salt: Uint8Array, purpose: string): HkdfParams {
  return {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: salt as Uint8Array<ArrayBuffer>,
    info: new TextEncoder().encode(purpose),
  };
}
