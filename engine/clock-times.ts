import { lookUp } from './clitics.ts';
import { normalize } from './normalize.ts';
import { numberWord } from './number-words.ts';
import { NO_TIME, type TimeReading, type TimeSource } from './time-mention.ts';
import type { Token } from './tokens.ts';

/** Parts of the day: `dawn` and `morning` are before noon, `night` is late evening or the small hours. */
type Part = 'am' | 'noon' | 'pm' | 'evening' | 'night';

const PARTS: ReadonlyMap<string, Part> = new Map(
  (
    [
      ['am', 'صباحا صباح الصباح صباحاً فجرا فجر الفجر ص am morning dawn'],
      ['noon', 'ظهرا ظهر الظهر'],
      ['pm', 'عصرا عصر العصر pm afternoon'],
      ['evening', 'مساء مساءا المساء م evening'],
      ['night', 'ليلا ليل night'],
    ] as const
  ).flatMap(([part, words]) =>
    words.split(' ').map((word): [string, Part] => [normalize(word), part]),
  ),
);
const HOUR_WORD = /^[وف]?[بل]?(?:ال|ل)ساعه$/;
const HALF_DAY = 720;

/**
 * The clock time at token `at`: `7:58 مساء`, `الساعة الثالثة والنصف فجرا`, `3:30 p.m.`, `15:30 بتوقيت غرينتش`. Null where
 * there is none; a bare `12:30` counts, a bare `12` does not. Zones are named, not reckoned with.
 */
export function readClock({ text, tokens }: TimeSource, at: number): TimeReading | null {
  const start = tokens[at];
  if (start === undefined) return null;
  const named = HOUR_WORD.test(start.text);
  const first = named ? at + 1 : at;
  const read = digits(text, tokens, first) ?? hourWord(tokens, first, named);
  if (read === null) return null;
  const before = zoneAt(text, tokens, read.next);
  const part = partAt(tokens, before?.next ?? read.next);
  const zone = before ?? zoneAt(text, tokens, part?.next ?? read.next);
  const tells = part !== null && (part.certain || read.kind === 'word');
  if (!(named || read.kind === 'colon' || tells || (zone !== null && read.kind === 'military'))) {
    return null;
  }
  const next = Math.max(zone?.next ?? 0, part?.next ?? 0, read.next);
  const { minutes, halfDay } = halved(read.minutes, part?.part ?? null);
  const end = tokens[next - 1]?.end ?? start.end;
  const time = { ...NO_TIME, start: start.start, end, minutes, halfDay, zone: zone?.zone ?? null };
  return { time, next };
}

/** The minutes with the half of the day that a part of the day tells beside them. */
function halved(
  minutes: number,
  part: Part | null,
): { minutes: number; halfDay: 'am' | 'pm' | null } {
  if (minutes >= HALF_DAY + 60) return { minutes: minutes % (2 * HALF_DAY), halfDay: 'pm' };
  const twelve = minutes >= HALF_DAY;
  if (part === null) return { minutes, halfDay: null };
  if (part === 'am') return { minutes: twelve ? minutes - HALF_DAY : minutes, halfDay: 'am' };
  if (part === 'noon' && minutes >= 10 * 60 && !twelve) return { minutes, halfDay: 'am' };
  const small = part === 'night' && (twelve || minutes < 6 * 60);
  if (small) return { minutes: twelve ? minutes - HALF_DAY : minutes, halfDay: 'am' };
  // Twelve in the evening is midnight to some and noon to nobody else.
  if (part === 'evening' && twelve) return { minutes, halfDay: null };
  return { minutes: twelve ? minutes : minutes + HALF_DAY, halfDay: 'pm' };
}

interface Hour {
  readonly minutes: number;
  readonly next: number;
  /** How it is written: `7:58`, `1530`, `الثامنة`, a bare number. */
  readonly kind: 'colon' | 'military' | 'word' | 'number';
}

