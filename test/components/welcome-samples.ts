import type { WelcomeProps } from '../../components/welcome/welcome.tsx';

const ignore = () => undefined;

/** The welcome page just opened, all but its words. */
export const WELCOME: Omit<WelcomeProps, 'words'> = {
  example: { kind: 'checking' },
  draw: () => [],
  sites: { chosen: [], everySite: false, off: false, answer: null },
  importing: { kind: 'idle' },
  keys: new Map([
    ['toggle-marks', 'Alt+Shift+Y'],
    ['next-mark', 'Alt+Shift+.'],
    ['previous-mark', ''],
    ['open-panel', 'Alt+Shift+U'],
  ]),
  onChangeKeys: ignore,
  onCheckAgain: ignore,
  onAddSite: ignore,
  onEverySite: ignore,
  onRemoveSite: ignore,
  onImport: ignore,
  onSettings: ignore,
};
