import type { FileHash } from '../names.ts';
import { KEY_BYTES, parseVaultId, type VaultId } from './key-ring.ts';

// A key slot (SPEC 9.1): the secrets of a library, wrapped for one passphrase or one list of words. A library has a slot for each.

/** What Argon2id costs: KiB of memory, passes over it, lanes. */
export interface Argon2Cost {
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
}

/** How the key of a slot comes out of what the reader enters. Recovery words are random already and need no cost. */
export type SlotKdf =
  | ({ readonly name: 'argon2id' } & Argon2Cost & { readonly salt: Uint8Array })
  | { readonly name: 'words'; readonly salt: Uint8Array };

/** All of a slot but what is wrapped in it: no bit of this can be changed without the wrapped part being lost. */
export interface SlotHead {
  readonly vault: VaultId;
  /** 16 random hex digits. */
  readonly slot: string;
  /** Of the newest secret in it. */
  readonly epoch: number;
  /** Milliseconds since epoch by the clock of whoever made it: shown, so that the reader knows which one to take away. */
  readonly made: number;
  readonly kdf: SlotKdf;
  /** Tells, before anything is done with it, whether what was entered is what the slot was made for. */
  readonly commitment: Uint8Array;
}

export interface KeySlot extends SlotHead {
  readonly wrapped: Uint8Array;
}

/** What new slots cost (OWASP's and Bitwarden's choice of memory, 0.4 s on a small machine). */
export const ARGON2_COST: Argon2Cost = { memory: 65_536, passes: 3, lanes: 1 };
/** SPEC 9.2. Less is refused, whoever says so; more would only keep the machine busy. */
const LEAST: Argon2Cost = { memory: 19_456, passes: 2, lanes: 1 };
const MOST: Argon2Cost = { memory: 262_144, passes: 16, lanes: 4 };
export const SLOT_SALT_BYTES = 16;
export const LARGEST_SLOT = 65_536;
const MOST_EPOCHS = 1_000;
const FORMAT = 1;
const NAME = /^key-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{32})$/u;

export function slotName({ vault, slot }: SlotHead, hash: FileHash): string {
  return `key-${vault}-${slot}-${hash}`;
}

/** Null for any other name. */
export function parseSlotName(
  name: string,
): { vault: VaultId; slot: string; hash: FileHash } | null {
  const [, vault, slot, hash] = NAME.exec(name) ?? [];
  const id = parseVaultId(vault);
  return id === null || slot === undefined || hash === undefined ? null : { vault: id, slot, hash };
}

/** UTF-8. */
export function writeSlot(slot: KeySlot): Uint8Array {
  const { kdf, commitment, wrapped, ...rest } = slot;
  const text = JSON.stringify({
    format: FORMAT,
    ...rest,
    kdf: { ...kdf, salt: toHex(kdf.salt) },
    commitment: toHex(commitment),
    wrapped: toHex(wrapped),
  });
  return new TextEncoder().encode(text);
}

/** `weak`: it asks for less work than is safe, which only somebody who wants to guess the passphrase would; null for what is no slot. */
export function readSlot(bytes: Uint8Array): KeySlot | 'too-new' | 'weak' | null {
  const value = bytes.length > LARGEST_SLOT ? null : parseObject(new TextDecoder().decode(bytes));
  if (value === null) return null;
  const { format, vault, slot, epoch, made, kdf, commitment, wrapped } = value;
  if (Number.isSafeInteger(format) && Number(format) > FORMAT) return 'too-new';
  const id = parseVaultId(vault);
  const way = readKdf(kdf);
  const told = fromHex(commitment);
  const secret = fromHex(wrapped);
  if (way === null || way === 'weak') return way;
  if (format !== FORMAT || id === null || told?.length !== KEY_BYTES || secret === null)
    return null;
  if (typeof slot !== 'string' || !/^[0-9a-f]{16}$/u.test(slot)) return null;
  if (!isWhole(epoch, 0, MOST_EPOCHS) || !isWhole(made, 0, Number.MAX_SAFE_INTEGER)) return null;
  return { vault: id, slot, epoch, made, kdf: way, commitment: told, wrapped: secret };
}

/** What the wrapped part vouches for: one text for one head. */
export function vouchedFor({ vault, slot, epoch, made, kdf, commitment }: SlotHead): Uint8Array {
  const way =
    kdf.name === 'words'
      ? [kdf.name, toHex(kdf.salt)]
      : [kdf.name, kdf.memory, kdf.passes, kdf.lanes, toHex(kdf.salt)];
  return new TextEncoder().encode(
    JSON.stringify(['isnad/1|slot', vault, slot, epoch, made, way, toHex(commitment)]),
  );
}

function readKdf(value: unknown): SlotKdf | 'weak' | null {
  if (value === null || typeof value !== 'object') return null;
  const { name, salt, memory, passes, lanes } = value as Record<string, unknown>;
  const bytes = fromHex(salt);
  if (bytes === null || bytes.length !== SLOT_SALT_BYTES) return null;
  if (name === 'words') return { name, salt: bytes };
  if (name !== 'argon2id' || !isWhole(lanes, LEAST.lanes, MOST.lanes)) return null;
  if (!isWhole(memory, 0, MOST.memory) || !isWhole(passes, 0, MOST.passes)) return null;
  if (memory < LEAST.memory || passes < LEAST.passes) return 'weak';
  return { name, memory, passes, lanes, salt: bytes };
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
}

/** Two lower-case digits for each byte. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHex(value: unknown): Uint8Array | null {
  if (typeof value !== 'string' || !/^(?:[0-9a-f]{2})*$/u.test(value)) return null;
  return Uint8Array.from(value.match(/../gu) ?? [], (digits) => Number.parseInt(digits, 16));
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
