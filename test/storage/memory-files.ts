import { vi } from 'vitest';

/** Files in memory in the place of the browser's own (OPFS): as much of them as the second copy uses. */
export interface MemoryFiles {
  /** Texts by name, of all files. */
  readonly texts: Map<string, string>;
  /** From now on, no file can be written. */
  refuse(): void;
}

/** Gives `navigator` files and locks until `vi.unstubAllGlobals`. */
export function useMemoryFiles(): MemoryFiles {
  const texts = new Map<string, string>();
  let isFull = false;
  const fileOf = (name: string) => ({
    getFile: async () => ({ text: async () => texts.get(name) ?? '' }),
    async createWritable() {
      let held = '';
      return {
        write: async (text: string) => {
          if (isFull) throw new DOMException('full', 'QuotaExceededError');
          held += text;
        },
        close: async () => void texts.set(name, held),
      };
    },
  });
  const folder = {
    async getFileHandle(name: string, { create = false } = {}) {
      if (create && !texts.has(name)) texts.set(name, '');
      return fileOf(name);
    },
    async removeEntry(name: string) {
      texts.delete(name);
    },
    async *keys() {
      yield* [...texts.keys()];
    },
  };
  vi.stubGlobal('navigator', {
    storage: { getDirectory: async () => ({ getDirectoryHandle: async () => folder }) },
    locks: { request: (_: string, act: () => unknown) => act() },
  });
  return {
    texts,
    refuse: () => {
      isFull = true;
    },
  };
}
