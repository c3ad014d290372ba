/**
 * Words before a full stop that is no end of a sentence. Written for this project from news usage.
 */

/** Always followed by a name: never the last word of a sentence. Lower case. */
const BEFORE_NAMES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof sen rep gov gen col maj lt sgt cpl capt cmdr adm brig insp supt det hon rev fr sr. st mt ft ' +
    'messrs mme mlle pres sec amb atty vs e.g i.e cf ' +
    'أ د م ش ص ج ق ر ت ط ع ب س ح خ ف ك ل ن ه و ي ا إ آ أ.د د.م م.م أ.م أ.م.د ق.م ب.م هـ.ش ' +
    'أي إي اي آي بي سي دي إف اف جي كي كيه إل ال إم ام إن ان أو او آر ار إس اس تي يو في دبليو إكس واي زد كيو إتش'
  ).split(' '),
);

/** Followed by a number where they are abbreviations (`No. 5`, `ص. 7`). Lower case. */
const BEFORE_NUMBERS: ReadonlySet<string> = new Set('no nos fig vol art ch sec p pp v'.split(' '));

/** May end a sentence or not: the next word decides. Lower case. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  (
    'jr sr inc ltd co corp plc bros dept assn est approx etc al a.m p.m u.s u.k u.n e.u u.s.a u.a.e d.c l.a b.c a.d ph.d m.d ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd'
  ).split(' '),
);

/** First words after which an English reader expects a new sentence. */
const OPENERS: ReadonlySet<string> = new Set(
  (
    'the a an he she it they we i you his her its their our my this that these those there here in on at by for from with ' +
    'after before since when while as if but and or yet so however meanwhile also still last next one two some many most ' +
    'no not all what who how why according during under earlier later'
  ).split(' '),
);

/**
 * Is the full stop after `word` part of the word? `word` is what stands before it without spaces, inner points
 * kept (`U.S`, `أ.د`); `next` is the next word, '' at the end of the line.
 */
export function isAbbreviation(word: string, next: string): boolean {
  const lower = word.toLowerCase();
  if (next === '') return false;
  if (BEFORE_NAMES.has(lower.replace(CONJUNCTION, ''))) return true;
  if (BEFORE_NUMBERS.has(lower) && /^\p{Nd}/u.test(next)) return true;
  const opensSentence = OPENERS.has(next.toLowerCase());
  if (AMBIGUOUS.has(lower)) return !opensSentence;
  return INITIALS.test(word) && !opensSentence;
}

/** `ود. سمير`, `وأ.د. سمير`: only before initials and titles of one letter, since `فم` and `فن` are words. */
const CONJUNCTION = /^و(?=[أدم]$)|^[وف](?=\p{L}\.)/u;
/** `J`, `J.R`, `م.س`: letters that stand for names. */
const INITIALS = /^(?:\p{L}\p{Mn}*\.)*\p{L}\p{Mn}*$/u;
