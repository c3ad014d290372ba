import { Fragment } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CardContent } from '../card/card-content.ts';
import { directionOf } from '../language.ts';
import type { Words } from '../messages/words.ts';
import type { DrawMark, MarkLine } from './welcome-content.ts';

interface MarkedTextProps {
  readonly sentences: readonly CardContent[];
  readonly lang: string;
  /** Its number in `sentences`. */
  readonly chosen: number;
  /** Id of the element that shows what is known of the chosen sentence. */
  readonly shownIn: string;
  readonly words: Words<'state'>;
  readonly draw: DrawMark;
  readonly onChoose: (sentence: number) => void;
}

/** A text with its marks under the lines as on pages, and behind each sentence the word for its mark. */
export function MarkedText(props: MarkedTextProps) {
  const { sentences, lang, chosen, shownIn, words, draw, onChoose } = props;
  const frame = useRef<HTMLDivElement>(null);
  const lines = useLines(frame);
  return (
    <div class="marked" ref={frame} lang={lang} dir={directionOf(lang)}>
      <p>
        {sentences.map(({ text, kind, independentOrigins }, at) => (
          <Fragment key={at}>
            <a
              href={`#${shownIn}`}
              aria-current={at === chosen ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault();
                onChoose(at);
              }}
            >
              <span class="marked-sentence">{text}</span>{' '}
              <small lang={words.language.lang} dir={words.language.direction}>
                {words(`state.${kind}`)}
                {independentOrigins > 0 ? ` ${words.format.number(independentOrigins)}` : null}
              </small>
            </a>{' '}
          </Fragment>
        ))}
      </p>
      <svg class="marked-lines" aria-hidden="true">
        {sentences.map(({ kind }, at) => (
          <g key={at} class={`glyph ${kind}`}>
            {draw(kind, lines[at] ?? []).map(({ path, width, dashes, second }) => (
              <path
                key={width}
                class={second ? 'second' : undefined}
                d={path}
                stroke-width={width}
                stroke-dasharray={dashes ?? undefined}
              />
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
}

/** The lines of each sentence inside the frame, measured after every drawing and whenever the window changes. */
function useLines(frame: { readonly current: HTMLElement | null }) {
  const [lines, setLines] = useState<readonly (readonly MarkLine[])[]>([]);
  const measure = () => {
    if (frame.current === null) return;
    const measured = linesIn(frame.current);
    setLines((before) => (JSON.stringify(before) === JSON.stringify(measured) ? before : measured));
  };
  useLayoutEffect(measure);
  useLayoutEffect(() => {
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);
  return lines;
}

function linesIn(frame: HTMLElement): readonly (readonly MarkLine[])[] {
  const { left, top } = frame.getBoundingClientRect();
  return [...frame.querySelectorAll('.marked-sentence')].map((sentence) => {
    const lines = new Map<number, MarkLine>();
    for (const rect of sentence.getClientRects()) {
      const y = Math.round(rect.bottom - top);
      const before = lines.get(y);
      lines.set(y, {
        left: Math.min(before?.left ?? Number.POSITIVE_INFINITY, rect.left - left),
        right: Math.max(before?.right ?? 0, rect.right - left),
        y,
      });
    }
    return [...lines.values()];
  });
}
