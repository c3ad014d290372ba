import { useId, useState } from 'preact/hooks';
import { Field } from './form.tsx';
import { strengthOf } from './strength.ts';
import type { SyncWords } from './sync-words.ts';

/** A new passphrase, entered twice, with a hint of how hard it is to guess. */
export function NewPassphrase({ words }: { readonly words: SyncWords }) {
  const [typed, type] = useState('');
  const [isShown, show] = useState(false);
  const kind = isShown ? 'text' : 'password';
  return (
    <>
      <Field
        name="passphrase"
        label={words('sync.passphrase')}
        hint={
          <span aria-live="polite" class={`strength ${strengthOf(typed)}`}>
            {words(`sync.strength.${strengthOf(typed)}`)}
          </span>
        }
        type={kind}
        dir="auto"
        autocomplete="new-password"
        onType={type}
      />
      <Field
        name="again"
        label={words('sync.passphrase.again')}
        type={kind}
        dir="auto"
        autocomplete="new-password"
      />
      <label class="check">
        <input type="checkbox" checked={isShown} onChange={() => show(!isShown)} />
        <span>{words('sync.passphrase.show')}</span>
      </label>
    </>
  );
}

/** What opens a library that is there: its passphrase, or its recovery words, under the names `passphrase` and `words`. */
export function KnownSecret({ words }: { readonly words: SyncWords }) {
  const id = useId();
  const [by, choose] = useState<'passphrase' | 'words'>('passphrase');
  const [isShown, show] = useState(false);
  return (
    <>
      <fieldset>
        <legend>{words('sync.open.by')}</legend>
        {(['passphrase', 'words'] as const).map((each) => (
          <label key={each} class="check">
            <input
              type="radio"
              name="by"
              value={each}
              checked={by === each}
              onChange={() => choose(each)}
            />
            <span>{each === 'words' ? words('sync.open.words') : words('sync.passphrase')}</span>
          </label>
        ))}
      </fieldset>
      {by === 'passphrase' ? (
        <>
          <Field
            name="passphrase"
            label={words('sync.passphrase')}
            type={isShown ? 'text' : 'password'}
            dir="auto"
            autocomplete="current-password"
          />
          <label class="check">
            <input type="checkbox" checked={isShown} onChange={() => show(!isShown)} />
            <span>{words('sync.passphrase.show')}</span>
          </label>
        </>
      ) : (
        <div class="field">
          <label for={id}>{words('sync.open.words')}</label>
          <textarea
            id={id}
            name="words"
            rows={4}
            dir="ltr"
            lang="en"
            autocomplete="off"
            spellcheck={false}
            aria-describedby={`${id}-hint`}
            required
          />
          <p class="hint" id={`${id}-hint`}>
            {words('sync.open.words.hint')}
          </p>
        </div>
      )}
    </>
  );
}
