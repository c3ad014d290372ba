import { directionOf } from '../language.ts';
import { quoteLink } from '../links.ts';
import type { Words } from '../messages/words.ts';
import { type Phrase, type Quoted, quoted } from '../phrase.ts';
import type { CardEvidence } from './card-content.ts';
import { dateText } from './date-text.ts';
import { outletOf } from './why.ts';

/** A piece of evidence as one writes it below a text: the same for editors of plain text and of formatted text. */
export interface Footnote {
  readonly plain: string;
  /** One paragraph in the reader's language, all that is foreign escaped. */
  readonly html: string;
}

/** Copies a footnote; false where the browser refuses. */
export type OnCopy = (footnote: Footnote) => boolean;

/**
 * Outlet, title, date, quote, whom it has it from, and the address at the quote, as the reader's language puts them. What is not
 * known is left out, but that a date is not known is said.
 */
export function footnoteOf(evidence: CardEvidence, words: Words<'evidence'>): Footnote {
  const { lang, chain } = evidence;
  const { language } = words;
  const link = quoteLink(evidence.url, evidence.quote);
  const title = quoted(evidence.title, lang);
  const quote = quoted(evidence.quote, lang);
  const said = { outlet: outletOf(evidence), date: [dateText(evidence, words)], quote };
  const footnote =
    title.text === ''
      ? words('evidence.footnote-untitled', said)
      : words('evidence.footnote', { ...said, title });
  const speakers = words.format.list(chain.map(({ speaker }) => quoted(speaker, lang)));
  const whole =
    chain.length === 0 ? footnote : words('evidence.footnote-citing', { footnote, speakers });
  const linked = title.text === '' ? said.outlet : title;
  const html = whole.map((part) =>
    part === linked && link !== null
      ? `<a href="${escaped(link)}">${formatted(part)}</a>`
      : formatted(part),
  );
  return {
    plain: [plainIn(whole, language.direction), ...(link === null ? [] : [link])].join('\n'),
    html: `<p lang="${language.lang}" dir="${language.direction}">${html.join('')}</p>`,
  };
}

/** Only what runs the other way is isolated: other programs count the marks as letters. */
function plainIn(phrase: Phrase, direction: 'rtl' | 'ltr'): string {
  return phrase
    .map((part) => {
      if (typeof part === 'string') return part;
      return directionOf(part.lang) === direction ? part.text : `\u2068${part.text}\u2069`;
    })
    .join('');
}

function formatted(part: string | Quoted): string {
  if (typeof part === 'string') return escaped(part);
  const { lang, text } = part;
  return `<bdi lang="${escaped(lang)}" dir="${directionOf(lang)}">${escaped(text)}</bdi>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
