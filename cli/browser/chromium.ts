import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import type { TabReport } from '../../bridge/protocol.ts';
import { attachTarget, type RawTarget } from './target.ts';
import { until } from './until.ts';

/** A Chromium with the extension in it, in a profile of its own. */
export interface ChromiumWithExtension {
  readonly context: BrowserContext;
  /** Protocol session of the browser itself. */
  readonly protocol: CDPSession;
  /** Null where the browser was started without the extension. */
  readonly extensionId: string;
  /** Closes the browser and deletes its profile. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Program to start. */
  readonly executable: string;
  /** Folder of the built extension; null starts the same browser without it. */
  readonly extension: string | null;
  readonly headless?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  readonly colorScheme?: 'light' | 'dark';
  readonly locale?: string;
  readonly extraArguments?: readonly string[];
  /** Leaves the page open that a reader sees after installing; else it is closed, so that it takes no other page's place. */
  readonly welcome?: boolean;
}

/** A quiet browser: nothing that asks, updates or calls home, so that a test sees our traffic alone. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
];

/**
 * Starts a Chromium and loads the unpacked extension over the debugging pipe: unlike `--load-extension` this
 * works in branded Chrome (137 and later) too. Takes 1–3 s.
 */
export async function launchChromium(options: LaunchOptions): Promise<ChromiumWithExtension> {
  const profile = mkdtempSync(join(tmpdir(), 'isnad-chromium-'));
  const isRoot = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executable,
    headless: options.headless ?? true,
    viewport: options.viewport === undefined ? { width: 1100, height: 800 } : options.viewport,
    ...(options.colorScheme === undefined ? {} : { colorScheme: options.colorScheme }),
    // Pages are told the locale by playwright; the browser's own language, by which extensions go, by its surroundings.
    ...(options.locale === undefined
      ? {}
      : { locale: options.locale, env: { ...surroundings(), LANGUAGE: options.locale } }),
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...QUIET,
      '--enable-unsafe-extension-debugging',
      ...(isRoot ? ['--no-sandbox'] : []),
      ...(options.locale === undefined ? [] : [`--lang=${options.locale}`]),
      ...(options.extraArguments ?? []),
    ],
  });
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  try {
    const protocol = await browserSession(context);
    const extensionId =
      options.extension === null ? '' : await loadExtension(protocol, options.extension, profile);
    if (options.extension !== null && options.welcome !== true) await closeWelcome(context);
    return { context, protocol, extensionId, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function surroundings(): Record<string, string> {
  const set = Object.entries(process.env).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set) as Record<string, string>;
}

async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (browser === null) throw new Error('the browser is already closed');
  return browser.newBrowserCDPSession();
}

/** Closes the page that the extension opens once it is installed, as soon as it is there. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const welcome = await until('the welcome page', async () => {
    return context.pages().find((page) => page.url().endsWith('/welcome.html')) ?? null;
  });
  await welcome.close();
}

/** Loads a copy, so that a build meanwhile does not pull the files away under the browser. */
async function loadExtension(
  protocol: CDPSession,
  extension: string,
  profile: string,
): Promise<string> {
  const path = join(profile, 'unpacked');
  cpSync(extension, path, { recursive: true });
  const { id } = await protocol.send('Extensions.loadUnpacked', { path });
  return id;
}

/**
 * A page of the extension's origin that runs none of its code, for looking at its storage and for speaking
 * its browser API. It sends no message, so it keeps no stopped worker awake.
 */
export async function openProbe(browser: ChromiumWithExtension): Promise<Page> {
  const probe = await browser.context.newPage();
  const address = `chrome-extension://${browser.extensionId}/manifest.json`;
  // While the browser restarts the extension its pages are blocked.
  await until('a page of the extension', () =>
    probe.goto(address).then(
      () => true,
      () => null,
    ),
  );
  return probe;
}

/**
 * Accepts a host permission in advance, as the reader would in the browser's prompt: the extension's own
 * request for it, made in a click, then succeeds without a prompt.
 */
export async function acceptHost(browser: ChromiumWithExtension, pattern: string): Promise<void> {
  await onExtensionsPage(
    browser,
    ([id, host]) =>
      new Promise<void>((resolve) => {
        chrome.developerPrivate.addHostPermission(id, host, resolve);
      }),
    pattern,
  );
}

