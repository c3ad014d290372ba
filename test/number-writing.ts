/** Writes whole numbers in words, the way a careful editor does: what the reader of numbers is held against. */

export type Gender = 'masculine' | 'feminine';
/** Nominative, or the one form of genitive and accusative. */
export type Case = 'nominative' | 'oblique';

const UNITS = ['', '', '', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثماني', 'تسع'];
const TENS = ['', '', 'عشر', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'];
const HUNDREDS = ['', '', '', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'];
const SCALES = [
  { value: 1e6, one: 'مليون', two: 'مليون', many: 'ملايين' },
  { value: 1e3, one: 'ألف', two: 'ألف', many: 'آلاف' },
] as const;

/** How a newsroom spells a hundred. */
export type Hundred = 'مئة' | 'مائة';

/** A number from 0 to 999,999,999 in Arabic words, counting a noun of the gender. */
export function arabicWords(
  n: number,
  gender: Gender,
  grammar: Case,
  hundred: Hundred,
  apart: boolean,
): string {
  if (n === 0) return 'صفر';
  const parts: string[] = [];
  let rest = n;
  for (const { value, one, two, many } of SCALES) {
    const count = Math.floor(rest / value);
    rest %= value;
    if (count === 0) continue;
    if (count === 1) parts.push(one);
    else if (count === 2) parts.push(`${two}${grammar === 'nominative' ? 'ان' : 'ين'}`);
    else
      parts.push(
        `${below(count, 'masculine', grammar, hundred, apart)} ${scaleAfter(count, one, many)}`,
      );
  }
  if (rest > 0) parts.push(below(rest, gender, grammar, hundred, apart));
  return parts.join(' و');
}

function scaleAfter(count: number, one: string, many: string): string {
  const last = count % 100;
  if (last >= 3 && last <= 10) return many;
  return last >= 11 ? `${one}ا` : one;
}

function below(n: number, gender: Gender, grammar: Case, hundred: Hundred, apart: boolean): string {
  const parts: string[] = [];
  const hundreds = Math.floor(n / 100);
  if (hundreds === 1) parts.push(hundred);
  if (hundreds === 2) {
    parts.push(`${hundred.slice(0, -1)}ت${grammar === 'nominative' ? 'ان' : 'ين'}`);
  }
  if (hundreds > 2) parts.push(`${HUNDREDS[hundreds]}${apart ? ' ' : ''}${hundred}`);
  if (n % 100 > 0) parts.push(belowHundred(n % 100, gender, grammar));
  return parts.join(' و');
}

function belowHundred(n: number, gender: Gender, grammar: Case): string {
  if (n === 10) return gender === 'masculine' ? 'عشرة' : 'عشر';
  if (n < 10) return unit(n, gender, grammar);
  if (n < 20) return teen(n, gender, grammar);
  const tens = `${TENS[Math.floor(n / 10)]}${grammar === 'nominative' ? 'ون' : 'ين'}`;
  return n % 10 === 0 ? tens : `${unit(n % 10, gender, grammar)} و${tens}`;
}

function teen(n: number, gender: Gender, grammar: Case): string {
  const masculine = gender === 'masculine';
  const ten = masculine ? 'عشر' : 'عشرة';
  if (n === 11) return `${masculine ? 'أحد' : 'إحدى'} ${ten}`;
  if (n === 12) {
    const two = masculine ? 'اثن' : 'اثنت';
    return `${two}${grammar === 'nominative' ? 'ا' : 'ي'} ${ten}`;
  }
  return `${unit(n - 10, gender, grammar)} ${ten}`;
}

function unit(n: number, gender: Gender, grammar: Case): string {
  const masculine = gender === 'masculine';
  if (n === 1) return masculine ? 'واحد' : 'واحدة';
  if (n === 2) return `${masculine ? 'اثن' : 'اثنت'}${grammar === 'nominative' ? 'ان' : 'ين'}`;
  const word = UNITS[n] ?? '';
  // A masculine noun is counted by the form that looks feminine.
  return masculine ? `${word}ة` : word;
}

const ENGLISH = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
  'seventeen eighteen nineteen',
]
  .join(' ')
  .split(' ');
const ENGLISH_TENS = ' - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A number from 0 to 999,999,999 in English words. */
export function englishWords(n: number, hyphen: boolean, and: boolean): string {
  if (n < 1000) return englishBelow(n, hyphen, and);
  const parts: string[] = [];
  let rest = n;
  for (const [value, name] of [
    [1e6, 'million'],
    [1e3, 'thousand'],
  ] as const) {
    const count = Math.floor(rest / value);
    rest %= value;
    if (count > 0) parts.push(`${englishBelow(count, hyphen, and)} ${name}`);
  }
  if (rest > 0) parts.push(`${and && rest < 100 ? 'and ' : ''}${englishBelow(rest, hyphen, and)}`);
  return parts.join(' ');
}

function englishBelow(n: number, hyphen: boolean, and: boolean): string {
  if (n < 20) return ENGLISH[n] ?? '';
  if (n < 100) {
    const tens = ENGLISH_TENS[Math.floor(n / 10)] ?? '';
    return n % 10 === 0 ? tens : `${tens}${hyphen ? '-' : ' '}${ENGLISH[n % 10]}`;
  }
  const hundreds = `${ENGLISH[Math.floor(n / 100)]} hundred`;
  return n % 100 === 0
    ? hundreds
    : `${hundreds} ${and ? 'and ' : ''}${englishBelow(n % 100, hyphen, and)}`;
}
