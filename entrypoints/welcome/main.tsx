import { render } from 'preact';
import { browser } from 'wxt/browser';
import { send } from '../../bridge/send.ts';
import { Welcome } from '../../components/welcome/welcome.tsx';
import type {
  ExampleContent,
  ImportState,
  SitesContent,
} from '../../components/welcome/welcome-content.ts';
import {
  type Command,
  WELCOME_MESSAGES,
  type WelcomeWords,
} from '../../components/welcome/welcome-words.ts';
import { strokesOf } from '../../page/paint-shapes.ts';
import { isOfSites } from '../../storage/match-patterns.ts';
import { createReaderSettings } from '../../storage/reader-settings.ts';
import { chooseSites, readChosenSites } from '../popup/sites.ts';
import { followWords } from '../surface/reader-words.ts';
import { keysPage } from './keys-page.ts';
import { siteHost } from './site-address.ts';

const COMMANDS: readonly Command[] = ['toggle-marks', 'next-mark', 'previous-mark', 'open-panel'];

const FIREFOX_NAMES: ReadonlyMap<Command, string> = new Map([
  ['open-panel', '_execute_sidebar_action'],
]);

interface Known {
  readonly words: WelcomeWords | null;
  readonly example: ExampleContent;
  readonly sites: SitesContent;
  readonly importing: ImportState;
  readonly keys: ReadonlyMap<Command, string>;
}

const root = document.getElementById('welcome');

if (root !== null) void open(root);

async function open(root: HTMLElement): Promise<void> {
  const store = createReaderSettings(browser.storage.local);
  let known: Known = {
    words: null,
    example: { kind: 'checking' },
    sites: { ...(await chosenSites()), off: (await store.read()).off, answer: null },
    importing: { kind: 'idle' },
    keys: await setKeys(),
  };
  const learn = (news: Partial<Known>) => {
    known = { ...known, ...news };
    const { words, ...rest } = known;
    if (words !== null) render(<Welcome {...rest} {...actions} words={words} />, root);
  };

  /** Must be called inside the click. */
  function choose(choice: { readonly host: string | null; readonly on: boolean }): void {
    void chooseSites(choice).then((holds) => {
      const answer = choice.on && !holds ? 'refused' : null;
      learn({ sites: { ...known.sites, answer } });
    });
  }

  async function checkExample(): Promise<void> {
    const lang = document.documentElement.lang;
    learn({ example: { kind: 'checking' } });
    const module = await import('./check-example.ts');
    const example = await module.checkExample(lang);
    if (document.documentElement.lang === lang) learn({ example });
  }

  const actions = {
    draw: strokesOf,
    onChangeKeys: keysPage(),
    onCheckAgain: () => void checkExample(),
    onAddSite(address: string) {
      const host = siteHost(address);
      if (host === null) learn({ sites: { ...known.sites, answer: 'bad' } });
      else choose({ host, on: true });
    },
    onEverySite: (on: boolean) => choose({ host: null, on }),
    onRemoveSite: (pattern: string) => void browser.permissions.remove({ origins: [pattern] }),
    onImport: (file: File) => void add(file),
    onSettings: () => void browser.runtime.openOptionsPage(),
  };

  async function add(file: File): Promise<void> {
    const module = await import('./add-pack.ts');
    await module.addPack(file, (importing) => learn({ importing }));
    if (known.importing.kind === 'done') await send('library-to-background/changed', {});
  }

  const lookAgain = () =>
    void chosenSites().then((chosen) => learn({ sites: { ...known.sites, ...chosen } }));
  browser.permissions.onAdded.addListener(lookAgain);
  browser.permissions.onRemoved.addListener(lookAgain);
  store.follow(({ off }) => learn({ sites: { ...known.sites, off } }));
  await followWords(WELCOME_MESSAGES, (words) => {
    const isOther = words.language.lang !== known.words?.language.lang;
    document.title = words('welcome.title');
    learn({ words });
    if (isOther) void checkExample();
  });
}

/** The sites that the reader chose; the browser keeps them. */
async function chosenSites(): Promise<Pick<SitesContent, 'chosen' | 'everySite'>> {
  const [{ everySite }, { origins = [] }] = await Promise.all([
    readChosenSites(null),
    browser.permissions.getAll(),
  ]);
  return { everySite, chosen: origins.filter(isOfSites) };
}

async function setKeys(): Promise<ReadonlyMap<Command, string>> {
  const set = await browser.commands?.getAll();
  return new Map(
    COMMANDS.map((command) => [
      command,
      set?.find(({ name }) => name === command || name === FIREFOX_NAMES.get(command))?.shortcut ??
        '',
    ]),
  );
}
