import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { failure, success } from '../../engine/result.ts';
import type { Remote, RemoteFailure, RemoteFile } from '../../sync/remote.ts';
import { isFileName } from '../../sync/remotes/http.ts';

/**
 * Files in a folder of this machine: a disk, a stick, or one that another program carries to other machines. A file is whole or not
 * there: it is written beside, brought to the disk, and renamed.
 */
export function createFolderRemote(path: string): Remote {
  const root = join(path, 'isnad');
  return {
    list: (folder) =>
      guarded(async () => {
        const files: RemoteFile[] = [];
        for (const name of await readdir(join(root, folder)).catch(orMissing([]))) {
          if (!isFileName(name)) continue;
          const found = await stat(join(root, folder, name)).catch(orMissing(null));
          if (found?.isFile() === true) files.push({ name, size: found.size });
        }
        return success(files);
      }),
    get: (folder, name, limit) =>
      guarded(async () => {
        const file = await open(join(root, folder, name)).catch(orMissing(null));
        if (file === null) return success(null);
        try {
          const { size } = await file.stat();
          if (size > limit) return failure('too-large', 'The file is larger than it may be.');
          return success(new Uint8Array(await file.readFile()));
        } finally {
          await file.close();
        }
      }),
    put: (folder, name, bytes) =>
      guarded(async () => {
        await mkdir(join(root, folder), { recursive: true });
        const beside = join(root, folder, `.${name}.${process.pid}.part`);
        const file = await open(beside, 'w');
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(beside, join(root, folder, name));
        return success(null);
      }),
    delete: (folder, name) =>
      guarded(async () => {
        await rm(join(root, folder, name), { force: true });
        return success(null);
      }),
  };
}

type Outcome<Value> = { ok: true; value: Value } | { ok: false; failure: RemoteFailure };

/** The disk's errors as those of a remote. */
async function guarded<Value>(act: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await act();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOSPC' || code === 'EDQUOT')
      return failure('full', 'The disk has no room left.');
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
      return failure('refused', 'The folder may not be written to.');
    }
    if (code === 'ENOTDIR') return failure('moved', 'The path is no folder.');
    return failure('failed', `The disk failed (${code}).`);
  }
}

function orMissing<Value>(value: Value): (error: unknown) => Value {
  return (error) => {
    if (codeOf(error) === 'ENOENT') return value;
    throw error;
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
