import { SyncForm } from './form.tsx';
import { KnownSecret, NewPassphrase } from './passphrase-fields.tsx';
import type { EnteredSecret, SecretState, SyncActions } from './sync-content.ts';
import type { SyncWords } from './sync-words.ts';
import { WhyNote } from './why-note.tsx';

interface SecretStepProps extends SecretState, Pick<SyncActions, 'onMake' | 'onOpen'> {
  readonly words: SyncWords;
}

/** What opens the library: a new passphrase where there is none yet, else the one that it has. */
export function SecretStep({ isNew, isBusy, why, words, onMake, onOpen }: SecretStepProps) {
  return (
    <>
      <p>{isNew ? words('sync.new.text') : words('sync.open.text')}</p>
      <SyncForm
        isBusy={isBusy}
        onSubmit={(typed) =>
          isNew ? onMake(typed('passphrase'), typed('again')) : onOpen(secretOf(typed))
        }
      >
        {isNew ? <NewPassphrase words={words} /> : <KnownSecret words={words} />}
        <p>
          <button type="submit" class="primary" disabled={isBusy}>
            {isNew ? words('sync.new.make') : words('sync.open.do')}
          </button>
        </p>
        <p role="status" class="hint">
          {isBusy ? words('sync.opening') : ''}
        </p>
      </SyncForm>
      <WhyNote why={why} words={words} onRemedy={null} />
    </>
  );
}

/** What stands in the fields of `KnownSecret`. */
export function secretOf(typed: (name: string) => string): EnteredSecret {
  return typed('by') === 'words'
    ? { kind: 'words', text: typed('words') }
    : { kind: 'passphrase', text: typed('passphrase') };
}
