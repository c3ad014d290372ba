import type { Draft, Line } from './body-draft.ts';

/**
 * Leaves out the clock times above the entries of a live blog, or their ages (`منذ 5 دقائق`, `3h ago`), and says that its
 * newest entry stands first: the entries stay, but what the text tells last happened first. Three times in falling order
 * make one; where they rise, the order is a text's own and nothing is said. Linear.
 */
export function cutLiveTimes(draft: Draft): void {
  const stamps = draft.lines.filter(isStamp);
  const minutes = stamps.map(minutesOf);
  const falls = minutes.slice(1).filter((at, index) => at < (minutes[index] ?? at)).length;
  if (stamps.length < FEWEST || falls < (stamps.length - 1) * MOSTLY) return;
  for (const line of stamps) draft.cut(line, 'live-newest-first');
}

/** Does the line open an entry of a live report whose times were left out? */
export function opensEntry(draft: Draft, line: Line): boolean {
  const above = draft.lines[line.index - 1];
  if (above === undefined || draft.isOpen(above) || !isStamp(above)) return false;
  return draft.lines.filter((one) => isStamp(one) && !draft.isOpen(one)).length >= FEWEST;
}

function isStamp({ text }: Line): boolean {
  return STAMP.test(text) || AGE.test(text);
}

const FEWEST = 3;
/** Share of the steps; past midnight the clock rises once. */
const MOSTLY = 0.6;
/** A clock time and its zone, half of the day or age, nothing else. */
const STAMP = /^(?:\p{L}+ )?(\d{1,2})[:.](\d{2}) ?(\p{L}[\p{L}.]*)?(?: \p{L}[\p{L}.+\d]*){0,3}$/u;
/** How long ago, and nothing else; a dual and a lone unit have no number. */
const AGE =
  /^(?:(?:منذ|قبل|il y a|vor) )?(?:(\d{1,3}) ?)?(دق\p{L}+|ساع\p{L}+|m|h|mins?|minutes?|hours?|hrs?|min|heures?|stunden?|minuten|dakika|saat)(?: (?:ago|once|پيش|قبل|پهلي))?$/u;
const HOURS = /^(?:س|h|saat)/;
const AFTERNOON = /^(?:p\.?m\.?|م|مساء|بعد)/u;

function minutesOf({ text }: Line): number {
  const [, count = '1', unit] = AGE.exec(text) ?? [];
  if (unit !== undefined) {
    const ago = Number(unit.endsWith('ين') ? 2 : count);
    return -ago * (HOURS.test(unit) ? 60 : 1);
  }
  const [, hour = '0', minute = '0', half = ''] = STAMP.exec(text) ?? [];
  const noon = AFTERNOON.test(half) && Number(hour) < 12 ? 12 : 0;
  return (Number(hour) + noon) * 60 + Number(minute);
}
