import { lookUp } from './clitics.ts';
import { normalize } from './normalize.ts';

/**
 * One number word. `unit` … `scale` say how it joins its neighbours (`خمسة` + `وعشرون`, `ثلاثة` + `آلاف`);
 * `whole` stands alone (`ألفان`, `ستمئة`); `vague` is a scale without a count (`عشرات`), `few` a handful.
 */
export interface NumberWord {
  readonly value: number;
  readonly join:
    | 'unit'
    | 'ten'
    | 'tens'
    | 'hundred'
    | 'hundreds'
    | 'scale'
    | 'dual-scale'
    | 'vague'
    | 'few'
    | 'part';
  readonly ordinal: boolean;
}

/** The number word behind a normalized word, particles allowed; undefined where it is none. */
export function numberWord(word: string): NumberWord | undefined {
  return lookUp(NUMBER_WORDS, word);
}

type Row = readonly [join: NumberWord['join'], value: number, spellings: string];

const COUNTS: readonly Row[] = [
  ['unit', 0, 'صفر zero'],
  ['unit', 1, 'واحد واحدة واحدا one'],
  ['unit', 2, 'اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي إثنان إثنين two'],
  ['unit', 3, 'ثلاث ثلاثة three'],
  ['unit', 4, 'أربع أربعة four'],
  ['unit', 5, 'خمس خمسة five'],
  ['unit', 6, 'ست ستة six'],
  ['unit', 7, 'سبع سبعة seven'],
  ['unit', 8, 'ثمان ثماني ثمانية ثمانيا eight'],
  ['unit', 9, 'تسع تسعة nine'],
  ['ten', 10, 'عشر عشرة ten'],
  ['tens', 11, 'eleven'],
  ['tens', 12, 'twelve dozen'],
  ['tens', 13, 'thirteen'],
  ['tens', 14, 'fourteen'],
  ['tens', 15, 'fifteen'],
  ['tens', 16, 'sixteen'],
  ['tens', 17, 'seventeen'],
  ['tens', 18, 'eighteen'],
  ['tens', 19, 'nineteen'],
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
  ['hundreds', 300, 'ثلاثمئة ثلاثمائة ثلثمائة'],
  ['hundreds', 400, 'أربعمئة أربعمائة'],
  ['hundreds', 500, 'خمسمئة خمسمائة'],
  ['hundreds', 600, 'ستمئة ستمائة'],
  ['hundreds', 700, 'سبعمئة سبعمائة'],
  ['hundreds', 800, 'ثمانمئة ثمانمائة ثمانيمئة ثمانيمائة'],
  ['hundreds', 900, 'تسعمئة تسعمائة'],
  ['scale', 1e3, 'ألف ألفا آلاف thousand'],
  ['scale', 1e6, 'مليون ملايين مليونا million mn'],
  ['scale', 1e9, 'مليار مليارات بليون بلايين billion bn'],
  ['scale', 1e12, 'تريليون تريليونات ترليون trillion'],
  ['dual-scale', 2e3, 'ألفان ألفين ألفي'],
  ['dual-scale', 2e6, 'مليونان مليونين مليوني'],
  ['dual-scale', 2e9, 'ملياران مليارين ملياري مليارا'],
  ['vague', 20, 'عشرات dozens'],
  ['vague', 200, 'مئات مائات hundreds'],
  ['vague', 2000, 'ألوف thousands'],
  ['vague', 2e6, 'millions'],
  ['vague', 2e9, 'billions'],
  ['few', 3, 'بضعة بضع'],
  ['part', 1 / 2, 'نصف half'],
  ['part', 1 / 3, 'ثلث third'],
  ['part', 2 / 3, 'ثلثا ثلثي ثلثين thirds'],
  ['part', 1 / 4, 'ربع quarter'],
];

const ORDINALS: readonly Row[] = [
  ['unit', 1, 'أول أولى حادي حادية first 1st'],
  ['unit', 2, 'ثاني ثانية ثان second 2nd'],
  ['unit', 3, 'ثالث ثالثة third 3rd'],
  ['unit', 4, 'رابع رابعة fourth 4th'],
  ['unit', 5, 'خامس خامسة fifth 5th'],
  ['unit', 6, 'سادس سادسة sixth 6th'],
  ['unit', 7, 'سابع سابعة seventh 7th'],
  ['unit', 8, 'ثامن ثامنة eighth 8th'],
  ['unit', 9, 'تاسع تاسعة ninth 9th'],
  ['unit', 10, 'عاشر عاشرة tenth 10th'],
];

const NUMBER_WORDS: ReadonlyMap<string, NumberWord> = buildTable();

function buildTable(): ReadonlyMap<string, NumberWord> {
  const table = new Map<string, NumberWord>();
  for (const [rows, ordinal] of [
    [ORDINALS, true],
    [COUNTS, false],
  ] as const) {
    for (const [join, value, spellings] of rows) {
      for (const spelling of spellings.split(' ')) {
        table.set(normalize(spelling), { value, join, ordinal });
      }
    }
  }
  return table;
}
