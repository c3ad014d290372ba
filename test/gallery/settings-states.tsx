import { Settings, type SettingsContent } from '../../components/settings/settings.tsx';
import { SETTINGS_MESSAGES, type SettingsWords } from '../../components/settings/settings-words.ts';
import { UNSET } from '../../storage/reader-settings.ts';
import { surfaceOf } from './surface.ts';

const ignore = () => undefined;

function shows(settings: SettingsContent, sites: readonly string[]) {
  return (words: SettingsWords) => (
    <Settings
      settings={settings}
      languages={['ar', 'en']}
      sites={sites}
      words={words}
      onChange={ignore}
      onRemoveSite={ignore}
    />
  );
}

export const SETTINGS_STATES = surfaceOf(
  SETTINGS_MESSAGES,
  () => import('../../components/style/settings.css'),
  {
    unset: shows(UNSET, []),
    set: shows(
      {
        language: 'ar',
        calm: true,
        scrollMap: false,
        off: true,
        offSites: ['mail.example', 'bank.example'],
        savedSites: ['news.example'],
        keptDays: 90,
        memory: true,
        memoryDays: 30,
      },
      ['*://*/*', '*://news.example/*'],
    ),
  },
);
