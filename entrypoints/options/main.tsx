import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Settings } from '../../components/settings/settings.tsx';
import { SETTINGS_MESSAGES, type SettingsWords } from '../../components/settings/settings-words.ts';
import { isOfSites } from '../../storage/match-patterns.ts';
import { createReaderSettings, type ReaderSettings } from '../../storage/reader-settings.ts';
import { followWords } from '../surface/reader-words.ts';

const root = document.getElementById('settings');
const store = createReaderSettings(browser.storage.local);

if (root !== null) void open(root);

async function open(root: HTMLElement): Promise<void> {
  let words: SettingsWords | null = null;
  let settings = await store.read();
  let sites = await chosenSites();
  const show = () => {
    if (words !== null) render(view(words, settings, sites), root);
  };
  const lookAgain = () =>
    void chosenSites().then((chosen) => {
      sites = chosen;
      show();
    });
  store.follow((news) => {
    settings = news;
    show();
  });
  browser.permissions.onAdded.addListener(lookAgain);
  browser.permissions.onRemoved.addListener(lookAgain);
  await followWords(SETTINGS_MESSAGES, (spoken) => {
    words = spoken;
    document.title = words('settings.title');
    show();
  });
}

function view(words: SettingsWords, settings: ReaderSettings, sites: readonly string[]) {
  return (
    <Settings
      settings={settings}
      languages={Object.keys(SETTINGS_MESSAGES.languages)}
      sites={sites}
      words={words}
      onChange={(news) => void store.change(news)}
      onRemoveSite={(pattern) => void browser.permissions.remove({ origins: [pattern] })}
    />
  );
}

/** Match patterns of the sites that the reader chose; the browser keeps them. */
async function chosenSites(): Promise<readonly string[]> {
  return (await browser.permissions.getAll()).origins?.filter(isOfSites) ?? [];
}
