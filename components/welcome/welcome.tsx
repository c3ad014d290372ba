import type { VerdictKind } from '../../engine/model.ts';
import { StateGlyph } from '../state-glyph.tsx';
import { Example } from './example.tsx';
import { ImportPack } from './import-pack.tsx';
import { Keys } from './keys.tsx';
import { SiteChoice } from './site-choice.tsx';
import type { DrawMark, ExampleContent, ImportState, SitesContent } from './welcome-content.ts';
import type { Command, WelcomeWords } from './welcome-words.ts';

export interface WelcomeProps {
  readonly words: WelcomeWords;
  readonly example: ExampleContent;
  readonly draw: DrawMark;
  readonly sites: SitesContent;
  readonly importing: ImportState;
  /** The keys that each command has in this browser; '' where the reader set none. */
  readonly keys: ReadonlyMap<Command, string>;
  /** Opens the browser's own page of keys; null where it lets nobody open it. */
  readonly onChangeKeys: (() => void) | null;
  readonly onCheckAgain: () => void;
  readonly onAddSite: (address: string) => void;
  readonly onEverySite: (on: boolean) => void;
  readonly onRemoveSite: (pattern: string) => void;
  readonly onImport: (file: File) => void;
  readonly onSettings: () => void;
}

const STATES: readonly VerdictKind[] = [
  'corroborated',
  'repeated',
  'contradicted',
  'disputed',
  'new',
  'not-a-claim',
];

/** The first page that a reader sees: what the marks say, on an example; what stays here; when a page is read; the library. */
export function Welcome(props: WelcomeProps) {
  const { words } = props;
  return (
    <main class="welcome">
      <header>
        <img src="/icon.svg" alt="" width="48" height="48" />
        <h1>{words('welcome.title')}</h1>
      </header>
      <p class="lead">{words('welcome.lead')}</p>
      <Example {...props} />
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
        <h2>{words('welcome.kept')}</h2>
        <ul class="kept">
          <li>{words('welcome.kept.here')}</li>
          <li>{words('welcome.kept.reading')}</li>
          <li>{words('welcome.kept.asked')}</li>
        </ul>
      </section>
      <SiteChoice {...props} />
      <ImportPack {...props} />
      <Keys {...props} />
      <p class="last">
        <button type="button" onClick={props.onSettings}>
          {words('welcome.settings')}
        </button>
      </p>
    </main>
  );
}