const MILITARY = /^(?:[01]\d|2[0-3])[0-5]\d$/;

function digits(text: string, tokens: readonly Token[], at: number): Hour | null {
  const hour = tokens[at];
  if (hour === undefined || !hour.number) return null;
  const value = Number(hour.text);
  const minute = tokens[at + 1];
  if (minute?.number === true && /^:$/.test(text.slice(hour.end, minute.start))) {
    const minutes = Number(minute.text);
    if (!(value <= 24 && minutes < 60 && /^\d\d$/.test(minute.text))) return null;
    // Seconds.
    const third = tokens[at + 2];
    const seconds = third?.number === true && text.slice(minute.end, third.start) === ':';
    return { minutes: value * 60 + minutes, next: at + (seconds ? 3 : 2), kind: 'colon' };
  }
  if (MILITARY.test(hour.text)) {
    const minutes = Number(hour.text.slice(0, 2)) * 60 + Number(hour.text.slice(2));
    return { minutes, next: at + 1, kind: 'military' };
  }
  const pointed = /^(\d{1,2})\.([0-5]\d)$/.exec(hour.text);
  if (pointed !== null && Number(pointed[1]) < 24) {
    const minutes = Number(pointed[1]) * 60 + Number(pointed[2]);
    return { minutes, next: at + 1, kind: 'number' };
  }
  if (!Number.isInteger(value) || value > 24) return null;
  return withMinutes(tokens, value * 60, at + 1, 'number');
}

/** `الثامنة`, `الحادية عشرة`, with its minutes; with no `الساعة` before it a part of the day must follow. */
function hourWord(tokens: readonly Token[], at: number, named: boolean): Hour | null {
  const text = tokens[at]?.text ?? '';
  if (!named && !/^[وف]?[بل]?(?:ال|لل).*ه$/.test(text)) return null;
  const word = numberWord(text);
  if (word === undefined || word.value < 1 || word.value > 12) return null;
  const tail = numberWord(tokens[at + 1]?.text ?? '');
  const teen = tail?.join === 'ten' && !tail.ordinal && word.value <= 2;
  const hour = word.value + (teen ? 10 : 0);
  return withMinutes(tokens, hour * 60, at + (teen ? 2 : 1), 'word');
}

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['النصف', 30],
  ['نصف', 30],
  ['الربع', 15],
  ['ربع', 15],
  ['ربعا', 15],
  ['الثلث', 20],
  ['ثلث', 20],
  ['ثلثا', 20],
]);

/** `والنصف`, `إلا ربعا`, `وخمس دقائق`, `و30 دقيقة` after the hour. */
function withMinutes(tokens: readonly Token[], hour: number, at: number, kind: Hour['kind']): Hour {
  const word = tokens[at]?.text ?? '';
  const less = word === 'الا';
  const loose = less || word === 'و';
  const first = tokens[at + (loose ? 1 : 0)];
  const bare = loose ? (first?.text ?? '') : word.startsWith('و') ? word.slice(1) : '';
  const sign = less ? -1 : 1;
  const next = at + (loose ? 2 : 1);
  const fraction = FRACTIONS.get(bare);
  if (fraction !== undefined) return { minutes: hour + sign * fraction, next, kind };
  const counted = first?.number === true && loose ? Number(first.text) : numberWord(bare)?.value;
  const ofMinutes = /^دق(?:يقه|ايق)$/.test(tokens[next]?.text ?? '');
  if (bare === '' || !ofMinutes || counted === undefined || !(counted < 60)) {
    return { minutes: hour, next: at, kind };
  }
  return { minutes: hour + sign * counted, next: next + 1, kind };
}

interface PartRead {
  readonly part: Part;
  readonly next: number;
  /** `p.m.`, `صباحا`: it cannot belong to anything but the hour before it. */
  readonly certain: boolean;
}

