import { agenciesIn, isAgencyCredit } from './agency-credits.ts';
import type { LeftOut } from './model.ts';

/** Whom a line like `المصدر: الجزيرة + وكالات` or `(رويترز)` credits for the whole article. */
export interface Credits {
  /** The first name that is no agency; null where there is none. */
  readonly outlet: string | null;
  readonly agencies: readonly string[];
}

/** A longer name is a sentence. In UTF-16 units. */
const MAX_NAME = 60;
const LINE =
  /^\s*(?:المصدر|المصادر|مصدر الخبر|sources?|quelle|fuente|kaynak|منبع)\s*[:：]\s*(.+?)\s*$/i;

/** Reads the source lines and the credits among what was left out of an article. */
export function readCredits(leftOut: readonly LeftOut[]): Credits {
  const lines = leftOut.filter(({ why }) => why === 'source-line').map(({ text }) => text);
  const credits = lines.map((text) => LINE.exec(text)?.[1] ?? '');
  const names = credits
    .flatMap((credit) => credit.split(/\s*[+،,/|]\s*/))
    .filter((name) => name !== '' && name.length <= MAX_NAME);
  return {
    outlet: names.find((name) => !isAgencyCredit(name)) ?? null,
    agencies: [...credits, ...lines.filter(isAgencyCredit)].flatMap(agenciesIn),
  };
}
