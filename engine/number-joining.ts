import type { NumberWord } from './number-words.ts';

/** A number while it is read, token by token. */
export interface NumberState {
  /** What is multiplied out already: the thousands, the millions. */
  total: number;
  /** What stands since then, below a thousand unless in digits. */
  group: number;
  /** Bits of `FILLED`: places of the group that are taken. */
  filled: number;
  /** The last thousand, million, … taken; Infinity before the first. */
  scale: number;
  vague: 'vague' | 'few' | null;
  /** `ونيف`: so much more is possible. */
  more: number;
  ordinal: boolean;
  fraction: boolean;
  arabic: boolean;
  /** The last word needs a ten after it (`أحد عشر`). */
  bound: boolean;
  end: number;
  /** The state before the last `and`, to return to where what follows shows that it began another number. */
  mark: NumberState | null;
}

/** The next piece of a number; `at` is its last token. */
export type Piece =
  | {
      readonly kind: 'digits';
      readonly and: boolean;
      readonly of: boolean;
      readonly value: number;
      readonly at: number;
    }
  | {
      readonly kind: 'word';
      readonly and: boolean;
      readonly of: boolean;
      readonly word: NumberWord;
      readonly at: number;
      readonly arabic: boolean;
    };

/** What is filled of the group below a thousand, as bits. */
export const FILLED = { unit: 1, ten: 2, hundred: 4, all: 7 } as const;
const { unit: UNIT, ten: TEN, hundred: HUNDRED, all: ALL } = FILLED;

/**
 * Takes a piece into the number. `no` where it does not belong to it; `undo` where it shows that what stands since the
 * last `and` does not either.
 */
export function extend(state: NumberState, piece: Piece): 'joined' | 'no' | 'undo' {
  const before: NumberState = { ...state };
  const taken = piece.kind === 'digits' ? joinDigits(state, piece) : joinWord(state, piece);
  if (taken === 'joined') {
    state.end = piece.at;
    if (piece.and) state.mark = { ...before, mark: null };
  }
  return taken;
}

type Joining = ReturnType<typeof extend>;
type WordPiece = Extract<Piece, { kind: 'word' }>;

function joinDigits(state: NumberState, piece: Extract<Piece, { kind: 'digits' }>): Joining {
  if (!piece.and || piece.of || !isFresh(state) || !(piece.value < state.scale)) return 'no';
  if (!Number.isInteger(piece.value) || state.vague !== null) return 'no';
  state.group = piece.value;
  state.filled = ALL;
  return 'joined';
}

/** A thousand, million, … was just taken, so that smaller numbers may follow. */
function isFresh(state: NumberState): boolean {
  return state.total > 0 && state.filled === 0 && !state.fraction;
}

function joinWord(state: NumberState, piece: WordPiece): Joining {
  const { word } = piece;
  if (piece.of && !mayFollowOf(state, word)) return 'no';
  if (piece.and && state.vague !== null) return 'no';
  if (isOneOfParts(state, piece)) return joinOnePart(state, word);
  if (word.ordinal !== state.ordinal && !joinsOrdinal(state, piece)) return 'no';
  switch (word.join) {
    case 'unit':
    case 'bound':
    case 'teen':
      return joinUnit(state, piece);
    case 'ten':
      return joinTen(state, piece);
    case 'tens':
      return joinTens(state, piece);
    case 'hundred':
    case 'hundreds':
      return joinHundred(state, piece);
    case 'scale':
    case 'scales':
    case 'dual-scale':
    case 'either-scale':
      return joinScale(state, piece);
    case 'dozen':
      return joinDozen(state, piece);
    case 'vague':
      return joinVague(state, piece);
    case 'part':
    case 'parts':
      return joinPart(state, piece);
    case 'few':
    case 'couple':
      return 'no';
  }
}

/** `tens of thousands`, `a quarter of a million`, `a couple of hundred`. */
function mayFollowOf(state: NumberState, { join }: NumberWord): boolean {
  const large = join === 'scale' || join === 'scales' || join === 'vague' || join === 'dozen';
  if (state.more > 0) return large || join === 'hundred';
  return large && (state.vague !== null || state.fraction);
}

/** `twenty-first`, `hundred and first`; `الحادي عشر`, `الخامس والعشرين`. */
function joinsOrdinal(state: NumberState, { word, arabic }: WordPiece): boolean {
  if (state.ordinal) return arabic && (word.join === 'ten' || word.join === 'tens');
  return !arabic && word.ordinal && state.vague === null && !state.fraction;
}

/** `one third`, `one-fifth`, `one quarter`: not `one second`. */
function isOneOfParts(state: NumberState, { word, and, arabic }: WordPiece): boolean {
  if (and || arabic || state.filled !== UNIT || state.group !== 1 || state.total > 0) return false;
  return word.join === 'part' || (word.ordinal && word.value > 2);
}

function joinOnePart(state: NumberState, word: NumberWord): Joining {
  state.group = word.ordinal ? 1 / word.value : word.value;
  state.fraction = true;
  state.filled = ALL;
  return 'joined';
}

function joinUnit(state: NumberState, { word, and, arabic }: WordPiece): Joining {
  if (state.vague !== null) return 'no';
  const teen = word.join === 'teen';
  const afterTens = !and && !arabic && !teen && state.filled !== 0 && (state.filled & UNIT) === 0;
  const afterHundred = state.filled === HUNDRED && (and || !arabic);
  const afterScale = isFresh(state) && (and || !arabic) && !word.ordinal;
  if (!(afterHundred || afterScale || (afterTens && (state.filled & TEN) !== 0))) return 'no';
  if (word.value === 0) return 'no';
  state.group += word.value;
  state.filled |= teen ? UNIT | TEN : UNIT;
  state.bound = word.join === 'bound';
  state.ordinal ||= word.ordinal;
  return 'joined';
}

