import { Component, createRef } from 'preact';
import type { Meetings } from '../../engine/meetings.ts';
import { CardBody } from '../card/card-body.tsx';
import type { OnCopy } from '../card/footnote.ts';
import type { OnJudge } from '../card/judge.tsx';
import { directionOf } from '../language.ts';
import { metText } from '../met-text.ts';
import { quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import { StateGlyph } from '../state-glyph.tsx';
import type { OpenedSentence } from './panel-content.ts';
import type { PanelSentence } from './panel-sentences.ts';
import type { PanelWords } from './panel-words.ts';

/** What a row asks for; the number is the sentence's. */
export interface RowCallbacks {
  readonly onToggle: (sentence: number) => void;
  /** Null where the sentences stand on no page that was checked. */
  readonly onReveal: ((sentence: number) => void) | null;
  /** The reader says something of a piece of evidence; null where nothing may be kept. */
  readonly onJudge: ((sentence: number, ...said: Parameters<OnJudge>) => void) | null;
  readonly onCopy: OnCopy;
}

interface SentenceRowProps extends RowCallbacks {
  readonly sentence: PanelSentence;
  /** Its place among all that are listed, from 1 on: not all of them are drawn. */
  readonly place: number;
  readonly places: number;
  readonly lang: string;
  /** Null while it is folded. */
  readonly opened: OpenedSentence | null;
  /** How often its claim was met in other articles that were read; null where it was not, or that is not known. */
  readonly metBefore: Meetings | null;
  /** The reader came here from the page. */
  readonly isTarget: boolean;
  readonly words: PanelWords;
}

/** One sentence of the page with its state; opened, with its evidence and its chain. Drawn anew only where something of it changed. */
export class SentenceRow extends Component<SentenceRowProps> {
  private readonly row = createRef<HTMLLIElement>();

  override shouldComponentUpdate(next: SentenceRowProps): boolean {
    const names = Object.keys(next) as (keyof SentenceRowProps)[];
    return names.some((name) => next[name] !== this.props[name]);
  }

  override componentDidUpdate({ opened: before }: SentenceRowProps): void {
    const { opened } = this.props;
    const said = opened?.kind === 'read' ? opened.said : null;
    if (said === null || (before?.kind === 'read' && before.said === said)) return;
    // The button that was pressed is gone: the focus goes to where this is undone.
    const row = this.row.current;
    (row?.querySelector<HTMLElement>('.undo') ?? row?.querySelector('button'))?.focus();
  }

  override render({ sentence, place, places, lang, opened, words, ...more }: SentenceRowProps) {
    return (
      <li
        ref={this.row}
        class={`row ${sentence.kind}`}
        data-sentence={sentence.index}
        aria-posinset={place}
        aria-setsize={places}
        aria-current={more.isTarget ? 'true' : undefined}
      >
        <button
          type="button"
          class="row-line"
          aria-expanded={opened !== null}
          onClick={() => more.onToggle(sentence.index)}
        >
          <StateGlyph kind={sentence.kind} />
          <span class="row-state">{words(`state.${sentence.kind}`)}</span>
          <span class="row-text" lang={lang} dir={directionOf(lang)}>
            {sentence.text}
          </span>
        </button>
        <RowNotes sentence={sentence} metBefore={more.metBefore} lang={lang} words={words} />
        {opened === null ? null : (
          <RowBody sentence={sentence} opened={opened} words={words} {...more} />
        )}
      </li>
    );
  }
}

type RowBodyProps = Pick<SentenceRowProps, 'sentence' | 'words' | keyof RowCallbacks> & {
  readonly opened: OpenedSentence;
};

function RowBody({ sentence, opened, words, onReveal, onJudge, onCopy }: RowBodyProps) {
  const { index, lost } = sentence;
  const judge: OnJudge | null = onJudge && ((...said) => onJudge(index, ...said));
  return (
    <div class="row-body">
      <Opened opened={opened} words={words} onJudge={judge} onCopy={onCopy} />
      {onReveal === null ? null : (
        <p class="row-actions">
          <button
            type="button"
            aria-keyshortcuts="o"
            disabled={lost}
            onClick={() => onReveal(index)}
          >
            {words('panel.reveal')}
          </button>
        </p>
      )}
    </div>
  );
}

interface OpenedProps {
  readonly opened: OpenedSentence;
  readonly words: PanelWords;
  readonly onJudge: OnJudge | null;
  readonly onCopy: OnCopy;
}

function Opened({ opened, words, onJudge, onCopy }: OpenedProps) {
  switch (opened.kind) {
    case 'reading':
      return <p class="hint">{words('panel.reading')}</p>;
    case 'failed':
      return <p role="alert">{opened.message}</p>;
    case 'read':
      return (
        <CardBody
          content={opened.content}
          words={words}
          onJudge={opened.content.mayJudge ? onJudge : null}
          outcome={opened.said?.outcome ?? null}
          onCopy={onCopy}
        />
      );
  }
}

function RowNotes({
  sentence: { speaker, met, independentOrigins, lost },
  metBefore,
  lang,
  words,
}: Pick<SentenceRowProps, 'sentence' | 'metBefore' | 'lang' | 'words'>) {
  const notes = [
    speaker === null ? null : words('panel.attributed', { speaker: quoted(speaker.name, lang) }),
    met !== null && met.articles > 1 && met.origins === 1
      ? [words('panel.met-one-origin', { count: met.articles })]
      : met !== null
        ? [
            words('panel.met', {
              count: met.articles,
              origins: Math.max(independentOrigins, met.origins),
            }),
          ]
        : null,
    metBefore === null ? null : [metText(metBefore, words)],
    lost ? [words('panel.lost')] : null,
  ].filter((note) => note !== null);
  if (notes.length === 0) return null;
  return (
    <ul class="row-notes">
      {notes.map((note, at) => (
        <li key={at}>
          <PhraseText of={note} />
        </li>
      ))}
    </ul>
  );
}
