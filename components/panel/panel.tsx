import { quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import { Articles } from '../popup/articles.tsx';
import { HeldBack } from '../popup/held-back.tsx';
import type { PopupState } from '../popup/popup-content.ts';
import { StateSummary } from '../popup/state-summary.tsx';
import { ChangedSince } from './changed-since.tsx';
import { ElsewhereClaims } from './elsewhere.tsx';
import { Filters } from './filters.tsx';
import type {
  Elsewhere,
  OpenedSentence,
  PanelTarget,
  Recalled,
  SelectedText,
} from './panel-content.ts';
import { filtered, type PanelFilter, type PanelSentence } from './panel-sentences.ts';
import { panelSummary } from './panel-summary.ts';
import type { PanelWords } from './panel-words.ts';
import { Selected } from './selected-text.tsx';
import { SentenceList } from './sentence-list.tsx';
import type { RowCallbacks } from './sentence-row.tsx';

export interface PanelProps extends RowCallbacks {
  readonly state: PopupState;
  readonly title: string | null;
  /** Language of the title and of the sentences. */
  readonly lang: string;
  /** All sentences of the page in reading order; empty without a report. */
  readonly sentences: readonly PanelSentence[];
  readonly filter: PanelFilter;
  /** Sentences whose evidence is shown. */
  readonly opened: ReadonlyMap<number, OpenedSentence>;
  /** The sentence that the reader came from in the page, or is led to; null where none. */
  readonly target: PanelTarget | null;
  /** Text that is checked by itself; null where none is. */
  readonly selected: SelectedText | null;
  readonly elsewhere: Elsewhere;
  /** Null where there is no memory, or before it is known. */
  readonly recalled: Recalled | null;
  /** The reader went to a sentence of the page and can be taken back to where the page stood. */
  readonly canReturn: boolean;
  readonly words: PanelWords;
  readonly onFilter: (filter: PanelFilter) => void;
  readonly onReturn: () => void;
  readonly onLookElsewhere: () => void;
  readonly onCloseSelected: () => void;
}

const NONE_MET: Recalled['met'] = new Map();

/** The side panel: what is known of the page in one line, then every sentence in reading order. */
export function Panel(props: PanelProps) {
  const { state, title, lang, words } = props;
  return (
    <main class="panel">
      <header>
        <h1 lang={title === null ? undefined : lang}>
          {title === null ? words('popup.untitled') : <PhraseText of={[quoted(title, lang)]} />}
        </h1>
      </header>
      {props.selected === null ? null : (
        <Selected
          key={props.selected.check.kind}
          selected={props.selected}
          words={words}
          onCopy={props.onCopy}
          onClose={props.onCloseSelected}
        />
      )}
      {state.kind === 'done' && !state.libraryEmpty ? (
        <p class="summary" role="status">
          <PhraseText
            of={panelSummary(state.summary.counts, state.summary.independentOrigins, words)}
          />
        </p>
      ) : (
        <div role="status">
          <StateSummary state={state} words={words} />
        </div>
      )}
      {state.kind === 'done' ? <HeldBack leftOut={state.leftOut} words={words} /> : null}
      {state.kind === 'unchecked' ? <p class="hint">{words('panel.ask-toolbar')}</p> : null}
      {state.kind === 'done' ? (
        <>
          <ChangedSince changes={props.recalled?.changes ?? null} lang={lang} words={words} />
          <Sentences {...props} />
          <ElsewhereClaims
            elsewhere={props.elsewhere}
            words={words}
            onLook={props.onLookElsewhere}
          />
          <Articles page={state} words={words} />
        </>
      ) : null}
      <p class="hint">
        <a href="/library.html" target="_blank" rel="noopener">
          {words('popup.library')}
        </a>
      </p>
    </main>
  );
}

function Sentences(props: PanelProps) {
  const { state, sentences, filter, opened, target, lang, words } = props;
  const sources = state.kind === 'done' ? state.summary.sources : [];
  const shown = filtered(sentences, filter, sources);
  return (
    <section aria-labelledby="sentences-title">
      <h2 id="sentences-title" class="hidden-text">
        {words('panel.sentences')}
      </h2>
      <Filters
        sentences={sentences}
        sources={sources}
        lang={lang}
        filter={filter}
        words={words}
        onFilter={props.onFilter}
      />
      <p class="hint" role="status">
        {filter.by === 'all' ? null : words('panel.shown', { count: shown.length })}
      </p>
      {props.canReturn ? (
        <button type="button" class="return" onClick={props.onReturn}>
          {words('panel.return')}
        </button>
      ) : null}
      <SentenceList
        key={JSON.stringify(filter)}
        sentences={shown}
        lang={lang}
        opened={opened}
        met={props.recalled?.met ?? NONE_MET}
        target={target}
        words={words}
        onToggle={props.onToggle}
        onReveal={props.onReveal}
        onJudge={props.onJudge}
        onCopy={props.onCopy}
      />
    </section>
  );
}
