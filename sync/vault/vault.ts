import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import { type SyncFailure, storeFile } from '../context.ts';
import type { Remote } from '../remote.ts';
import type { PassphraseKdf } from './argon2.ts';
import { createKeyRing, KEY_BYTES, type KeyRing, type VaultId } from './key-ring.ts';
import { readWords, writeWords } from './recovery-words.ts';
import {
  type KeySlot,
  LARGEST_SLOT,
  parseSlotName,
  readSlot,
  slotName,
  toHex,
  writeSlot,
} from './slot.ts';
import { type Entered, lockSlot, unlockSlot } from './unlock.ts';
import { hashFile } from './vault-sealer.ts';

/** What a vault needs of the world. */
export interface VaultContext {
  readonly remote: Remote;
  readonly kdf: PassphraseKdf;
  /** Milliseconds since epoch. */
  now(): number;
}

/** What a reader enters; words as they were typed. */
export interface Secret {
  readonly kind: 'passphrase' | 'words';
  readonly text: string;
}

/** A slot on the remote, as it is shown to the reader. */
export interface ShownSlot {
  readonly name: string;
  readonly kind: Secret['kind'];
  readonly epoch: number;
  /** Milliseconds since epoch. */
  readonly made: number;
}

/** A library that was opened with what the reader entered. */
export interface OpenedVault {
  readonly ring: KeyRing;
  /** Other libraries in the folder that the same opens (SPEC 9.7): what is in them is read, and written anew under the first. */
  readonly others: readonly KeyRing[];
  /** Its slots, newest first. */
  readonly slots: readonly ShownSlot[];
  /** The secrets themselves, oldest first: only to make other slots of, and to be forgotten then. */
  readonly secrets: readonly Uint8Array[];
}

/**
 * Why a library was not opened. `no-vault`: the folder has none; `wrong-secret`: it has, and what was entered opens none; `bad-words`:
 * these are no recovery words; `bad-passphrase`: too short for a new one; `weak-keys`, `too-new`: what stands there is refused;
 * `keys-rolled-back`: older keys are shown than this device has; `last-key`: without it nobody could open the library.
 */
export type VaultFailure =
  | SyncFailure
  | (Failure & {
      readonly kind:
        | 'no-vault'
        | 'wrong-secret'
        | 'bad-words'
        | 'bad-passphrase'
        | 'weak-keys'
        | 'too-new'
        | 'keys-rolled-back'
        | 'last-key';
    });

export type VaultResult<Value> = Result<Value, VaultFailure>;

/** Slots of a folder that are tried: each passphrase costs a moment of work. */
const MOST_SLOTS = 24;
/** Characters of a new passphrase. */
const LEAST_PASSPHRASE = 10;
const LONGEST_PASSPHRASE = 1_000;

/**
 * Opens the library in a folder. `known`: what this device had opened there before, whose keys may be older but never newer than what
 * is shown. Takes one derivation of a key for each passphrase slot.
 */
export async function openVault(
  context: VaultContext,
  secret: Secret,
  known: KeyRing | null = null,
): Promise<VaultResult<OpenedVault>> {
  const entered = readEntered(secret);
  if (!entered.ok) return entered;
  const found = await readSlots(context);
  if (!found.ok) return found;
  const { slots, refused } = found.value;
  const opened = new Map<VaultId, readonly Uint8Array[]>();
  for (const { slot } of slots) {
    const secrets = await unlockSlot(slot, entered.value, context.kdf);
    const before = opened.get(slot.vault)?.length ?? 0;
    if (secrets !== null && secrets.length > before) opened.set(slot.vault, secrets);
  }
  const [first, ...others] = [...opened].sort(([a], [b]) => (a < b ? -1 : 1));
  if (first === undefined) return failure(...whyNot(slots.length, refused));
  const [vault, secrets] = first;
  if (known !== null && (opened.get(known.vault)?.length ?? 0) < known.epochs.length) {
    return failure(
      'keys-rolled-back',
      'The folder shows older keys than this device has used: it was set back, or this passphrase was taken away.',
    );
  }
  return success({
    ring: await createKeyRing(vault, secrets),
    others: await Promise.all(others.map(([id, all]) => createKeyRing(id, all))),
    slots: slots.filter(({ slot }) => slot.vault === vault).map(shown),
    secrets,
  });
}

