import type { ImportFailure, ImportState } from '../../components/welcome/welcome-content.ts';
import { parsePack } from '../../packs/parse.ts';
import { importPack } from '../../storage/packs.ts';
import { openDatabase } from '../../storage/schema.ts';

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
