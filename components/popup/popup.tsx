import type { PanelFilter } from '../panel/panel-sentences.ts';
import { quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import { Articles } from './articles.tsx';
import type { Lead } from './figure.tsx';
import { HeldBack } from './held-back.tsx';
import { Keep, type KeepAccess } from './keep.tsx';
import { Lost } from './lost.tsx';
import type { CheckedPage, PopupState } from './popup-content.ts';
import type { PopupWords } from './popup-words.ts';
import { Save } from './save.tsx';
import { Sites, type SitesProps } from './sites.tsx';
import { Sources } from './sources.tsx';
import { StateCounts } from './state-counts.tsx';
import { StateSummary } from './state-summary.tsx';
import { Stated } from './stated.tsx';
import { Summary } from './summary.tsx';
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
  readonly keep: KeepAccess;
  readonly words: PopupWords;
  readonly onCheck: () => void;
  readonly onShowMarks: (shown: boolean) => void;
  readonly onReveal: (sentence: number) => void;
  readonly onSave: () => Promise<boolean>;
  /** Opens the side panel with these sentences. Called inside the click: browsers open it only there. */
  readonly onPanel: (filter: PanelFilter) => void;
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
      {state.kind === 'done' ? <HeldBack leftOut={state.leftOut} words={words} /> : null}
      {state.kind === 'done' && !state.libraryEmpty ? (
        <Checked {...props} state={state} />
      ) : (
        <>
          <div role="status">
            <StateSummary state={state} words={words} />
          </div>
          <PageActions {...props} />
        </>
      )}
      {state.kind === 'done' ? (
        <>
          {state.saved === null ? null : (
            <Keep key={state.id} saved={state.saved} words={words} {...props.keep} />
          )}
          <Lost page={state} lost={props.lost} texts={props.lostTexts} words={words} />
          <Stated page={state} words={words} />
          <Articles page={state} words={words} />
          <details class="apart">
            <summary>{words('popup.always')}</summary>
            <Sites {...props.sites} words={words} />
          </details>
        </>
      ) : null}
      {state.kind === 'done' || state.kind === 'barred' ? null : (
        <>
          <h2 class="apart-title">{words('popup.always')}</h2>
          <Sites {...props.sites} words={words} />
        </>
      )}
      <Footer {...props} />
    </main>
  );
}

/** What is known of a page that was compared: in a sentence, in numbers, and by whom it is told. */
function Checked({ state, ...props }: PopupProps & { readonly state: CheckedPage }) {
  const { words, lost } = props;
  const follow = ({ filter, sentences }: Lead) => {
    const only = sentences.length === 1 ? sentences[0] : undefined;
    const isMarked = state.marks.some(
      ({ sentence, kind }) => sentence === only && kind !== 'not-a-claim',
    );
    // One sentence is shown where it stands; several are listed.
    if (only !== undefined && isMarked && !lost.includes(only)) props.onReveal(only);
    else props.onPanel(filter);
  };
  return (
    <>
      <Summary page={state} words={words} onFollow={follow} />
      <section class="states" aria-label={words('popup.states')}>
        <StateCounts page={state} words={words} onFollow={follow} />
      </section>
      <p class="page-actions">
        <button type="button" class="primary" onClick={() => props.onPanel({ by: 'all' })}>
          {words('popup.panel')}
        </button>
        {props.marksShown === null ? null : (
          <button type="button" onClick={() => props.onShowMarks(!props.marksShown)}>
            {props.marksShown ? words('popup.hide-marks') : words('popup.show-marks')}
          </button>
        )}
      </p>
      <Translation key={state.id} page={state} words={words} {...props.translation} />
      {state.summary.sources.some(({ origins }) => origins.length > 0) ? (
        <Sources page={state} words={words} onFollow={follow} />
      ) : null}
    </>
  );
}

function Footer({ state, words, onCheck, onSave, onSettings, onAbout }: PopupProps) {
  const link = (says: string, onClick: () => void, look = 'link') => (
    <button type="button" class={look} onClick={onClick}>
      {says}
    </button>
  );
  return (
    <footer>
      {state.kind === 'done' && !state.libraryEmpty
        ? link(words('popup.check-again'), onCheck, 'link check')
        : null}
      {state.kind === 'done' ? <Save words={words} onSave={onSave} /> : null}
      <a href="/library.html" target="_blank" rel="noopener">
        {words('popup.library')}
      </a>
      {link(words('popup.settings'), onSettings)}
      {link(words('popup.about'), onAbout)}
    </footer>
  );
}

/** Where there is no result to show: checking, or checking again. */
function PageActions({ state, words, onCheck }: PopupProps) {
  if (state.kind === 'barred' || state.kind === 'loading') return null;
  const waiting = state.kind === 'checking' && !state.slow;
  return (
    <p class="page-actions">
      <button
        type="button"
        class={state.kind === 'unchecked' || state.kind === 'done' ? 'check primary' : 'check'}
        disabled={waiting}
        onClick={onCheck}
      >
        {state.kind === 'unchecked' || waiting ? words('popup.check') : words('popup.check-again')}
      </button>
    </p>
  );
}
