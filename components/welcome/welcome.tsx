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
        <h1>{words.title}</h1>
      </header>
      <p class="lead">{words.lead}</p>
      <section>
        <h2>{words.check}</h2>
        <p>{words.checkText}</p>
      </section>
      <section>
        <h2>{words.marks}</h2>
        <dl class="meanings">
          {STATES.map((kind) => (
            <div key={kind}>
              <dt>
                <StateGlyph kind={kind} />
                {words.state[kind].name}
              </dt>
              <dd>{words.state[kind].meaning}</dd>
            </div>
          ))}
        </dl>
        <p>{words.neverTrue}</p>
      </section>
      <section>
        <h2>{words.keys}</h2>
        <dl class="keys">
          {[...keys].map(([command, key]) => (
            <div key={command}>
              <dt>{words.command[command]}</dt>
              <dd>{key === '' ? words.noKey : <kbd dir="ltr">{key}</kbd>}</dd>
            </div>
          ))}
        </dl>
        <p>{words.onCard}</p>
      </section>
      <section>
        <h2>{words.kept}</h2>
        <ul class="kept">
          {words.keptText.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
    </main>
  );
}
