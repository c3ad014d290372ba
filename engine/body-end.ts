import type { Draft, Line } from './body-draft.ts';
import { isSourceLine } from './body-lines.ts';
import { isRelatedLabel } from './related-phrases.ts';

/**
 * Finds where the article ends and other matter begins, and what related labels announce.
 *
 * A label in the middle of an article takes the headlines right below it and no prose: the article goes on.
 * Only a source line (`المصدر: …`) with a label right behind it closes the article for good: whatever follows, whole
 * second articles included, belongs to somebody else.
 */
export function cutArticleEnd(draft: Draft): void {
  const end = findEnd(draft.lines);
  for (const line of draft.lines) {
    if (line.index > end) continue;
    if (isRelatedLabel(line)) cutAnnounced(draft, line.index + 1, end);
  }
  if (end < draft.lines.length) cutRest(draft, end + 1);
}

/** Position of the source line that closes the article; the number of lines where none does. */
function findEnd(lines: readonly Line[]): number {
  let units = 0;
  for (const line of lines) {
    const announced = lines.slice(line.index + 1, line.index + 1 + LABEL_REACH);
    if (isSourceLine(line) && units >= SHORTEST_ARTICLE && announced.some(isRelatedLabel)) {
      return line.index;
    }
    if (line.prose) units += line.text.length;
  }
  return lines.length;
}

/** Units of prose; a source line above that much is a credit at the top, not the end. */
const SHORTEST_ARTICLE = 200;
/** Lines below a source line in which the label must stand; share buttons come between. */
const LABEL_REACH = 3;
/** Lines that one label may announce in the middle of an article. */
const MOST_ANNOUNCED = 12;

/** Headlines and links below a label, up to the next prose. */
function cutAnnounced(draft: Draft, from: number, end: number): void {
  for (const line of draft.lines.slice(from, Math.min(from + MOST_ANNOUNCED, end))) {
    if (line.prose || isRelatedLabel(line)) return;
    draft.cut(line, 'related-links');
  }
}

/** Leaves out all lines from a position on. A label and the headlines below it are related links; from the first prose on, it is a second article; `first` where that is known of the first section. */
export function cutRest(draft: Draft, from: number, first?: 'second-article'): void {
  for (let start = from; start < draft.lines.length; ) {
    let next = start + 1;
    while (next < draft.lines.length && !isLabelAt(draft, next)) next += 1;
    const section = draft.lines.slice(start, next);
    const known = start === from ? first : undefined;
    const why = known ?? (section.some(isParagraph) ? 'second-article' : 'related-links');
    for (const line of section) draft.cut(line, why);
    start = next;
  }
}

/** A headline may end as a question does, but it is no paragraph. */
function isParagraph(line: Line): boolean {
  return line.prose && line.block.kind !== 'list-item' && line.words >= PARAGRAPH_WORDS;
}

const PARAGRAPH_WORDS = 15;

function isLabelAt(draft: Draft, index: number): boolean {
  const line = draft.lines[index];
  return line !== undefined && isRelatedLabel(line);
}
