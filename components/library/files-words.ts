import { type Phrase, quoted } from '../phrase.ts';
import type { PassedOver, Trouble } from './files-content.ts';
import type { LibraryWords } from './library-words.ts';

/** Why a file was refused or an action failed, by the kinds that storage and formats give. */
const WHY = new Map([
  ['file-too-large', 'too-large'],
  ['pack-too-large', 'too-large'],
  ['too-many-entries', 'too-large'],
  ['too-long', 'too-large'],
  ['other-format', 'not-known'],
  ['not-a-backup', 'not-known'],
  ['not-a-pack', 'not-known'],
  ['not-an-article', 'not-known'],
  ['no-page', 'not-known'],
  ['no-book', 'not-known'],
  ['bad-xml', 'not-known'],
  ['newer-backup', 'newer'],
  ['newer-pack-format', 'newer'],
  ['newer-database', 'newer'],
  ['damaged-backup', 'damaged'],
  ['cut-backup', 'damaged'],
  ['damaged-zip', 'damaged'],
  ['damaged-pdf', 'damaged'],
  ['bad-pack', 'damaged'],
  ['unreadable', 'unreadable'],
  ['encoding', 'encoding'],
  ['protected', 'protected'],
  ['no-text', 'no-text'],
  ['feed', 'feed'],
  ['disk-full', 'disk-full'],
  ['busy', 'busy'],
  ['closed', 'closed'],
  ['blocked', 'closed'],
  ['damaged', 'closed'],
  ['unavailable', 'closed'],
  ['no-permission', 'no-permission'],
  ['not-saved', 'not-saved'],
] as const);

/** What is said of a trouble, and what to do; the damaged line is named, and what nobody foresaw in its own English words. */
export function troublePhrase({ kind, message }: Trouble, words: LibraryWords): Phrase {
  const why = (WHY as ReadonlyMap<string, string>).get(kind) as WhyName | undefined;
  if (why === undefined) return [words('files.why.other'), ' ', quoted(message, 'en')];
  const [, line] = /\bline (\d+)/.exec(message) ?? [];
  const says = words(`files.why.${why}`);
  if (line === undefined) return [says];
  return [says, ' (', words('files.place', { what: 'line', number: Number(line) }), ')'];
}

type WhyName = typeof WHY extends Map<string, infer Name> ? Name : never;

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
