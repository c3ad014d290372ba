import type { Words } from '../messages/words.ts';
import { quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';

interface LanguageChoiceProps {
  readonly languages: readonly string[];
  /** Null for the browser's. */
  readonly chosen: string | null;
  readonly words: Words<'settings'>;
  readonly onChoose: (language: string | null) => void;
}

/** In which language to speak: the browser's, or one of ours, each by the name that it calls itself. */
export function LanguageChoice({ languages, chosen, words, onChoose }: LanguageChoiceProps) {
  const known = chosen !== null && languages.includes(chosen) ? chosen : null;
  return (
    <fieldset>
      <legend>{words('settings.language')}</legend>
      {[null, ...languages].map((lang) => (
        <label key={lang}>
          <input
            type="radio"
            name="language"
            checked={lang === known}
            onChange={() => onChoose(lang)}
          />
          <span>
            {lang === null ? (
              words('settings.language.browser')
            ) : (
              <PhraseText of={[quoted(ownName(lang), lang)]} />
            )}
          </span>
        </label>
      ))}
      <p class="hint">{words('settings.language.hint')}</p>
    </fieldset>
  );
}

function ownName(lang: string): string {
  return new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang;
}
