import { isAgencyCredit } from './agency-credits.ts';
import { readAgencyDateline, SAYS } from './agency-datelines.ts';
import type { Dateline } from './block.ts';
import type { Draft, Line } from './body-draft.ts';
import { isSourceLine } from './body-lines.ts';
import { isDatelinePlace } from './dateline-places.ts';
import { isFunctionWord } from './function-words.ts';
import type { Span } from './model.ts';
import { normalize } from './normalize.ts';

/**
 * Leaves out the dateline before the first sentence (`سرايا - `, `واشنطن – (رياليست عربي): `,
 * `LONDON (Reuters) - `) and reads it, or else the byline above the text (`عين اليوم – الرياض`). A colon alone
 * makes a dateline only of a known city or agency: `قال المرصد:` names who speaks.
 */
export function cutDateline(draft: Draft, agencies: readonly string[]): Dateline {
  const credited = new Set(agencies.map(normalize));
  const first = draft.lines.find((line) => draft.isOpen(line));
  if (first === undefined) return NOTHING;
  const sent = draft.isWhole(first) ? readAgencyDateline(first.text) : null;
  if (sent !== null) {
    draft.cutHead(first, sent.end, 'dateline');
    const [agency, place] = [sent.agency, sent.place].map((span) => originalOf(first, span));
    return { outlet: null, agency: agency ?? null, place: place ?? null };
  }
  const head = draft.isWhole(first) ? readHead(first.text) : null;
  if (head !== null && isDateline(head, first, credited)) {
    draft.cutHead(first, head.end, 'dateline');
    return classify(head.parts, first, credited, isNamedBelow(draft, head.parts));
  }
  return bylineAbove(draft, first, credited);
}

const NOTHING: Dateline = { outlet: null, agency: null, place: null };

interface Part {
  readonly name: string;
  readonly bracketed: boolean;
  /** In the normalized line. */
  readonly start: number;
}

interface Head {
  readonly parts: readonly Part[];
  /** What stood behind each part. */
  readonly separators: readonly string[];
  /** Where the text begins behind the last separator. */
  readonly end: number;
}

