import { directionOf } from './language.ts';
import { type QuoteMark, quoteParts } from './quote-parts.ts';
import { shownText } from './shown-text.ts';

interface QuoteTextProps {
  readonly text: string;
  readonly lang: string;
  readonly marks: readonly QuoteMark[];
}

/** Someone's exact words, in their language and direction, with the words that matter marked. */
export function QuoteText({ text, lang, marks }: QuoteTextProps) {
  return (
    <blockquote class="quote" lang={lang} dir={directionOf(lang)}>
      {quoteParts(text, marks).map((part, at) => {
        const shown = shownText(part.text);
        if (part.kind === null) return shown;
        return (
          <mark key={at} class={part.kind}>
            {shown}
          </mark>
        );
      })}
    </blockquote>
  );
}
