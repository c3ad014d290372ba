import { quoted } from '../phrase.ts';
import { LanguageChoice } from './language-choice.tsx';
import type { SettingsWords } from './settings-words.ts';
import { SiteList } from './site-list.tsx';

/** What can be set (the reader's settings in storage have these fields). */
export interface SettingsContent {
  readonly language: string | null;
  readonly off: boolean;
  readonly offSites: readonly string[];
}

interface SettingsProps {
  readonly settings: SettingsContent;
  /** Tags of the languages that there are words in. */
  readonly languages: readonly string[];
  /** Match patterns of the sites that are checked without a click. */
  readonly sites: readonly string[];
  readonly words: SettingsWords;
  readonly onChange: (news: Partial<SettingsContent>) => void;
  readonly onRemoveSite: (pattern: string) => void;
}

/** All settings in one place, each with what it does; a change holds at once. */
export function Settings(props: SettingsProps) {
  const { settings, languages, sites, words, onChange, onRemoveSite } = props;
  return (
    <main class="settings">
      <h1>{words('settings.title')}</h1>
      <LanguageChoice
        languages={languages}
        chosen={settings.language}
        words={words}
        onChoose={(language) => onChange({ language })}
      />
      <section>
        <h2>{words('settings.without-click')}</h2>
        <button
          type="button"
          role="switch"
          aria-checked={settings.off}
          aria-describedby="off-hint"
          onClick={() => onChange({ off: !settings.off })}
        >
          {words('settings.off')}
        </button>
        <p class="hint" id="off-hint">
          {words('settings.off.hint')}
        </p>
      </section>
      <section>
        <h2>{words('settings.sites')}</h2>
        <p class="hint">{words('settings.sites.hint')}</p>
        <SiteList
          sites={sites.map((pattern) => ({ key: pattern, ...siteName(pattern, words) }))}
          none={words('settings.sites.none')}
          words={words}
          onRemove={onRemoveSite}
        />
      </section>
      <section>
        <h2>{words('settings.off-sites')}</h2>
        <p class="hint">{words('settings.off-sites.hint')}</p>
        <SiteList
          sites={settings.offSites.map((host) => ({ key: host, name: [quoted(host, 'en')] }))}
          none={words('settings.off-sites.none')}
          words={words}
          onRemove={(host) =>
            onChange({ offSites: settings.offSites.filter((each) => each !== host) })
          }
        />
      </section>
      <p class="hint">{words('settings.kept')}</p>
    </main>
  );
}

/** The host of a match pattern; words of ours for the pattern of all sites. */
function siteName(pattern: string, words: SettingsWords) {
  const host = /^[^:]+:\/\/([^/]+)\//.exec(pattern)?.[1] ?? '*';
  return { name: host === '*' ? [words('settings.every-site')] : [quoted(host, 'en')] };
}
