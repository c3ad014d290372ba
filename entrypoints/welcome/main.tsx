import { render } from 'preact';
import { browser } from 'wxt/browser';
import { readerLanguage } from '../../components/language.ts';
import { Welcome } from '../../components/welcome/welcome.tsx';
import type { Command } from '../../components/welcome/welcome-words.ts';
import { welcomeWordsIn } from '../../components/welcome/welcome-words-in.ts';

const COMMANDS: readonly Command[] = ['toggle-marks', 'next-mark', 'previous-mark'];

const language = readerLanguage(browser.i18n.getUILanguage());
const words = welcomeWordsIn(language);
const root = document.getElementById('welcome');

document.documentElement.lang = language.lang;
document.documentElement.dir = language.direction;
document.title = words.title;

if (root !== null) void show(root);

async function show(root: HTMLElement): Promise<void> {
  const set = await browser.commands?.getAll();
  const keys = new Map(
    COMMANDS.map((name) => [name, set?.find((each) => each.name === name)?.shortcut ?? '']),
  );
  render(<Welcome words={words} keys={keys} />, root);
}
