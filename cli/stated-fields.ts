import type { DateCertainty } from '../engine/model.ts';
import { type Failure, failure, type Result, success } from '../engine/result.ts';
import { type Bag, readField, readOneOf } from '../engine/shape.ts';
import { isoDate } from '../page/iso-date.ts';

/** What a person or program states of an article in JSON; null where nothing is stated. */
export interface StatedFields {
  readonly title: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly lang: string | null;
  readonly publishedAt: string | null;
  readonly dateCertainty: DateCertainty;
}

export const NOTHING_STATED: StatedFields = {
  title: null,
  source: null,
  url: null,
  lang: null,
  publishedAt: null,
  dateCertainty: 'stated',
};

/** Longest value of each field, in UTF-16 units. */
const LIMITS = { title: 1_000, source: 1_000, url: 8_192, lang: 35, publishedAt: 40 };

/**
 * Reads `title`, `source`, `url`, `lang` and `publishedAt` (or `date`), each a string or null or absent.
 * Other keys are ignored. The failure's message names the field.
 */
export function readStatedFields(bag: Bag): Result<StatedFields, Failure> {
  const texts: Record<keyof typeof LIMITS, string | null> = { ...NOTHING_STATED };
  for (const name of ['title', 'source', 'url', 'lang', 'publishedAt'] as const) {
    const value = readField(bag, name) ?? (name === 'publishedAt' ? readField(bag, 'date') : null);
    if (value === null || value === undefined) continue;
    if (typeof value !== 'string' || value.length > LIMITS[name]) {
      return wrong(name, `must be a string of at most ${LIMITS[name]} characters, or null`);
    }
    texts[name] = value.trim() === '' ? null : value.trim();
  }
  const { url, lang, publishedAt } = texts;
  if (url !== null && !/^https?:\/\/\S+$/i.test(url)) return wrong('url', 'must begin with http');
  if (lang !== null && !/^[a-z]{2,3}(?:-\w+)*$/i.test(lang)) {
    return wrong('lang', 'must be a language tag like "ar"');
  }
  const day = isoDate(publishedAt);
  if (publishedAt !== null && day === null) {
    return wrong('publishedAt', 'must be a date like 2024-05-18');
  }
  const certainty = readOneOf(readField(bag, 'dateCertainty'), ['stated', 'inferred']);
  return success({
    ...texts,
    lang: lang?.toLowerCase().split('-')[0] ?? null,
    publishedAt: day,
    dateCertainty: certainty ?? 'stated',
  });
}

function wrong(name: string, what: string) {
  return failure('bad-field', `"${name}" ${what}`);
}
