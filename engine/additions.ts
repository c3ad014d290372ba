import type { Analysis, Unit } from './analyze.ts';
import type { TimeMention } from './time-mention.ts';
import type { Token } from './tokens.ts';

/** Words that open what a sentence tells besides, in the matching form. */
const OPENS = /^(?:and|but|while|whereas|after|because|who|which|where|adding|following)$/;
const OPENS_ARABIC = /^(?:بعد|عقب|اثر|اذ|حيث|فيما|بينما|مما|لكن|كما|لان|بسبب)$/;
const AND_OPENS = /^و(?:هو|هي|هم|ذلك|كانت?)$/;
/** A word behind a comma that opens an apposition. */
const ARTICLE = /^(?:the|an?)$/;
const COMMA = /[،,؛;—–]\s*$/u;
/** Share of what is added that the other text may have by chance. */
const TOLD_SHARE = 0.3;
/** Units below which it is one more of a list (`in Kenya and Mozambique`). */
const FEWEST = 2;

/**
 * The first unit of what a text tells besides, behind its unit `at`: another clause or an apposition, up to the end of the text, of which the other text
 * has next to nothing (`welcomed the plan and lent two million`). `told` are the units that the other text has. The number of units where there
 * is none. What narrows the statement down (`in Basra`, `compared with March`), one more name (`and France`) and whatever has a day behind it is no addition. Linear in the text.
 */
export function additionFrom(text: Analysis, at: number, told: ReadonlySet<number>): number {
  const { units } = text;
  let [from, all, known] = [units.length, 0, 0];
  for (let first = units.length - 1; first > at + 1; first -= 1) {
    const unit = units[first];
    if (unit === undefined) continue;
    all += unit.weight;
    if (told.has(first)) known += unit.weight;
    // A day or a month is of all that is told before it too.
    if (isSetting(unit)) break;
    if (unit.name !== null) continue;
    if (units.length - first >= FEWEST && known <= all * TOLD_SHARE && opens(text, first))
      from = first;
  }
  return from;
}

/** A time that places what is told: a year tells little. */
function isSetting({ time }: Unit): boolean {
  return time !== null && (time.year === null || time.month !== null) && !isLong(time);
}

/** Days from which a stretch of time places nothing. */
const LONG = 300;

function isLong({ from, to }: TimeMention): boolean {
  return from !== null && to !== null && to - from >= LONG;
}

/** Does a clause or an apposition begin between a unit and the one before it? */
function opens({ text, tokens, units }: Analysis, first: number): boolean {
  const [before, unit] = [units[first - 1], units[first]];
  if (before === undefined || unit === undefined) return false;
  const own = tokens[unit.firstToken];
  if (own === undefined) return false;
  if (isOpening(own)) return true;
  let behind = own.start;
  for (let at = unit.firstToken; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.start < before.end) break;
    behind = token.start;
    if (isOpening(token)) return true;
  }
  if (!COMMA.test(text.slice(before.end, behind))) return false;
  return isAnd(own) || ARTICLE.test(tokens[unit.firstToken - 1]?.text ?? '');
}

function isOpening({ text }: Token): boolean {
  return OPENS.test(text) || OPENS_ARABIC.test(text) || AND_OPENS.test(text);
}

/** Is an `و` written onto the word, rather than its first letter? */
function isAnd({ text, stem }: Token): boolean {
  return text.startsWith('و') && !stem.startsWith('و');
}
