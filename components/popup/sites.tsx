import type { Words } from '../messages/words.ts';
import { quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';

export interface SitesProps {
  /** The site's host; null where the page is of no site. */
  readonly host: string | null;
  readonly thisSite: boolean;
  readonly everySite: boolean;
  /** This site is left out, whatever else is chosen. */
  readonly leftOut: boolean;
  /** Nothing is checked without a click anywhere. */
  readonly off: boolean;
  readonly words: Words<'popup'>;
  /** Called inside the click: the browser asks for the permission only there. */
  readonly onThisSite: (on: boolean) => void;
  readonly onEverySite: (on: boolean) => void;
  readonly onLeaveOut: (on: boolean) => void;
}

/** Where to check without a click: this site, or every site but those left out. */
export function Sites(props: SitesProps) {
  const { host, thisSite, everySite, leftOut, off, words } = props;
  return (
    <section class="sites" aria-label={words('popup.always')}>
      {host === null ? null : (
        <button
          type="button"
          role="switch"
          aria-checked={(thisSite || everySite) && !leftOut}
          disabled={everySite || leftOut}
          onClick={() => props.onThisSite(!thisSite)}
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
        onClick={() => props.onEverySite(!everySite)}
      >
        {words('popup.always-all')}
      </button>
      {host === null || !(everySite || leftOut) ? null : (
        <button
          type="button"
          role="switch"
          aria-checked={leftOut}
          onClick={() => props.onLeaveOut(!leftOut)}
        >
          <span>
            <PhraseText of={words('popup.leave-out', { host: quoted(host, 'en') })} />
          </span>
        </button>
      )}
      <p class="hint">{off ? words('popup.switched-off') : words('popup.always-hint')}</p>
    </section>
  );
}
