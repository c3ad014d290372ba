import { isAgencyCredit } from './agency-credits.ts';
import type { Draft, Line } from './body-draft.ts';
import { isSourceLine } from './body-lines.ts';

/**
 * Leaves out the credit of agencies below the text (`رويترز، أ ف ب`, `(AFP)`) or behind its last sentence (`… . (رويترز)`,
 * `… . - AFP`, `… . أ.ف.ب`), so that it is read as a source line. Only whole credits of known agencies. Linear.
 */
export function cutCredit(draft: Draft): void {
  const last = draft.lines.findLastIndex((line) => line.prose && draft.isOpen(line));
  const first = draft.lines.findIndex((line) => line.prose && draft.isOpen(line));
  for (const line of draft.lines.slice(first + 1, Math.max(0, last))) {
    if (isCreditLine(line)) draft.cut(line, 'caption');
  }
  for (const line of draft.lines.slice(Math.max(0, last))) {
    if (!draft.isOpen(line)) continue;
    const at = creditStart(line);
    if (line.index > last && isCreditLine(line)) {
      draft.cut(line, 'source-line');
    } else if (at !== null) {
      draft.cutTail(line, at, 'source-line');
    }
  }
}

/** Does the line close a dispatch: a credit of agencies alone, at its end, or a source line? */
export function isClosingCredit(line: Line): boolean {
  if (isSourceLine(line) || creditStart(line) !== null) return true;
  return isCreditLine(line);
}

/** Agencies and nothing else, but for the editors' initials before them (`ع.م/س.ع (أ ف ب)`). */
function isCreditLine({ words, text }: Line): boolean {
  return words <= MOST_WORDS && isAgencyCredit(text.replace(INITIALS, ''));
}

const INITIALS = /^\p{L}\.? ?\p{L}?\.? ?\/ ?\p{L}\.? ?\p{L}?\.? (?=\()/u;

/** Words of a line of credits: three agencies with their marks. */
const MOST_WORDS = 14;
/** Units from the end in which a credit begins. */
const REACH = 60;
/** At the very end of a paragraph; behind a line that is none it may credit a picture. */
const BRACKETED = /[([/][^()[\]/]{2,50}[)\]/][ .]*$/u;

const ENDED = /[.!?"] ?$/;

/** Where the credit at the end of a line begins in its text; null where there is none. */
function creditStart({ text, prose }: Line): number | null {
  const reach = Math.max(1, text.length - REACH);
  const bracketed = BRACKETED.exec(text.slice(reach));
  if (bracketed !== null && isAgencyCredit(bracketed[0])) {
    const at = reach + bracketed.index;
    if (prose || ENDED.test(text.slice(0, at))) return at;
  }
  for (let at = reach; at < text.length - 1; at += 1) {
    if (/[.!?"]/.test(text[at - 1] ?? '') && isAgencyCredit(text.slice(at))) return at;
  }
  return null;
}
