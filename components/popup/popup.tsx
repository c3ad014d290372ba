import { quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import { Articles } from './articles.tsx';
import { Lost } from './lost.tsx';
import type { PopupState } from './popup-content.ts';
import type { PopupWords } from './popup-words.ts';
import { Save } from './save.tsx';
import { Sites, type SitesProps } from './sites.tsx';
import { Sources } from './sources.tsx';
import { StateCounts } from './state-counts.tsx';
import { StateSummary } from './state-summary.tsx';
import { Stated } from './stated.tsx';
import { Translation, type TranslationAccess } from './translation.tsx';

export interface PopupProps {
  readonly state: PopupState;
  readonly title: string | null;
  /** The outlet, or the site's host where the outlet is not known. */
  readonly outlet: string | null;
  /** Language of title and outlet. */
  readonly lang: string;
  /** Whether the marks are shown; null where no reader is in the page. */
  readonly marksShown: boolean | null;
  /** Sentences of the report that the page no longer has. */
  readonly lost: readonly number[];
  /** What these said when they were checked, as far as it is still kept. */
  readonly lostTexts: ReadonlyMap<number, string>;
  readonly sites: Omit<SitesProps, 'words'>;
  readonly translation: TranslationAccess;
  readonly words: PopupWords;
  readonly onCheck: () => void;
  readonly onShowMarks: (shown: boolean) => void;
  readonly onReveal: (sentence: number) => void;
  readonly onSave: () => Promise<boolean>;
  readonly onPanel: () => void;
  readonly onAbout: () => void;
  readonly onSettings: () => void;
}

/** The popup: what the page is, what the library knows of it and from whom, and what can be done. */
export function Popup(props: PopupProps) {
  const { state, title, outlet, lang, words } = props;
  return (
    <main class="popup">
      <header>
        <h1 lang={title === null ? undefined : lang}>
          {title === null ? words('popup.untitled') : <PhraseText of={[quoted(title, lang)]} />}
        </h1>
        {outlet === null ? null : (
          <p class="outlet">
            <PhraseText of={[quoted(outlet, lang)]} />
          </p>
        )}
      </header>
      <div role="status">
        <StateSummary state={state} words={words} />
      </div>
      {state.kind === 'done' ? (
        <section class="states" aria-label={words('popup.states')}>
          <StateCounts page={state} lost={props.lost} words={words} onReveal={props.onReveal} />
          <Lost page={state} lost={props.lost} texts={props.lostTexts} words={words} />
        </section>
      ) : null}
      <PageActions {...props} />
      {state.kind === 'done' ? (
        <Translation key={state.id} page={state} words={words} {...props.translation} />
      ) : null}
      {state.kind === 'done' && state.summary.sources.length > 0 ? (
        <Sources page={state} words={words} />
      ) : null}
      {state.kind === 'barred' ? null : <Sites {...props.sites} words={words} />}
      {state.kind === 'done' ? (
        <>
          <Stated page={state} words={words} />
          <Articles page={state} words={words} />
        </>
      ) : null}
      <footer>
        {state.kind === 'done' ? (
          <>
            <button type="button" class="link" onClick={props.onPanel}>
              {words('popup.panel')}
            </button>
            <Save words={words} onSave={props.onSave} />
          </>
        ) : null}
        <button type="button" class="link" onClick={props.onSettings}>
          {words('popup.settings')}
        </button>
        <button type="button" class="link" onClick={props.onAbout}>
          {words('popup.about')}
        </button>
      </footer>
    </main>
  );
}

function PageActions({ state, words, marksShown, onCheck, onShowMarks }: PopupProps) {
  if (state.kind === 'barred' || state.kind === 'loading') return null;
  const waiting = state.kind === 'checking' && !state.slow;
  return (
    <p class="page-actions">
      <button
        type="button"
        class={state.kind === 'unchecked' ? 'primary' : ''}
        disabled={waiting}
        onClick={onCheck}
      >
        {state.kind === 'unchecked' || waiting ? words('popup.check') : words('popup.check-again')}
      </button>
      {state.kind !== 'done' || marksShown === null ? null : (
        <button type="button" onClick={() => onShowMarks(!marksShown)}>
          {marksShown ? words('popup.hide-marks') : words('popup.show-marks')}
        </button>
      )}
    </p>
  );
}
