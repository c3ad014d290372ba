import { quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import { Articles } from './articles.tsx';
import { Lost } from './lost.tsx';
import { NoticeText } from './notice.tsx';
import type { CheckedPage, PopupState } from './popup-content.ts';
import type { Notice, PopupWords } from './popup-words.ts';
import { Save } from './save.tsx';
import { Sites, type SitesProps } from './sites.tsx';
import { Sources } from './sources.tsx';
import { StateCounts } from './state-counts.tsx';
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
  readonly onAbout: () => void;
}

/** The popup: what the page is, what the library knows of it and from whom, and what can be done. */
export function Popup(props: PopupProps) {
  const { state, title, outlet, lang, words } = props;
  return (
    <main class="popup">
      <header>
        <h1 lang={title === null ? undefined : lang}>
          {title === null ? words.untitled : <PhraseText of={[quoted(title, lang)]} />}
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
        <section class="states" aria-label={words.states}>
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
        {state.kind === 'done' ? <Save words={words} onSave={props.onSave} /> : null}
        <button type="button" class="link" onClick={props.onAbout}>
          {words.about}
        </button>
      </footer>
    </main>
  );
}

function StateSummary({ state, words }: Pick<PopupProps, 'state' | 'words'>) {
  if (state.kind === 'done') {
    if (state.libraryEmpty) return <NoticeText notice={words.libraryEmpty} />;
    return <p class="summary">{words.summary(summaryCounts(state))}</p>;
  }
  if (state.kind === 'loading') return <p class="hint">{words.loading}</p>;
  if (state.kind === 'unreadable') {
    return (
      <>
        <NoticeText notice={words.unreadable[state.why]} />
        {state.why === 'failed' && state.message !== '' ? (
          <details>
            <summary>{words.details}</summary>
            <p class="hint" lang="en" dir="ltr">
              {state.message}
            </p>
          </details>
        ) : null}
      </>
    );
  }
  return <NoticeText notice={noticeOf(state, words)} />;
}

function noticeOf(
  state: Extract<PopupState, { kind: 'unchecked' | 'checking' | 'barred' }>,
  words: PopupWords,
): Notice {
  switch (state.kind) {
    case 'unchecked':
      return words.unchecked;
    case 'checking':
      return state.slow ? words.slow : words.checking;
    case 'barred':
      return words.barred[state.why];
  }
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
        {state.kind === 'unchecked' || waiting ? words.check : words.checkAgain}
      </button>
      {state.kind !== 'done' || marksShown === null ? null : (
        <button type="button" onClick={() => onShowMarks(!marksShown)}>
          {marksShown ? words.hideMarks : words.showMarks}
        </button>
      )}
    </p>
  );
}

function summaryCounts({ summary: { counts, independentOrigins } }: CheckedPage) {
  const { corroborated, repeated, contradicted, disputed } = counts;
  const against = contradicted + disputed;
  return {
    claims: corroborated + repeated + against + counts.new,
    corroborated,
    repeated,
    against,
    independentOrigins,
  };
}
