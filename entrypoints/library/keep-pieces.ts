/** Begins the names of files that wait to be downloaded. */
const PREFIX = 'export-';

/** What a worker can do with a file of its origin's own folder; TypeScript knows it in workers only. */
interface SyncFile {
  write(bytes: Uint8Array): number;
  flush(): void;
  close(): void;
}

interface OwnFile {
  readonly handle: FileSystemFileHandle;
  readonly file: SyncFile;
}

/**
 * Puts pieces into a file, which can be read as long as no other is written: on the disk, where the browser gives a folder to the
 * extension, so that memory holds one piece; else in memory. To run in a worker. Rejects where the disk is full.
 */
export async function keepPieces(
  pieces: AsyncIterable<Uint8Array | string>,
  type: string,
): Promise<Blob> {
  const own = await openOwnFile();
  return own === null ? gather(pieces, type) : writeTo(own, pieces, type);
}

async function writeTo(
  { handle, file }: OwnFile,
  pieces: AsyncIterable<Uint8Array | string>,
  type: string,
): Promise<Blob> {
  const encoder = new TextEncoder();
  try {
    for await (const piece of pieces) {
      file.write(typeof piece === 'string' ? encoder.encode(piece) : piece);
    }
    file.flush();
  } finally {
    file.close();
  }
  const whole = await handle.getFile();
  return whole.slice(0, whole.size, type);
}

async function gather(pieces: AsyncIterable<Uint8Array | string>, type: string): Promise<Blob> {
  const held: BlobPart[] = [];
  for await (const piece of pieces) held.push(piece as BlobPart);
  return new Blob(held, { type });
}

/** A new file, in place of those of exports before; null where the browser has no such folder (private windows). */
async function openOwnFile(): Promise<OwnFile | null> {
  try {
    const folder = await navigator.storage.getDirectory();
    await dropFiles(folder);
    const handle = await folder.getFileHandle(`${PREFIX}${crypto.randomUUID()}`, { create: true });
    if (!('createSyncAccessHandle' in handle)) return null;
    const open = handle.createSyncAccessHandle as (this: FileSystemFileHandle) => Promise<SyncFile>;
    return { handle, file: await open.call(handle) };
  } catch {
    return null;
  }
}

/** One that another page is writing cannot be removed, and stays. */
async function dropFiles(folder: FileSystemDirectoryHandle): Promise<void> {
  const names: string[] = [];
  for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) {
    if (name.startsWith(PREFIX)) names.push(name);
  }
  for (const name of names) await folder.removeEntry(name).catch(() => undefined);
}
