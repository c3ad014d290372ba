/** A whole IndexedDB database as JSON: what a release of the extension left on disk. */
export interface SavedDatabase {
  readonly name: string;
  /** The native version: Dexie's, times ten. */
  readonly version: number;
  readonly stores: readonly SavedStore[];
}

interface SavedStore {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly autoIncrement: boolean;
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly unique: boolean;
    readonly multiEntry: boolean;
  }[];
  /** Bytes are `{"$bytes": base64}`, maps `{"$map": entries}`. */
  readonly rows: readonly unknown[];
}

/** Writes a saved database into a factory by raw calls, past all code of the extension. */
export function restoreDatabase(factory: IDBFactory, saved: SavedDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.open(saved.name, saved.version);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      for (const { name, keyPath, autoIncrement, indexes, rows } of saved.stores) {
        const store = request.result.createObjectStore(name, { keyPath, autoIncrement });
        for (const index of indexes) {
          const { unique, multiEntry } = index;
          store.createIndex(index.name, index.keyPath, { unique, multiEntry });
        }
        for (const row of rows) store.put(row);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}
