import type { Page } from 'playwright-core';

/** All that the extension keeps on disk: the rows of every table, and its settings. */
export interface Stored {
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Reads everything from a page of the extension's origin, as JSON; bytes become their length. */
export function readStored(probe: Page): Promise<Stored> {
  return probe.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('isnad');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const rowsOf = (table: string) =>
      new Promise<unknown[]>((resolve, reject) => {
        const request = database.transaction(table).objectStore(table).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const tables: Record<string, unknown[]> = {};
    for (const table of database.objectStoreNames) tables[table] = await rowsOf(table);
    database.close();
    const plain = JSON.stringify(
      { tables, settings: await chrome.storage.local.get(null) },
      (_, value) =>
        value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? value.byteLength : value,
    );
    return JSON.parse(plain) as Stored;
  });
}

/**
 * Replaces the rows of a table by what a function makes of them, behind the extension's back. The function is
 * given as its source and becomes part of what is evaluated: the page's own policy forbids `eval`.
 */
export async function damageRows(probe: Page, table: string, change: string): Promise<void> {
  await probe.evaluate(`(async () => {
    const database = await new Promise((resolve, reject) => {
      const request = indexedDB.open('isnad');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    await new Promise((resolve, reject) => {
      const transaction = database.transaction('${table}', 'readwrite');
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
      const cursors = transaction.objectStore('${table}').openCursor();
      cursors.onsuccess = () => {
        const cursor = cursors.result;
        if (cursor === null) return;
        cursor.update((${change})(cursor.value));
        cursor.continue();
      };
    });
    database.close();
  })()`);
}

declare const chrome: {
  readonly storage: { readonly local: { get(keys: null): Promise<Record<string, unknown>> } };
};
