import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportState } from '../../../components/welcome/welcome-content.ts';
import { addPack } from '../../../entrypoints/welcome/add-pack.ts';
import { parsePack } from '../../../packs/parse.ts';
import { openDatabase } from '../../../storage/schema.ts';

const PACK = readFileSync('packs/starter/starter.pack.json', 'utf8');

afterEach(() => {
  vi.unstubAllGlobals();
});

beforeEach(async () => {
  vi.stubGlobal('fetch', async () => new Response(PACK));
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

  it('refuses a pack that calls itself the starter library and is another', async () => {
    const forged = JSON.stringify({ ...JSON.parse(PACK), version: 99 });
    expect(parsePack(forged).ok).toBe(true);
    expect((await add(new Blob([forged]))).at(-1)).toEqual({
      kind: 'failed',
      why: 'false-starter',
    });
    expect(await articles()).toBe(0);
    const own = JSON.stringify({ ...JSON.parse(PACK), id: 'own', name: 'My pack' });
    expect((await add(new Blob([own]))).at(-1)).toMatchObject({ kind: 'done', name: 'My pack' });
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
