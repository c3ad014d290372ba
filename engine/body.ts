import type { Block, Body, BodyMetadata, Dateline } from './block.ts';
import { cutBottom } from './body-bottom.ts';
import { cutCredit } from './body-credit.ts';
import { cutDateline } from './body-dateline.ts';
import { cutSecondDispatch } from './body-dispatches.ts';
import { type Draft, openDraft } from './body-draft.ts';
import { cutArticleEnd } from './body-end.ts';
import { cutGluedHeadings } from './body-headings.ts';
import { cutLimits } from './body-limits.ts';
import {
  cutCaptions,
  cutFurniture,
  cutLinkLines,
  cutRelatedLines,
  cutTails,
} from './body-lines.ts';
import { cutLiveTimes } from './body-live.ts';
import { cutPullQuotes, cutRepeats } from './body-repeats.ts';
import { cutSkippedSections } from './body-skips.ts';
import { cutAuthorBox, cutComments, cutLinkedHeadings, cutSecondArticle } from './body-stories.ts';
import { cutTop } from './body-top.ts';

export type { Block } from './block.ts';

/**
 * Decides what of the blocks is the article: the guard against foreign matter, for pages, files and packs alike.
 * Whole blocks or parts of one (a dateline, a cross-heading that lost its line, a source line) are left out, each
 * with its reason and the pass that found it. In doubt a part is kept: one line of furniture costs less than a lost
 * sentence. Linear in the text.
 *
 * @param without names of `BODY_PASSES` to go without, for measuring what each of them is worth
 */
export function selectBody(
  blocks: readonly Block[],
  metadata: BodyMetadata,
  without: ReadonlySet<string> = EVERY_PASS,
): Body {
  const book = openDraft(blocks);
  let dateline = NO_DATELINE;
  for (const { name, run } of PASSES) {
    if (without.has(name)) continue;
    dateline = run(book.draftOf(name), metadata) ?? dateline;
  }
  return { ...book.parts(), dateline };
}

const EVERY_PASS: ReadonlySet<string> = new Set();
const NO_DATELINE: Dateline = { outlet: null, agency: null, place: null };

interface Pass {
  readonly name: string;
  /** Cuts, and says what it read on the way. */
  readonly run: (draft: Draft, metadata: BodyMetadata) => Dateline | undefined;
}

/**
 * The order matters: lines are judged by their own words first; where the article ends depends on which lines are
 * labels; the top is what stands before the first prose, the bottom what hangs below the last; the dateline opens
 * what is left.
 */
const PASSES: readonly Pass[] = [
  pass('captions', cutCaptions),
  pass('limits', (draft, { isForPayers }) => cutLimits(draft, isForPayers === true)),
  pass('live-times', cutLiveTimes),
  pass('skipped-sections', cutSkippedSections),
  pass('related-lines', cutRelatedLines),
  pass('link-lines', cutLinkLines),
  pass('furniture', cutFurniture),
  pass('article-end', cutArticleEnd),
  pass('second-article', cutSecondArticle),
  pass('second-dispatch', (draft, { title }) => cutSecondDispatch(draft, title)),
  pass('comments', cutComments),
  pass('author-box', (draft, { byline }) => cutAuthorBox(draft, byline)),
  pass('linked-headings', cutLinkedHeadings),
  pass('top', (draft, { title }) => cutTop(draft, title)),
  pass('credit', cutCredit),
  pass('bottom', cutBottom),
  pass('pull-quotes', cutPullQuotes),
  pass('repeats', cutRepeats),
  pass('tails', cutTails),
  { name: 'dateline', run: (draft, { agencies }) => cutDateline(draft, agencies) },
  pass('glued-headings', cutGluedHeadings),
];

/** Names of the passes in their order, as `selectBody` takes them and a left-out part names them. */
export const BODY_PASSES: readonly string[] = PASSES.map(({ name }) => name);

function pass(name: string, cut: (draft: Draft, metadata: BodyMetadata) => void): Pass {
  return {
    name,
    run: (draft, metadata) => {
      cut(draft, metadata);
      return undefined;
    },
  };
}
