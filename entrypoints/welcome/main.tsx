import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { type Command, WELCOME_MESSAGES } from '../../components/welcome/welcome-words.ts';
import { followWords } from '../surface/reader-words.ts';

const COMMANDS: readonly Command[] = ['toggle-marks', 'next-mark', 'previous-mark', 'open-panel'];

const FIREFOX_NAMES: ReadonlyMap<Command, string> = new Map([
  ['open-panel', '_execute_sidebar_action'],
]);

const root = document.getElementById('welcome');

if (root !== null) void show(root);

async function show(root: HTMLElement): Promise<void> {
  const set = await browser.commands?.getAll();
  const keys = new Map(
    COMMANDS.map((command) => [
      command,
      set?.find(({ name }) => name === command || name === FIREFOX_NAMES.get(command))?.shortcut ??
        '',
    ]),
  );
  await followWords(WELCOME_MESSAGES, (words) => {
    document.title = words('welcome.title');
    render(<Welcome words={words} keys={keys} />, root);
  });
}
