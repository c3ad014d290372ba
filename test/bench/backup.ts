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
import { articleId, assertionId, claimId, sourceId, textHash } from '../../engine/identity.ts';
import {
  KEPT_KINDS,
  type KeptArticle,
  type KeptKind,
  type KeptRows,
  type LibrarySink,
  type LibrarySource,
  versionDigest,
} from '../../engine/kept.ts';
import { gzip } from '../../packs/formats/gzip.ts';
import { importBackup } from '../../packs/formats/import-rows.ts';
import { joinLibraries, openBackup } from '../../packs/formats/library-file.ts';
import { writeBackup } from '../../packs/formats/write-backup.ts';

const CLAIMS = Number(process.argv[2] ?? 1_000_000);
const PER_ARTICLE = 50;
const MOST_MEMORY = 300_000_000;
const HEAD = { made: '2026-11-22T10:00:00.000Z', by: 'bench' };

function quoteOf(article: number, at: number): string {
  return at % 2 === 0
    ? `The minister of town ${article % 997} said on day ${at} that ${article * 7 + at} people were moved from houses near river ${at}.`
    : `قال وزير المدينة ${article % 997} في اليوم ${at} إن ${article * 7 + at} شخصا نقلوا من بيوت قرب النهر ${at}.`;
}

function makeArticle(number: number): KeptArticle {
  const url = `https://news${number % 50}.example/2024/${number}`;
  const id = articleId(url, '');
  const name = `Outlet ${number % 50}`;
  const quotes = Array.from({ length: PER_ARTICLE }, (_, at) => quoteOf(number, at));
  return {
    article: {
      id,
      url,
      title: `Houses near the river, report ${number}`,
      source: { id: sourceId(name), name, home: null, kind: 'outlet' },
      lang: 'ar',
      publishedAt: '2024-05-18',
      dateCertainty: 'stated',
      agencies: [],
      hash: textHash(url),
      sketch: Array.from({ length: 128 }, (_, at) => at * 30_000_000 + (number % 1_000)),
    },
    savedAt: 1_716_000_000_000,
    changedAt: 1_716_000_000_000,
    how: 'asked',
    removedAt: null,
    claims: quotes.map((text) => ({ id: claimId(text), text, lang: 'ar' })),
    assertions: quotes.map((quote, index) => ({
      id: assertionId(id, '2024-05-18', quote),
      claim: claimId(quote),
      article: id,
      index,
      quote,
      saidAt: '2024-05-18',
      chain: [
        {
          speaker: 'the minister',
          key: 'minister',
          kind: 'speaker',
          verb: 'asserts',
          named: false,
        },
      ],
    })),
  };
}

/** Articles and their texts by key, made while they are read. */
function makeLibrary(articles: number): LibrarySource {
  const order = Array.from({ length: articles }, (_, number) => ({
    number,
    id: articleId(`https://news${number % 50}.example/2024/${number}`, ''),
  })).sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    async *rows<Kind extends KeptKind>(kind: Kind) {
      if (kind !== 'article' && kind !== 'version') return;
      for (let at = 0; at < articles; at += 20) {
        const slice = order.slice(at, at + 20).map(({ number }) => makeArticle(number));
        if (kind === 'article') yield slice as unknown as KeptRows[Kind][];
        else yield slice.map(versionOf) as unknown as KeptRows[Kind][];
      }
    },
  };
}

function versionOf({ article, assertions, savedAt }: KeptArticle) {
  const text = assertions.map(({ quote }) => quote).join('\n');
  const digest = versionDigest(article.title, article.publishedAt, text);
  const { id, title, publishedAt } = article;
  return { article: id, digest, savedAt, title, publishedAt, text };
}

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
