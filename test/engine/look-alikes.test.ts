import { describe, expect, it } from 'vitest';
import { analyze } from '../../engine/analyze.ts';
import { compare, judge } from '../../engine/judge.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import { weighByRates } from '../../engine/weights.ts';

/** How two sentences of two articles on one event, of one day, are judged. */
function kindOf(page: string, other: string, date: string) {
  const [a, b] = [page, other].map((text) => analyze(text, date, weighByRates, NO_LEXICON));
  if (a === undefined || b === undefined) throw new Error('two texts');
  return judge(compare(a, b), true).kind;
}

/** Sentences that look alike and can both be true; each line: the day, one sentence, and what it looks like. */
const COMPATIBLE: readonly (readonly [string, string, string, string])[] = [
  [
    'the same theft of another year',
    '2024-11-19',
    'In 2011 thieves stole a painting worth 1 million euros from the Lindner museum, and it was found a year later.',
    'Thieves stole three paintings worth 9 million euros from the Lindner museum in Vienna on Sunday night.',
  ],
  [
    'the same theft of another year, in Arabic',
    '2024-11-19',
    'وفي 2011 سرق لصوص لوحة قيمتها مليون يورو من متحف ليندنر وعثر عليها بعد عام.',
    'سرق لصوص ثلاث لوحات قيمتها 9 ملايين يورو من متحف ليندنر في فيينا ليل الأحد.',
  ],
  [
    'a purchase of last month',
    '2025-05-21',
    'Egypt bought 120,000 tonnes of wheat from Romania in April.',
    'Egypt bought 360,000 tonnes of wheat from Romania and France in a tender on Wednesday.',
  ],
  [
    'a purchase of last month, in Arabic',
    '2025-05-21',
    'اشترت مصر 120 ألف طن من القمح من رومانيا في أبريل.',
    'اشترت مصر 360 ألف طن من القمح من رومانيا وفرنسا في مناقصة الأربعاء.',
  ],
  [
    'a price of last year',
    '2025-05-21',
    'The state buyer paid 231 dollars a tonne in a tender last year.',
    'The state buyer paid 245 dollars a tonne, 6 dollars more than in April.',
  ],
  [
    'the dead of last year and of this one',
    '2025-09-02',
    'وفي العام الماضي لقي 1200 مهاجر حتفهم على هذا الطريق.',
    'وتقول المنظمة الدولية للهجرة إن 700 مهاجر لقوا حتفهم على هذا الطريق هذا العام.',
  ],
  [
    'what a pipeline can carry and what it will',
    '2025-03-04',
    'ويمكن لخط الأنابيب أن ينقل 10 ملايين متر مكعب يوميا.',
    'وسينقل خط الأنابيب مليوني متر مكعب يوميا اعتبارا من منتصف أبريل.',
  ],
  [
    'a call to resign and a resignation',
    '2025-01-23',
    'ورفض رئيس الوزراء سمير عون دعوات إلى استقالته هو.',
    'وقبل رئيس الوزراء سمير عون الاستقالة وعين ليلى خوري خلفا له.',
  ],
  [
    'the third game and the last',
    '2025-04-27',
    'واستغرقت المباراة الثالثة ساعتين و30 نقلة.',
    'واستغرقت المباراة الأخيرة خمس ساعات و71 نقلة.',
  ],
  [
    'two versions of one car',
    '2020-01-15',
    'The all-wheel-drive version will be able to go from zero to 60 mph in five seconds, the maker says.',
    'A performance version will be able to go from zero to 60 mph in about 3.5 seconds.',
  ],
  [
    'the bail of two suspects',
    '2020-01-15',
    'Elena Brandt: possession of cocaine, possession of a firearm, held in jail in lieu of $70,000 bond.',
    'Martin Hollis: dealing in cocaine, possession of a firearm, visiting a common nuisance, held in jail in lieu of $326,000 bond.',
  ],
  [
    'the yearly and the monthly rise of prices',
    '2016-07-05',
    'ارتفع مؤشر أسعار الملابس بنسبة 7 بالمئة مقارنة بشهر يونيو من العام الماضي.',
    'وارتفع مؤشر أسعار السكن بنسبة 3 بالمئة مقارنة بشهر مايو.',
  ],
  [
    'the airspace that is also closed',
    '2025-06-12',
    'Chad also closed its airspace to aircraft from the Central African Republic on Thursday.',
    'Chad closed its border with the Central African Republic on Wednesday after five of its soldiers were killed in an ambush.',
  ],
  [
    'a satellite of another country',
    '2025-06-11',
    'A Pakistani satellite was launched from the same Chinese space centre on Sunday.',
    'An Omani satellite was launched on Tuesday from the Jiuquan space centre in China.',
  ],
  [
    'the reshuffle of another government, with other figures',
    '2025-09-08',
    'أجرى رئيس الوزراء الكويتي، الأحد، تعديلا على حكومته شمل أربعة من وزرائها الخمسة عشر.',
    'أجرى رئيس الوزراء الأردني ناصر الحدادين، الأحد، تعديلا على حكومته شمل ستة من وزرائها السبعة والعشرين.',
  ],
  [
    'no dollars sold, and not to sell dollars',
    '2025-10-06',
    'A central bank official said no dollars would be sold to support the currency.',
    'Governor Tesfaye Bekele said the bank would not sell dollars to support the currency.',
  ],
  [
    'a ban, and what will not be done',
    '2025-10-06',
    'ولن يزرع الأرز في العراق هذا الموسم بأمر من وزير الموارد المائية سلام جبار.',
    'وحظر وزير الموارد المائية سلام جبار زراعة الأرز هذا الموسم.',
  ],
];

describe('sentences that look alike and can both be true', () => {
  it.each(COMPATIBLE)('%s: nothing is contradicted', (_, date, page, other) => {
    expect(kindOf(page, other, date)).not.toBe('opposite');
    expect(kindOf(other, page, date)).not.toBe('opposite');
  });
});

describe('sentences that cannot both be true', () => {
  it.each([
    [
      'another number of houses, with less told besides',
      '2025-07-14',
      'A wildfire near the village of Marathi on Crete destroyed 90 houses on Monday.',
      'A wildfire near the village of Marathi on Crete destroyed 40 houses on Monday and forced 1,500 residents to leave.',
    ],
    [
      'another number of provinces',
      '2025-01-23',
      'وشمل التسريب أسئلة الرياضيات في تسع محافظات.',
      'وشمل التسريب أسئلة الرياضيات في أربع محافظات، وسيعيد 18 ألف تلميذ الامتحان.',
    ],
    [
      'another price',
      '2025-05-21',
      'ودفعت الهيئة الحكومية 205 دولارات للطن.',
      'ودفعت الهيئة الحكومية 245 دولارا للطن، بزيادة 6 دولارات عن أبريل.',
    ],
  ])('%s is contradicted', (_, date, page, other) => {
    expect(kindOf(page, other, date)).toBe('opposite');
    expect(kindOf(other, page, date)).toBe('opposite');
  });
});
