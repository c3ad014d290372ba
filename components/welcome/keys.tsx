import type { Command, WelcomeWords } from './welcome-words.ts';

interface KeysProps {
  readonly words: WelcomeWords;
  /** The keys that each command has in this browser; "" where the reader set none. */
  readonly keys: ReadonlyMap<Command, string>;
  /** Opens the browser’s own page of keys; null where it lets nobody open it. */
  readonly onChangeKeys: (() => void) | null;
}

/** The keys that are set in this browser, and where they are changed. */
export function Keys({ words, keys, onChangeKeys }: KeysProps) {
  return (
    <section>
      <h2>{words('welcome.keys')}</h2>
      <dl class="keys">
        {[...keys].map(([command, key]) => (
          <div key={command}>
            <dt>{words(`welcome.${command}`)}</dt>
            <dd>{key === '' ? words('welcome.no-key') : <kbd dir="ltr">{key}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <p>{words('welcome.on-card')}</p>
      <p>{words('welcome.in-panel')}</p>
      {onChangeKeys === null ? (
        <p class="hint">{words('welcome.change-keys.where')}</p>
      ) : (
        <button type="button" onClick={onChangeKeys}>
          {words('welcome.change-keys')}
        </button>
      )}
    </section>
  );
}