/** A new library in a folder that has none, opened, and the words that recover it: they are nowhere else, and shown once. */
export async function createVault(
  context: VaultContext,
  passphrase: string,
): Promise<VaultResult<{ readonly opened: OpenedVault; readonly words: string }>> {
  const vault = toHex(crypto.getRandomValues(new Uint8Array(16))) as VaultId;
  const secrets = [crypto.getRandomValues(new Uint8Array(KEY_BYTES))];
  return lockNew(context, vault, secrets, passphrase);
}

/** Another passphrase for an opened library. */
export function addPassphrase(
  context: VaultContext,
  { ring, secrets }: OpenedVault,
  passphrase: string,
): Promise<VaultResult<null>> {
  return addSlot(context, ring.vault, secrets, { kind: 'passphrase', text: passphrase });
}

/** New recovery words for an opened library, shown once; the old ones are taken away when these are there. */
export async function renewWords(
  context: VaultContext,
  { ring, secrets, slots }: OpenedVault,
): Promise<VaultResult<string>> {
  const recovery = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  const added = await addSlot(context, ring.vault, secrets, { kind: 'words', secret: recovery });
  if (!added.ok) return added;
  for (const { name, kind } of slots) {
    if (kind !== 'words') continue;
    const deleted = await context.remote.delete('vault', name);
    if (!deleted.ok) return deleted;
  }
  return success(writeWords(recovery));
}

/** The libraries whose keys lie in a folder, as far as their names tell: nothing of them is opened. */
export async function listVaults(remote: Remote): Promise<VaultResult<ReadonlySet<VaultId>>> {
  const listed = await remote.list('vault');
  if (!listed.ok) return listed;
  const vaults = listed.value.flatMap(({ name }) => parseSlotName(name)?.vault ?? []);
  return success(new Set(vaults));
}

/** Takes a slot away: what it was made for opens nothing any more, but who used it may still have the keys (see `rotateKeys`). */
export async function removeSlot(
  { remote }: VaultContext,
  { slots }: OpenedVault,
  name: string,
): Promise<VaultResult<null>> {
  if (slots.every((slot) => slot.name === name)) {
    return failure('last-key', 'This is the last key: without it nobody could open the library.');
  }
  return remote.delete('vault', name);
}

/**
 * New keys for all that is written from now on (SPEC 9.6), for when a device or a passphrase is lost: one new passphrase and new words,
 * and every other slot is taken away. Old files stay readable; who calls this lets the sync write them anew.
 */
export async function rotateKeys(
  context: VaultContext,
  { ring, secrets, slots }: OpenedVault,
  passphrase: string,
): Promise<VaultResult<{ readonly opened: OpenedVault; readonly words: string }>> {
  const next = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  const locked = await lockNew(context, ring.vault, [...secrets, next], passphrase);
  if (!locked.ok) return locked;
  for (const { name } of slots) {
    const deleted = await context.remote.delete('vault', name);
    if (!deleted.ok) return deleted;
  }
  const { opened, words } = locked.value;
  const old = new Set(slots.map(({ name }) => name));
  const left = opened.slots.filter(({ name }) => !old.has(name));
  return success({ opened: { ...opened, slots: left }, words });
}

/** The passphrase first: whoever stops in between has what opens the library. */
async function lockNew(
  context: VaultContext,
  vault: VaultId,
  secrets: readonly Uint8Array[],
  passphrase: string,
): Promise<VaultResult<{ readonly opened: OpenedVault; readonly words: string }>> {
  const secret = { kind: 'passphrase', text: passphrase } as const;
  const added = await addSlot(context, vault, secrets, secret);
  if (!added.ok) return added;
  const recovery = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  const words = await addSlot(context, vault, secrets, { kind: 'words', secret: recovery });
  if (!words.ok) return words;
  const opened = await openVault(context, secret);
  return opened.ok ? success({ opened: opened.value, words: writeWords(recovery) }) : opened;
}

