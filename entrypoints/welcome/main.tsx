import { render } from 'preact';
import { browser } from 'wxt/browser';
import { readerLanguage } from '../../components/language.ts';
import { loadWords } from '../../components/messages/catalogue.ts';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { type Command, WELCOME_MESSAGES } from '../../components/welcome/welcome-words.ts';

const COMMANDS: readonly Command[] = ['toggle-marks', 'next-mark', 'previous-mark'];

const language = readerLanguage(
  [browser.i18n.getUILanguage(), ...navigator.languages],
  Object.keys(WELCOME_MESSAGES.languages),
);
const root = document.getElementById('welcome');

document.documentElement.lang = language.lang;
document.documentElement.dir = language.direction;

if (root !== null) void show(root);

async function show(root: HTMLElement): Promise<void> {
  const words = await loadWords(WELCOME_MESSAGES, language);
  document.title = words('welcome.title');
  const set = await browser.commands?.getAll();
  const keys = new Map(
    COMMANDS.map((name) => [name, set?.find((each) => each.name === name)?.shortcut ?? '']),
  );
  render(<Welcome words={words} keys={keys} />, root);
}
