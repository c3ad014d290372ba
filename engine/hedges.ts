import { isLooseClitic } from './clitics.ts';
import type { Interval } from './intervals.ts';
import { normalize } from './normalize.ts';
import type { Token } from './tokens.ts';

/** What a hedge says about the number beside it. */
export type Hedge = 'more' | 'less' | 'about' | 'nearly';

/** Written for this project; the longest match before the number decides. */
const BEFORE: readonly (readonly [Hedge, string])[] = [
  [
    'more',
    'أكثر من|ما يزيد على|ما يزيد عن|يزيد على|يزيد عن|تزيد على|تزيد عن|يزيد قليلا عن|ما يزيد قليلا عن|تجاوز|تجاوزت|يتجاوز|تتجاوز|تجاوز عددهم|تخطى|تخطت|يتخطى|تخطى عددها|تجاوز عددها|تخطى عددهم|أزيد من|ما يفوق|يفوق|تفوق|فوق|لا يقل عن|لا تقل عن|ما لا يقل عن|مالايقل عن|ما لايقل عن|على الأقل|أعلى من|more than|over|at least|no fewer than|no less than|above|upwards of|in excess of|a little over',
  ],
  [
    'less',
    'أقل من|ما يقل عن|لا يزيد على|لا يزيد عن|لا يتجاوز|لا تتجاوز|لا يتعدى|لا يفوق|على الأكثر|أدنى من|less than|fewer than|under|below|up to|at most|no more than|as many as',
  ],
  [
    'about',
    'نحو|حوالي|حوالى|زهاء|ما يقارب|يقارب|تقارب|ما يناهز|يناهز|تناهز|تقريبا|قرابة|بحدود|في حدود|about|around|approximately|roughly|some|an estimated|circa',
  ],
  ['nearly', 'ما يقرب من|يقرب من|أوشك على|nearly|almost|close to|just under'],
];

const HEDGES: ReadonlyMap<string, Hedge> = new Map(
  BEFORE.flatMap(([hedge, phrases]) =>
    phrases.split('|').map((phrase): [string, Hedge] => [normalize(phrase), hedge]),
  ),
);

/** Tokens in the longest phrase above. */
const LONGEST = 4;

/** The hedge that ends right before token `first`; null where there is none. */
export function hedgeBefore(tokens: readonly Token[], first: number): Hedge | null {
  const end = isLooseClitic(tokens[first - 1]?.text ?? '') ? first - 1 : first;
  for (let length = LONGEST; length >= 1; length -= 1) {
    if (end < length) continue;
    const words = tokens.slice(end - length, end).map((token) => token.text);
    const phrase = words.join(' ');
    const hedge = HEDGES.get(phrase) ?? HEDGES.get(phrase.replace(/^[وفبل]/, ''));
    if (hedge !== undefined) return hedge;
  }
  return null;
}

const AFTER: readonly (readonly [Hedge, RegExp])[] = [
  [
    'more',
    /^[^.،,؛;\d]{0,20}?(?:على ال[أا]قل|كحد [أا]دنى|ف[أا]كثر|و[أا]كثر|[أا]و [أا]كثر|at least|or more)/u,
  ],
  ['about', /^[^.،,؛;\d]{0,12}?(?:تقريبا|or so)/u],
  ['less', /^[^.،,؛;\d]{0,20}?(?:على ال[أا]كثر|كحد [أا]قصى|at most|or less)/u],
];
/** Units after a number in which a hedge still belongs to it. */
const REACH = 36;

/** The hedge that follows a number (`31 شخصا على الأقل`); null where there is none. */
export function hedgeAfter(text: string, end: number): Hedge | null {
  const rest = text.slice(end, end + REACH);
  for (const [hedge, pattern] of AFTER) if (pattern.test(rest)) return hedge;
  return null;
}

/** Share by which `about 400` may be off: news rounds to one significant digit. */
const ABOUT = 0.1;

/** The values a hedged number allows. `more than 300` keeps 300: newsrooms use it for 300 as well. */
export function applyHedge(
  interval: Interval,
  before: Hedge | null,
  after: Hedge | null,
): Interval {
  const hedge = before ?? after;
  if (hedge === null) return interval;
  const { low, high } = interval;
  const intervals: Readonly<Record<Hedge, Interval>> = {
    more: { low, high: Number.POSITIVE_INFINITY },
    less: { low: 0, high },
    about: { low: low * (1 - ABOUT), high: high * (1 + ABOUT) },
    nearly: { low: low * (1 - ABOUT), high },
  };
  return intervals[hedge];
}
