import type { Block, Body, BodyMetadata } from './block.ts';
import { cutBottom } from './body-bottom.ts';
import { cutCredit } from './body-credit.ts';
import { cutDateline } from './body-dateline.ts';
import { createDraft } from './body-draft.ts';
import { cutArticleEnd } from './body-end.ts';
import { cutGluedHeadings } from './body-headings.ts';
import { cutLines, cutRepeats, cutTails } from './body-lines.ts';
import { cutTop } from './body-top.ts';

export type { Block } from './block.ts';

/**
 * Decides what of the blocks is the article: the guard against foreign matter, for pages, files and packs alike.
 * Whole blocks or parts of one (a dateline, a cross-heading that lost its line, a source line) are left out, each
 * with its reason. In doubt a part is kept: one line of furniture costs less than a lost sentence.
 * Linear in the text.
 *
 * The order of the passes matters: lines are judged by their own words first; where the article ends depends on
 * which lines are labels; the top is what stands before the first prose, the bottom what
 * hangs below the last; the dateline opens what is left.
 */
export function selectBody(blocks: readonly Block[], metadata: BodyMetadata): Body {
  const draft = createDraft(blocks);
  cutLines(draft);
  cutArticleEnd(draft);
  cutTop(draft, metadata.title);
  cutCredit(draft);
  cutBottom(draft);
  cutRepeats(draft);
  cutTails(draft);
  const dateline = cutDateline(draft, metadata.agencies);
  cutGluedHeadings(draft);
  return { ...draft.parts(), dateline };
}
