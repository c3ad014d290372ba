/**
 * A foreign text fit to be shown: embedding, override and isolate controls (which could make `350` read
 * as `053`, or reach into our own words) and control characters are dropped, lone surrogates become
 * U+FFFD. The marks LRM, RLM and ALM stay: they cannot turn anything round.
 */
export function shownText(text: string): string {
  return text
    .replace(DIRECTION_CONTROLS, '')
    .replace(CONTROLS, ' ')
    .replace(LONE_SURROGATES, '\uFFFD');
}

const DIRECTION_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;
const CONTROLS = /\p{Cc}+/gu;
const LONE_SURROGATES = /\p{Cs}/gu;

/** UTF-16 units of a title that stands for a name: about half a line of a card. */
const NAME_LENGTH = 40;

/**
 * The first words of a title, where it must stand for a name; whole where it is short. In quotation marks, those of its
 * script, so that nobody takes it for the name of an outlet.
 */
export function beginningOf(title: string): string {
  const words =
    title.length <= NAME_LENGTH ? title : `${title.slice(0, NAME_LENGTH).replace(/\s+\S*$/u, '')}…`;
  return /\p{Script=Arabic}/u.test(words) ? `«${words}»` : `“${words}”`;
}
