import { isLooseClitic } from './clitics.ts';
import type { Interval } from './intervals.ts';
import { normalize } from './normalize.ts';
import type { Token } from './tokens.ts';

/** What a hedge says about the number beside it; `just-over` is a little more. */
export type Hedge = 'more' | 'just-over' | 'less' | 'about' | 'nearly';

/** Written for this project; the longest match before the number decides. */
const BEFORE: readonly (readonly [Hedge, string])[] = [
  [
    'more',
    'أكثر من|ما يزيد على|ما يزيد عن|ما زاد على|ما زاد عن|يزيد على|يزيد عن|تزيد على|تزيد عن|زاد على|زاد عن|زادت على|زادت عن|بما يزيد على|بما يزيد عن|يربو على|يربو عن|تربو على|تربو عن|ما يربو على|ما يربو عن|تجاوز|تجاوزت|يتجاوز|تتجاوز|متجاوزا|متجاوزة|ما يتجاوز|تخطى|تخطت|يتخطى|تتخطى|متخطيا|متخطية|تعدى|تعدت|يتعدى|تتعدى|فاق|فاقت|يفوق|تفوق|ما يفوق|بما يفوق|أزيد من|فوق|ما فوق|أعلى من|لا يقل عن|لا تقل عن|لم يقل عن|لم تقل عن|ما لا يقل عن|بما لا يقل عن|مالايقل عن|ما لايقل عن|ما لا تقل عن|على الأقل|على أقل تقدير|كحد أدنى|بحد أدنى|ليس أقل من|more than|over|well over|at least|no fewer than|no less than|not less than|not fewer than|above|upwards of|upward of|in excess of|a minimum of|minimum of|greater than|exceeding|exceeded|exceeds|exceed|surpassed|surpassing|surpasses|topped|topping|north of|beyond',
  ],
  [
    'just-over',
    'يزيد قليلا عن|يزيد قليلا على|ما يزيد قليلا عن|ما يزيد قليلا على|أكثر بقليل من|أكثر قليلا من|فوق بقليل|just over|a little over|slightly over|slightly more than|a little more than|just more than|just above|slightly above',
  ],
  [
    'less',
    'أقل من|ما يقل عن|يقل عن|تقل عن|لا يزيد على|لا يزيد عن|لا تزيد على|لا تزيد عن|لم يزد على|لم يزد عن|ما لا يزيد على|ما لا يزيد عن|لا يتجاوز|لا تتجاوز|لم يتجاوز|لم تتجاوز|لن يتجاوز|بما لا يتجاوز|ما لا يتجاوز|دون أن يتجاوز|لا يتعدى|لا تتعدى|لم يتعد|لم تتعد|لا يتخطى|لا تتخطى|لم يتخط|لا يفوق|لا تفوق|على الأكثر|على أكثر تقدير|أدنى من|دون|ما دون|حتى|كحد أقصى|بحد أقصى|ليس أكثر من|لا أكثر من|less than|fewer than|under|below|up to|at most|no more than|not more than|no greater than|not exceeding|as many as|as much as|a maximum of|maximum of|lower than|well under|well below|south of',
  ],
  [
    'about',
    'نحو|حوالي|حوالى|زهاء|ما يقارب|يقارب|تقارب|قارب|قاربت|مقاربا|ما يناهز|يناهز|تناهز|ناهز|ناهزت|تقريبا|قرابة|بحدود|في حدود|بنحو|نحوا من|في نطاق|about|around|approximately|approx|roughly|some|an estimated|estimated|circa|in the region of|on the order of|in the order of|somewhere around|or so',
  ],
  [
    'nearly',
    'ما يقرب من|يقرب من|تقرب من|يقترب من|تقترب من|اقترب من|اقتربت من|أوشك على|أقل بقليل من|أقل قليلا من|nearly|almost|close to|just under|a little under|slightly under|slightly less than|just below|just shy of|shy of|approaching|nearing|next to',
  ],
];

const HEDGES: ReadonlyMap<string, Hedge> = new Map(
  BEFORE.flatMap(([hedge, phrases]) =>
    phrases.split('|').map((phrase): [string, Hedge] => [normalize(phrase), hedge]),
  ),
);
/** Last words of the phrases above: most tokens before a number are none of them. */
const LAST_WORDS: ReadonlySet<string> = new Set(
  [...HEDGES.keys()].map((phrase) => phrase.split(' ').at(-1) ?? ''),
);

/** Tokens in the longest phrase above. */
const LONGEST = 5;

/** A hedge and how many tokens tell it. */
export interface FoundHedge {
  readonly hedge: Hedge;
  readonly tokens: number;
}

const ENDS_SENTENCE = /[.؟?!؛;:،,]/u;