async function addSlot(
  { remote, kdf, now }: VaultContext,
  vault: VaultId,
  secrets: readonly Uint8Array[],
  entered: Entered,
): Promise<VaultResult<null>> {
  const length = entered.kind === 'passphrase' ? [...entered.text.trim()].length : LEAST_PASSPHRASE;
  if (length < LEAST_PASSPHRASE || length > LONGEST_PASSPHRASE) {
    const message = `A passphrase has ${LEAST_PASSPHRASE} to ${LONGEST_PASSPHRASE} characters: four or five words that nobody says together are good.`;
    return failure('bad-passphrase', message);
  }
  const slot = await lockSlot(vault, secrets, entered, Math.max(0, Math.trunc(now())), kdf);
  const bytes = writeSlot(slot);
  return storeFile({ remote }, 'vault', slotName(slot, await hashFile(bytes)), bytes);
}

function readEntered({ kind, text }: Secret): Result<Entered, VaultFailure> {
  if (kind === 'passphrase') return success({ kind, text: text.slice(0, LONGEST_PASSPHRASE) });
  const secret = readWords(text);
  return secret.ok ? success({ kind, secret: secret.value }) : secret;
}

interface FoundSlot {
  readonly name: string;
  readonly slot: KeySlot;
}

/** The slots that are sound, newest first, and what is wrong with the others. */
async function readSlots({
  remote,
}: VaultContext): Promise<
  VaultResult<{ readonly slots: readonly FoundSlot[]; readonly refused: readonly Refused[] }>
> {
  const listed = await remote.list('vault');
  if (!listed.ok) return listed;
  const slots: FoundSlot[] = [];
  const refused: Refused[] = [];
  const names = listed.value.filter(({ name }) => parseSlotName(name) !== null);
  for (const { name } of names.slice(0, MOST_SLOTS)) {
    const read = await remote.get('vault', name, LARGEST_SLOT);
    if (!read.ok && read.failure.kind !== 'too-large') return read;
    const told = parseSlotName(name);
    const bytes = read.ok ? read.value : null;
    const isWhole = bytes !== null && told !== null && (await hashFile(bytes)) === told.hash;
    const slot = isWhole ? readSlot(bytes) : null;
    if (slot === 'weak' || slot === 'too-new') refused.push(slot);
    else if (slot === null || slot.vault !== told?.vault) refused.push('damaged');
    else slots.push({ name, slot });
  }
  slots.sort((a, b) => b.slot.made - a.slot.made || (a.name < b.name ? -1 : 1));
  return success({ slots, refused });
}

type Refused = 'weak' | 'too-new' | 'damaged';

function shown({ name, slot }: FoundSlot): ShownSlot {
  const kind = slot.kdf.name === 'words' ? 'words' : 'passphrase';
  return { name, kind, epoch: slot.epoch, made: slot.made };
}

/** Nothing can be said for sure of what was not opened: what stands there is said. */
function whyNot(
  sound: number,
  refused: readonly Refused[],
): [kind: 'no-vault' | 'wrong-secret' | 'weak-keys' | 'too-new', message: string] {
  if (refused.includes('weak')) {
    return [
      'weak-keys',
      'A key in the folder asks for less protection than is safe: somebody changed it. Nothing was opened with it.',
    ];
  }
  if (refused.includes('too-new')) {
    return ['too-new', 'A key in the folder is of a later release: update Isnad here.'];
  }
  if (sound === 0 && refused.length === 0) return ['no-vault', 'The folder holds no library yet.'];
  return [
    'wrong-secret',
    'This opens none of the keys in the folder: look whether it is spelled right and the folder is the right one.',
  ];
}
