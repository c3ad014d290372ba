import { describe, expect, it } from 'vitest';
import { takeSnapshot } from '../../../entrypoints/surface/take-snapshot.ts';
import { openBackup } from '../../../packs/formats/library-file.ts';
import { createDexieKept } from '../../../storage/kept-library.ts';
import { openSnapshots } from '../../../storage/snapshots.ts';
import { rowsOf } from '../../contract/kept.ts';
import { addArticles, anArticle, freshOptions, open } from '../../storage/samples.ts';

const NOW = 1_716_000_000_000;

async function* bytesOf(blob: Blob): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(await blob.arrayBuffer());
}

describe('a snapshot of the library', () => {
  it('holds every row, and gives back the library where all of it is gone', async () => {
    const database = await open();
    await addArticles(database, [anArticle('a', ['It rained.', 'A bridge was closed.'])]);
    const snapshots = openSnapshots(freshOptions());
    const options = { now: NOW, by: 'test', isAsked: false };
    expect(await takeSnapshot(database, snapshots, options)).toEqual({ ok: true, value: true });
    const file = await snapshots.read(NOW);
    if (file === null) throw new Error('no snapshot');
    const empty = createDexieKept(await open());
    await empty.put(await rowsOf(openBackup(() => bytesOf(file))));
    expect(await rowsOf(empty)).toEqual(await rowsOf(createDexieKept(database)));
  });

  it('is taken once a day, at any time when asked for, and of no empty library', async () => {
    const database = await open();
    const snapshots = openSnapshots(freshOptions());
    const take = (now: number, isAsked: boolean) =>
      takeSnapshot(database, snapshots, { now, by: 'test', isAsked });
    expect(await take(NOW, true)).toEqual({ ok: true, value: false });
    await addArticles(database, [anArticle('a', ['It rained.'])]);
    expect(await take(NOW, false)).toEqual({ ok: true, value: true });
    expect(await take(NOW + 1_000, false)).toEqual({ ok: true, value: false });
    expect(await take(NOW + 1_000, true)).toEqual({ ok: true, value: true });
  });
});
