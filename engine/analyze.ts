import { type Attribution, readAttribution } from './attribution.ts';
import { type DayNumber, parseIsoDay, parseIsoMinutes } from './calendar.ts';
import type { Lexicon, Relative } from './lexicon.ts';
import { factOf } from './memo.ts';
import type { Span } from './model.ts';
import { type Name, readNames } from './names.ts';
import { type Place, placesOf } from './oppositions.ts';
import { relativesWithPivots } from './pivots.ts';
import { isAuxiliary, type Negation, readNegations } from './polarity.ts';
import { type Quantity, readQuantities } from './quantities.ts';
import { type Side, sidesAcross } from './sides-across.ts';
import { skeletonOf } from './skeleton.ts';
import { speechVerb } from './speech.ts';
import { soundOf } from './spelling.ts';
import { stemOf } from './stem.ts';
import type { TimeMention } from './time-mention.ts';
import { readTimes } from './times.ts';
import { type Token, tokenize } from './tokens.ts';
import { indexUnits, type UnitIndex } from './unit-index.ts';
import { NO_VERB, type VerbForms, verbFormsOf } from './verb-forms.ts';
import type { Weigher } from './weights.ts';

/** One thing that a text says and another text may say too: a word, a name, a quantity or a time. */
export interface Unit extends Span {
  readonly kind: 'word' | 'name' | 'quantity' | 'time';
  /** Stem of a word, key of a name; '' for the other kinds. */
  readonly key: string;
  /** Consonants of the word, for forms that share a root; '' where they are too few to tell. */
  readonly skeleton: string;
  /** How it sounds, for names in two spellings; '' where too short. */
  readonly sound: string;
  /** Its conjugation, for another form of one verb in its place. */
  readonly verb: VerbForms;
  /** Where it stands on the axes of opposites; null for most words. */
  readonly places: readonly Place[] | null;
  /** Where its translations stand on the axes of the other language; only for the side that is looked up. */
  readonly across: readonly Side[];
  /** What another text may say instead; only for the side that is looked up. */
  readonly relatives: readonly Relative[];
  /** First token. */
  readonly firstToken: number;
  readonly weight: number;
  /** It belongs to the naming of the source, not to what is said. */
  readonly inChain: boolean;
  /** Under a negation whose head it is. */
  readonly negation: Negation | null;
  readonly name: Name | null;
  readonly quantity: Quantity | null;
  readonly time: TimeMention | null;
}

/** All that comparing needs to know of a text; made once for each text. */
export interface Analysis {
  readonly text: string;
  /** Day and minute of publication; null where unknown. */
  readonly day: DayNumber | null;
  readonly minute: number | null;
  readonly tokens: readonly Token[];
  readonly units: readonly Unit[];
  readonly index: UnitIndex;
  /** Of most of its words: words of two scripts compare by what the lexicon knows only. */
  readonly script: 'arabic' | 'latin' | 'other';
  readonly attribution: Attribution;
  readonly negations: readonly Negation[];
  /** What its words were looked up in. */
  readonly lexicon: Lexicon;
  /** Sum of the units' weights, those of the chain at their reduced weight. */
  readonly weight: number;
}

/** Share of a word's weight that it keeps where it names the source: that tells little about whether two texts say the same. */
export const CHAIN_SHARE = 0.25;
/** Verbs of saying and auxiliaries are kept for polarity, at the weight of a very common word. */
const GRAMMAR_WEIGHT = 0.3;
/** A number or a date weighs like a fairly rare word. */
const QUANTITY_WEIGHT = 5;
const ORDINAL_WEIGHT = 2.5;
const TIME_WEIGHT = 3.5;
/** Each further word of a time (`أواخر نيسان الماضي`) tells it more closely; a full date weighs like a rare word. */
const TIME_WORD_WEIGHT = 1.5;
const MOST_TIME_WEIGHT = 8;

