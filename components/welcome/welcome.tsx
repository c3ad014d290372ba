import type { VerdictKind } from '../../engine/model.ts';
import { StateGlyph } from '../state-glyph.tsx';
import type { Command, WelcomeWords } from './welcome-words.ts';

interface WelcomeProps {
  readonly words: WelcomeWords;
  /** The keys that each command has in this browser; '' where the reader set none. */
  readonly keys: ReadonlyMap<Command, string>;
}

const STATES: readonly VerdictKind[] = [
  'corroborated',
  'repeated',
  'contradicted',
  'disputed',
  'new',
  'not-a-claim',
];

/** What Isnad is, how to use it, and what it keeps where; one screen. */
export function Welcome({ words, keys }: WelcomeProps) {
  return (
    <main class="welcome">
      <header>
        <img src="/icon.svg" alt="" width="48" height="48" />
        <h1>{words('welcome.title')}</h1>
      </header>
      <p class="lead">{words('welcome.lead')}</p>
      <section>
        <h2>{words('welcome.check')}</h2>
        <p>{words('welcome.check.text')}</p>
      </section>
      <section>
        <h2>{words('welcome.marks')}</h2>
        <dl class="meanings">
          {STATES.map((kind) => (
            <div key={kind}>
              <dt>
                <StateGlyph kind={kind} />
                {words(`state.${kind}`)}
              </dt>
              <dd>{words(`welcome.${kind}`)}</dd>
            </div>
          ))}
        </dl>
        <p>{words('welcome.never-true')}</p>
      </section>
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
      </section>
      <section>
        <h2>{words('welcome.kept')}</h2>
        <ul class="kept">
          <li>{words('welcome.kept.here')}</li>
          <li>{words('welcome.kept.reading')}</li>
          <li>{words('welcome.kept.asked')}</li>
        </ul>
      </section>
    </main>
  );
}
