import type { Words } from '../messages/words.ts';
import { type Phrase, plainPhrase, quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';

interface SiteListProps {
  readonly sites: readonly { readonly key: string; readonly name: Phrase }[];
  /** Said where there are none. */
  readonly none: string;
  readonly words: Words<'settings'>;
  readonly onRemove: (key: string) => void;
}

/** Sites, each with the way to take it off the list. */
export function SiteList({ sites, none, words, onRemove }: SiteListProps) {
  if (sites.length === 0) return <p>{none}</p>;
  return (
    <ul class="site-list">
      {sites.map(({ key, name }) => (
        <li key={key}>
          <span>
            <PhraseText of={name} />
          </span>
          <button
            type="button"
            aria-label={plainPhrase(words('settings.remove-site', { site: name }))}
            onClick={() => onRemove(key)}
          >
            {words('settings.remove')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The host of a match pattern; words of ours for the pattern of all sites. */
export function siteName(pattern: string, words: Words<'settings'>) {
  const host = /^[^:]+:\/\/([^/]+)\//.exec(pattern)?.[1] ?? '*';
  return { name: host === '*' ? [words('settings.every-site')] : [quoted(host, 'en')] };
}
