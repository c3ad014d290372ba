import type { Draft, Line } from './body-draft.ts';
import { opensEntry } from './body-live.ts';
import { isByline } from './bylines.ts';
import { normalize } from './normalize.ts';

/**
 * Leaves out what stands above the article: section names, the headline, labels (`ملخص`), bylines and date lines,
 * also the headline wherever it is repeated as a line of its own.
 */
export function cutTop(draft: Draft, title: string | null): void {
  const headline = title === null ? '' : bare(normalize(title));
  const firstProse = draft.lines.findIndex((line) => line.prose && draft.isOpen(line));
  for (const line of draft.lines) {
    if (!draft.isOpen(line)) continue;
    if (headline !== '' && isHeadline(line, headline)) {
      draft.cut(line, 'headline');
    } else if (line.index < Math.min(firstProse, LINES_ABOVE)) {
      cutAboveProse(draft, line, headline !== '');
    }
  }
}

/** Lines; where the first prose comes later, what stands before it is more than a top. */
const LINES_ABOVE = 6;
/** Words; a section name or a label has no more. */
const LONGEST_KICKER = 4;

/** Words; a shorter item of a list above the prose is furniture, a longer one may be a summary. */
const SHORTEST_ITEM = 6;

function cutAboveProse(draft: Draft, line: Line, titleKnown: boolean): void {
  if (line.prose || opensEntry(draft, line)) return;
  if (isByline(line.text)) {
    draft.cut(line, 'dateline');
  } else if (line.words <= LONGEST_KICKER) {
    draft.cut(line, 'navigation');
  } else if (line.block.kind === 'heading') {
    draft.cut(line, 'headline');
  } else if (!titleKnown && (line.block.kind !== 'list-item' || line.words < SHORTEST_ITEM)) {
    draft.cut(line, 'headline');
  }
}

/** The same words as the headline, but for the site's name at either end. */
function isHeadline(line: Line, headline: string): boolean {
  const text = bare(line.text);
  if (text === '' || line.words > 40) return false;
  if (text === headline) return true;
  return text.length >= SHORTEST_TITLE_PART && line.words >= 4 && headline.includes(text);
}

/** Units; a shorter line within the headline may be chance. */
const SHORTEST_TITLE_PART = 20;

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