/** A name in brackets or bare, and what parts it from the next: a dash, a slash, a colon, a bracket. */
const PART =
  /(?:\(([^()]{2,40})\)|([^\-:()/!?"؛;]{2,45}?)) ?(-{1,2}(?= )|(?<= )-{1,2}|:|\/|(?=\())\s*/uy;
const MOST_PARTS = 4;
const MOST_WORDS = 4;
/** Words of a name that no list knows and no bracket marks. */
const MOST_UNKNOWN_WORDS = 2;
/** Units of text that a dateline stands before. */
const SHORTEST_TEXT = 30;

function readHead(text: string): Head | null {
  const parts: Part[] = [];
  const separators: string[] = [];
  let end = 0;
  while (parts.length < MOST_PARTS) {
    PART.lastIndex = end;
    const match = PART.exec(text);
    const name = (match?.[1] ?? match?.[2] ?? '').trim();
    if (match === null || !isNameLike(name)) break;
    parts.push({ name, bracketed: match[1] !== undefined, start: end });
    separators.push(match[3] ?? '');
    end = match.index + match[0].length;
  }
  return parts.length === 0 || separators.at(-1) === '' ? null : { parts, separators, end };
}

function isNameLike(name: string): boolean {
  if (isAgencyCredit(name) || isDatelinePlace(name)) return true;
  const words = name.split(' ');
  if (words.length > MOST_WORDS || !/^[\p{L}]/u.test(name)) return false;
  if (/\d/.test(name)) return DATED.test(name);
  return !isFunctionWord(words[0] ?? '') && !words.some((word) => SAYS.test(word));
}

/** `washington, jan 5`. */
const DATED = /^\p{L}[\p{L} ]*, ?\p{L}{3,9}\.? \d{1,2}$/u;

function isDateline(head: Head, line: Line, credited: ReadonlySet<string>): boolean {
  if (line.text.length - head.end < SHORTEST_TEXT) return false;
  if (head.parts.some((part) => part.bracketed || isKnown(part.name, credited))) {
    return head.separators.at(-1) !== '/' || head.parts.length > 1;
  }
  const [first] = head.parts;
  if (first === undefined || !head.separators.slice(0, -1).every(isDash)) return false;
  if (head.parts.length > 1) return head.separators.at(-1) !== '/';
  return isDash(head.separators[0]) && isLoneName(first, line, head.end);
}

function isDash(separator: string | undefined): boolean {
  return separator?.startsWith('-') === true;
}

/** Not the first half of an insertion (`المبادرة - التي أطلقتها مصر - تهدف`); in Latin letters, in capitals. */
function isLoneName(part: Part, line: Line, end: number): boolean {
  const rest = line.text.slice(end, end + INSERTION_REACH);
  if (
    part.name.split(' ').length > MOST_UNKNOWN_WORDS ||
    / -|^(?:التي|الذي|وهو|وهي|كما) /.test(rest)
  )
    return false;
  return !/^[a-z]/.test(part.name) || isInCapitals(original(line, part));
}

/** Units behind a dash in which a second one would close an insertion. */
const INSERTION_REACH = 150;

function isInCapitals(name: string): boolean {
  return /^\p{Lu}{3}/u.test(name);
}

function isKnown(name: string, credited: ReadonlySet<string>): boolean {
  return isAgencyCredit(name) || credited.has(name) || isDatelinePlace(name);
}

/**
 * Agencies and cities by their lists; of the others, one in brackets or one between two names is the outlet, the
 * last bare one the place. A lone unknown name is the outlet only where the page names it again as its source:
 * unknown is null, never a guess.
 */
function classify(
  parts: readonly Part[],
  line: Line,
  credited: ReadonlySet<string>,
  namedBelow: boolean,
): Dateline {
  const agencies = parts.filter((part) => isAgencyCredit(part.name) || credited.has(part.name));
  const listed = parts.find((part) => !agencies.includes(part) && isDatelinePlace(part.name));
  const others = parts.filter((part) => !agencies.includes(part) && part !== listed);
  const bracketed = others.find((part) => part.bracketed);
  const bare = others.filter((part) => !part.bracketed);
  const [lone] = parts;
  const inCapitals = lone !== undefined && isInCapitals(original(line, lone));
  const place = listed ?? (parts.length > 1 || inCapitals ? bare.at(-1) : undefined);
  const writers = bare.filter((part) => part !== place);
  const outlet = bracketed ?? (parts.length > 2 || namedBelow ? writers.at(-1) : undefined);
  const written = (part: Part | undefined) => (part === undefined ? null : original(line, part));
  return {
    outlet: written(outlet),
    agency: agencies.map(written).join(' / ') || null,
    place: written(place),
  };
}

function isNamedBelow(draft: Draft, parts: readonly Part[]): boolean {
  const name = parts[0]?.name ?? '';
  return draft.lines.some((line) => isSourceLine(line) && line.text.includes(name));
}

function original(line: Line, part: Part): string {
  const start = line.text.indexOf(part.name, part.start);
  return originalOf(line, { start, end: start + part.name.length }) ?? '';
}

function originalOf(line: Line, span: Span | null): string | null {
  if (span === null) return null;
  return line.block.text
    .slice(line.originalOffset(span.start), line.originalOffset(span.end))
    .trim();
}

/** Lines above the text that a byline may take. */
const BYLINE_LINES = 3;

/** Only what the lists know: whether the other name is a person's or an outlet's, no line tells. */
function bylineAbove(draft: Draft, first: Line, credited: ReadonlySet<string>): Dateline {
  for (const line of draft.lines.slice(Math.max(0, first.index - BYLINE_LINES), first.index)) {
    const names = line.text.split(/ -{1,2} |\/ ?/);
    if (names.length < 2 || names.length > MOST_PARTS || !names.every(isNameLike)) continue;
    if (!names.some((name) => isKnown(name, credited))) continue;
    const parts = names.map((name) => ({ name, bracketed: false, start: 0 }));
    return { ...classify(parts, line, credited, false), outlet: null };
  }
  return NOTHING;
}
