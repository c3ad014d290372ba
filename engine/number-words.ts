import { lookUp } from './clitics.ts';
import { normalize } from './normalize.ts';

/**
 * One number word. `join` says how it joins its neighbours: `unit` and `tens` build `خمسة وعشرون`, `bound` is a one
 * that only stands before a ten (`أحد عشر`), `teen` is English eleven to nineteen, `hundred` may follow a unit,
 * `hundreds` are one word (`ستمئة`), `scale` and `dual-scale` are thousands and more (`ألف`, `ألفان`), `either-scale`
 * may be one or two of them (`ألفا`); `vague` is a scale without a count (`عشرات`), `few` a handful, `couple` two or three, `part` a
 * fraction, `parts` its plural (`ثلاثة أرباع`).
 */
export interface NumberWord {
  readonly value: number;
  readonly join:
    | 'unit'
    | 'bound'
    | 'ten'
    | 'teen'
    | 'tens'
    | 'hundred'
    | 'hundreds'
    | 'dozen'
    | 'scale'
    | 'scales'
    | 'dual-scale'
    | 'either-scale'
    | 'vague'
    | 'few'
    | 'couple'
    | 'part'
    | 'parts';
  readonly ordinal: boolean;
}

/** The number word behind a normalized word, particles allowed; undefined where it is none. */
export function numberWord(word: string): NumberWord | undefined {
  return lookUp(NUMBER_WORDS, word);
}

/** A number word that goes on with a number begun before it. */
export interface JoinedWord {
  readonly word: NumberWord;
  /** Joined by `و`. */
  readonly and: boolean;
}

/** The number word behind a word that carries at most `و` and the article; undefined for all others. */
export function joinedNumberWord(text: string): JoinedWord | undefined {
  // Without vowel signs `وأحد` (عشر) is written like `واحد`; behind a number only the former can stand.
  if (text === 'واحد') return { word: BOUND_ONE, and: true };
  const whole = NUMBER_WORDS.get(text);
  if (whole !== undefined) return { word: whole, and: false };
  const and = text.startsWith('و');
  const rest = and ? text.slice(1) : text;
  const word =
    (and ? NUMBER_WORDS.get(rest) : undefined) ??
    (rest.startsWith('ال') ? NUMBER_WORDS.get(rest.slice(2)) : undefined);
  return word === undefined ? undefined : { word, and };
}

/** Is a normalized word written in Arabic letters? */
export function isArabic(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 0x600 && first < 0x700;
}

const BOUND_ONE: NumberWord = { value: 1, join: 'bound', ordinal: false };

type Row = readonly [join: NumberWord['join'], value: number, spellings: string];

const COUNTS: readonly Row[] = [
  ['unit', 0, 'صفر zero'],
  ['unit', 1, 'واحد واحدة واحدا one'],
  ['bound', 1, 'أحد إحدى'],
  ['unit', 2, 'اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي إثنان إثنين ثنتان ثنتين two'],
  ['unit', 3, 'ثلاث ثلاثة ثلاثا three'],
  ['unit', 4, 'أربع أربعة أربعا four'],
  ['unit', 5, 'خمس خمسة خمسا five'],
  ['unit', 6, 'ست ستة ستا six'],
  ['unit', 7, 'سبع سبعة سبعا seven'],
  ['unit', 8, 'ثمان ثماني ثمانية ثمانيا eight'],
  ['unit', 9, 'تسع تسعة تسعا nine'],
  ['ten', 10, 'عشر عشرة عشرا ten'],
  ['teen', 11, 'eleven'],
  ['teen', 12, 'twelve'],
  ['teen', 13, 'thirteen'],
  ['teen', 14, 'fourteen'],
  ['teen', 15, 'fifteen'],
  ['teen', 16, 'sixteen'],
  ['teen', 17, 'seventeen'],
  ['teen', 18, 'eighteen'],
  ['teen', 19, 'nineteen'],
  ['tens', 20, 'عشرون عشرين twenty'],
  ['tens', 30, 'ثلاثون ثلاثين thirty'],
  ['tens', 40, 'أربعون أربعين forty fourty'],
  ['tens', 50, 'خمسون خمسين fifty'],
  ['tens', 60, 'ستون ستين sixty'],
  ['tens', 70, 'سبعون سبعين seventy'],
  ['tens', 80, 'ثمانون ثمانين eighty'],
  ['tens', 90, 'تسعون تسعين ninety'],
  ['hundred', 100, 'مئة مائة مية hundred'],
  ['hundreds', 200, 'مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي ميتين'],
  ['dozen', 12, 'dozen دزينة'],
  ['scale', 1e3, 'ألف thousand'],
  ['scale', 1e6, 'مليون million mn mln'],
  ['scale', 1e9, 'مليار بليون billion bn bln'],
  ['scale', 1e12, 'تريليون ترليون trillion tn'],
  ['scales', 1e3, 'آلاف ألوف thousands'],
  ['scales', 1e6, 'ملايين millions'],
  ['scales', 1e9, 'مليارات بلايين billions'],
  ['scales', 1e12, 'تريليونات ترليونات trillions'],
  ['dual-scale', 2e3, 'ألفان ألفين ألفي'],
  ['dual-scale', 2e6, 'مليونان مليونين مليوني'],
  ['dual-scale', 2e9, 'ملياران مليارين ملياري بليونان بليونين'],
  ['dual-scale', 2e12, 'تريليونان تريليونين تريليوني'],
  ['either-scale', 1e3, 'ألفا'],
  ['either-scale', 1e6, 'مليونا'],
  ['either-scale', 1e9, 'مليارا'],
  ['either-scale', 1e12, 'تريليونا'],
  ['vague', 10, 'عشرات tens'],
  ['vague', 12, 'dozens'],
  ['vague', 100, 'مئات مائات hundreds'],
  ['few', 1, 'بضعة بضع few several'],
  ['part', 1 / 2, 'نصف half'],
  ['part', 1 / 3, 'ثلث'],
  ['part', 1 / 4, 'ربع quarter'],
  ['part', 2 / 3, 'ثلثا ثلثي ثلثين ثلثان'],
  ['parts', 1 / 2, 'halves'],
  ['parts', 1 / 3, 'أثلاث thirds'],
  ['parts', 1 / 4, 'أرباع quarters'],
  ['parts', 1 / 5, 'أخماس fifths'],
  ['parts', 1 / 6, 'أسداس sixths'],
  ['parts', 1 / 7, 'أسباع sevenths'],
  ['parts', 1 / 8, 'أثمان eighths'],
  ['parts', 1 / 9, 'أتساع ninths'],
  ['parts', 1 / 10, 'أعشار tenths'],
];

