import { isAgency } from './agencies.ts';
import type { LeftOut } from './model.ts';

/** Whom a line like `المصدر: الجزيرة + وكالات` credits for the whole article. */
export interface Credits {
  /** The first name that is no agency; null where there is none. */
  readonly outlet: string | null;
  readonly agencies: readonly string[];
}

/** A longer name is a sentence. In UTF-16 units. */
const MAX_NAME = 60;
const LINE = /^\s*(?:المصدر|المصادر|مصدر الخبر|sources?)\s*[:：]\s*(.+?)\s*$/i;

/** Reads the source lines among what was left out of an article. */
export function readCredits(leftOut: readonly LeftOut[]): Credits {
  const names = leftOut
    .filter(({ why }) => why === 'source-line')
    .flatMap(({ text }) => LINE.exec(text)?.[1]?.split(/\s*[+،,/|]\s*/) ?? [])
    .filter((name) => name !== '' && name.length <= MAX_NAME);
  return {
    outlet: names.find((name) => !isAgency(name)) ?? null,
    agencies: names.filter(isAgency),
  };
}
