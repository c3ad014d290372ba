import { SyncForm } from './form.tsx';
import { KnownSecret, NewPassphrase } from './passphrase-fields.tsx';
import { secretOf } from './secret-step.tsx';
import type { KeysState, ShownKey, SyncActions } from './sync-content.ts';
import type { SyncWords } from './sync-words.ts';
import { WhyNote } from './why-note.tsx';
import { RecoveryWords } from './words-step.tsx';

type KeyActions = Pick<
  SyncActions,
  | 'onOpenKeys'
  | 'onAddPassphrase'
  | 'onRemoveKey'
  | 'onNewWords'
  | 'onRotate'
  | 'onCloseKeys'
  | 'onCopy'
  | 'onPrint'
>;

interface KeysSectionProps extends KeyActions {
  readonly keys: KeysState;
  readonly words: SyncWords;
}

/** What opens the library, shown and changed once the passphrase was entered: the keys themselves are not kept. */
export function KeysSection({ keys, words, ...does }: KeysSectionProps) {
  return (
    <section aria-labelledby="sync-keys" id="keys">
      <h2 id="sync-keys">{words('sync.keys')}</h2>
      {keys.kind === 'closed' ? <Closed keys={keys} words={words} {...does} /> : null}
      {keys.kind === 'open' ? <Open keys={keys} words={words} {...does} /> : null}
      {keys.kind === 'words' ? (
        <>
          <RecoveryWords recovery={keys.words} words={words} {...does} />
          <p>
            <button type="button" class="primary" onClick={does.onCloseKeys}>
              {words('sync.words.have')}
            </button>
          </p>
        </>
      ) : null}
    </section>
  );
}

interface ClosedProps extends KeyActions {
  readonly keys: KeysState & { readonly kind: 'closed' };
  readonly words: SyncWords;
}

function Closed({ keys, words, onOpenKeys }: ClosedProps) {
  return (
    <details>
      <summary>{words('sync.keys.change')}</summary>
      <p class="hint">{words('sync.keys.text')}</p>
      <SyncForm isBusy={keys.isBusy} onSubmit={(typed) => onOpenKeys(secretOf(typed))}>
        <KnownSecret words={words} />
        <p>
          <button type="submit" disabled={keys.isBusy}>
            {words('sync.keys.open')}
          </button>
        </p>
        <p role="status" class="hint">
          {keys.isBusy ? words('sync.opening') : ''}
        </p>
      </SyncForm>
      <WhyNote why={keys.why} words={words} onRemedy={null} />
    </details>
  );
}

interface OpenProps extends KeyActions {
  readonly keys: KeysState & { readonly kind: 'open' };
  readonly words: SyncWords;
}

function Open({ keys, words, ...does }: OpenProps) {
  const { isBusy, done, why } = keys;
  return (
    <>
      <ul class="keys">
        {keys.keys.map((each) => (
          <KeyLine
            key={each.name}
            shown={each}
            isBusy={isBusy}
            words={words}
            onRemoveKey={does.onRemoveKey}
          />
        ))}
      </ul>
      <p class="hint" id="sync-remove-hint">
        {words('sync.keys.remove.hint')}
      </p>
      <p role="status">
        {isBusy ? words('sync.opening') : done === null ? '' : words(`sync.keys.done.${done}`)}
      </p>
      <WhyNote why={why} words={words} onRemedy={null} />
      <details>
        <summary>{words('sync.keys.add')}</summary>
        <SyncForm
          isBusy={isBusy}
          onSubmit={(typed) => does.onAddPassphrase(typed('passphrase'), typed('again'))}
        >
          <NewPassphrase words={words} />
          <p>
            <button type="submit" disabled={isBusy}>
              {words('sync.keys.add')}
            </button>
          </p>
        </SyncForm>
      </details>
      <details>
        <summary>{words('sync.keys.new-words')}</summary>
        <p class="hint">{words('sync.keys.new-words.hint')}</p>
        <p>
          <button type="button" disabled={isBusy} onClick={does.onNewWords}>
            {words('sync.keys.new-words')}
          </button>
        </p>
      </details>
      <details>
        <summary>{words('sync.keys.rotate')}</summary>
        <p class="hint">{words('sync.keys.rotate.hint')}</p>
        <SyncForm
          isBusy={isBusy}
          onSubmit={(typed) => does.onRotate(typed('passphrase'), typed('again'))}
        >
          <NewPassphrase words={words} />
          <p>
            <button type="submit" disabled={isBusy}>
              {words('sync.keys.rotate')}
            </button>
          </p>
        </SyncForm>
      </details>
      <p>
        <button type="button" onClick={does.onCloseKeys}>
          {words('sync.close')}
        </button>
      </p>
    </>
  );
}

interface KeyLineProps extends Pick<SyncActions, 'onRemoveKey'> {
  readonly shown: ShownKey;
  readonly isBusy: boolean;
  readonly words: SyncWords;
}

function KeyLine({ shown, isBusy, words, onRemoveKey }: KeyLineProps) {
  const { name, kind, made } = shown;
  const id = `sync-key-${name}`;
  const day = new Date(made).toISOString();
  return (
    <li>
      <span id={id}>{words(`sync.keys.${kind}`, { day })}</span>
      <button
        type="button"
        disabled={isBusy}
        aria-describedby={`${id} sync-remove-hint`}
        onClick={() => onRemoveKey(name)}
      >
        {words('sync.keys.remove')}
      </button>
    </li>
  );
}
