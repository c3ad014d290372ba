import type { Words } from '../messages/words.ts';
import { quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';

export interface SitesProps {
  /** The site's host; null where the page is of no site. */
  readonly host: string | null;
  readonly thisSite: boolean;
  readonly everySite: boolean;
  readonly words: Words<'popup'>;
  /** Called inside the click: the browser asks for the permission only there. */
  readonly onThisSite: (on: boolean) => void;
  readonly onEverySite: (on: boolean) => void;
}

/** Where to check without a click: this site, or every site. */
export function Sites({ host, thisSite, everySite, words, onThisSite, onEverySite }: SitesProps) {
  return (
    <section class="sites" aria-labelledby="sites-title">
      <h2 id="sites-title">{words('popup.always')}</h2>
      {host === null ? null : (
        <button
          type="button"
          role="switch"
          aria-checked={thisSite || everySite}
          disabled={everySite}
          onClick={() => onThisSite(!thisSite)}
        >
          <span>
            <PhraseText of={words('popup.always-this-site', { host: quoted(host, 'en') })} />
          </span>
        </button>
      )}
      <button
        type="button"
        role="switch"
        aria-checked={everySite}
        onClick={() => onEverySite(!everySite)}
      >
        {words('popup.always-all')}
      </button>
      <p class="hint">{words('popup.always-hint')}</p>
    </section>
  );
}
