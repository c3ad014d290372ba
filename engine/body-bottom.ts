import type { Draft } from './body-draft.ts';

/**
 * Leaves out the scraps below the last paragraph: buttons, counters, a section name, a signature. Only lines of
 * a few words without a full stop, since an article may end with a table or a list.
 */
export function cutBottom(draft: Draft): void {
  const last = draft.lines.findLastIndex((line) => line.prose && draft.isOpen(line));
  if (last < 0) return;
  for (const line of draft.lines.slice(last + 1)) {
    if (line.ended || line.words > LONGEST_SCRAP || line.block.kind === 'list-item') continue;
    draft.cut(line, 'navigation');
  }
}

/** Words. */
const LONGEST_SCRAP = 3;
