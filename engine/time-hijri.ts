import { withoutClitics } from './clitics.ts';
import { HIJRI_MONTHS, hijriDays, isHijriYear, standsAlone } from './hijri.ts';
import { numberWord } from './number-words.ts';
import { NO_TIME, type TimeReading, type TimeSource } from './time-mention.ts';
import type { Token } from './tokens.ts';

/** First words of the months' names: most tokens are none of them. */
export const HIJRI_STARTS: ReadonlySet<string> = new Set(
  [...HIJRI_MONTHS.keys()].map((name) => name.split(' ')[0] ?? ''),
);
const LONGEST_NAME = 3;

/** A date, month or year of the Islamic calendar (`14 رمضان 1445 هـ`, `شهر رمضان`, `عام 1436هـ`); null where there is none. */
export function readHijri(source: TimeSource, at: number): TimeReading | null {
  const { tokens } = source;
  const first = tokens[at];
  if (first === undefined) return null;
  if (first.number && isMarkedYear(tokens, at)) {
    return reading(source, at, { year: Number(first.text), month: null, day: null }, at + 2);
  }
  const day = dayBefore(tokens, at);
  const month = monthAt(tokens, day?.next ?? at);
  if (month === null) return null;
  const after = tokens[month.next];
  const year =
    after?.number === true && isHijriYear(Number(after.text)) ? Number(after.text) : null;
  const marked = year !== null && isMarkedYear(tokens, month.next);
  const beside = day !== null || year !== null || standsAlone(month.month);
  if (!beside && !BEFORE_MONTH.test(tokens[at - 1]?.text ?? '')) return null;
  const next = month.next + (year === null ? 0 : marked ? 2 : 1);
  return reading(source, at, { year, month: month.month, day: day?.day ?? null }, next);
}

const BEFORE_MONTH = /^[وفبل]?(?:ال|ل)?(?:شهر|هلال|صيام|month)$/;
const MARK = /^(?:ه|هجريه?|الهجري|ah|hijri)$/;

function isMarkedYear(tokens: readonly Token[], at: number): boolean {
  return isHijriYear(Number(tokens[at]?.text)) && MARK.test(tokens[at + 1]?.text ?? '');
}

function reading(
  { tokens }: TimeSource,
  at: number,
  hijri: { year: number | null; month: number | null; day: number | null },
  next: number,
): TimeReading {
  const days = hijriDays(hijri);
  const start = tokens[at]?.start ?? 0;
  const end = tokens[next - 1]?.end ?? start;
  const { from, to } = days ?? { from: null, to: null };
  return { time: { ...NO_TIME, start, end, from, to, hijri }, next };
}

function dayBefore(tokens: readonly Token[], at: number): { day: number; next: number } | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const joint = (next: number) => {
    const word = tokens[next]?.text ?? '';
    const skipped = /^(?:من|of|st|nd|rd|th)$/.test(word) ? next + 1 : next;
    return /^(?:شهر|of)$/.test(tokens[skipped]?.text ?? '') ? skipped + 1 : skipped;
  };
  if (token.number) {
    const day = Number(token.text);
    return Number.isInteger(day) && day >= 1 && day <= 30 ? { day, next: joint(at + 1) } : null;
  }
  const word = numberWord(token.text);
  if (word === undefined || !word.ordinal) return null;
  const tail = numberWord(tokens[at + 1]?.text ?? '');
  const two = tail?.join === 'tens' || tail?.join === 'ten';
  return { day: word.value + (two ? tail.value : 0), next: joint(at + (two ? 2 : 1)) };
}

function monthAt(tokens: readonly Token[], at: number): { month: number; next: number } | null {
  const first = tokens[at];
  if (first === undefined || first.number) return null;
  const plain = first.text.replace(/'/g, ' ');
  for (const form of [plain, ...withoutClitics(first.text)]) {
    if (!HIJRI_STARTS.has(form.split(' ', 1)[0] ?? '')) continue;
    for (let length = LONGEST_NAME; length >= 1; length -= 1) {
      if (at + length > tokens.length) continue;
      const rest = tokens.slice(at + 1, at + length).map(({ text }) => text.replace(/'/g, ' '));
      const month = HIJRI_MONTHS.get([form, ...rest].join(' ').trim());
      if (month !== undefined) return { month, next: at + length };
    }
  }
  return null;
}
