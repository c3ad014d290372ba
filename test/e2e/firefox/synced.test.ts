import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FirefoxWithExtension, launchFirefox } from '../../../cli/browser/firefox.ts';
import { SERVERS } from '../../sync/servers/programs.ts';
import { aMortalChromium, bundleKilledLibrary, type Mortal, withPage } from '../killing.ts';
import { browserToTest, builtExtension } from '../setup.ts';
import type { ServerAccount } from '../synced-library.ts';

const apache = SERVERS.find(({ name }) => name === 'Apache');
const isThere = apache !== undefined && apache.find() !== null;

/** Milliseconds of a sync after which a browser is killed. */
const DELAYS = [5, 40, 120, 300, 700];

let account: ServerAccount;
let stopServer: () => Promise<void>;
let chromium: Mortal;
let page: Page;
let firefox: FirefoxWithExtension;
const [profile, extension] = ['isnad-synced-firefox-', 'isnad-synced-extension-'].map((name) =>
  mkdtempSync(join(tmpdir(), name)),
) as [string, string];

beforeAll(async () => {
  if (!isThere) return;
  const script = await bundleKilledLibrary('test/e2e/synced-library.ts');
  const { port, user, password, stop } = await apache.start();
  account = { address: `http://127.0.0.1:${port}`, user, password };
  stopServer = stop;
  const place = { script, witness: '' };
  chromium = aMortalChromium(browserToTest('chromium'), builtExtension('chromium'), place);
  page = await chromium.start();
  withPage(builtExtension('firefox'), extension, script);
  firefox = await startFirefox();
});

afterAll(async () => {
  if (!isThere) return;
  await chromium.kill();
  chromium.remove();
  await firefox.kill();
  await stopServer();
  for (const folder of [profile, extension]) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
});

async function startFirefox(): Promise<FirefoxWithExtension> {
  const started = await launchFirefox({
    executable: browserToTest('firefox'),
    extension,
    profile,
  });
  await started.goto(`${started.extensionOrigin}/killed.html`);
  return started;
}

/** What the page of the extension does, in each browser. */
async function inChromium<Value>(act: string, ...given: readonly unknown[]): Promise<Value> {
  return page.evaluate(
    ([name, all]) =>
      (window as unknown as { killed: Record<string, (...a: unknown[]) => unknown> }).killed[
        name as string
      ]?.(...(all as unknown[])),
    [act, given] as const,
  ) as Promise<Value>;
}
async function inFirefox<Value>(act: string, ...given: readonly unknown[]): Promise<Value> {
  return firefox.evaluate<Value>(`(name, all) => window.killed[name](...all)`, act, given);
}

const syncChromium = () => inChromium<string>('sync', account, 'Chromium');
const syncFirefox = () => inFirefox<string>('sync', account, 'Firefox');

/** Until what each did has reached the other. */
async function exchange(): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    expect(await syncChromium()).toBe('done');
    expect(await syncFirefox()).toBe('done');
  }
}

async function expectSame(): Promise<string> {
  const kept = await inChromium<string>('kept');
  expect(JSON.parse(await inFirefox<string>('kept'))).toEqual(JSON.parse(kept));
  expect(await inFirefox('shown')).toEqual(await inChromium('shown'));
  return kept;
}

describe('a library in Chromium and in Firefox, through Apache', () => {
  if (!isThere) it.skip('is not tried: Apache is not installed', () => undefined);

  it.runIf(isThere)(
    'is one: what is saved, noted and destroyed in one is in the other, and notes in conflict have both texts',
    async () => {
      const first = await inChromium<string>('save', 'ferry', 'The ferry left Karachi on Monday.');
      const second = await inChromium<string>('save', 'bridge', 'The bridge was closed in May.');
      await inFirefox('save', 'وزير', 'قال الوزير إن الجسر سيفتح يوم الاثنين.');
      await exchange();
      expect(await inFirefox('shown')).toEqual(['bridge', 'ferry', 'وزير']);
      await inChromium('note', first, 'of Chromium');
      await inFirefox('note', first, 'من فايرفوكس');
      await inChromium('destroy', second);
      await exchange();
      const kept = await expectSame();
      expect(kept).toContain('of Chromium');
      expect(kept).toContain('من فايرفوكس');
      expect(kept).not.toContain('closed in May');
    },
    300_000,
  );

  it.runIf(isThere)(
    'is one although each browser is killed in the midst of its syncs, again and again',
    async () => {
      for (const [at, delay] of DELAYS.entries()) {
        await inChromium('save', `c${at}`, `Storm ${at} reached the coast on Friday.`);
        await inFirefox('save', `f${at}`, `The council of ward ${at} met on Sunday.`);
        // Nobody waits for these.
        void syncChromium().catch(() => undefined);
        await firefox.evaluate('(account) => void window.killed.sync(account, "Firefox")', account);
        await new Promise((resolve) => setTimeout(resolve, delay));
        await chromium.kill();
        await firefox.kill();
        page = await chromium.start();
        firefox = await startFirefox();
      }
      await exchange();
      await expectSame();
      expect(await inFirefox<readonly string[]>('shown')).toEqual(
        expect.arrayContaining(DELAYS.flatMap((_, at) => [`c${at}`, `f${at}`])),
      );
    },
    600_000,
  );

  it.runIf(isThere)(
    'is one without anybody asking, by the keeper that an alarm wakes',
    async () => {
      await exchange();
      await inChromium('save', 'alarm', 'The siren of the harbour was tried on Thursday.');
      await inChromium('syncByAlarm', account, 'Chromium');
      await expect.poll(() => inChromium('outcome')).toBe('done');
      await inFirefox('syncByAlarm', account, 'Firefox');
      await expect.poll(() => inFirefox('outcome')).toBe('done');
      expect(await inFirefox('shown')).toContain('alarm');
      await expectSame();
    },
    300_000,
  );
});
