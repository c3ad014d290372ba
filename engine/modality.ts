import { isDeed } from './deeds.ts';
import { factOf } from './memo.ts';
import {
  MODALITY_WORDS,
  type ModalityKind,
  type ModalityReach,
  NO_FUTURE,
  PAST_IN_T,
} from './modality-words.ts';
import type { Span } from './model.ts';
import type { Token } from './tokens.ts';

/** A marker (its span) and what it bears on: the tokens from `first` to `last`, both included. */
export interface Modality extends Span {
  readonly kind: ModalityKind;
  readonly first: number;
  readonly last: number;
}

/** Tokens after a marker that it can bear on. */
const REACH = 14;
/** Tokens around an adjective like `المزمع` of which it is said. */
const NOUN_REACH = 2;

/**
 * Where a text does not say that something is so: planned (`سيعقد`, `plans to`), possible (`قد تنفذ`, `might`),
 * conditional (`إذا`, `if`) or wanted (`يجب`, `should`); and `past` where it says that something was so before. What no
 * marker bears on is asserted. In reading order; empty for a text of plain facts. Linear in the text.
 */
export function readModality(text: string, tokens: readonly Token[]): readonly Modality[] {
  const known = KNOWN.get(tokens) ?? read(text, tokens);
  KNOWN.set(tokens, known);
  return known;
}

/** A sentence is asked for with each that it is compared with. */
const KNOWN = new WeakMap<readonly Token[], readonly Modality[]>();

function read(text: string, tokens: readonly Token[]): Modality[] {
  const found: Modality[] = [];
  for (let at = 0; at < tokens.length; ) {
    const marker = markerAt(text, tokens, at);
    if (marker === null) {
      at += 1;
      continue;
    }
    const span = scopeOf(text, tokens, at, marker);
    const start = tokens[at]?.start ?? 0;
    const end = tokens[at + marker.length - 1]?.end ?? start;
    found.push({ start, end, kind: marker.kind, ...span });
    at += marker.length;
  }
  return found;
}

/**
 * What a text says about how the word at a token is meant, `asserted` where no marker bears on it. Of several the one
 * farthest from a fact counts: a plan under a condition is conditional. Linear in the markers.
 */
export function modalityAt(
  modalities: readonly Modality[],
  token: number,
): ModalityKind | 'asserted' {
  let found: ModalityKind | 'asserted' = 'asserted';
  for (const { kind, first, last } of modalities) {
    if (token >= first && token <= last && DISTANCE[kind] > DISTANCE[found]) found = kind;
  }
  return found;
}

/** A plan, a possibility, a condition or a wish neither contradicts a fact nor is contradicted by one. */
export function isUnreal(kind: ModalityKind | 'asserted'): boolean {
  return kind !== 'asserted' && kind !== 'past';
}

const DISTANCE: Readonly<Record<ModalityKind | 'asserted', number>> = {
  asserted: 0,
  past: 1,
  planned: 2,
  possible: 3,
  wanted: 4,
  conditional: 5,
};

interface Marker {
  readonly kind: ModalityKind;
  readonly reach: ModalityReach;
  /** Its own words, in tokens. */
  readonly length: number;
  /** The word is verb and marker in one (`سيعقد`). */
  readonly inside: boolean;
}

function markerAt(text: string, tokens: readonly Token[], at: number): Marker | null {
  const token = tokens[at];
  if (token === undefined || token.number) return null;
  const word = token.text;
  const first = word.charCodeAt(0);
  if (first < FIRST_ARABIC) return englishMarker(text, tokens, at);
  return arabicMarker(tokens, at, word) ?? conjoinedMarker(tokens, at, word);
}

const FIRST_ARABIC = 0x600;

function conjoinedMarker(tokens: readonly Token[], at: number, word: string): Marker | null {
  return CONJUNCTION.test(word) ? arabicMarker(tokens, at, word.slice(1)) : null;
}

const CONJUNCTION = /^[وف]../;

function arabicMarker(tokens: readonly Token[], at: number, word: string): Marker | null {
  if (word === 'قد') return perhaps(tokens[at + 1]?.text ?? '');
  const token = tokens[at];
  if (token !== undefined && isStudying(token) && studiesDeed(tokens, at)) {
    return { kind: 'planned', reach: 'after', length: 1, inside: false };
  }
  if (isFuture(word)) return { kind: 'planned', reach: 'after', length: 1, inside: true };
  return runAt(tokens, at, word);
}

const STUDIES = /^(?:[يت]درس|[يت]درسون|درست?|[يت]بحث|[يت]بحثون|بحثت?|[يت]ناقش|[يت]ناقشون|ناقشت?)$/;
const isStudying = factOf(({ text }: Token) => STUDIES.test(text.replace(/^و/, '')));
/** Words between who considers a deed and the deed. */
const STUDIED_REACH = 4;

/** `تدرس الحكومة خفض الرسوم`: what is considered has not been done; a student and a search are none. */
function studiesDeed(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next <= at + STUDIED_REACH; next += 1) {
    const word = tokens[next]?.text ?? '';
    if (/^(?:في|عن|ان|مع)$/.test(word)) return false;
    if (isDeed(word)) return true;
  }
  return false;
}

/** `قد` before an imperfect is perhaps, before a past verb it stresses that it is done. */
function perhaps(next: string): Marker | null {
  const possible = IMPERFECT.test(next) && !(next.endsWith('ت') || PAST_IN_T.has(next));
  return possible ? { kind: 'possible', reach: 'after', length: 1, inside: false } : null;
}

const IMPERFECT = /^[يتن]\p{L}{2,}$/u;
const FUTURE = /^س[يت]\p{L}{2,}$/u;

