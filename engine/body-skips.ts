import type { Draft } from './body-draft.ts';

/**
 * Leaves out a section between the lines that help screen readers over it (`تخطى قصص مقترحة وواصل القراءة` …
 * `نهاية قصص مقترحة`): the first names a section and offers to go on reading, the second says that the same section ends.
 * Where none says so, only the offer itself. Linear.
 */
export function cutSkippedSections(draft: Draft): void {
  for (const line of draft.lines) {
    const name = nameOf(line.text);
    if (name === null || line.words > LONGEST_OFFER) continue;
    const reach = draft.lines.slice(line.index + 1, line.index + 1 + REACH);
    const end = reach.findIndex(
      ({ text, words }) => words <= LONGEST_OFFER && ENDS.test(text) && text.includes(name),
    );
    const section = reach.slice(0, end + 1);
    draft.cut(line, 'navigation');
    for (const inside of section.slice(0, -1)) draft.cut(inside, 'related-links');
    const last = section.at(-1);
    if (last !== undefined) draft.cut(last, 'navigation');
  }
}

/** Words. */
const LONGEST_OFFER = 12;
/** Lines of a section, two for each entry. */
const REACH = 30;

function nameOf(text: string): string | null {
  for (const pattern of OFFERS) {
    const name = pattern.exec(text)?.[1]?.trim();
    if (name !== undefined && name !== '') return name;
  }
  return null;
}

/** In the matching form; Arabic, English, French, Persian, Turkish. Screen readers hear `list of 3 items`, too. */
const OFFERS = [
  /^(list) of \d{1,2} items?$/u,
  /^(?:تخطي|تجاوز) (.{3,60}?) و?(?:واصل|تابع|اكمل|متابعه|مواصله) القراءه$/u,
  /^skip (.{3,60}?) and continue reading$/u,
  /^ignorer (.{3,60}?) et (?:continuer|poursuivre) la lecture$/u,
  /^رد شدن از (.{3,60}?) و ادامه (?:خواندن|مطلب)$/u,
  /^(.{3,60}?) (?:atla|gec) ve okumaya devam et$/u,
];
const ENDS = /^(?:نهايه|end of|fin de|پايان) | (?:sonu|haberinin sonu)$/u;
