/**
 * What a backup of many claims costs: `npx tsx test/bench/backup.ts [claims]`. Writes it compressed to a temporary file, reads it
 * as an import into a library that forgets everything, and joins it with itself as the command line does. Prints seconds,
 * claims a second, and the most memory that the process had (RSS and heap); more than 300 MB of either fails.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { KEPT_KINDS, type LibrarySink } from '../../engine/kept.ts';
import { gzip } from '../../packs/formats/gzip.ts';
import { importBackup } from '../../packs/formats/import-rows.ts';
import { joinLibraries, openBackup } from '../../packs/formats/library-file.ts';
import { writeBackup } from '../../packs/formats/write-backup.ts';
import { makeLibrary, PER_ARTICLE } from './made-up-library.ts';

const CLAIMS = Number(process.argv[2] ?? 1_000_000);
const MOST_MEMORY = 300_000_000;
const HEAD = { made: '2026-11-22T10:00:00.000Z', by: 'bench' };

const forgetful: LibrarySink = {
  find: async (_, keys) => keys.map(() => null),
  put: async () => ({ ok: true, value: null }),
};

/** What Node and the program take before anything is read. */
const BASE = process.memoryUsage.rss();

let most = { rss: 0, heapUsed: 0, arrayBuffers: 0 };
const watch = setInterval(() => {
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  most = {
    rss: Math.max(most.rss, rss),
    heapUsed: Math.max(most.heapUsed, heapUsed),
    arrayBuffers: Math.max(most.arrayBuffers, arrayBuffers),
  };
}, 20);

async function measure(what: string, work: () => Promise<string>): Promise<boolean> {
  most = { rss: 0, heapUsed: 0, arrayBuffers: 0 };
  const started = performance.now();
  const note = await work();
  const seconds = (performance.now() - started) / 1000;
  const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`;
  console.log(
    `${what}: ${seconds.toFixed(1)} s, ${Math.round(CLAIMS / seconds)} claims/s, RSS ${megabytes(most.rss)}, heap ${megabytes(most.heapUsed)}, buffers ${megabytes(most.arrayBuffers)}${note}`,
  );
  return most.rss <= MOST_MEMORY && most.heapUsed <= MOST_MEMORY;
}

const folder = await mkdtemp(join(tmpdir(), 'isnad-backup-'));
const file = join(folder, 'library.isnad.gz');
const open = () => createReadStream(file, { highWaterMark: 1 << 18 });

console.log(`before: RSS ${Math.round(BASE / 1_000_000)} MB`);
const isSmall = [
  await measure('write', async () => {
    const pieces = gzip(writeBackup(makeLibrary(CLAIMS / PER_ARTICLE), HEAD));
    await pipeline(Readable.from(pieces), createWriteStream(file));
    return `, file ${Math.round((await stat(file)).size / 1_000_000)} MB`;
  }),
  await measure('import, read twice', async () => {
    const done = await importBackup(open, forgetful);
    if (!done.ok) throw new Error(done.failure.message);
    return `, ${done.value.add.article} articles`;
  }),
  await measure('join with itself', async () => {
    const joined = joinLibraries(openBackup(open), openBackup(open));
    let rows = 0;
    for (const kind of KEPT_KINDS) {
      for await (const slice of joined.rows(kind)) rows += slice.length;
    }
    return `, ${rows} rows`;
  }),
].every((isWithin) => isWithin);

clearInterval(watch);
await rm(folder, { recursive: true });
if (!isSmall) {
  console.error(`More than ${MOST_MEMORY / 1_000_000} MB of memory.`);
  process.exitCode = 1;
}