/** Reads a text for comparison. `publishedAt` resolves its relative dates. Linear in the text. */
export function analyze(
  text: string,
  publishedAt: string | null,
  weigh: Weigher,
  lexicon: Lexicon,
): Analysis {
  const tokens = tokenize(text);
  const times = readTimes(text, tokens, publishedAt);
  const quantities = readQuantities(text, tokens, times);
  const names = readNames(text, tokens);
  const negations = readNegations(text, tokens);
  const attribution = readAttribution(text, tokens);
  const reader: Reader = {
    tokens,
    times,
    quantities,
    names,
    negations,
    attribution,
    weigh,
    lexicon,
  };
  const units: Unit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = unitAt(reader, at);
    if (read.unit !== null) units.push(read.unit);
    at = read.next;
  }
  const weight = units.reduce((total, unit) => total + unit.weight, 0);
  const day = parseIsoDay(publishedAt);
  const minute = parseIsoMinutes(publishedAt);
  const [index, script] = [indexUnits(units), scriptOf(tokens)];
  const read = { tokens, units, index, script, attribution, negations, lexicon };
  return { text, day, minute, weight, ...read };
}

function scriptOf(tokens: readonly Token[]): Analysis['script'] {
  let [arabic, latin, rest] = [0, 0, 0];
  for (const { text, number } of tokens) {
    const first = text.charCodeAt(0);
    if (number) continue;
    if (first >= 0x600 && first < 0x700) arabic += 1;
    else if (first < 0x250) latin += 1;
    else rest += 1;
  }
  if (arabic >= latin) return arabic >= rest ? 'arabic' : 'other';
  return latin >= rest ? 'latin' : 'other';
}

interface Reader {
  readonly tokens: readonly Token[];
  readonly times: readonly TimeMention[];
  readonly quantities: readonly Quantity[];
  readonly names: readonly Name[];
  readonly negations: readonly Negation[];
  readonly attribution: Attribution;
  readonly weigh: Weigher;
  readonly lexicon: Lexicon;
}

function unitAt(reader: Reader, at: number): { unit: Unit | null; next: number } {
  const { tokens, weigh } = reader;
  const token = tokens[at];
  if (token === undefined) return { unit: null, next: at + 1 };
  const time = firstAcross(reader.times, token);
  const quantity = firstAcross(reader.quantities, token);
  const slot = time ?? quantity;
  if (slot !== null) {
    const next = nextAfter(tokens, at, slot.end);
    const weight =
      time !== null
        ? Math.min(TIME_WEIGHT + (next - at - 1) * TIME_WORD_WEIGHT, MOST_TIME_WEIGHT)
        : quantity?.kind === 'ordinal'
          ? ORDINAL_WEIGHT
          : QUANTITY_WEIGHT;
    const kind = time !== null ? 'time' : 'quantity';
    return { unit: makeUnit(reader, at, next - 1, kind, '', weight, { quantity, time }), next };
  }
  const name = nameFrom(reader.names, at);
  if (name !== null) {
    const weight = tokens
      .slice(name.first, name.last + 1)
      .reduce((total, word) => total + weigh(word.stem), 0);
    const unit = makeUnit(reader, at, name.last, 'name', name.key, weight, { name });
    return { unit, next: name.last + 1 };
  }
  const empty = isLetter(token) || isAuxiliary(token) || isHedge(tokens, at);
  const grammar = token.stop || empty;
  if (grammar && !tellsPolarity(token)) return { unit: null, next: at + 1 };
  const weight = grammar ? GRAMMAR_WEIGHT : weigh(token.stem);
  return { unit: makeUnit(reader, at, at, 'word', token.stem, weight, {}), next: at + 1 };
}

/** A letter alone says nothing; a digit that counts nothing is part of a name (`Ariane 5`). */
function isLetter({ stem, number }: Token): boolean {
  return stem.length < 2 && !number;
}

