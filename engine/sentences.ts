import { isAbbreviation } from './abbreviations.ts';
import type { LeftOut, Sentence } from './model.ts';

/** Units. Longer ones are not sentences of a news text, and a check of one would hold up all others. */
export const MAX_SENTENCE_LENGTH = 1000;
/** Sentences of one article. */
export const MAX_SENTENCES = 1500;

/**
 * The sentences of a text, ascending, trimmed, `text === whole.slice(start, end)`; together they hold every
 * visible character. Empty for a text without any. Linear, whatever the text; its own rules and not
 * `Intl.Segmenter`, so that two browsers (and two releases of one) agree on every offset.
 *
 * A line's end always ends a sentence. So do `. ! ? ؟ … 。` before white space, with the closing quotes and
 * brackets behind them, and a stop glued between two Arabic words (`اليمن.كما`); but not within numbers, addresses,
 * abbreviations (`Mr.`, `أ.د.`), short brackets, after a list number, before a lower-case letter, between a
 * quoted question and its verb, nor at dots that only pause in a headline.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const line of text.matchAll(LINE)) {
    let start = line.index;
    const lineEnd = line.index + line[0].length;
    for (const end of sentenceEnds(text, line.index, lineEnd)) {
      addSentence(sentences, text, start, end);
      start = end;
    }
    addSentence(sentences, text, start, lineEnd);
  }
  return sentences;
}

/**
 * What a check reads of an article's sentences, numbered anew from 0, and what is beyond the limits
 * (`too-long`, `too-many`; at most one entry for all that are too many).
 */
export function limitSentences(sentences: readonly Sentence[]): {
  read: Sentence[];
  leftOut: LeftOut[];
} {
  const read: Sentence[] = [];
  const leftOut: LeftOut[] = [];
  for (const sentence of sentences) {
    if (sentence.text.length > MAX_SENTENCE_LENGTH) {
      leftOut.push({ text: sentence.text, why: 'too-long' });
    } else if (read.length < MAX_SENTENCES) {
      read.push({ ...sentence, index: read.length });
    } else {
      leftOut.push({ text: sentence.text, why: 'too-many' });
      break;
    }
  }
  return { read, leftOut };
}

const LINE = /[^\n\r\u2028\u2029\v\f]+/g;
/** Stops, then closing marks; white space may stand before a stop (`السند . `), as older Arabic pages have it. */
const STOP = /[.!?؟…。۔！？‼⁇⁈⁉]+[\p{Pe}\p{Pf}"'”’»›]*/gu;
/** Units that are looked back at for the word before a stop; longer words are no abbreviations. */
const WORD_REACH = 16;
/** Units within which a bracket must close to hold a stop (`(ص. 5)`); a lost bracket must not swallow a text. */
const BRACKET_REACH = 120;

function addSentence(sentences: Sentence[], whole: string, start: number, end: number): void {
  const slice = whole.slice(start, end);
  const text = slice.trim();
  if (text === '') return;
  const from = start + slice.indexOf(text);
  const last = sentences.at(-1);
  // A stray mark after a sentence belongs to it (`قال. "`), as long as no line lies between.
  if (last !== undefined && !HAS_WORD.test(text) && !LINE_BREAK.test(whole.slice(last.end, from))) {
    const merged = { ...last, end: from + text.length };
    sentences[sentences.length - 1] = { ...merged, text: whole.slice(merged.start, merged.end) };
    return;
  }
  sentences.push({ index: sentences.length, text, start: from, end: from + text.length });
}

const HAS_WORD = /[\p{L}\p{N}]/u;
const LINE_BREAK = /[\n\r\u2028\u2029\v\f]/;

/** Offsets behind each sentence of a line but the last. */
function* sentenceEnds(text: string, lineStart: number, lineEnd: number): Generator<number> {
  const line = text.slice(lineStart, lineEnd);
  const prose = ENDS_LIKE_PROSE.test(line.slice(-WORD_REACH));
  let start = 0;
  let bracketEnd = 0;
  let scanned = 0;
  for (const match of line.matchAll(STOP)) {
    const end = match.index + match[0].length;
    const closes = /[)\]]/.test(match[0]);
    if (!closes) bracketEnd = Math.max(bracketEnd, closingBracket(line, scanned, match.index));
    scanned = end;
    if (end >= line.length || match.index < bracketEnd) continue;
    const stop = { line, start, at: match.index, end, mark: match[0], prose };
    if (!endsSentence(stop)) continue;
    start = end;
    yield lineStart + end;
  }
}

