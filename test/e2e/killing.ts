import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { until } from '../../cli/browser/until.ts';

/** A Chromium that can be killed with all its processes, and started again with the same profile. */
export interface Mortal {
  /** A page at an address of the test's own server. */
  start(): Promise<Page>;
  /** Ends all processes at once, as a crash or the system does (SIGKILL). */
  kill(): Promise<void>;
  remove(): void;
}

export function aMortalChromium(executable: string, address: string): Mortal {
  const profile = mkdtempSync(join(tmpdir(), 'isnad-killed-'));
  let running: { readonly program: ChildProcess; readonly browser: Browser | null } | null = null;
  return {
    async start() {
      const port = join(profile, 'DevToolsActivePort');
      rmSync(port, { force: true });
      // A group of its own, so that the whole family can be killed.
      const program = spawn(
        executable,
        [...ARGUMENTS, `--user-data-dir=${profile}`, 'about:blank'],
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
      await page.goto(address);
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
    remove: () =>
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }),
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

/** A site of one empty page, which is told what was acknowledged. */
export interface Witness {
  readonly address: string;
  /** The number of operations acknowledged so far: they come in order, from 0. */
  acknowledged(): number;
  /** The number of databases of earlier releases put in place. */
  restored(): number;
  close(): void;
}

export async function aWitness(script: string): Promise<Witness> {
  let acknowledged = 0;
  let restored = 0;
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (url.pathname === '/acknowledged') acknowledged = Number(url.searchParams.get('op')) + 1;
    if (url.pathname === '/restored') restored += 1;
    const isScript = url.pathname === '/script.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(
      isScript ? script : '<!doctype html><title>-</title><script src="/script.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    acknowledged: () => acknowledged,
    restored: () => restored,
    close: () => server.close(),
  };
}
