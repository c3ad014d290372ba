import { type Phrase, quoted } from '../phrase.ts';
import type { PassedOver } from './files-content.ts';
import type { LibraryWords } from './library-words.ts';

/** Why an entry was passed over, by the words of the formats that say so. */
const SKIPPED = new Map([
  ['has neither title nor address', 'no-title'],
  ['has no properties "url" or "title"', 'no-title'],
  ['does not end, or is no entry', 'no-entry'],
  ['has no "claimReviewed" of at most 1,000 characters', 'no-claim'],
  ['is on no web page', 'no-page'],
  ['has a "published" or "saved" that is no date', 'no-date'],
  ['has a sentence of more than 1,000 characters', 'too-long'],
  ['has an "index" that is no number below 1,500, or a "chain" that is none', 'no-place'],
] as const);

type SkipName = typeof SKIPPED extends Map<string, infer Name> ? Name : never;

/** Where something that was passed over stands, and why it was. */
export function passedOverPhrase({ place, why }: PassedOver, words: LibraryWords): Phrase {
  const [, what, number] = /^([a-z]+) (\d+)$/.exec(place) ?? [];
  const where =
    number === undefined
      ? quoted(place, 'und')
      : words('files.place', { what: placeName(what), number: Number(number) });
  return [where, ': ', skippedText(why, words)];
}

function skippedText(why: string, words: LibraryWords): string {
  const name = (SKIPPED as ReadonlyMap<string, string>).get(why) as SkipName | undefined;
  return name === undefined ? words('files.skip.other') : words(`files.skip.${name}`);
}

function placeName(what: string | undefined): 'line' | 'entry' | 'annotation' | 'other' {
  return what === 'line' || what === 'entry' || what === 'annotation' ? what : 'other';
}

/** Bytes as the reader's region writes them: `3.4 MB`. */
export function sizeText(bytes: number, { language }: LibraryWords): string {
  const [unit, size] = UNITS.find(([, least]) => bytes >= least) ?? (['kilobyte', 1_000] as const);
  return new Intl.NumberFormat(language.locale, {
    ...{ style: 'unit', unit, unitDisplay: 'short' },
    maximumFractionDigits: bytes / size < 10 ? 1 : 0,
  }).format(bytes / size);
}

const UNITS = [
  ['gigabyte', 1_000_000_000],
  ['megabyte', 1_000_000],
] as const;
