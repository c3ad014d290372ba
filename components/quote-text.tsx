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

/**
 * Someone's exact words, in their language and direction, with the words that matter marked. Joined words are one stop of the tab
 * key: the arrows go from one to the next, up and down to its partner in the other text.
 */
export function QuoteText({ text, lang, marks, joined }: QuoteTextProps) {
  let stop: 0 | -1 = 0;
  return (
    <blockquote class="quote" lang={lang} dir={directionOf(lang)} onKeyDown={walk}>
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
        const tabIndex = stop;
        stop = -1;
        return (
          <mark
            key={at}
            class={joined.pair === pair ? `${kind} joined` : kind}
            tabIndex={tabIndex}
            onFocus={() => joined.onPoint(pair)}
            onBlur={() => joined.onPoint(null)}
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

function walk(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const { currentTarget: quote, target, key } = event;
  const marks = [...quote.querySelectorAll<HTMLElement>('[tabindex]')];
  const at = marks.indexOf(target as HTMLElement);
  const on = quote.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const next = /^Arrow(?:Up|Down)$/.test(key)
    ? [...(quote.closest('.quotes')?.querySelectorAll<HTMLElement>('.joined') ?? [])].find(
        (mark) => !quote.contains(mark),
      )
    : /^Arrow/.test(key)
      ? marks[at + (key === on ? 1 : -1)]
      : null;
  if (next === null || at === -1) return;
  event.preventDefault();
  // On a card the arrows lead to the next mark of the page.
  event.stopPropagation();
  next?.focus();
}
