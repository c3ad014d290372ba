import type { Phrase } from '../phrase.ts';
import type { SyncWords } from './sync-words.ts';

const STEPS: readonly [Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** How long ago (or until when) something is, in the largest unit that it fills: `12 days ago`. Both in ms since epoch. */
export function agoPhrase(at: number, now: number, { language }: SyncWords): Phrase {
  const seconds = (at - now) / 1_000;
  const format = new Intl.RelativeTimeFormat(language.locale, { numeric: 'auto' });
  for (const [unit, size] of STEPS) {
    const count = Math.trunc(seconds / size);
    if (count !== 0) return [format.format(count, unit)];
  }
  return [format.format(0, 'second')];
}
