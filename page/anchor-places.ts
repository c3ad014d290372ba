import type { Span } from '../engine/model.ts';
import { heavyIds, heavyOf, type WordIndex } from './anchor-index.ts';
import type { Words } from './anchor-words.ts';

/**
 * A stretch of a text with what stands around it: the `TextQuoteSelector` of the Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector).
 */
export interface Quote {
  readonly exact: string;
  /** About 32 units before and after, whole words. */
  readonly prefix: string;
  readonly suffix: string;
}

/** A place in a text that has a quote's words. */
export interface Place extends Span {
  /** Words that bear sense. */
  readonly words: number;
  /** Words before and behind it that stood there around the quote, too. */
  readonly above: number;
  readonly below: number;
  /** It is a whole line, as the quote was. */
  readonly isLine: boolean;
}

/** Light words that may have come or gone, as a part of the quote's words. */
const MOST_EDITS = 0.2;
/** Units of punctuation that are looked at around a place. */
const EDGE = 8;
/** Units of direction marks that may have come into the punctuation at a quote's ends. */
const SLACK = 4;

const OPENS = /[\n.!?؟…。۔](?:[^\S\n]|[\p{Cf}\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'])*$/u;
const CLOSES = /^(?:[^\S\n]|[\p{Cf}\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'])*[\n.!…。۔]/u;
const ASKS = /[?؟？]$/;
const PUNCTUATION_BEFORE = /[\p{P}\p{S}\p{Cf}]*$/u;
const PUNCTUATION_AFTER = /^[\p{P}\p{S}\p{Cf}]*/u;
const LINE_BEGINS = /(?:^|\n)[^\S\n]*$/;
const LINE_ENDS = /^[^\S\n]*(?:\n|$)/;

/**
 * The places of a text that have a quote's words, ascending: the same words in the same order, light ones apart, as a
 * sentence of its own or between the same words as before. At most 200, each for the cost of the quote's words.
 */
export function findPlaces(
  text: string,
  index: WordIndex,
  { exact, prefix, suffix }: Quote,
  read: (text: string) => Words,
): Place[] {
  const words = read(exact);
  const quote = weigh(words);
  const before = heavyIds(read(prefix)).reverse();
  const after = heavyIds(read(suffix));
  const head = words.starts[0] ?? 0;
  const tail = exact.length - (words.ends.at(-1) ?? 0);
  const wasLine = LINE_BEGINS.test(prefix) && LINE_ENDS.test(suffix);
  const { ids, starts, ends } = index.words;

  return (index.find(quote.heavy) ?? []).flatMap((place) => {
    const next = place + quote.heavy.length;
    const { from, to, edits } = spread(index, place, quote);
    if (edits > words.ids.length * MOST_EDITS) return [];
    const above = sharedWords(before, (at) => ids[index.heavy[place - 1 - at] ?? -1]);
    const below = sharedWords(after, (at) => ids[index.heavy[next + at] ?? -1]);
    const first = starts[from] ?? 0;
    const last = ends[to] ?? 0;
    if (above === 0 && !OPENS.test(textBefore(text, first))) return [];
    if (below === 0 && !ASKS.test(text.slice(first, last)) && !CLOSES.test(textAfter(text, last))) {
      return [];
    }
    const start =
      head > 0 ? first - lengthOf(PUNCTUATION_BEFORE, textBefore(text, first, head)) : first;
    const end = tail > 0 ? last + lengthOf(PUNCTUATION_AFTER, textAfter(text, last, tail)) : last;
    const isLine =
      wasLine && LINE_BEGINS.test(textBefore(text, start)) && LINE_ENDS.test(textAfter(text, end));
    return [{ start, end, words: quote.heavy.length, above, below, isLine }];
  });
}

/** The words that bear sense, and how many light ones stand before each of them and behind the last. */
interface Weighed {
  readonly heavy: readonly number[];
  readonly light: readonly number[];
}

function weigh(words: Words): Weighed {
  const at = heavyOf(words);
  return {
    heavy: heavyIds(words),
    light: [...at, words.ids.length].map((to, index) => to - (at[index - 1] ?? -1) - 1),
  };
}

/** The first and the last word of a place, with the light ones that belong to it, and how many light ones differ. */
function spread({ heavy, words }: WordIndex, place: number, { heavy: { length }, light }: Weighed) {
  const wordAt = (at: number): number => (at < 0 ? -1 : (heavy[at] ?? words.ids.length));
  const between = (at: number): number => wordAt(place + at) - wordAt(place + at - 1) - 1;
  const lead = Math.min(light[0] ?? 0, between(0));
  const rest = Math.min(light[length] ?? 0, between(length));
  let edits = (light[0] ?? 0) - lead + (light[length] ?? 0) - rest;
  for (let at = 1; at < length; at += 1) edits += Math.abs(between(at) - (light[at] ?? 0));
  return { from: wordAt(place) - lead, to: wordAt(place + length - 1) + rest, edits };
}

/** How many words of the context stand there, from the quote outwards. */
function sharedWords(context: readonly number[], idAt: (at: number) => number | undefined): number {
  const other = context.findIndex((id, at) => id !== idAt(at));
  return other < 0 ? context.length : other;
}

/** Some units before a place; the text begins with a line's end. */
function textBefore(text: string, at: number, units = EDGE): string {
  const from = at - units - SLACK;
  return from < 0 ? `\n${text.slice(0, at)}` : text.slice(from, at);
}

function textAfter(text: string, at: number, units = EDGE): string {
  const after = text.slice(at, at + units + SLACK);
  return at + units + SLACK > text.length ? `${after}\n` : after;
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}