/** Grammar that may still carry the sense: verbs of saying, `same`, `before`. */
const tellsPolarity = factOf(({ text, stem, stop }: Token): boolean => {
  return stop && (speechVerb(text) !== undefined || placesOf(stem) !== null);
});

/** `على الأقل`, `at least` belong to the number beside them. */
function isHedge(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined && isSuperlative(token) && /^(?:علي|at)$/.test(tokens[at - 1]?.text ?? '')
  );
}

const isSuperlative = factOf(({ text }: Token) => /^(?:الاقل|الاكثر|least|most)$/.test(text));

function makeUnit(
  reader: Reader,
  first: number,
  last: number,
  kind: Unit['kind'],
  key: string,
  weight: number,
  slots: Partial<Pick<Unit, 'name' | 'quantity' | 'time'>>,
): Unit {
  const start = reader.tokens[first]?.start ?? 0;
  const end = reader.tokens[last]?.end ?? 0;
  const inChain = overlapsAny(reader.attribution.spans, start, end);
  const word = kind === 'word' && key.length > 2 ? reader.tokens[first] : undefined;
  const forms = word === undefined ? NO_FORMS : formsOf(word);
  return {
    start,
    end,
    kind,
    key,
    skeleton: forms.skeleton,
    sound: forms.sound,
    verb: forms.verb,
    places: forms.places,
    across: word === undefined ? NO_SIDES : sidesAcross(reader.lexicon, key),
    relatives: relativesOf(reader, kind, key, slots.name ?? null),
    firstToken: first,
    weight: inChain ? weight * CHAIN_SHARE : weight,
    inChain,
    negation: negationOf(reader.negations, first, last),
    name: slots.name ?? null,
    quantity: slots.quantity ?? null,
    time: slots.time ?? null,
  };
}

type Forms = Pick<Unit, 'skeleton' | 'sound' | 'verb' | 'places'>;

const NO_FORMS: Forms = { skeleton: '', sound: '', verb: NO_VERB, places: null };

/** By what a word's other forms are known. */
const formsOf = factOf(({ stem }: Token): Forms => {
  return {
    skeleton: skeletonOf(stem),
    sound: soundOf(stem),
    verb: verbFormsOf(stem),
    places: placesOf(stem),
  };
});

/** Of a name in capitals those of its words too: `White House`, `Red Crescent`. */
function relativesOf(
  { lexicon }: Reader,
  kind: Unit['kind'],
  key: string,
  name: Name | null,
): readonly Relative[] {
  if (kind === 'word') return key.length > 2 ? relativesWithPivots(lexicon, key) : NO_RELATIVES;
  if (name?.kind !== 'named') return NO_RELATIVES;
  const own = lexicon.relatives(key);
  if (own.length > 0 || !/^[a-z]/.test(key)) return own;
  return key.split(' ').flatMap((word) => lexicon.relatives(stemOf(word)));
}

const NO_RELATIVES: readonly Relative[] = [];
const NO_SIDES: readonly Side[] = [];

function overlapsAny(spans: readonly Span[], start: number, end: number): boolean {
  for (const span of spans) if (span.start < end && start < span.end) return true;
  return false;
}

/** Asked of every token: loops, for a function made for each would cost more than the few comparisons. */
function firstAcross<T extends Span>(spans: readonly T[], token: Span): T | null {
  for (const span of spans) if (span.start < token.end && token.start < span.end) return span;
  return null;
}

function nameFrom(names: readonly Name[], first: number): Name | null {
  for (const name of names) if (name.first === first) return name;
  return null;
}

function negationOf(negations: readonly Negation[], first: number, last: number): Negation | null {
  for (const negation of negations) {
    if (negation.head >= first && negation.head <= last) return negation;
  }
  return null;
}

function nextAfter(tokens: readonly Token[], at: number, end: number): number {
  let next = at + 1;
  while (next < tokens.length && (tokens[next]?.start ?? end) < end) next += 1;
  return next;
}
