import { Component, createRef } from 'preact';
import type { OpenedSentence, PanelTarget, Recalled } from './panel-content.ts';
import type { PanelSentence } from './panel-sentences.ts';
import type { PanelWords } from './panel-words.ts';
import { type RowRange, rowPieces, rowsWithin } from './row-window.ts';
import { type RowCallbacks, SentenceRow } from './sentence-row.tsx';

interface SentenceListProps extends RowCallbacks {
  readonly sentences: readonly PanelSentence[];
  readonly lang: string;
  readonly opened: ReadonlyMap<number, OpenedSentence>;
  readonly met: Recalled['met'];
  readonly target: PanelTarget | null;
  readonly words: PanelWords;
}

interface SentenceListState {
  readonly range: RowRange;
  /** The sentence whose row had the focus last. */
  readonly focused: number | null;
  /** All rows are drawn: on paper there is no window to fill. */
  readonly whole: boolean;
}

/** Pixels of a row that was not drawn yet: two lines of text, its state, a note. */
const USUAL_HEIGHT = 96;
/** Pixels above and below the window in which rows are drawn ahead, and of which so much must be left before more are drawn. */
const AHEAD = 900;
const LEAST_AHEAD = 300;

/**
 * The rows of a page's sentences, of which a page has up to 1,500: only those near the window are drawn, and the one that has the
 * focus or that the reader came for, with their neighbours, so that the tab key finds its way. Readers of screens are told how many
 * there are.
 */
export class SentenceList extends Component<SentenceListProps, SentenceListState> {
  override state: SentenceListState = {
    range: { from: 0, to: Math.ceil(AHEAD / USUAL_HEIGHT) },
    focused: null,
    whole: false,
  };
  private readonly list = createRef<HTMLOListElement>();
  /** Pixels, by sentence, as they were when last seen at the list's present width. */
  private readonly heights = new Map<number, number>();
  private width = 0;
  private readonly ending = new AbortController();

  private readonly heightOf = (at: number): number =>
    this.heights.get(this.props.sentences[at]?.index ?? -1) ?? USUAL_HEIGHT;

  override componentDidMount(): void {
    const { signal } = this.ending;
    addEventListener('scroll', this.look, { signal, passive: true });
    addEventListener('resize', this.look, { signal });
    addEventListener('beforeprint', () => this.setState({ whole: true }), { signal });
    addEventListener('afterprint', () => this.setState({ whole: false }), { signal });
    // The reader comes over from the page by a key.
    addEventListener('focus', this.enter, { signal });
    this.look();
    this.goTo(this.props.target);
  }

  override componentDidUpdate(before: SentenceListProps): void {
    this.look();
    if (this.props.target !== before.target) this.goTo(this.props.target);
  }

  override componentWillUnmount(): void {
    this.ending.abort();
  }

  /** Draws other rows where those that are drawn no longer reach far enough beyond the window. */
  private readonly look = (): void => {
    const list = this.list.current;
    if (list === null) return;
    const { top, width } = list.getBoundingClientRect();
    if (width !== this.width) this.heights.clear();
    this.width = width;
    for (const row of list.querySelectorAll<HTMLElement>('.row')) {
      const height = row.getBoundingClientRect().height;
      if (height > 0) this.heights.set(Number(row.dataset['sentence']), height);
    }
    const { range } = this.state;
    const least = this.around(top, LEAST_AHEAD);
    if (least.from >= range.from && least.to <= range.to) return;
    this.setState({ range: this.around(top, AHEAD) });
  };

  private around(top: number, ahead: number): RowRange {
    const { clientHeight } = document.documentElement;
    const count = this.props.sentences.length;
    return rowsWithin(count, this.heightOf, -top - ahead, -top + clientHeight + ahead);
  }

  private goTo(target: PanelTarget | null): void {
    if (target === null) return;
    this.lineOf(target.sentence)?.scrollIntoView({ block: 'center' });
    if (target.takesFocus || document.hasFocus()) this.focus(target.sentence);
  }

  private readonly enter = (): void => {
    const { target } = this.props;
    const isElsewhere = document.activeElement !== document.body;
    if (target !== null && !isElsewhere) this.focus(target.sentence);
  };

  private focus(sentence: number): void {
    this.lineOf(sentence)?.focus({ preventScroll: true });
  }

  private lineOf(sentence: number): HTMLElement | null {
    const selector = `[data-sentence="${sentence}"] .row-line`;
    return this.list.current?.querySelector<HTMLElement>(selector) ?? null;
  }

  override render(
    { sentences, lang, opened, met, target, words, ...callbacks }: SentenceListProps,
    { range, focused, whole }: SentenceListState,
  ) {
    const kept = sentences.flatMap(({ index }, at) =>
      index === focused || index === target?.sentence ? [at - 1, at, at + 1] : [],
    );
    const shown = whole ? { from: 0, to: sentences.length } : range;
    return (
      <ol
        ref={this.list}
        class="rows"
        onFocusIn={({ target }) => this.setState({ focused: sentenceAround(target) })}
      >
        {rowPieces(sentences.length, shown, (at) => kept.includes(at), this.heightOf).map(
          (piece) => {
            if (piece.kind === 'gap') {
              const style = { blockSize: `${piece.height}px` };
              return (
                <li key={`gap-${piece.before}`} class="gap" aria-hidden="true" style={style} />
              );
            }
            const sentence = sentences[piece.at];
            return sentence === undefined ? null : (
              <SentenceRow
                key={sentence.index}
                sentence={sentence}
                place={piece.at + 1}
                places={sentences.length}
                lang={lang}
                opened={opened.get(sentence.index) ?? null}
                metBefore={met.get(sentence.index) ?? null}
                isTarget={target?.sentence === sentence.index}
                words={words}
                {...callbacks}
              />
            );
          },
        )}
      </ol>
    );
  }
}

function sentenceAround(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('.row') : null;
  return row === null ? null : Number(row.dataset['sentence']);
}
