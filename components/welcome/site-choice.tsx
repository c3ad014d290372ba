import { SiteList, siteName } from '../settings/site-list.tsx';
import type { SitesContent } from './welcome-content.ts';
import type { WelcomeWords } from './welcome-words.ts';

interface SiteChoiceProps {
  readonly sites: SitesContent;
  readonly words: WelcomeWords;
  /** These two are called inside the click: the browser asks for the permission only there. */
  readonly onAddSite: (address: string) => void;
  readonly onEverySite: (on: boolean) => void;
  readonly onRemoveSite: (pattern: string) => void;
}

/** When a page may be read: at a click, as it begins, or on sites that the reader chooses. */
export function SiteChoice(props: SiteChoiceProps) {
  const { sites, words, onAddSite, onEverySite, onRemoveSite } = props;
  const { chosen, everySite, off, answer } = sites;
  return (
    <section class="site-choice" aria-labelledby="sites-title">
      <h2 id="sites-title">{words('welcome.sites')}</h2>
      <h3>{words('welcome.sites.click')}</h3>
      <p>{words('welcome.sites.click.text')}</p>
      <h3>{words('welcome.sites.choose')}</h3>
      <p>{words('welcome.sites.choose.text')}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const address = new FormData(event.currentTarget).get('address');
          onAddSite(typeof address === 'string' ? address : '');
        }}
      >
        <label for="site-address">{words('welcome.sites.address')}</label>
        <input
          id="site-address"
          name="address"
          type="text"
          inputMode="url"
          autoComplete="off"
          dir="ltr"
          maxLength={2_000}
          aria-invalid={answer === 'bad'}
          aria-describedby="site-answer"
        />
        <button type="submit">{words('welcome.sites.add')}</button>
      </form>
      <p id="site-answer" class="answer" role="status">
        {answer === null ? null : words(`welcome.sites.${answer}`)}
      </p>
      <button
        type="button"
        role="switch"
        aria-checked={everySite}
        onClick={() => onEverySite(!everySite)}
      >
        {words('welcome.sites.every')}
      </button>
      <SiteList
        sites={chosen.map((pattern) => ({ key: pattern, ...siteName(pattern, words) }))}
        none={words('settings.sites.none')}
        words={words}
        onRemove={onRemoveSite}
      />
      {off ? <p class="hint">{words('welcome.sites.off')}</p> : null}
    </section>
  );
}