function joinTen(state: NumberState, { word, and, arabic }: WordPiece): Joining {
  const places = state.filled & (UNIT | TEN);
  if (!and && arabic && state.vague === 'few' && state.group === 1) {
    // `بضعة عشر` are thirteen to nineteen.
    Object.assign(state, { group: 13, more: 6, vague: null });
  } else if (!and && arabic && places === UNIT && state.vague === null) {
    state.group += 10;
  } else if (
    (and || !arabic) &&
    places === 0 &&
    state.vague === null &&
    (state.filled !== 0 || isFresh(state))
  ) {
    state.group += 10;
    state.filled |= UNIT;
  } else {
    return 'no';
  }
  state.filled |= TEN;
  state.bound = false;
  state.ordinal ||= word.ordinal;
  return 'joined';
}

function joinTens(state: NumberState, { word, and, arabic }: WordPiece): Joining {
  const places = state.filled & (UNIT | TEN);
  const afterUnit = and && arabic && places === UNIT && state.vague === null;
  const afterLarger =
    (and || !arabic) && places === 0 && (state.filled === HUNDRED || isFresh(state));
  if (!(afterUnit || afterLarger) || state.vague !== null) return 'no';
  state.group += word.value;
  state.filled |= TEN;
  state.bound = false;
  state.ordinal ||= word.ordinal;
  return 'joined';
}

function joinHundred(state: NumberState, { word, and, arabic }: WordPiece): Joining {
  if (and || (word.join === 'hundreds' && state.filled === 0)) {
    if (!isFresh(state) || !and) return 'no';
    state.group = word.value;
    state.filled = HUNDRED;
    return 'joined';
  }
  if (word.join !== 'hundred') return 'no';
  if (isFresh(state) && !arabic) {
    state.group = word.value;
  } else if (state.vague === 'few' && state.group === 1) {
    state.group = word.value;
  } else if (state.more > 0) {
    state.group *= word.value;
    state.more *= word.value;
  } else {
    const most = arabic ? 9 : 99;
    const isDigit = state.filled === UNIT || (!arabic && (state.filled & HUNDRED) === 0);
    if (!isDigit || state.group < 1 || state.group > most || state.vague !== null) return 'undo';
    state.group *= word.value;
  }
  state.filled = HUNDRED;
  state.ordinal ||= word.ordinal;
  return 'joined';
}

function joinScale(state: NumberState, { word, and }: WordPiece): Joining {
  const dual = word.join === 'dual-scale' || (word.join === 'either-scale' && and);
  const scale = word.join === 'dual-scale' ? word.value / 2 : word.value;
  if (and) {
    const value = dual ? scale * 2 : scale;
    if (!isFresh(state) || state.vague !== null || !hasRoom(state, value, scale)) return 'no';
    state.total += value;
    state.scale = scale;
    return 'joined';
  }
  if (word.join === 'dual-scale') return 'undo';
  // `مليون ونصف المليون` names its million again.
  if (state.filled === ALL && state.group === 0 && scale === state.scale) return 'joined';
  if (state.filled === 0) return joinScaleToScale(state, scale);
  const value = state.group * scale;
  if (state.bound || !hasRoom(state, value, scale)) return 'undo';
  state.total += value;
  state.more *= scale;
  state.group = 0;
  state.filled = 0;
  state.scale = scale;
  if (state.fraction) {
    state.fraction = false;
    state.filled = ALL;
  }
  return 'joined';
}

/** `ألف مليون`. */
function joinScaleToScale(state: NumberState, scale: number): Joining {
  if (state.total === 0 || state.vague !== null || scale <= state.scale) return 'no';
  state.total *= scale;
  state.scale = scale;
  return 'joined';
}

/** Smaller scales follow larger ones; but `مئة ألف وألفان` goes on within its hundred thousands. */
function hasRoom(state: NumberState, value: number, scale: number): boolean {
  if (scale < state.scale) return true;
  const hundreds = state.total / (state.scale * 100);
  return scale === state.scale && Number.isInteger(hundreds) && value < state.scale * 100;
}

function joinDozen(state: NumberState, { word, and }: WordPiece): Joining {
  if (and || state.total > 0 || state.group > 99) return 'no';
  const isCount = state.filled !== 0 && (state.vague === null || state.vague === 'few');
  if (!isCount) return 'no';
  state.group *= word.value;
  state.filled = ALL;
  state.fraction = false;
  return 'joined';
}

/** `مئات الآلاف` is a scale; `بضع مئات`, `بضع عشرات` count their hundreds; `three hundreds` does not. */
function joinVague(state: NumberState, { word, and }: WordPiece): Joining {
  if (and || state.vague === null || state.total > 0) return 'no';
  state.group *= word.value;
  return 'joined';
}

function joinPart(state: NumberState, { word, and }: WordPiece): Joining {
  if (word.join === 'parts') {
    if (and || state.filled === 0 || state.total > 0 || state.group >= 10) return 'no';
    state.group *= word.value;
    state.fraction = true;
    state.filled = ALL;
    return 'joined';
  }
  if (!and || state.vague !== null || state.fraction) return 'no';
  if (isFresh(state)) state.total += word.value * state.scale;
  else state.group += word.value;
  // `مليون ونصف` is whole again: nothing but its own scale may follow.
  if (state.filled === 0) state.filled = ALL;
  return 'joined';
}
