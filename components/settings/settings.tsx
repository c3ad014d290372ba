import { quoted } from '../phrase.ts';
import { Days } from './days.tsx';
import { LanguageChoice } from './language-choice.tsx';
import type { SettingsWords } from './settings-words.ts';
import { SiteList, siteName } from './site-list.tsx';
import { Toggle } from './toggle.tsx';

/** What can be set (the reader's settings in storage have these fields). */
export interface SettingsContent {
  readonly language: string | null;
  readonly calm: boolean;
  readonly scrollMap: boolean;
  readonly off: boolean;
  readonly offSites: readonly string[];
  readonly savedSites: readonly string[];
  /** 0 for ever. */
  readonly keptDays: number;
  readonly memory: boolean;
  /** 0 for ever. */
  readonly memoryDays: number;
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
        <h2>{words('settings.marks')}</h2>
        <Toggle
          id="calm"
          label={words('settings.calm')}
          hint={words('settings.calm.hint')}
          on={settings.calm}
          onChange={(calm) => onChange({ calm })}
        />
        <Toggle
          id="scroll-map"
          label={words('settings.scroll-map')}
          hint={words('settings.scroll-map.hint')}
          on={settings.scrollMap}
          onChange={(scrollMap) => onChange({ scrollMap })}
        />
      </section>
      <section>
        <h2>{words('settings.without-click')}</h2>
        <Toggle
          id="off"
          label={words('settings.off')}
          hint={words('settings.off.hint')}
          on={settings.off}
          onChange={(off) => onChange({ off })}
        />
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
      <section>
        <h2>{words('settings.saved-sites')}</h2>
        <p class="hint">{words('settings.saved-sites.hint')}</p>
        <SiteList
          sites={settings.savedSites.map((host) => ({ key: host, name: [quoted(host, 'en')] }))}
          none={words('settings.saved-sites.none')}
          words={words}
          onRemove={(host) =>
            onChange({ savedSites: settings.savedSites.filter((each) => each !== host) })
          }
        />
      </section>
      <Days
        name="kept-days"
        legend={words('settings.kept-days')}
        hint={words('settings.kept-days.hint')}
        days={settings.keptDays}
        words={words}
        onChoose={(keptDays) => onChange({ keptDays })}
      />
      <section>
        <h2>{words('settings.memory.title')}</h2>
        <Toggle
          id="memory"
          label={words('settings.memory')}
          hint={words('settings.memory.hint')}
          on={settings.memory}
          onChange={(memory) => onChange({ memory })}
        />
        {settings.memory ? (
          <Days
            name="memory-days"
            legend={words('settings.memory.days')}
            hint={words('settings.memory.days-hint')}
            days={settings.memoryDays}
            words={words}
            onChoose={(memoryDays) => onChange({ memoryDays })}
          />
        ) : null}
        <p>
          <a href="/library.html#/memory">{words('settings.memory.open')}</a>
        </p>
      </section>
      <p>
        <a href="/library.html">{words('settings.library')}</a>
      </p>
      <p>
        <a href="/sync.html">{words('settings.sync')}</a>
      </p>
      <p class="hint">{words('settings.kept')}</p>
    </main>
  );
}
