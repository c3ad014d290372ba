import type { PassphraseKdf } from './argon2.ts';
import { deriveBytes, deriveKey, importSecret, KEY_BYTES, type VaultId } from './key-ring.ts';
import {
  ARGON2_COST,
  type KeySlot,
  SLOT_SALT_BYTES,
  type SlotHead,
  type SlotKdf,
  toHex,
  vouchedFor,
} from './slot.ts';

/** What a reader enters to open a library; of words, the bytes that they stand for. */
export type Entered =
  | { readonly kind: 'passphrase'; readonly text: string }
  | { readonly kind: 'words'; readonly secret: Uint8Array };

const NONCE = 12;

/** The secrets of a library, oldest first, locked with what was entered. */
export async function lockSlot(
  vault: VaultId,
  secrets: readonly Uint8Array[],
  entered: Entered,
  made: number,
  kdf: PassphraseKdf,
): Promise<KeySlot> {
  const salt = crypto.getRandomValues(new Uint8Array(SLOT_SALT_BYTES));
  const way: SlotKdf =
    entered.kind === 'words' ? { name: 'words', salt } : { name: 'argon2id', ...ARGON2_COST, salt };
  const slot = toHex(crypto.getRandomValues(new Uint8Array(8)));
  const root = await importSecret(await rootOf(entered, way, kdf));
  const commitment = await deriveBytes(root, salt, `isnad/1|${vault}|${slot}|commitment`);
  const head: SlotHead = { vault, slot, epoch: secrets.length - 1, made, kdf: way, commitment };
  const key = await deriveKey(root, salt, `isnad/1|${vault}|${slot}|wrap`, 'encrypt');
  // The key is used once.
  const algorithm = wrapping(head);
  const chain = new Uint8Array(secrets.length * KEY_BYTES);
  for (const [at, secret] of secrets.entries()) chain.set(secret, at * KEY_BYTES);
  return { ...head, wrapped: new Uint8Array(await crypto.subtle.encrypt(algorithm, key, chain)) };
}

/** The secrets in a slot, oldest first; null where what was entered is not what it was made for, or the slot was changed. */
export async function unlockSlot(
  slot: KeySlot,
  entered: Entered,
  kdf: PassphraseKdf,
): Promise<readonly Uint8Array[] | null> {
  const { kdf: way, vault, wrapped } = slot;
  if ((way.name === 'words') !== (entered.kind === 'words')) return null;
  const root = await importSecret(await rootOf(entered, way, kdf));
  const commitment = await deriveBytes(root, way.salt, `isnad/1|${vault}|${slot.slot}|commitment`);
  if (toHex(commitment) !== toHex(slot.commitment)) return null;
  const key = await deriveKey(root, way.salt, `isnad/1|${vault}|${slot.slot}|wrap`, 'decrypt');
  try {
    const sealed = wrapped as Uint8Array<ArrayBuffer>;
    const chain = new Uint8Array(await crypto.subtle.decrypt(wrapping(slot), key, sealed));
    if (chain.length !== (slot.epoch + 1) * KEY_BYTES) return null;
    return Array.from({ length: slot.epoch + 1 }, (_, at) =>
      chain.slice(at * KEY_BYTES, (at + 1) * KEY_BYTES),
    );
  } catch {
    return null;
  }
}

function wrapping(head: SlotHead): AesGcmParams {
  const additionalData = vouchedFor(head) as Uint8Array<ArrayBuffer>;
  return { name: 'AES-GCM', iv: new Uint8Array(NONCE), additionalData };
}

/** One passphrase whatever keyboard wrote it: of equal looking characters, the plain ones (NFKC). */
async function rootOf(entered: Entered, way: SlotKdf, kdf: PassphraseKdf): Promise<Uint8Array> {
  if (entered.kind === 'words' || way.name === 'words') {
    return entered.kind === 'words' ? entered.secret : new Uint8Array(KEY_BYTES);
  }
  return kdf(new TextEncoder().encode(entered.text.normalize('NFKC')), way.salt, way);
}
