import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectMarionette, type Marionette } from './marionette.ts';
import { until } from './until.ts';

/** A Firefox with the extension in it, in a profile of its own. */
export interface FirefoxWithExtension {
  /** `moz-extension://uuid`, without a slash at the end. */
  readonly extensionOrigin: string;
  /** Loads an address in the current tab and waits for it. */
  goto(url: string): Promise<void>;
  /** Runs a function's source in the page as its own scripts would; the value must be JSON. */
  evaluate<T>(source: string, ...parameters: readonly unknown[]): Promise<T>;
  /** The same with the browser's rights over the page: closed shadow roots open. */
  evaluatePrivileged<T>(source: string, ...parameters: readonly unknown[]): Promise<T>;
  /** The same in the browser's own window, where its whole interface is at hand. */
  evaluateInBrowser<T>(source: string, ...parameters: readonly unknown[]): Promise<T>;
  /** A PNG of the page, or of the whole browser window. */
  screenshot(what: 'page' | 'window'): Promise<Buffer>;
  send: Marionette['send'];
  /** Settles when Firefox has been closed, by whomever. */
  readonly closed: Promise<void>;
  /** Quits Firefox and deletes its profile, unless that was given. */
  close(): Promise<void>;
  /** Ends all its processes at once, as a crash does (SIGKILL); only where the profile was given, which stays. */
  kill(): Promise<void>;
}

/** Host of the extension's pages: Firefox draws one at random for each profile unless a preference says it. */
const EXTENSION_UUID = '6f1c1a54-0d2e-4b0c-9c46-5a9b7d3e2f10';

/** A quiet Firefox: nothing that asks, updates or calls home. */
const PREFERENCES: Readonly<Record<string, string | number | boolean>> = {
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.newtabpage.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.search.update': false,
  'app.update.disabledForTesting': true,
  'app.normandy.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': 'data:,',
  'extensions.update.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.blocklist.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'services.settings.server': 'data:,',
};

export interface FirefoxOptions {
  readonly executable: string;
  /** Folder of the built extension; null starts the same browser without it. */
  readonly extension: string | null;
  readonly headless?: boolean;
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
  /** Folder of a profile that is there already and stays, with what the extension kept; else one is made for this run. */
  readonly profile?: string;
}

/** What an extension that is installed for one run kept is there in the next. */
const KEEP_STORAGE = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'browser.sessionstore.resume_from_crash': false,
  'toolkit.startup.max_resumed_crashes': -1,
};

/** Where Firefox writes the port of its remote control, in its profile. */
const PORT_FILE = 'MarionetteActivePort';

/** Starts Firefox and installs the extension for this run only. Takes 3–6 s. */
export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxWithExtension> {
  const isKept = options.profile !== undefined;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'isnad-firefox-'));
  rmSync(join(profile, PORT_FILE), { force: true });
  writeFileSync(
    join(profile, 'user.js'),
    preferenceFile({
      ...(isKept ? KEEP_STORAGE : {}),
      ...options.preferences,
      ...(options.extension === null ? {} : addressOf(options.extension)),
    }),
  );
  const flags = ['--marionette', '--remote-allow-system-access', '--no-remote'];
  const child = spawn(
    options.executable,
    [...((options.headless ?? true) ? ['--headless'] : []), ...flags, '--profile', profile],
    // A group of its own can be killed as a whole.
    { stdio: 'ignore', detached: isKept },
  );
  const deleteProfile = () => {
    if (isKept) return;
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  try {
    const marionette = await connectMarionette(await readPort(profile, child));
    if (options.extension !== null) await install(marionette, options.extension, profile);
    const closed = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const close = async () => {
      await quit(marionette, child);
      deleteProfile();
    };
    const kill = async () => {
      await killGroup(child);
      marionette.disconnect();
    };
    const firefox = control(marionette, closed, { close, kill });
    if (options.extension !== null) await closeWelcome(firefox);
    return firefox;
  } catch (error) {
    child.kill('SIGKILL');
    deleteProfile();
    throw error;
  }
}

/** Closes the page that the extension opens once it is installed, so that it takes no other page's place. */
async function closeWelcome(firefox: FirefoxWithExtension): Promise<void> {
  await until('the welcome page', () =>
    firefox.evaluateInBrowser<true | null>(`() => {
      const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
      const welcome = gBrowser.tabs.find((tab) =>
        tab.linkedBrowser.currentURI.spec.endsWith('/welcome.html'));
      if (welcome === undefined) return null;
      gBrowser.removeTab(welcome);
      return true;
    }`),
  );
}