/** A headline has no full stop at its end, prose has. */
const ENDS_LIKE_PROSE = /[.!?؟…。۔][\p{Pe}\p{Pf}"'”’»›\s]*$/u;

/** Where the last bracket opened in `[from, to)` closes, if soon; else 0. */
function closingBracket(line: string, from: number, to: number): number {
  const part = line.slice(Math.max(from, to - BRACKET_REACH), to);
  const open = Math.max(part.lastIndexOf('('), part.lastIndexOf('['));
  if (open <= Math.max(part.lastIndexOf(')'), part.lastIndexOf(']'))) return 0;
  const close = line.slice(to, to + BRACKET_REACH).search(/[)\]]/);
  return close < 0 ? 0 : to + close;
}

interface Stop {
  readonly line: string;
  /** Start of the sentence that may end here. */
  readonly start: number;
  readonly at: number;
  readonly end: number;
  /** The stop with its closing marks. */
  readonly mark: string;
  readonly prose: boolean;
}

function endsSentence(stop: Stop): boolean {
  if (!HAS_WORD.test(stop.line.slice(stop.start, Math.min(stop.at, stop.start + REACH))))
    return false;
  if (ELLIPSIS.test(stop.mark)) return stop.prose && hasClausesAround(stop);
  const rest = stop.line.slice(stop.end, stop.end + REACH);
  const before = wordBefore(stop);
  if (!/^\s/.test(rest)) return isGluedStop(stop, before, rest);
  const next = NEXT_WORD.exec(rest)?.[1] ?? '';
  if (/^\p{Ll}/u.test(next)) return false;
  if (!stop.mark.startsWith('.')) return !QUOTED.test(stop.mark) || !SAYS.test(next);
  return !isListNumber(stop, before) && !isAbbreviated(stop, before, next);
}

/** Units of the text around a stop that are looked at. */
const REACH = 40;
const ELLIPSIS = /^(?:[.…]{2}|…)/;
const NEXT_WORD = /^\s+["'“‘«‹([\-–—•\s]*([\p{L}\p{N}][\p{L}\p{Mn}\p{N}.'’-]*)?/u;
const QUOTED = /["'”’»›]$/;
/** Verbs that follow what they quote; with `و` before them they open a sentence of their own. */
const SAYS =
  /^(?:قال|قالت|يقول|تقول|سألت?|يسأل|تساءلت?|هتفت?|صرخت?|كتبت?|أضافت?|ردت?|أجابت?|بحسب|حسب|وفقا?|ثم)$/;

function wordBefore(stop: Stop): string {
  const from = Math.max(stop.start, stop.at - WORD_REACH);
  return /[\p{L}\p{Mn}\p{N}.ـ]+$/u.exec(stop.line.slice(from, stop.at))?.[0] ?? '';
}

function isAbbreviated(stop: Stop, before: string, next: string): boolean {
  if (before === '' || stop.mark !== '.') return false;
  const wordStart = stop.at - before.length;
  // `2024 م.`, `1445 هـ.`: the era after a year may well end a sentence.
  const isEra =
    /^(?:م|ه|هـ)$/.test(before) && /[0-9٠-٩]\s?$/.test(stop.line.slice(wordStart - 2, wordStart));
  return !isEra && isAbbreviation(before, next);
}

/** `1. Item`: the number opens the sentence instead of ending one. */
function isListNumber(stop: Stop, before: string): boolean {
  const lead = stop.line.slice(stop.start, stop.at - before.length);
  return /^\p{Nd}{1,3}$/u.test(before) && !HAS_WORD.test(lead);
}

/** Dots part two clauses only where both could stand alone; else they are a pause. */
function hasClausesAround(stop: Stop): boolean {
  const before = stop.line.slice(Math.max(stop.start, stop.at - CLAUSE_REACH), stop.at);
  const after = stop.line.slice(stop.end, stop.end + CLAUSE_REACH);
  return countWords(before) >= CLAUSE_WORDS && countWords(after) >= CLAUSE_WORDS;
}

function countWords(text: string): number {
  return text.match(/\p{L}{2,}/gu)?.length ?? 0;
}

const CLAUSE_WORDS = 3;
/** Units looked at for that many words. */
const CLAUSE_REACH = 60;

/** Web text loses spaces: `اليمن.كما`, `الابتدائية».وأشار`. Latin has addresses and file names instead. */
function isGluedStop(stop: Stop, before: string, rest: string): boolean {
  if (!/^["“«‹(]?[\u0620-\u064a\u0671-\u06d3]{2}/u.test(rest)) return false;
  if (isListNumber(stop, before)) return false;
  const last = stop.line.slice(Math.max(stop.start, stop.at - WORD_REACH), stop.at);
  return /(?:[\u0620-\u0652\u0670-\u06d3]{3}|[\p{Pe}\p{Pf}"0-9٠-٩])$/u.test(last);
}