/** The hedge that ends right before token `first`; null where there is none. */
export function hedgeBefore(
  text: string,
  tokens: readonly Token[],
  first: number,
): FoundHedge | null {
  const end = isLooseClitic(tokens[first - 1]?.text ?? '') ? first - 1 : first;
  const [last, number] = [tokens[end - 1], tokens[first]];
  if (last === undefined || number === undefined) return null;
  const gap = text.slice(last.end, number.start);
  if (gap.length > LONGEST * 2 || ENDS_SENTENCE.test(gap)) return null;
  return phraseBefore(tokens, end) ?? verbBefore(tokens, end);
}

function phraseBefore(tokens: readonly Token[], end: number): FoundHedge | null {
  const last = tokens[end - 1]?.text ?? '';
  if (!LAST_WORDS.has(last) && !LAST_WORDS.has(last.slice(1))) return null;
  for (let length = Math.min(LONGEST, end); length >= 1; length -= 1) {
    let phrase = tokens[end - length]?.text ?? '';
    for (let at = end - length + 1; at < end; at += 1) phrase += ` ${tokens[at]?.text ?? ''}`;
    const hedge = HEDGES.get(phrase) ?? HEDGES.get(phrase.replace(/^[وفبل]/, ''));
    if (hedge !== undefined) return { hedge, tokens: length };
  }
  return null;
}

/** What a verb says of a count before it names the number: `تجاوز عدد القتلى 300`. */
const COUNTED =
  /^(?:ال)?(?:عدد|عددها?|عددهم|عددهن|حصيله|قيمه|قيمتها?|نسبه|نسبتها?|اجمالي|مجموع|تعداد|تعدادهم|عمرها?|اعمارهم)$/;
/** Tokens between such a verb and its number. */
const VERB_REACH = 4;

/** `لا يقل عددهم عن 25`, `تخطى عدد الضحايا الـ300`: the hedge with the counted thing inside it. */
function verbBefore(tokens: readonly Token[], end: number): FoundHedge | null {
  for (let back = 2; back <= VERB_REACH; back += 1) {
    const counted = tokens[end - back + 1];
    const verb = tokens[end - back];
    if (counted === undefined || verb === undefined || !COUNTED.test(counted.text)) continue;
    const particle = /^(?:عن|علي)$/.test(tokens[end - 1]?.text ?? '')
      ? ` ${tokens[end - 1]?.text ?? ''}`
      : '';
    const before = tokens[end - back - 1]?.text ?? '';
    const hedge =
      HEDGES.get(`${before} ${verb.text}${particle}`) ??
      HEDGES.get(verb.text + particle) ??
      HEDGES.get(verb.text.replace(/^[وف]/, '') + particle);
    if (hedge !== undefined && verb.text.length > 2) return { hedge, tokens: back };
  }
  return null;
}

const AFTER: readonly (readonly [Hedge, RegExp])[] = [
  [
    'more',
    /^(?:\+|-plus\b|[^.،,؛;\d]{0,20}?(?:على ال[أا]قل|على [أا]قل تقدير|كحد [أا]دنى|ف[أا]كثر|فما فوق|و[أا]كثر|[أا]و [أا]كثر|at least|or more|and above|plus\b))/u,
  ],
  ['about', /^[^.،,؛;\d]{0,12}?(?:تقريبا|[أا]و نحو ذلك|or so|or thereabouts)/u],
  [
    'less',
    /^[^.،,؛;\d]{0,20}?(?:على ال[أا]كثر|كحد [أا]قصى|بحد [أا]قصى|[أا]و [أا]قل|at most|or less|or fewer|or under)/u,
  ],
];
/** Units after a number in which a hedge still belongs to it. */
const REACH = 36;
/** `31 people, at least 5 of them soldiers`: a hedge before another number is that number's. */
const NUMBER_FOLLOWS = /^\s*(?:من\s*)?\p{Nd}/u;

/** The hedge that follows a number (`31 شخصا على الأقل`); null where there is none. */
export function hedgeAfter(text: string, end: number): Hedge | null {
  const rest = text.slice(end, end + REACH);
  for (const [hedge, pattern] of AFTER) {
    const found = pattern.exec(rest);
    if (found === null) continue;
    const then = end + found[0].length;
    if (!NUMBER_FOLLOWS.test(text.slice(then, then + 8))) return hedge;
  }
  return null;
}

/** Share by which `about 400` may be off: news rounds to one significant digit. */
const ABOUT = 0.1;
/** `just over 300` stays below this many times 300; a little over one month stays below two. */
const JUST_OVER = 1.25;

/** The values a hedged number allows. `more than 300` keeps 300: newsrooms use it for 300 as well. */
export function applyHedge({ low, high }: Interval, hedge: Hedge | null): Interval {
  switch (hedge) {
    case null:
      return { low, high };
    case 'more':
      return { low, high: Number.POSITIVE_INFINITY };
    case 'just-over':
      return { low, high: high === 1 ? 2 : high * JUST_OVER };
    case 'less':
      return { low: 0, high };
    case 'about':
      return { low: low * (1 - ABOUT), high: high * (1 + ABOUT) };
    case 'nearly':
      return { low: low * (1 - ABOUT), high };
  }
}
