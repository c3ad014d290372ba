import type { DayNumber } from './calendar.ts';
import { normalize } from './normalize.ts';
import { prepared } from './prepared.ts';

/** A date of the Islamic calendar; month 1 (Muharram) – 12. */
export interface HijriDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/**
 * The day number of an Islamic date by the tabular (civil) calendar: 12 lunar months in a cycle of 30 years with 11
 * leap days. Reingold & Dershowitz, "Calendrical Calculations", chapter 7.
 */
export function hijriDayNumber(year: number, month: number, day: number): DayNumber {
  const daysBeforeYear = (year - 1) * 354 + Math.floor((3 + 11 * year) / 30);
  return EPOCH + daysBeforeYear + Math.ceil(29.5 * (month - 1)) + day;
}

/** Day number of the day before 1 Muharram 1 AH (16 July 622, Julian). */
const EPOCH = -492_149;
/**
 * Months begin when the crescent is seen or reckoned. Umm al-Qura (Saudi Arabia) begins every month of 1300–1500 AH from
 * two days before the tabular one to one day after; the test compares them all.
 */
const EARLIEST = -2;
const LATEST = 1;

/** The days that an Islamic date, month or year may be, by any of the calendars in use. */
export function hijriDays(date: HijriDate): { from: DayNumber; to: DayNumber } | null {
  const { year, month, day } = date;
  if (year === null) return null;
  const first = hijriDayNumber(year, month ?? 1, day ?? 1);
  const after =
    month === null || month === 12
      ? hijriDayNumber(year + 1, 1, 1)
      : hijriDayNumber(year, month + 1, 1);
  const last = day === null ? after - 1 : first;
  return { from: first + EARLIEST, to: last + LATEST };
}

/** Years in which a number beside an Islamic month or `هـ` is an Islamic year: 1882–2077 of the common era. */
export function isHijriYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1300 && year <= 1500;
}

const MS_PER_DAY = 86_400_000;
/** Spellings of the months in the news, beside those of `Intl`; written for this project. */
const VARIANTS: readonly (readonly [month: number, names: string])[] = [
  [1, 'محرم|المحرم|محرم الحرام|المحرم الحرام|muharram'],
  [2, 'صفر|صفر الخير|safar'],
  [3, 'ربيع الأول|ربيع أول|rabi al-awwal|rabi al awwal|rabi i'],
  [
    4,
    'ربيع الآخر|ربيع الثاني|ربيع ثاني|ربيع آخر|rabi al-thani|rabi al thani|rabi al-akhir|rabi ii',
  ],
  [5, 'جمادى الأولى|جمادى الأول|جماد الأول|جماد أول|jumada al-awwal|jumada al-ula|jumada i'],
  [
    6,
    'جمادى الآخرة|جمادى الثانية|جمادى الآخر|جمادى الثاني|جماد الثاني|جماد الآخر|jumada al-thani|jumada al-akhirah|jumada al-thania|jumada ii',
  ],
  [7, 'رجب|رجب الفرد|rajab'],
  [8, 'شعبان|shaaban|shaban'],
  [9, 'رمضان|رمضان المبارك|رمضان الكريم|ramadan|ramadhan|ramazan'],
  [10, 'شوال|shawwal|shawal'],
  [11, 'ذو القعدة|ذي القعدة|ذوالقعدة|ذيالقعدة|dhu al-qadah|dhul qadah|dhu al-qidah|dhul qidah'],
  [12, 'ذو الحجة|ذي الحجة|ذوالحجة|ذيالحجة|dhu al-hijjah|dhul hijjah|dhul hijja'],
];

/** Normalized name of one to three words, apostrophes and hyphens as spaces → 1–12. */
export const HIJRI_MONTHS = prepared('hijri-months', buildMonths);

function buildMonths(): ReadonlyMap<string, number> {
  const variants = VARIANTS.flatMap(([month, names]) =>
    names.split('|').map((name): [string, number] => [keyOf(name), month]),
  );
  return new Map([...monthsOfIntl(), ...variants]);
}

/** Month names that are no other word: they need no day, year or `شهر` beside them. */
const UNAMBIGUOUS = new Set([3, 4, 5, 6, 9, 11, 12]);

/** Can the name of this month stand alone? `رجب`, `شعبان` and `صفر` are also persons and zero. */
export function standsAlone(month: number): boolean {
  return UNAMBIGUOUS.has(month);
}

function keyOf(name: string): string {
  return normalize(name).replace(/[-']/g, ' ').replace(/ {2,}/g, ' ');
}

function monthsOfIntl(): [string, number][] {
  const names: [string, number][] = [];
  for (const locale of ['ar', 'en']) {
    const format = new Intl.DateTimeFormat(`${locale}-u-ca-islamic-civil`, {
      month: 'long',
      timeZone: 'UTC',
    });
    for (let month = 1; month <= 12; month += 1) {
      names.push([keyOf(format.format(hijriDayNumber(1445, month, 15) * MS_PER_DAY)), month]);
    }
  }
  return names;
}