const ORDINALS: readonly Row[] = [
  ['unit', 1, 'أول أولى حادي حادية first'],
  ['unit', 2, 'ثاني ثانية ثان second'],
  ['unit', 3, 'ثالث ثالثة third'],
  ['unit', 4, 'رابع رابعة fourth'],
  ['unit', 5, 'خامس خامسة fifth'],
  ['unit', 6, 'سادس سادسة sixth'],
  ['unit', 7, 'سابع سابعة seventh'],
  ['unit', 8, 'ثامن ثامنة eighth'],
  ['unit', 9, 'تاسع تاسعة ninth'],
  ['ten', 10, 'عاشر عاشرة tenth'],
  ['teen', 11, 'eleventh'],
  ['teen', 12, 'twelfth'],
  ['teen', 13, 'thirteenth'],
  ['teen', 14, 'fourteenth'],
  ['teen', 15, 'fifteenth'],
  ['teen', 16, 'sixteenth'],
  ['teen', 17, 'seventeenth'],
  ['teen', 18, 'eighteenth'],
  ['teen', 19, 'nineteenth'],
  ['tens', 20, 'twentieth'],
  ['tens', 30, 'thirtieth'],
  ['tens', 40, 'fortieth'],
  ['tens', 50, 'fiftieth'],
  ['tens', 60, 'sixtieth'],
  ['tens', 70, 'seventieth'],
  ['tens', 80, 'eightieth'],
  ['tens', 90, 'ninetieth'],
  ['hundred', 100, 'hundredth'],
];

const HUNDRED_SPELLINGS = ['مئة', 'مائة', 'مية'];
/** Three to nine as they are written before a hundred in one word. */
const HUNDRED_UNITS = ['ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'];

const NUMBER_WORDS: ReadonlyMap<string, NumberWord> = buildTable();

function buildTable(): ReadonlyMap<string, NumberWord> {
  const table = new Map<string, NumberWord>();
  for (const [join, value, spellings] of COUNTS) {
    for (const spelling of spellings.split(' ')) {
      table.set(normalize(spelling), { value, join, ordinal: false });
    }
  }
  for (const [at, unit] of HUNDRED_UNITS.entries()) {
    const word: NumberWord = { value: (at + 3) * 100, join: 'hundreds', ordinal: false };
    for (const hundred of HUNDRED_SPELLINGS) {
      for (const form of [unit, `${unit}ي`, `${unit}ا`]) table.set(normalize(form + hundred), word);
    }
  }
  table.set(normalize('ثلثمائة'), { value: 300, join: 'hundreds', ordinal: false });
  for (const [join, value, spellings] of ORDINALS) {
    for (const spelling of spellings.split(' ')) {
      table.set(normalize(spelling), { value, join, ordinal: true });
    }
  }
  return table;
}
