import type { ImportFailure, ImportState } from '../../components/welcome/welcome-content.ts';
import type { Pack } from '../../packs/format.ts';
import { parsePack } from '../../packs/parse.ts';
import { importPack } from '../../storage/packs.ts';
import { openDatabase } from '../../storage/schema.ts';
import { readPackaged } from '../surface/packaged.ts';

/** Bytes; as many as `parsePack` takes. A larger file is not read at all. */
const LARGEST_FILE = 32_000_000;

/**
 * Reads a pack from a file that the reader chose and adds it to the library; tells every step. A file that is refused changes
 * nothing; one that was stopped half way goes on when it is added again.
 */
export async function addPack(file: Blob, tell: (state: ImportState) => void): Promise<void> {
  if (file.size > LARGEST_FILE) return tell({ kind: 'failed', why: 'too-large' });
  tell({ kind: 'reading' });
  try {
    tell(await install(file, tell));
  } catch {
    // The file has gone, or cannot be read.
    tell({ kind: 'failed', why: 'failed' });
  }
}

async function install(file: Blob, tell: (state: ImportState) => void): Promise<ImportState> {
  const pack = parsePack(new Uint8Array(await file.arrayBuffer()));
  if (!pack.ok) return { kind: 'failed', why: whyOf(pack.failure.kind) };
  if (await isFalseStarter(pack.value)) return { kind: 'failed', why: 'false-starter' };
  // What the reader adds is on the disk before it counts as added.
  const opened = await openDatabase({ durability: 'strict' });
  if (!opened.ok) return { kind: 'failed', why: whyOf(opened.failure.kind) };
  const { name, articles } = pack.value;
  try {
    const added = await importPack(opened.value, pack.value, {
      onProgress: (done) => tell({ kind: 'adding', done, all: articles.length }),
    });
    if (!added.ok) return { kind: 'failed', why: whyOf(added.failure.kind) };
    switch (added.value) {
      case 'installed':
        return { kind: 'done', name, count: articles.length };
      case 'kept':
        return { kind: 'kept', name };
      case 'superseded':
        return { kind: 'failed', why: 'failed' };
    }
  } finally {
    opened.value.close();
  }
}

/**
 * Does a pack give itself the id of the packaged starter library and hold something else? It would take that library's place,
 * and the next release that of the pack.
 */
async function isFalseStarter({ id, digest }: Pack): Promise<boolean> {
  if (id !== 'starter') return false;
  const packaged = parsePack(await readPackaged('/packs/starter.json'));
  return !packaged.ok || packaged.value.digest !== digest;
}

const WHY: ReadonlyMap<string, ImportFailure> = new Map([
  ['pack-too-large', 'too-large'],
  ['not-a-pack', 'not-a-pack'],
  ['newer-pack-format', 'newer'],
  ['bad-pack', 'damaged'],
  ['older-pack', 'older-pack'],
  ['disk-full', 'disk-full'],
]);

function whyOf(kind: string): ImportFailure {
  return WHY.get(kind) ?? 'failed';
}
