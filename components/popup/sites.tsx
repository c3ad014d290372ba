import { PhraseText } from '../phrase-text.tsx';
import type { PopupWords } from './popup-words.ts';

export interface SitesProps {
  /** The site's host; null where the page is of no site. */
  readonly host: string | null;
  readonly thisSite: boolean;
  readonly everySite: boolean;
  readonly words: PopupWords;
  /** Called inside the click: the browser asks for the permission only there. */
  readonly onThisSite: (on: boolean) => void;
  readonly onEverySite: (on: boolean) => void;
}

/** Where to check without a click: this site, or every site. */
export function Sites({ host, thisSite, everySite, words, onThisSite, onEverySite }: SitesProps) {
  return (
    <section class="sites" aria-labelledby="sites-title">
      <h2 id="sites-title">{words.always}</h2>
      {host === null ? null : (
        <button
          type="button"
          role="switch"
          aria-checked={thisSite || everySite}
          disabled={everySite}
          onClick={() => onThisSite(!thisSite)}
        >
          <span>
            <PhraseText of={words.alwaysThisSite(host)} />
          </span>
        </button>
      )}
      <button
        type="button"
        role="switch"
        aria-checked={everySite}
        onClick={() => onEverySite(!everySite)}
      >
        {words.alwaysAll}
      </button>
      <p class="hint">{words.alwaysHint}</p>
    </section>
  );
}
