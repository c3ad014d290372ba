import { browser } from 'wxt/browser';
import { readerLanguage } from '../../components/language.ts';
import { type Catalogue, loadWords } from '../../components/messages/catalogue.ts';
import type { MessageGroup, Words } from '../../components/messages/words.ts';
import { createReaderSettings, type ReaderSettings } from '../../storage/reader-settings.ts';

/**
 * Gives a surface its words in the language that the reader chose, else the browser's, and again whenever the reader
 * chooses another; the document is of that language and direction by then.
 */
export async function followWords<Group extends MessageGroup>(
  catalogue: Catalogue<Group>,
  speak: (words: Words<Group>) => void,
): Promise<void> {
  const settings = createReaderSettings(browser.storage.local);
  const tell = async ({ language: chosen }: ReaderSettings) => {
    const tags = [browser.i18n.getUILanguage(), ...navigator.languages];
    const language = readerLanguage(tags, Object.keys(catalogue.languages), chosen);
    const words = await loadWords(catalogue, language);
    document.documentElement.lang = language.lang;
    document.documentElement.dir = language.direction;
    speak(words);
  };
  settings.follow((news) => void tell(news));
  await tell(await settings.read());
}
