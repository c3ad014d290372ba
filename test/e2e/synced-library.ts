import { browser } from 'wxt/browser';
import { KEPT_KINDS } from '../../engine/kept.ts';
import type { ArticleId } from '../../engine/model.ts';
import { readArticle } from '../../engine/read-article.ts';
import { limitSentences, splitSentences } from '../../engine/sentences.ts';
import { runSync } from '../../entrypoints/keeper/sync-run.ts';
import { emptyBin, removeFromLibrary } from '../../storage/bin.ts';
import { createDexieKept } from '../../storage/kept-library.ts';
import { writeNote } from '../../storage/notes.ts';
import { openRecovered } from '../../storage/recovery.ts';
import { saveArticle } from '../../storage/saving.ts';
import { type IsnadDatabase, OWN_SHELF } from '../../storage/schema.ts';
import { createSyncAccounts, NO_DECISIONS } from '../../storage/sync-account.ts';
import { createWebDavRemote } from '../../sync/remotes/webdav.ts';
import { createKeyRing, type KeyRing, type VaultId } from '../../sync/vault/key-ring.ts';

// To run in a page of the extension, in browsers that sync with a real server and are killed: does what a reader does, and tells what
// is there.

export interface ServerAccount {
  readonly address: string;
  readonly user: string;
  readonly password: string;
}

/** Saves an article of a name with a text; gives its id. */
export async function save(name: string, text: string): Promise<ArticleId> {
  const metadata = {
    url: `https://news.example/${name}`,
    title: name,
    source: 'Outlet',
    byline: null,
    lang: 'en',
    publishedAt: '2026-11-20',
    dateCertainty: 'stated',
    agencies: [],
  } as const;
  const read = readArticle(metadata, limitSentences(splitSentences(text)).read);
  const saved = await saveArticle(await open(), { read, text, how: 'asked' }, stamp());
  if (!saved.ok) throw new Error(saved.failure.message);
  return read.article.id;
}

export async function note(id: ArticleId, text: string): Promise<void> {
  const written = await writeNote(await open(), `article-${id}`, text, stamp());
  if (!written.ok) throw new Error(written.failure.message);
}

export async function destroy(id: ArticleId): Promise<void> {
  const database = await open();
  await removeFromLibrary(database, [id], stamp());
  const gone = await emptyBin(database, [id], stamp());
  if (!gone.ok || gone.value !== 1) throw new Error('It was not destroyed.');
}

/** Syncs; 'done', or why it ended. `device`: what the others call this browser. */
export async function sync(account: ServerAccount, device: string): Promise<string> {
  const ring = await keyRing();
  const ask: typeof fetch = (...request) => fetch(...request);
  const target = {
    remote: createWebDavRemote(ask, account),
    address: account.address,
    ring,
    others: [],
    deviceName: device,
  };
  const done = await runSync({ database: await open(), target, decisions: {} });
  return done.ok ? 'done' : `${done.failure.kind}: ${done.failure.message}`;
}

/** Has the background sync by itself with an account, as if an alarm rang. */
export async function syncByAlarm(account: ServerAccount, device: string): Promise<void> {
  const { vault, epochs } = await keyRing();
  const saved = await createSyncAccounts().save({
    place: { kind: 'webdav', ...account },
    deviceName: device,
    keys: { vault, epochs },
    others: [],
    isAutomatic: true,
    decisions: NO_DECISIONS,
    last: null,
  });
  if (!saved.ok) throw new Error(saved.failure.message);
  await browser.alarms.create({ when: Date.now() });
}

/** What the account keeps of the last sync; 'none' before one ended. */
export async function outcome(): Promise<string> {
  const read = await createSyncAccounts().read();
  const last = read.ok ? (read.value?.last ?? null) : null;
  return last === null ? 'none' : (last.trouble?.message ?? 'done');
}

/** All that the reader keeps, as one text: equal for equal libraries. */
export async function kept(): Promise<string> {
  const library = createDexieKept(await open());
  const rows: unknown[] = [];
  for (const kind of KEPT_KINDS) {
    for await (const slice of library.rows(kind)) rows.push(...slice.map((row) => [kind, row]));
  }
  return JSON.stringify(rows);
}

/** Titles of the reader's own articles that checks read. */
export async function shown(): Promise<readonly string[]> {
  const database = await open();
  const articles = await database.articles.filter(({ shelf }) => shelf === OWN_SHELF).toArray();
  return articles.map(({ title }) => title).sort();
}

function keyRing(): Promise<KeyRing> {
  return createKeyRing('e'.repeat(32) as VaultId, [new Uint8Array(32).fill(9)]);
}

let opening: Promise<IsnadDatabase> | null = null;

function open(): Promise<IsnadDatabase> {
  opening ??= openRecovered(null, { durability: 'strict' }).then((opened) => {
    if (!opened.ok) throw new Error(opened.failure.message);
    return opened.value;
  });
  return opening;
}

function stamp() {
  return { now: Date.now(), random: crypto.randomUUID().replaceAll('-', '').slice(-16) };
}
