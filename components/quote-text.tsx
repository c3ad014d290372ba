import { directionOf } from './language.ts';
import { type QuoteMark, quoteParts } from './quote-parts.ts';
import { shownText } from './shown-text.ts';

/** Which words of two texts are looked at together. */
export interface JoinedWords {
  /** The pair that is stressed in both texts; null while none is. */
  readonly pair: number | null;
  /** The reader points at words of a pair, or leaves them. */
  readonly onPoint: (pair: number | null) => void;
}

interface QuoteTextProps {
  readonly text: string;
  readonly lang: string;
  readonly marks: readonly QuoteMark[];
  /** Null where no other text stands beside it. */
  readonly joined: JoinedWords | null;
}

/** Someone's exact words, in their language and direction, with the words that matter marked. */
export function QuoteText({ text, lang, marks, joined }: QuoteTextProps) {
  return (
    <blockquote class="quote" lang={lang} dir={directionOf(lang)}>
      {quoteParts(text, marks).map(({ text, kind, pair }, at) => {
        const shown = shownText(text);
        if (kind === null) return shown;
        if (joined === null || pair === null) {
          return (
            <mark key={at} class={kind}>
              {shown}
            </mark>
          );
        }
        return (
          <mark
            key={at}
            class={joined.pair === pair ? `${kind} joined` : kind}
            onPointerEnter={() => joined.onPoint(pair)}
            onPointerLeave={() => joined.onPoint(null)}
          >
            {shown}
          </mark>
        );
      })}
    </blockquote>
  );
}
