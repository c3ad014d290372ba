import { Welcome } from '../../components/welcome/welcome.tsx';
import { WELCOME_MESSAGES } from '../../components/welcome/welcome-words.ts';
import { surfaceOf } from './surface.ts';

const KEYS = new Map([
  ['toggle-marks', 'Alt+Shift+Y'],
  ['next-mark', 'Alt+Shift+.'],
  ['previous-mark', ''],
  ['open-panel', 'Alt+Shift+U'],
] as const);

export const WELCOME_STATES = surfaceOf(
  WELCOME_MESSAGES,
  () => import('../../components/style/welcome.css'),
  { keys: (words) => <Welcome words={words} keys={KEYS} /> },
);
