import { vi } from 'vitest';

/** Files in memory in the place of the browser's own (OPFS): as much of them as the second copy uses. */
export interface MemoryFiles {
  /** Texts by name, of all files of a folder. */
  in(folder: string): Map<string, string>;
  /** From now on, no file can be written. */
  refuse(isFull?: boolean): void;
  /** From now on, a file of the name is made and nothing is written into it, as by a browser that is killed. */
  leaveEmpty(isKilled?: boolean): void;
  /** After so many more steps nothing is done any more, as by a browser that is killed; whether it came to that is told by `stopped`. */
  stopAfter(steps: number): void;
  stopped(): boolean;
}

/** Gives `navigator` files and locks until `vi.unstubAllGlobals`. */
export function useMemoryFiles(): MemoryFiles {
  const folders = new Map<string, Map<string, string>>();
  let [isFull, isKilled] = [false, false];
  let steps = Number.POSITIVE_INFINITY;
  const step = () => {
    steps -= 1;
    if (steps < 0) throw new DOMException('stopped', 'AbortError');
  };
  const textsIn = (folder: string) => {
    const texts = folders.get(folder) ?? new Map<string, string>();
    folders.set(folder, texts);
    return texts;
  };
  const fileOf = (texts: Map<string, string>, name: string) => ({
    async getFile() {
      step();
      return new Blob([texts.get(name) ?? '']);
    },
    async createWritable() {
      step();
      let held = '';
      return {
        write: async (content: string | Blob) => {
          if (isFull) throw new DOMException('full', 'QuotaExceededError');
          held += typeof content === 'string' ? content : await content.text();
        },
        close: async () => {
          step();
          if (!isKilled) texts.set(name, held);
        },
      };
    },
  });
  const folderOf = (texts: Map<string, string>) => ({
    async getFileHandle(name: string, { create = false } = {}) {
      step();
      if (create && !texts.has(name)) texts.set(name, '');
      if (!texts.has(name)) throw new DOMException('none', 'NotFoundError');
      return fileOf(texts, name);
    },
    async removeEntry(name: string) {
      step();
      if (!texts.delete(name)) throw new DOMException('none', 'NotFoundError');
    },
    async *keys() {
      yield* [...texts.keys()];
    },
  });
  vi.stubGlobal('navigator', {
    storage: {
      getDirectory: async () => ({
        getDirectoryHandle: async (name: string) => folderOf(textsIn(name)),
      }),
    },
    // Its last argument is what is done under the lock.
    locks: {
      request: (...[name, ...rest]: [string, ...unknown[]]) =>
        (rest.at(-1) as (lock: unknown) => unknown)({ name }),
    },
  });
  return {
    in: textsIn,
    refuse: (full = true) => {
      isFull = full;
    },
    leaveEmpty: (killed = true) => {
      isKilled = killed;
    },
    stopAfter: (count) => {
      steps = count;
    },
    stopped: () => steps < 0,
  };
}
