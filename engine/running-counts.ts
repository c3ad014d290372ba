import { lookUp } from './clitics.ts';
import { normalize } from './normalize.ts';
import type { Token } from './tokens.ts';

/** Counts that only grow while the news of an event comes in. */
export type RunningCount = 'killed' | 'injured' | 'arrested' | 'displaced' | 'missing' | 'rescued';

/** Verbs and nouns that say what happened to those counted (written for this project). */
const TRIGGERS: readonly (readonly [RunningCount, string])[] = [
  [
    'killed',
    'قتل قتلت قتلوا قتلى قتيل قتيلا القتلى مقتل بمقتل مصرع مصرعه مصرعهم مصرعها وفاة وفيات توفي توفوا توفيت استشهد استشهاد شهيد شهيدا شهداء ضحية ضحايا ضحاياه ضحاياها وضحايا بحياة أودى حصد موت جثة جثث جثته killed kill kills dead deaths died death fatalities fatality',
  ],
  [
    'injured',
    'أصيب أصيبت أصيبوا إصابة إصابات بإصابة اصابته إصابتهم إصابته جرح جرحت جرحوا جريح جريحا جرحى بجروح بجرح مصاب مصابا مصابين مصابون المصابين اختناق اختناقا injured wounded injuries hurt',
  ],
  [
    'arrested',
    'اعتقل اعتقلت اعتقال توقيف أوقف أوقفت أوقفوا ضبط معتقل معتقلا معتقلين موقوفا موقوفين القبض arrested arrests arrest detained detainees',
  ],
  ['displaced', 'نزح نزوح نازح نازحا نازحين تشريد شرد شردت تهجير displaced fled evacuated'],
  ['missing', 'مفقود مفقودا مفقودين فقدان فقد missing'],
  ['rescued', 'أنقذ أنقذوا أنقذت إنقاذ تحرير rescued freed saved'],
];

const TABLE: ReadonlyMap<string, RunningCount> = new Map(
  TRIGGERS.flatMap(([count, words]) =>
    words.split(' ').map((word): [string, RunningCount] => [normalize(word), count]),
  ),
);

/** What the normalized word says that happened to people; undefined for other words. */
export function triggerOf(word: string): RunningCount | undefined {
  return lookUp(TABLE, word);
}

/** Tokens that a trigger may stand away from its number, before and after. */
const REACH_BEFORE = 5;
const REACH_AFTER = 5;
/** `25 شخصا، معظمهم من المدنيين، قتلوا`: after an insertion only a plural verb still speaks of those counted. */
const REACH_PLURAL_VERB = 8;
const PLURAL_VERB = /وا$/;
/** A comma between the two counts like this many tokens more; a full stop ends the search. */
const COMMA_COST = 2;

/** What happened to those whom the number at tokens `first`–`last` counts; null where nothing says so. */
export function runningCountOf(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
): RunningCount | null {
  const before = nearest(text, tokens, first, -1, REACH_BEFORE);
  const after = nearest(text, tokens, last, 1, REACH_AFTER);
  if (before === null || after === null) return (before ?? after)?.count ?? null;
  // `لقي 4 أشخاص مصرعهم وأصيب 3 آخرون`: at equal distance the noun after the number names what is counted.
  return after.cost < before.cost ? after.count : before.count;
}

function nearest(
  text: string,
  tokens: readonly Token[],
  from: number,
  step: 1 | -1,
  reach: number,
): { count: RunningCount; cost: number } | null {
  let cost = 0;
  let inserted = false;
  for (let steps = 1; cost < reach || (inserted && steps <= REACH_PLURAL_VERB); steps += 1) {
    const gap = gapBeside(text, tokens, from + step * steps, step);
    const token = tokens[from + step * steps];
    if (token === undefined || gap === null || /[.؟?!؛;:]/u.test(gap)) return null;
    const comma = /[،,]/u.test(gap);
    inserted ||= comma && step === 1;
    cost += comma ? 1 + COMMA_COST : 1;
    const count = lookUp(TABLE, token.text);
    if (count === undefined && !token.number) continue;
    return count !== undefined && mayTrigger(token.text, step, inserted, cost <= reach)
      ? { count, cost }
      : null;
  }
  return null;
}

/** A verb joined by `و` after the number begins the next count; after an insertion only a plural verb goes on. */
function mayTrigger(word: string, step: 1 | -1, inserted: boolean, near: boolean): boolean {
  if (step === 1 && word.startsWith('و')) return false;
  return inserted ? PLURAL_VERB.test(word) : near;
}

function gapBeside(
  text: string,
  tokens: readonly Token[],
  at: number,
  step: 1 | -1,
): string | null {
  const [token, previous] = [tokens[at], tokens[at - step]];
  if (token === undefined || previous === undefined) return null;
  return step === 1 ? text.slice(previous.end, token.start) : text.slice(token.end, previous.start);
}
