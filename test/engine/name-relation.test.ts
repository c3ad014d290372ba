import { describe, expect, it } from 'vitest';
import { compareNames, isWordOfName } from '../../engine/name-relation.ts';
import { type Name, readNames } from '../../engine/names.ts';
import { tokenize } from '../../engine/tokens.ts';

function last(text: string): Name {
  const name = readNames(text, tokenize(text)).at(-1);
  if (name === undefined) throw new Error(`no name in: ${text}`);
  return name;
}

const both = (a: string, b: string) => [
  compareNames(last(a), last(b)),
  compareNames(last(b), last(a)),
];

describe('compareNames', () => {
  it.each([
    ['في إيران', 'in Iran', 'same'],
    ['في إيران', 'في العراق', 'different'],
    ['من طهران', 'من إيران', 'part'],
    ['المسؤول الإيراني', 'في إيران', 'part'],
    ['رئيس الوزراء بنيامين نتنياهو', 'رئيس الوزراء نتنياهو', 'part'],
    ['قال الرئيس الأميركي جو بايدن', 'قال الرئيس الروسي فلاديمير بوتين', 'different'],
    ['قال الرئيس الأميركي جو بايدن', 'في إيران', null],
    ['قال الرئيس الأميركي جو بايدن', 'بعد أن غادر الرئيس بايدن', 'part'],
    ['وصل بريت ماكغورك', 'Then Brett McGurk', 'same'],
    ['وصل بريت ماكغورك', 'envoy Jake Sullivan', 'different'],
    ['في مدينة أصفهان', 'in Isfahan', 'same'],
    ['في أصفهان', 'في إيران', 'part'],
    ['في أصفهان', 'في تبريز', 'different'],
    ['في أصفهان', 'في نطنز', null],
    ['in Palermo', 'in Sicily', null],
    ['in Sicily', 'in Sardinia', 'different'],
    ['in Sicily', 'in Italy', 'part'],
    ['in Rafah', 'in Gaza', null],
    ['في رفح', 'في قطاع غزة', null],
    ['in Azaz', 'in Aleppo', null],
    ['في حلب', 'في حمص', 'different'],
    ['in Aleppo', 'in Damascus', null],
    ['في مخيم اليرموك', 'في دمشق', 'part'],
    ['in Manhattan', 'in New York', null],
    ['in Dallas', 'in Texas', null],
    ['in Texas', 'in California', 'different'],
    ['in Jerusalem', 'in Israel', 'part'],
    ['في القرم', 'في روسيا', 'part'],
    ['في القرم', 'في فرنسا', 'different'],
    ['in North Africa', 'in Africa', null],
    ['in the Balkans', 'in Europe', null],
    ['في أصفهان', 'المسؤول السوري', null],
    ['في أصفهان', 'المسؤول الإيراني', 'part'],
    ['في أصفهان', 'في سوريا', 'different'],
    ['في أصفهان', 'في الشرق الأوسط', null],
    ['في البحر الأحمر', 'في البحر الأسود', 'different'],
    ['من حماس', 'من حزب الله', 'different'],
    ['من حماس', 'في غزة', null],
    ['in Vietnam', 'في فيتنام', 'same'],
    ['the European Medicines Agency', 'the EMA', 'part'],
    ['minister Khalid al-Busaidi', 'minister Fahad al-Rashid', 'different'],
    ['الوزير عبد الرحمن الحداد', 'الوزير عبد السلام النجار', 'different'],
    ['in Amman', 'في عمان', 'part'],
    ['in Amman', 'في سلطنة عمان', 'different'],
  ] as const)('finds %s and %s %s, from either side', (a, b, relation) => {
    expect(both(a, b)).toEqual([relation, relation]);
  });

  it('never finds a name of unknown type different', () => {
    expect(both('inside the Blue Lagoon', 'inside the Oval Office')).toEqual([null, null]);
  });
});

describe('isWordOfName', () => {
  it('knows a family name in another spelling', () => {
    const name = last('المبعوث الأميركي بريت ماكغورك');
    expect(isWordOfName(name, 'ماكجورك')).toBe(true);
    expect(isWordOfName(name, 'مكتب')).toBe(false);
  });
});
