import { success } from '../../engine/result.ts';
import type { Folder, Remote, RemoteFile, RemoteResult } from '../remote.ts';

/** A remote in memory: what the simulation's faults are built around, and what all remotes are compared with. */
export function createMemoryRemote(files: Map<string, Uint8Array> = new Map()): Remote {
  const path = (folder: Folder, name: string) => `${folder}/${name}`;
  return {
    async list(folder): Promise<RemoteResult<readonly RemoteFile[]>> {
      const start = `${folder}/`;
      const there = [...files].filter(([each]) => each.startsWith(start));
      return success(
        there.map(([each, { length }]) => ({ name: each.slice(start.length), size: length })),
      );
    },
    async get(folder, name, limit) {
      const bytes = files.get(path(folder, name)) ?? null;
      if (bytes !== null && bytes.length > limit) {
        const message = 'The file is larger than it may be.';
        return { ok: false, failure: { kind: 'too-large', message } };
      }
      return success(bytes);
    },
    async put(folder, name, bytes) {
      files.set(path(folder, name), bytes.slice());
      return success(null);
    },
    async delete(folder, name) {
      files.delete(path(folder, name));
      return success(null);
    },
  };
}
