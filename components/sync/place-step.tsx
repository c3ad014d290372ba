import { useState } from 'preact/hooks';
import { Field, SyncForm } from './form.tsx';
import {
  addressFor,
  fixedAddress,
  SERVER_NAMES,
  SERVERS,
  type ServerName,
} from './server-address.ts';
import type { EnteredPlace, PlaceState, SyncActions } from './sync-content.ts';
import type { SyncWords } from './sync-words.ts';
import { WhyNote } from './why-note.tsx';

interface PlaceStepProps extends PlaceState, Pick<SyncActions, 'onTry' | 'onPlaceDone'> {
  readonly words: SyncWords;
}

type Choice = ServerName | 's3';

const CHOICES: readonly Choice[] = [...SERVERS, 's3'];

/** Where the files lie: which storage, as whom, and what a trial of it found. */
export function PlaceStep({ isBusy, why, findings, words, onTry, onPlaceDone }: PlaceStepProps) {
  const [choice, choose] = useState<Choice>('nextcloud');
  const isUsable = findings?.includes('usable') ?? false;
  return (
    <>
      <SyncForm
        isBusy={isBusy}
        onSubmit={(typed) => onTry(choice === 's3' ? s3Of(typed) : webDavOf(choice, typed))}
      >
        <div class="field">
          <label for="sync-server">{words('sync.place.server')}</label>
          <select
            id="sync-server"
            value={choice}
            onChange={({ currentTarget }) =>
              choose(CHOICES.find((each) => each === currentTarget.value) ?? 'other')
            }
          >
            {CHOICES.map((each) => (
              <option key={each} value={each}>
                {choiceName(each, words)}
              </option>
            ))}
          </select>
        </div>
        {choice === 's3' ? <S3Fields words={words} /> : <DavFields server={choice} words={words} />}
        <p class="hint">{words('sync.place.permission')}</p>
        <p>
          <button type="submit" class={isUsable ? '' : 'primary'} disabled={isBusy}>
            {words('sync.place.try')}
          </button>
        </p>
        <p role="status" class="hint">
          {isBusy ? words('sync.place.trying') : ''}
        </p>
      </SyncForm>
      <WhyNote why={why} words={words} onRemedy={null} />
      {findings === null ? null : (
        <section aria-labelledby="sync-found">
          <h3 id="sync-found">{words('sync.found')}</h3>
          <ul class="findings">
            {findings.map((finding) => (
              <li key={finding}>{words(`sync.found.${finding}`)}</li>
            ))}
          </ul>
          {isUsable ? (
            <p>
              <button type="button" class="primary" onClick={onPlaceDone}>
                {words('sync.next')}
              </button>
            </p>
          ) : null}
        </section>
      )}
    </>
  );
}

function DavFields({ server, words }: { readonly server: ServerName; readonly words: SyncWords }) {
  const isFixed = fixedAddress(server) !== null;
  const hint = words(`sync.place.hint.${server}`);
  return (
    <>
      {isFixed ? (
        <p class="hint">{hint}</p>
      ) : (
        <Field name="address" label={words('sync.place.address')} hint={hint} isAddress dir="ltr" />
      )}
      <Field name="user" label={words('sync.place.user')} dir="auto" autocomplete="username" />
      <Field
        name="password"
        label={words('sync.place.password')}
        hint={words('sync.place.password.hint')}
        type="password"
        dir="ltr"
      />
    </>
  );
}

function S3Fields({ words }: { readonly words: SyncWords }) {
  return (
    <>
      <Field
        name="address"
        label={words('sync.place.address')}
        hint={words('sync.place.hint.s3')}
        isAddress
        dir="ltr"
      />
      <Field name="region" label={words('sync.place.region')} dir="ltr" value="us-east-1" />
      <Field name="keyId" label={words('sync.place.key-id')} dir="ltr" />
      <Field
        name="secret"
        label={words('sync.place.secret')}
        hint={words('sync.place.password.hint')}
        type="password"
        dir="ltr"
      />
    </>
  );
}

function choiceName(choice: Choice, words: SyncWords): string {
  if (choice === 's3') return words('sync.place.server.s3');
  return choice === 'other' ? words('sync.place.server.other') : SERVER_NAMES[choice];
}

function webDavOf(server: ServerName, typed: (name: string) => string): EnteredPlace {
  const user = typed('user').trim();
  const address = addressFor(server, typed('address'), user);
  return { kind: 'webdav', address, user, password: typed('password') };
}

function s3Of(typed: (name: string) => string): EnteredPlace {
  const [region, keyId, secret] = ['region', 'keyId', 'secret'].map((name) => typed(name).trim());
  return {
    kind: 's3',
    address: typed('address').trim(),
    region: region ?? '',
    keyId: keyId ?? '',
    secret: secret ?? '',
  };
}