/** Turns developer mode on; without it an unpacked extension that restarts stays off. */
export async function allowRestart(browser: ChromiumWithExtension): Promise<void> {
  await onExtensionsPage(
    browser,
    () =>
      new Promise<void>((resolve) => {
        chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }, resolve);
      }),
    '',
  );
}

/** Allows the extension in private windows; the browser restarts the extension for it. */
export async function allowInPrivateWindows(browser: ChromiumWithExtension): Promise<void> {
  await onExtensionsPage(
    browser,
    ([extensionId]) =>
      new Promise<void>((resolve) => {
        chrome.developerPrivate.updateExtensionConfiguration(
          { extensionId, incognitoAccess: true },
          resolve,
        );
      }),
    '',
  );
}

async function onExtensionsPage(
  browser: ChromiumWithExtension,
  work: (argument: readonly [string, string]) => Promise<void>,
  argument: string,
): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(work, [browser.extensionId, argument] as const);
  await page.close();
}

/**
 * Clicks the toolbar button on a page: grants `activeTab` for it and opens the real popup, which is returned.
 */
export async function clickAction(browser: ChromiumWithExtension, page: Page): Promise<RawTarget> {
  await page.bringToFront();
  const { targetInfos } = await browser.protocol.send('Target.getTargets', {
    filter: [{ type: 'tab' }],
  });
  const tab = targetInfos.find(({ url }) => url === page.url());
  if (tab === undefined) throw new Error(`no tab shows ${page.url()}`);
  await browser.protocol.send('Extensions.triggerAction', {
    id: browser.extensionId,
    targetId: tab.targetId,
  });
  return attachTarget(browser.protocol, ({ url }) => url.endsWith('/popup.html'));
}

/** Closes a target that `clickAction` opened. */
export async function closeTarget(
  browser: ChromiumWithExtension,
  target: RawTarget,
): Promise<void> {
  await browser.protocol.send('Target.closeTarget', { targetId: target.targetId });
}

/** Stops the background worker as the browser does when it is idle; it wakes on the next event. */
export async function stopWorker({ protocol, extensionId }: ChromiumWithExtension): Promise<void> {
  const running = async () => {
    const { targetInfos } = await protocol.send('Target.getTargets');
    return targetInfos
      .filter(({ type, url }) => type === 'service_worker' && url.includes(extensionId))
      .map(({ targetId }) => targetId);
  };
  const before = await running();
  const ends = async () => {
    for (const targetId of before) await protocol.send('Target.closeTarget', { targetId });
    // An event may start another one at once: only those of before are waited for.
    await until(
      'the end of the worker',
      async () => ((await running()).some((it) => before.includes(it)) ? null : true),
      DEAF,
    );
  };
  // One that is just starting may not hear the first call.
  await ends().catch(ends);
}

/** Milliseconds after which a worker that was told to stop was deaf; stopping takes a few. */
const DEAF = 2_000;

/** Closes the page that writes to the library, as the browser does when memory is short; throws where it is not open. */
export async function stopKeeper({ protocol, extensionId }: ChromiumWithExtension): Promise<void> {
  const { targetInfos } = await protocol.send('Target.getTargets');
  const keeper = targetInfos.find(({ url }) => url.includes(`${extensionId}/keeper.html`));
  if (keeper === undefined) throw new Error('The keeper is not open.');
  await protocol.send('Target.closeTarget', { targetId: keeper.targetId });
}

/** Every report in the extension's session storage, by tab id. */
export async function readReports(probe: Page): Promise<ReadonlyMap<number, TabReport>> {
  const items = await probe.evaluate(() => chrome.storage.session.get(null));
  const reports = new Map<number, TabReport>();
  for (const [key, value] of Object.entries(items)) {
    const tab = /(\d+)$/.exec(key)?.[1];
    if (tab !== undefined && isReport(value)) reports.set(Number(tab), value);
  }
  return reports;
}

function isReport(value: unknown): value is TabReport {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    ['checking', 'done', 'unreadable'].includes(String(value.kind))
  );
}

/** The part of the browser's own API that is used here from pages; playwright has no types for it. */
declare const chrome: {
  readonly developerPrivate: {
    addHostPermission(id: string, host: string, done: () => void): void;
    updateProfileConfiguration(update: { inDeveloperMode: boolean }, done: () => void): void;
    updateExtensionConfiguration(
      update: { extensionId: string; incognitoAccess: boolean },
      done: () => void,
    ): void;
  };
  readonly storage: { readonly session: { get(keys: null): Promise<Record<string, unknown>> } };
};
