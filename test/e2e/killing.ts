import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { until } from '../../cli/browser/until.ts';
import { trimmedDexie } from '../../training/dexie/trim.ts';
import { bundleForPage } from './in-page.ts';

/** Milliseconds of work before the browser is killed. */
const SHORTEST = 30;
const LONGEST = 1_500;

/** How long a browser works in a round, in ms: spread over the whole time, and the same in every run. */
export function delayOf(round: number): number {
  const share = (round * 0.618_033_988_75 + 0.37) % 1;
  return SHORTEST + share * (LONGEST - SHORTEST);
}

/** The script of a page that works, with the library of the database as it ships. */
export function bundleKilledLibrary(entry = 'test/e2e/killed-library.ts'): Promise<string> {
  const modern = {
    name: 'modern-dexie',
    config: () => ({
      resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    }),
  };
  return bundleForPage(entry, 'killed', [modern, trimmedDexie()]);
}

/** A Chromium with the extension that can be killed with all its processes, and started again with the same profile. */
export interface Mortal {
  /** Where it keeps what its pages made. */
  readonly profile: string;
  /** The page that the test put into the extension, with the test's script. */
  start(): Promise<Page>;
  /** Ends all processes at once, as a crash or the system does (SIGKILL). */
  kill(): Promise<void>;
  remove(): void;
}

/** `built` is the folder of the built extension; the page is put into a copy of it. */
export function aMortalChromium(
  executable: string,
  built: string,
  { script, witness }: { readonly script: string; readonly witness: string },
): Mortal {
  const profile = mkdtempSync(join(tmpdir(), 'isnad-killed-'));
  const extension = mkdtempSync(join(tmpdir(), 'isnad-killed-extension-'));
  const address = `${withPage(built, extension, script)}?${encodeURIComponent(witness)}`;
  let running: { readonly program: ChildProcess; readonly browser: Browser | null } | null = null;
  return {
    profile,
    async start() {
      const port = join(profile, 'DevToolsActivePort');
      rmSync(port, { force: true });
      // A group of its own, so that the whole family can be killed.
      const program = spawn(
        executable,
        [
          ...ARGUMENTS,
          `--disable-extensions-except=${extension}`,
          `--load-extension=${extension}`,
          `--user-data-dir=${profile}`,
          'about:blank',
        ],
        {
          detached: true,
          stdio: 'ignore',
        },
      );
      running = { program, browser: null };
      // The file is there before it is written.
      const number = await until('the debugging port', async () =>
        existsSync(port) ? readFileSync(port, 'utf8').split('\n')[0] || null : null,
      );
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${number}`);
      running = { program, browser };
      const [context] = browser.contexts();
      if (context === undefined) throw new Error('the browser has no window');
      const page = await context.newPage();
      // The extension is not loaded the moment the browser listens.
      await until('the page of the extension', () =>
        page.goto(address).then(
          () => page.evaluate(() => ('killed' in window ? true : null)),
          () => null,
        ),
      );
      return page;
    },
    async kill() {
      if (running === null) return;
      const { program, browser } = running;
      running = null;
      const group = -(program.pid ?? 0);
      if (isAlive(group)) process.kill(group, 'SIGKILL');
      // The next one must not meet the last one's locks on the profile: every process of the group is waited for.
      await until('the end of all processes', async () => (isAlive(group) ? null : true));
      await browser?.close().catch(() => undefined);
    },
    remove() {
      for (const folder of [profile, extension]) {
        rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
      }
    },
  };
}

function isAlive(group: number): boolean {
  try {
    return process.kill(group, 0);
  } catch {
    return false;
  }
}

const ARGUMENTS = [
  '--headless=new',
  '--remote-debugging-port=0',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--no-sandbox',
];

/** Copies the built extension, with a page that runs a script and may tell the witness. Gives the page's address in Chromium. */
export function withPage(built: string, copy: string, script: string): string {
  cpSync(built, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const key = Buffer.from('of tests in which the browser is killed').toString('base64');
  const policy: string = manifest.content_security_policy.extension_pages;
  const extension_pages = policy.replace('connect-src', 'connect-src http://127.0.0.1:*');
  const own = { key, host_permissions: ['http://127.0.0.1/*'] };
  const whole = { ...manifest, ...own, content_security_policy: { extension_pages } };
  writeFileSync(file, JSON.stringify(whole));
  writeFileSync(join(copy, 'killed.js'), script);
  writeFileSync(join(copy, 'killed.html'), '<!doctype html><script src="killed.js"></script>');
  return `chrome-extension://${idOf(key)}/killed.html`;
}

/** The id that Chromium gives an extension with this key. */
function idOf(key: string): string {
  const digits = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex');
  return [...digits.slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');
}

/** Writes the beginning of a record behind the log of the databases, as a browser does that is killed while it writes. */
export function tearLog(profile: string): void {
  const logs = filesOfDatabases(profile).filter((file) => file.endsWith('.log'));
  // Checksum, a length of 5,000 bytes, that it is a whole record: and then 100 bytes only.
  const record = Buffer.alloc(107, 1);
  record.writeUInt16LE(5_000, 4);
  appendFileSync(logs.at(-1) ?? '', record);
}

/** Damages the databases so that Chromium deletes them at the next start. */
export function spoilDatabases(profile: string): void {
  const lists = filesOfDatabases(profile).filter((file) => /MANIFEST-\d+$/u.test(file));
  for (const file of lists) writeFileSync(file, 'spoiled');
}

/** The files of all databases of the extension (LevelDB), by name. */
function filesOfDatabases(profile: string): string[] {
  const folder = join(profile, 'Default', 'IndexedDB');
  const [own = ''] = readdirSync(folder).filter((name) =>
    /^chrome-extension.*leveldb$/u.test(name),
  );
  return readdirSync(join(folder, own))
    .sort()
    .map((name) => join(folder, own, name));
}

/** A site that is told what was acknowledged. */
export interface Witness {
  readonly address: string;
  /** The number of operations acknowledged so far: they come in order, from 0. */
  acknowledged(): number;
  /** The number of databases of earlier releases put in place. */
  restored(): number;
  close(): void;
}

export async function aWitness(): Promise<Witness> {
  let acknowledged = 0;
  let restored = 0;
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (url.pathname === '/acknowledged') acknowledged = Number(url.searchParams.get('op')) + 1;
    if (url.pathname === '/restored') restored += 1;
    // Firefox asks the reader for the hosts that a manifest names.
    response.setHeader('access-control-allow-origin', '*');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    acknowledged: () => acknowledged,
    restored: () => restored,
    close: () => server.close(),
  };
}
