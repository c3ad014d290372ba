import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';
import { articleId, assertionId, claimId, sourceId, textHash } from '../../engine/identity.ts';
import type { Stamp } from '../../engine/judgements.ts';
import type { SavedHow } from '../../engine/kept.ts';
import type { LibraryArticle } from '../../engine/library.ts';
import { type Result, success } from '../../engine/result.ts';
import { claimTerms } from '../../engine/terms.ts';
import type { StorageArea } from '../../storage/area.ts';
import type { StorageFailure } from '../../storage/failures.ts';
import type { InstallablePack } from '../../storage/packs.ts';
import { type Reading, saveArticle } from '../../storage/saving.ts';
import { type IsnadDatabase, type OpenOptions, openDatabase } from '../../storage/schema.ts';

/** Options of a database that nobody else sees; pass them again to open the same one again. */
export function freshOptions(): OpenOptions {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}

/** Opens a database; throws where that fails. */
export async function open(options: OpenOptions = freshOptions()): Promise<IsnadDatabase> {
  const opened = await openDatabase(options);
  if (!opened.ok) throw new Error(opened.failure.message);
  return opened.value;
}

/** An article at `https://news.example/<name>` that says the given sentences. */
export function anArticle(
  name: string,
  sentences: readonly string[],
  title = name,
): LibraryArticle {
  const url = `https://news.example/${name}`;
  const id = articleId(url, '');
  const saidAt = '2024-05-18';
  return {
    article: {
      id,
      url,
      title,
      source: { id: sourceId('Outlet'), name: 'Outlet', home: null, kind: 'outlet' },
      lang: 'en',
      publishedAt: saidAt,
      dateCertainty: 'stated',
      agencies: [],
      hash: textHash(sentences.join('\n')),
      sketch: [1, 2, 3],
    },
    claims: sentences.map((text) => ({
      id: claimId(text),
      text,
      lang: 'en',
      terms: claimTerms(text),
    })),
    assertions: sentences.map((quote, index) => ({
      id: assertionId(id, saidAt, quote),
      claim: claimId(quote),
      article: id,
      index,
      quote,
      saidAt,
      chain: [],
    })),
  };
}

let stamps = 0;

/** A stamp that no other is like; `now` in ms since epoch. */
export function aStamp(now = 1_716_000_000_000): Stamp {
  stamps += 1;
  return { now, random: stamps.toString(16).padStart(16, 'f') };
}

/** An article as a reader saves it; the text is its quotes. */
export function aReading(read: LibraryArticle, how: SavedHow = 'asked'): Reading {
  return { read, text: read.assertions.map(({ quote }) => quote).join('\n'), how };
}

/** Saves articles one after another; gives how many of them changed something, or the first failure. */
export async function addArticles(
  database: IsnadDatabase,
  articles: readonly LibraryArticle[],
): Promise<Result<number, StorageFailure>> {
  let changed = 0;
  for (const article of articles) {
    const saved = await saveArticle(database, aReading(article), aStamp());
    if (!saved.ok) return saved;
    if (saved.value.edit !== null) changed += 1;
  }
  return success(changed);
}

/** A pack of `count` articles with two sentences each, of which one stands in all. */
export function aPack(version: number, count: number, id = 'demo'): InstallablePack {
  return {
    id,
    version,
    digest: `${id}-${version}-${count}`,
    name: 'Demo',
    created: '2024-05-19',
    licence: 'CC0-1.0',
    articles: Array.from({ length: count }, (_, index) =>
      anArticle(`${id}-${index}`, [
        `Edition ${version} says that river ${index} rose in Karachi.`,
        'The ministry confirmed the floods.',
      ]),
    ),
  };
}

/** Every row of every table, by table, for comparing whole databases. */
export async function allRows(database: IsnadDatabase): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {};
  for (const table of database.tables) rows[table.name] = await table.toArray();
  return rows;
}

/** Lets the disk be full for the rows that `isFull` names, until the function that comes back is called. */
export function fillDisk(isFull: (table: string, row: unknown) => boolean): () => void {
  const spies = (['put', 'add'] as const).map((method) => {
    const write = IDBObjectStore.prototype[method];
    const spy = vi.spyOn(IDBObjectStore.prototype, method);
    return spy.mockImplementation(function (this: IDBObjectStore, row, key) {
      if (isFull(this.name, row)) throw new DOMException('full', 'QuotaExceededError');
      return write.call(this, row, key);
    });
  });
  return () => {
    for (const spy of spies) spy.mockRestore();
  };
}

/** A storage area in memory that, like the browser's, copies values and refuses what exceeds its room. */
export function memoryArea(room = Number.POSITIVE_INFINITY) {
  let items: Record<string, string> = {};
  const size = (all: Record<string, string>) =>
    Object.entries(all).reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  const area: StorageArea & { readonly keys: () => string[] } = {
    async get(keys) {
      const wanted = keys === null ? Object.keys(items) : [keys].flat();
      return Object.fromEntries(
        wanted.flatMap((key) => {
          const value = items[key];
          return value === undefined ? [] : [[key, JSON.parse(value) as unknown]];
        }),
      );
    },
    async set(added) {
      const texts = Object.entries(added).map(([key, value]) => [key, JSON.stringify(value)]);
      const next = { ...items, ...(Object.fromEntries(texts) as Record<string, string>) };
      if (size(next) > room) throw new Error('Session storage quota bytes exceeded.');
      items = next;
    },
    async remove(keys) {
      const gone = new Set([keys].flat());
      items = Object.fromEntries(Object.entries(items).filter(([key]) => !gone.has(key)));
    },
    keys: () => Object.keys(items).sort(),
  };
  return area;
}
