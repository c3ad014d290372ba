import '../../components/style/base.css';
import { render } from 'preact';
import { readerLanguage } from '../../components/language.ts';
import { CARD_STATES } from './card-states.tsx';
import { FILES_STATES } from './files-states.tsx';
import { LIBRARY_STATES } from './library-states.tsx';
import { PANEL_STATES } from './panel-states.tsx';
import { POPUP_STATES } from './popup-states.tsx';
import { SETTINGS_STATES } from './settings-states.tsx';
import type { Surface } from './surface.ts';
import { SYNC_STATES } from './sync-states.tsx';
import { WELCOME_STATES } from './welcome-states.tsx';

/** Every surface in every state, by name; `#card/new/ar` shows one, and nothing else. */
const SURFACES: Readonly<Record<string, Surface>> = {
  card: CARD_STATES,
  files: FILES_STATES,
  library: LIBRARY_STATES,
  panel: PANEL_STATES,
  popup: POPUP_STATES,
  settings: SETTINGS_STATES,
  sync: SYNC_STATES,
  welcome: WELCOME_STATES,
};
const LANGUAGES = ['en', 'ar'];

const root = document.getElementById('gallery');
if (root !== null) void show(root);
addEventListener('hashchange', () => location.reload());

async function show(root: HTMLElement): Promise<void> {
  const [surfaceName = '', state = '', lang = 'en'] = location.hash.slice(1).split('/');
  const surface = SURFACES[surfaceName];
  if (surface === undefined) {
    render(<Contents />, root);
    return;
  }
  const language = readerLanguage([lang], LANGUAGES);
  document.documentElement.lang = language.lang;
  document.documentElement.dir = language.direction;
  await surface.style();
  render(await surface.view(state, language), root);
  root.dataset['shown'] = state;
}

function Contents() {
  return (
    <main>
      {Object.entries(SURFACES).flatMap(([name, { states }]) =>
        states.map((state) => (
          <p key={`${name}/${state}`}>
            {LANGUAGES.map((lang) => (
              <a key={lang} href={`#${name}/${state}/${lang}`}>
                {`${name}/${state}/${lang} `}
              </a>
            ))}
          </p>
        )),
      )}
    </main>
  );
}