function isFuture(word: string): boolean {
  return word.charCodeAt(0) === SEEN && FUTURE.test(word) && !NO_FUTURE.test(word);
}

const SEEN = 0x633;

function runAt(tokens: readonly Token[], at: number, word: string): Marker | null {
  for (const { rest, word: marker } of MODALITY_WORDS.get(word) ?? []) {
    if (!rest.every((part, index) => isPart(tokens[at + 1 + index]?.text, part))) continue;
    if (STUDENT.test(word) && !demands(tokens, at)) return null;
    const apart = rest.filter((part) => part.length > 1).length;
    return { ...marker, length: 1 + apart, inside: false };
  }
  return null;
}

const STUDENT = /^طالبا?$/;
/** Words between `طالب` and what is demanded. */
const DEMAND_REACH = 4;

/** `طالب بوقف`, not a student: what is demanded follows with `ب`. */
function demands(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next <= at + DEMAND_REACH; next += 1) {
    if (/^(?:ب\p{L}{2,}|ان)$/u.test(tokens[next]?.text ?? '')) return true;
  }
  return false;
}

/** A preposition that ends a run (`خطة ل`) is written onto the next word, which the marker does not take. */
function isPart(word: string | undefined, part: string): boolean {
  return word === part || (part.length === 1 && word?.startsWith(part) === true);
}

function englishMarker(text: string, tokens: readonly Token[], at: number): Marker | null {
  const word = tokens[at]?.text ?? '';
  const before = tokens[at - 1]?.text ?? '';
  const next = tokens[at + 1]?.text ?? '';
  if (word === 'would') return { kind: 'planned', reach: 'after', length: 1, inside: false };
  if (word.endsWith("'ll")) return { kind: 'planned', reach: 'after', length: 1, inside: true };
  if (word === 'may' || word === 'could' || word === 'can') {
    // `May` is a month; `could not` is a fact.
    const written = text.slice(tokens[at]?.start ?? 0, tokens[at]?.end ?? 0);
    const fact = next === 'not' || word === 'can' || written === 'May';
    return fact ? null : { kind: 'possible', reach: 'after', length: 1, inside: false };
  }
  // `the will of the people`, `military might`.
  if (/^(?:will|might)$/.test(word) && NOUN_BEFORE.test(before)) return null;
  return runAt(tokens, at, word) ?? (ASKS.test(word) ? asksFor(tokens, at) : null);
}

/** Who is asked to do something has not done it: `asked the court to sentence him`. */
const ASKS = /^(?:(?:ask|want|urg|order|request)(?:e?s|e?d|ing|e)?|sought|seeks?|seeking)$/;
/** Words between them and what is asked. */
const ASK_REACH = 5;

function asksFor(tokens: readonly Token[], at: number): Marker | null {
  const seeks = tokens[at]?.text.startsWith('s') === true;
  const asked = tokens.slice(at + 1, at + 1 + ASK_REACH).some(({ text }) => text === 'to');
  return seeks || asked ? { kind: 'wanted', reach: 'after', length: 1, inside: false } : null;
}

const NOUN_BEFORE =
  /^(?:the|his|her|its|their|our|a|of|political|popular|military|economic|free|good|full)$/;

function scopeOf(
  text: string,
  tokens: readonly Token[],
  at: number,
  { reach, length, inside }: Marker,
): { readonly first: number; readonly last: number } {
  const after = inside ? at : at + length;
  if (reach === 'noun') {
    return {
      first: Math.max(clauseStart(text, tokens, at), at - NOUN_REACH),
      last: Math.min(clauseEnd(text, tokens, after), at + NOUN_REACH),
    };
  }
  const last = clauseEnd(text, tokens, after);
  if (reach === 'after') return { first: after, last };
  // A condition hangs over both clauses: `إذا هاجمت، سترد`, `would answer if attacked`.
  const first = clauseStart(text, tokens, at);
  const opens = first === at && followsComma(text, tokens, last);
  return { first, last: opens ? clauseEnd(text, tokens, last + 1) : last };
}

const BREAK = /[،,؛;:.؟?!\n«»"“”()–—]/u;
const TURNS =
  /^(?:[وف]?(?:لكن|لكنها?|بينما|فيما|حيث|غير|الا|بعدما|بعد|اثر)|but|while|whereas|although|though|after|because)$/;

/** The last token of the clause that the token at `from` is in. */
function clauseEnd(text: string, tokens: readonly Token[], from: number): number {
  let last = from;
  while (last + 1 < tokens.length && last - from < REACH) {
    const [token, next] = [tokens[last], tokens[last + 1]];
    if (token === undefined || next === undefined || TURNS.test(next.text)) break;
    if (BREAK.test(text.slice(token.end, next.start))) break;
    last += 1;
  }
  return Math.min(last, tokens.length - 1);
}

/** The first token of the clause that the token at `from` is in, after `إن` or `that`. */
function clauseStart(text: string, tokens: readonly Token[], from: number): number {
  let first = from;
  while (first > 0 && from - first < REACH) {
    const [token, previous] = [tokens[first], tokens[first - 1]];
    if (token === undefined || previous === undefined) break;
    if (INTRODUCES.test(previous.text) || TURNS.test(previous.text)) break;
    if (BREAK.test(text.slice(previous.end, token.start))) break;
    first -= 1;
  }
  return first;
}

const INTRODUCES = /^[وفب]?(?:ان|انها?|انهما?|that)$/;

function followsComma(text: string, tokens: readonly Token[], last: number): boolean {
  const [token, next] = [tokens[last], tokens[last + 1]];
  if (token === undefined || next === undefined) return false;
  return /^["”»]?\s*[،,]/u.test(text.slice(token.end, next.start));
}