function partAt(tokens: readonly Token[], at: number): PartRead | null {
  const word = tokens[at]?.text ?? '';
  if (word === 'بعد' && /^(?:ال)?ظهر$/.test(tokens[at + 1]?.text ?? '')) {
    return { part: 'pm', next: at + 2, certain: false };
  }
  const plain = PARTS.get(word);
  if (plain !== undefined) {
    const certain = /^(?:am|pm|صباحا|فجرا|ظهرا|عصرا|مساءا?|ليلا)$/.test(word);
    return { part: plain, next: at + 1, certain };
  }
  const joint = /^(?:من|في|in|at)$/.test(word) ? at + 1 : at;
  const article = tokens[joint]?.text === 'the' ? joint + 1 : joint;
  const part = article > at ? lookUp(PARTS, tokens[article]?.text ?? '') : undefined;
  return part === undefined ? null : { part, next: article + 1, certain: false };
}

const ZONE_WORD = /^(?:بتوقيت|بالتوقيت|توقيت|حسب|gmt|utc|est|edt|pst|bst|cet|local)$/;

/** `بتوقيت غرينتش`, `بالتوقيت المحلي`, `GMT`, `ت غ`, `local time`: the zone in matching form. */
function zoneAt(
  text: string,
  tokens: readonly Token[],
  at: number,
): { zone: string; next: number } | null {
  const word = tokens[at]?.text ?? '';
  const second = tokens[at + 1];
  if (second !== undefined && word === 'ت' && /^[غم]$/.test(second.text)) {
    return { zone: second.text === 'غ' ? 'gmt' : 'local', next: at + 2 };
  }
  if (!ZONE_WORD.test(word)) return null;
  if (/^[a-z]/.test(word)) {
    const next = second?.text === 'time' ? at + 2 : at + 1;
    return { zone: word === 'utc' ? 'gmt' : word, next };
  }
  if (second === undefined || (word === 'حسب' && !/توقيت$/.test(second.text))) return null;
  const place = /توقيت$/.test(second.text) ? tokens[at + 2] : second;
  if (place === undefined || /[.؟!\n]/u.test(text.slice(second.start, place.start))) return null;
  const name = place.text.replace(/^ال/, '');
  const next = place === second ? at + 2 : at + 3;
  return { zone: ZONE_NAMES.get(name) ?? name, next };
}

const ZONE_NAMES: ReadonlyMap<string, string> = new Map([
  ['غرينتش', 'gmt'],
  ['غرينيتش', 'gmt'],
  ['جرينتش', 'gmt'],
  ['جرينيتش', 'gmt'],
  ['عالمي', 'gmt'],
  ['محلي', 'local'],
  ['السعوديه', 'مكه'],
]);

/** Midnight and noon, by name: normalized phrase → minutes. */
const NAMED_HOURS: ReadonlyMap<string, number> = new Map([
  ['منتصف الليل', 0],
  ['منتصف النهار', 720],
  ['midnight', 0],
  ['noon', 720],
  ['midday', 720],
]);

/** `منتصف الليل`, `midnight`, `noon`; null where there is none or it is only a bound (`بعد منتصف الليل`). */
export function readNamedHour({ tokens }: TimeSource, at: number): TimeReading | null {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first === undefined) return null;
  const before = tokens[at - 1]?.text ?? '';
  if (/^[وف]?(?:بعد|قبل|حتي|after|before|until|past)$/.test(before)) return null;
  const single = NAMED_HOURS.get(first.text);
  const bare = first.text.replace(/^[وف]?[بل]?(?=منتصف$)/, '');
  const minutes = single ?? NAMED_HOURS.get(`${bare} ${second?.text ?? ''}`);
  if (minutes === undefined) return null;
  const last = single === undefined ? second : first;
  const halfDay = minutes === 0 ? 'am' : 'pm';
  const time = {
    ...NO_TIME,
    start: first.start,
    end: last?.end ?? first.end,
    minutes,
    halfDay,
  } as const;
  return { time, next: single === undefined ? at + 2 : at + 1 };
}
