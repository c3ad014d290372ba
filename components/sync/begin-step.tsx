import { Field, SyncForm } from './form.tsx';
import type { BeginState, SyncActions } from './sync-content.ts';
import type { SyncWords } from './sync-words.ts';
import { WhyNote } from './why-note.tsx';

interface BeginStepProps extends BeginState, Pick<SyncActions, 'onBackup' | 'onBegin'> {
  readonly words: SyncWords;
}

/** Before the first sync: the library's four words, a copy of it, and what this device is called. */
export function BeginStep(props: BeginStepProps) {
  const { fingerprint, deviceName, backup, why, words, onBackup, onBegin } = props;
  return (
    <>
      <Fingerprint fingerprint={fingerprint} words={words} />
      <section aria-labelledby="sync-backup">
        <p id="sync-backup">{words('sync.backup')}</p>
        <p>
          <button type="button" disabled={backup === 'making'} onClick={onBackup}>
            {words('sync.backup.do')}
          </button>
        </p>
        <p role="status" class="hint">
          {backup === 'offered' ? '' : words(`sync.backup.${backup}`)}
        </p>
      </section>
      <SyncForm isBusy={backup === 'making'} onSubmit={(typed) => onBegin(typed('device'))}>
        <Field
          name="device"
          label={words('sync.device')}
          dir="auto"
          value={deviceName}
          isRequired={false}
          maxLength={100}
        />
        <p>
          <button type="submit" class="primary" disabled={backup === 'making'}>
            {words('sync.begin.do')}
          </button>
        </p>
      </SyncForm>
      <WhyNote why={why} words={words} onRemedy={null} />
    </>
  );
}

interface FingerprintProps {
  readonly fingerprint: string;
  readonly words: SyncWords;
}

/** The four words of a library, to compare. */
export function Fingerprint({ fingerprint, words }: FingerprintProps) {
  return (
    <div class="fingerprint">
      <p>{words('sync.fingerprint')}</p>
      <p lang="en" dir="ltr">
        <strong>{fingerprint}</strong>
      </p>
      <p class="hint">{words('sync.fingerprint.hint')}</p>
    </div>
  );
}