function control(
  marionette: Marionette,
  closed: Promise<void>,
  ends: Pick<FirefoxWithExtension, 'close' | 'kill'>,
): FirefoxWithExtension {
  const { send } = marionette;
  const inBrowser = async <T>(work: () => Promise<T>): Promise<T> => {
    await send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await work();
    } finally {
      await send('Marionette:SetContext', { value: 'content' });
    }
  };
  return {
    extensionOrigin: `moz-extension://${EXTENSION_UUID}`,
    send,
    closed,
    ...ends,
    goto: async (url) => {
      await send('WebDriver:Navigate', { url });
    },
    evaluate: (source, ...parameters) => execute(send, null, source, parameters),
    evaluatePrivileged: (source, ...parameters) => execute(send, 'system', source, parameters),
    evaluateInBrowser: (source, ...parameters) =>
      inBrowser(() => execute(send, null, source, parameters)),
    screenshot: (what) => {
      const shot = async () => {
        const reply = await send('WebDriver:TakeScreenshot', { full: false });
        return Buffer.from((reply as { value: string }).value, 'base64');
      };
      return what === 'window' ? inBrowser(shot) : shot();
    },
  };
}

/** The reply carries the value as JSON text, so that an error keeps its message and its stack. */
async function execute<T>(
  send: Marionette['send'],
  sandbox: 'system' | null,
  source: string,
  parameters: readonly unknown[],
): Promise<T> {
  const script = `
    const done = arguments[arguments.length - 1];
    Promise.resolve()
      .then(() => (${source})(...Array.from(arguments).slice(0, -1)))
      .then((value) => done(JSON.stringify({ value })),
            (error) => done(JSON.stringify({ error: error + '\\n' + (error?.stack ?? '') })));`;
  const reply = await send('WebDriver:ExecuteAsyncScript', {
    script,
    args: parameters,
    scriptTimeout: 30_000,
    ...(sandbox === null ? {} : { sandbox }),
  });
  const { value: answer } = reply as { readonly value: string | null };
  // The document was left while the script ran.
  if (answer === null) throw new Error('the script gave no answer');
  const { value, error } = JSON.parse(answer) as { value: T; error?: string };
  if (error !== undefined) throw new Error(error);
  return value;
}

/** Installs a copy for this run, so that a build meanwhile does not pull the files away under the browser. */
async function install(marionette: Marionette, extension: string, profile: string): Promise<void> {
  const path = join(profile, 'unpacked');
  cpSync(extension, path, { recursive: true });
  await marionette.send('Addon:Install', { path, temporary: true });
}

/** The preference that gives the extension's pages their address. */
function addressOf(extension: string): Readonly<Record<string, string>> {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
    readonly browser_specific_settings: { readonly gecko: { readonly id: string } };
  };
  const { id } = manifest.browser_specific_settings.gecko;
  return { 'extensions.webextensions.uuids': JSON.stringify({ [id]: EXTENSION_UUID }) };
}

function preferenceFile(more: Readonly<Record<string, string | number | boolean>>): string {
  return Object.entries({ ...PREFERENCES, ...more })
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
    .join('\n');
}

/** Firefox writes the port it took into its profile; waits up to 30 s for it. */
async function readPort(profile: string, child: ChildProcess): Promise<number> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline && child.exitCode === null) {
    const port = Number(readIfThere(join(profile, PORT_FILE)));
    if (port > 0) return port;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Firefox did not open its remote control (exit code ${child.exitCode})`);
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Kills a process that leads a group, with all of it, and waits until none is left. */
async function killGroup({ pid = 0 }: ChildProcess): Promise<void> {
  const isAlive = (signal: 0 | 'SIGKILL') => {
    try {
      return process.kill(-pid, signal);
    } catch {
      return false;
    }
  };
  isAlive('SIGKILL');
  await until('the end of all processes', async () => (isAlive(0) ? null : true));
}

async function quit(marionette: Marionette, child: ChildProcess): Promise<void> {
  const exited = new Promise<void>((resolve) => {
    if (child.exitCode === null) child.once('exit', () => resolve());
    else resolve();
  });
  // The connection may close before the reply: that is what was asked for.
  await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
  const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await exited;
  clearTimeout(impatience);
  marionette.disconnect();
}
