import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ImportState } from '../../../components/welcome/welcome-content.ts';
import { addPack } from '../../../entrypoints/welcome/add-pack.ts';
import { openDatabase } from '../../../storage/schema.ts';

const PACK = readFileSync('packs/starter/starter.pack.json', 'utf8');

beforeEach(async () => {
  await new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('isnad');
    deleting.onsuccess = resolve;
    deleting.onerror = reject;
    deleting.onblocked = reject;
  });
});

async function add(file: Blob): Promise<readonly ImportState[]> {
  const told: ImportState[] = [];
  await addPack(file, (state) => told.push(state));
  return told;
}

async function articles(): Promise<number> {
  const opened = await openDatabase();
  if (!opened.ok) throw new Error(opened.failure.message);
  const count = await opened.value.articles.count();
  opened.value.close();
  return count;
}

describe('adding a pack from a file', () => {
  it('puts its reports into the library, and tells how far it is', async () => {
    const told = await add(new Blob([PACK]));
    expect(told[0]).toEqual({ kind: 'reading' });
    expect(told).toContainEqual({ kind: 'adding', done: 5, all: 5 });
    expect(told.at(-1)).toMatchObject({ kind: 'done', count: 5 });
    expect(await articles()).toBe(5);
  });

  it('says that a pack was there already', async () => {
    await add(new Blob([PACK]));
    expect((await add(new Blob([PACK]))).at(-1)).toMatchObject({ kind: 'kept' });
    expect(await articles()).toBe(5);
  });

  it.each([
    ['not-a-pack', 'a letter'],
    ['not-a-pack', ''],
    ['not-a-pack', '\ud800{"format":'],
    ['newer', PACK.replace(/"formatVersion":\s*1/, '"formatVersion": 2')],
    ['damaged', PACK.replace(/"created":\s*"[^"]*"/, '"created": "soon"')],
  ] as const)('refuses a file and adds nothing of it: %s', async (why, text) => {
    expect((await add(new Blob([text]))).at(-1)).toEqual({ kind: 'failed', why });
    expect(await articles()).toBe(0);
  });

  it('does not read a file that is too large', async () => {
    let isRead = false;
    const file = new (class extends Blob {
      override get size() {
        return 32_000_001;
      }
      override arrayBuffer() {
        isRead = true;
        return super.arrayBuffer();
      }
    })([]);
    expect(await add(file)).toEqual([{ kind: 'failed', why: 'too-large' }]);
    expect(isRead).toBe(false);
  });

  it('says so where the file can no longer be read', async () => {
    const file = new (class extends Blob {
      override arrayBuffer(): Promise<ArrayBuffer> {
        return Promise.reject(new DOMException('gone', 'NotFoundError'));
      }
    })(['x']);
    expect((await add(file)).at(-1)).toEqual({ kind: 'failed', why: 'failed' });
  });
});
