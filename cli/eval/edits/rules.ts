import type { EditLang } from './seed-pages.ts';

/** The spelling of months and weekdays that the annotated spans use. */
const LOCALES: Readonly<Record<EditLang, string>> = { ar: 'ar-EG-u-nu-latn', en: 'en-GB' };
/** Days by which a changed day lies away from the true one, so that no time zone or night explains it. */
const FEWEST_DAYS = 5;
/** Months by which a changed month lies away, so that neither "early" nor "late" explains it. */
const FEWEST_MONTHS = 3;
/** A changed number differs from the true one at least by this factor, so that no rounding explains it. */
const LEAST_FACTOR = 1.5;

/**
 * Two values that cannot be true together with the annotated one; empty where the kind has no rule and the annotation
 * has to give them. `random` gives 0 up to 1.
 */
export function otherValues(
  kind: string,
  value: string,
  lang: EditLang,
  random: () => number,
): string[] {
  if (kind === 'number') return otherNumbers(value, random);
  if (kind === 'year') return otherYears(value, random);
  if (kind === 'weekday') return otherWeekdays(value, lang, random);
  if (kind === 'date') return otherDates(value, lang, random);
  return [];
}

/** Of the same class as the true one in Arabic grammar (3–10, 11–99, hundreds), so that the counted noun keeps its form. */
function otherNumbers(value: string, random: () => number): string[] {
  const number = Number(value);
  const [low, high] = number <= 10 ? [3, 10] : number <= 99 ? [11, 99] : [100, number * 4];
  const all = Array.from({ length: high - low + 1 }, (_, at) => low + at).filter(
    (other) => Math.max(other / number, number / other) >= LEAST_FACTOR,
  );
  return pickTwo(all, random).map(String);
}

function otherYears(value: string, random: () => number): string[] {
  const year = Number(value);
  const near = Array.from({ length: 33 }, (_, at) => year - 16 + at);
  return pickTwo(
    near.filter((other) => Math.abs(other - year) > 1),
    random,
  ).map(String);
}

function otherWeekdays(value: string, lang: EditLang, random: () => number): string[] {
  const format = new Intl.DateTimeFormat(LOCALES[lang], { weekday: 'long', timeZone: 'UTC' });
  // 1 January 2023 was a Sunday.
  const names = Array.from({ length: 7 }, (_, at) => format.format(Date.UTC(2023, 0, 1 + at)));
  const own = names.indexOf(value);
  if (own < 0) throw new Error(`not a weekday: ${value}`);
  return pickTwo(
    names.filter((_, at) => Math.min((at - own + 7) % 7, (own - at + 7) % 7) > 1),
    random,
  );
}

/** `13 April`: once another day of the month, once another month. */
function otherDates(value: string, lang: EditLang, random: () => number): string[] {
  const [day = '', month = ''] = value.split(' ');
  const format = new Intl.DateTimeFormat(LOCALES[lang], { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, at) => format.format(Date.UTC(2023, at, 1)));
  const own = months.indexOf(month);
  if (own < 0) throw new Error(`not a month: ${month}`);
  const days = Array.from({ length: 28 }, (_, at) => at + 1).filter(
    (other) => Math.abs(other - Number(day)) >= FEWEST_DAYS,
  );
  const [otherDay = 0] = pickTwo(days, random);
  const [otherMonth = ''] = pickTwo(
    months.filter((_, at) => Math.min((at - own + 12) % 12, (own - at + 12) % 12) >= FEWEST_MONTHS),
    random,
  );
  return [`${otherDay} ${month}`, `${day} ${otherMonth}`];
}

/** Two different ones, from both halves of the list. */
function pickTwo<Item>(items: readonly Item[], random: () => number): Item[] {
  const middle = Math.ceil(items.length / 2);
  const halves = [items.slice(0, middle), items.slice(middle)];
  return halves.flatMap((half) => half.slice(Math.floor(random() * half.length)).slice(0, 1));
}
