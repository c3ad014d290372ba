import { useEffect, useRef } from 'preact/hooks';
import { CardBody } from '../card/card-body.tsx';
import type { OnCopy } from '../card/footnote.ts';
import { directionOf } from '../language.ts';
import { quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import { StateGlyph } from '../state-glyph.tsx';
import type { OpenedSentence } from './panel-content.ts';
import type { PanelSentence } from './panel-sentences.ts';
import type { PanelWords } from './panel-words.ts';

interface SentenceRowProps {
  readonly sentence: PanelSentence;
  readonly lang: string;
  /** Null while it is folded. */
  readonly opened: OpenedSentence | null;
  /** The reader came here from the page: it is scrolled to and focused once. */
  readonly isTarget: boolean;
  readonly words: PanelWords;
  readonly onToggle: (sentence: number) => void;
  readonly onReveal: (sentence: number) => void;
  readonly onCopy: OnCopy;
}

/** One sentence of the page with its state; opened, with its evidence and its chain. */
export function SentenceRow(props: SentenceRowProps) {
  const { sentence, lang, opened, isTarget, words } = props;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isTarget) return;
    button.current?.scrollIntoView({ block: 'center' });
    button.current?.focus({ preventScroll: true });
  }, [isTarget]);
  return (
    <li class={`row ${sentence.kind}`}>
      <button
        ref={button}
        type="button"
        class="row-line"
        aria-expanded={opened !== null}
        onClick={() => props.onToggle(sentence.index)}
      >
        <StateGlyph kind={sentence.kind} />
        <span class="row-state">{words(`state.${sentence.kind}`)}</span>
        <span class="row-text" lang={lang} dir={directionOf(lang)}>
          {sentence.text}
        </span>
      </button>
      <RowNotes sentence={sentence} lang={lang} words={words} />
      {opened === null ? null : (
        <div class="row-body">
          <Opened opened={opened} words={words} onCopy={props.onCopy} />
          <p class="row-actions">
            <button
              type="button"
              disabled={sentence.lost}
              onClick={() => props.onReveal(sentence.index)}
            >
              {words('panel.reveal')}
            </button>
          </p>
        </div>
      )}
    </li>
  );
}

function Opened({
  opened,
  words,
  onCopy,
}: Pick<SentenceRowProps, 'words' | 'onCopy'> & { readonly opened: OpenedSentence }) {
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
          onJudge={null}
          outcome={null}
          onCopy={onCopy}
        />
      );
  }
}

function RowNotes({
  sentence: { speaker, met, independentOrigins, lost },
  lang,
  words,
}: Pick<SentenceRowProps, 'sentence' | 'lang' | 'words'>) {
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
