import { quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import { Field, SyncForm } from './form.tsx';
import type { OnState, SyncActions } from './sync-content.ts';
import type { SyncWords } from './sync-words.ts';
import { WhyNote } from './why-note.tsx';

interface StorageSectionProps
  extends Pick<OnState, 'address' | 'account' | 'password'>,
    Pick<SyncActions, 'onPassword' | 'onRemedy' | 'onEnd'> {
  readonly words: SyncWords;
}

/** Where the files lie, what lies unsealed here, and the ways to another password, another address, and out of sync. */
export function StorageSection(props: StorageSectionProps) {
  const { address, account, password, words, onPassword, onRemedy, onEnd } = props;
  return (
    <>
      <section aria-labelledby="sync-storage">
        <h2 id="sync-storage">{words('sync.storage')}</h2>
        <p dir="ltr" class="address">
          <PhraseText of={[quoted(address, 'en')]} />
        </p>
        <p>
          <PhraseText of={words('sync.storage.account', { account: quoted(account, 'und') })} />
        </p>
        {password === null ? (
          <p class="buttons">
            <button type="button" onClick={() => onRemedy('password')}>
              {words('sync.storage.password')}
            </button>
            <button type="button" aria-describedby="sync-moved" onClick={() => onRemedy('address')}>
              {words('sync.storage.address')}
            </button>
          </p>
        ) : (
          <SyncForm isBusy={password.isBusy} onSubmit={(typed) => onPassword(typed('password'))}>
            <Field
              name="password"
              label={words('sync.place.password')}
              hint={words('sync.place.password.hint')}
              type="password"
              dir="ltr"
            />
            <p class="buttons">
              <button type="submit" class="primary" disabled={password.isBusy}>
                {words('sync.storage.password.save')}
              </button>
              <button type="button" onClick={() => onPassword(null)}>
                {words('sync.close')}
              </button>
            </p>
            <WhyNote why={password.why} words={words} onRemedy={null} />
          </SyncForm>
        )}
        <p class="hint" id="sync-moved">
          {words('sync.storage.moved')}
        </p>
        <p class="hint">{words('sync.disk')}</p>
      </section>
      <section>
        <details>
          <summary>{words('sync.end')}</summary>
          <p>{words('sync.end.text')}</p>
          <p>
            <button type="button" onClick={onEnd}>
              {words('sync.end.sure')}
            </button>
          </p>
        </details>
      </section>
    </>
  );
}
