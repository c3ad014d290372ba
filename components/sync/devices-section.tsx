import { quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import { agoPhrase } from './ago.ts';
import { Fingerprint } from './begin-step.tsx';
import { Field, SyncForm } from './form.tsx';
import type { OnState, ShownDevice, SyncActions } from './sync-content.ts';
import type { SyncWords } from './sync-words.ts';

interface DevicesSectionProps
  extends Pick<OnState, 'now' | 'devices' | 'deviceName' | 'fingerprint'>,
    Pick<SyncActions, 'onRename'> {
  readonly words: SyncWords;
}

/** Which devices share the library, when each was last heard of, and what to do when one is lost. */
export function DevicesSection(props: DevicesSectionProps) {
  const { now, devices, deviceName, fingerprint, words, onRename } = props;
  const others = devices.filter(({ isSelf }) => !isSelf);
  return (
    <section aria-labelledby="sync-devices">
      <h2 id="sync-devices">{words('sync.devices')}</h2>
      <ul class="devices">
        {devices.map((device) => (
          <DeviceLine key={device.id} {...device} now={now} words={words} />
        ))}
      </ul>
      {others.length === 0 ? <p class="hint">{words('sync.devices.none')}</p> : null}
      <SyncForm isBusy={false} onSubmit={(typed) => onRename(typed('device'))}>
        <Field
          key={deviceName}
          name="device"
          label={words('sync.device')}
          dir="auto"
          value={deviceName}
          isRequired={false}
          maxLength={100}
        />
        <p>
          <button type="submit">{words('sync.devices.rename')}</button>
        </p>
      </SyncForm>
      <Fingerprint fingerprint={fingerprint} words={words} />
      <details>
        <summary>{words('sync.devices.lost')}</summary>
        <ol class="advice">
          <li>{words('sync.devices.lost.revoke')}</li>
          <li>{words('sync.devices.lost.keys')}</li>
          <li>{words('sync.devices.lost.enter')}</li>
        </ol>
      </details>
    </section>
  );
}

interface DeviceLineProps extends ShownDevice {
  readonly now: number;
  readonly words: SyncWords;
}

function DeviceLine({ name, at, isSelf, now, words }: DeviceLineProps) {
  const called = name === '' ? [words('sync.devices.unnamed')] : [quoted(name, 'und')];
  return (
    <li>
      <strong>
        <PhraseText of={called} />
      </strong>
      <span class="hint">
        {isSelf ? (
          words('sync.devices.self')
        ) : at === 0 ? (
          words('sync.devices.never')
        ) : (
          <PhraseText of={words('sync.devices.heard', { ago: agoPhrase(at, now, words) })} />
        )}
      </span>
    </li>
  );
}
