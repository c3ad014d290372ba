import Readability from '@mozilla/readability/Readability.js';
import type { Block } from '../engine/block.ts';
import type { Span } from '../engine/model.ts';
import type { PageFields } from '../engine/page-fields.ts';
import { failure, type Result, success } from '../engine/result.ts';
import { type ReadBlock, readBlocks, type TextRun } from './blocks.ts';
import { collectFields } from './collect-fields.ts';
import { copyForReading, piecesIn } from './copy.ts';
import { groupOf, saysArticle } from './gate.ts';

/** A block of the page's text: `[start, end)` of the text. */
export interface LiveBlock extends Block, Span {
  /** The nearest block element of the live page around it. */
  readonly element: Element;
  /** Where its units stand; ascending, without gaps; `start` counts from the whole text's. */
  readonly runs: readonly TextRun[];
}

/** What a live page gives to read; `engine/select-article.ts` tells the article in it from what stands among it. */
export interface ExtractedArticle {
  /** What it says about its article. */
  readonly fields: PageFields;
  /** The texts of `blocks`, joined by "\n". */
  readonly text: string;
  readonly blocks: readonly LiveBlock[];
}

type NotExtracted = { kind: 'not-an-article' | 'too-large'; message: string };

/**
 * Units of text under which Readability tries again with fewer of its filters. Its own 500 is longer than
 * many agency briefs; between 140 and 500 the saved pages read alike.
 */
const RETRY_BELOW = 250;
/** Units outside links; a page with less text has no article to check. */
const MIN_TEXT = 140;
/** Share of the text that must stand in one part of the page: a list has a tenth in each of its teasers. */
const SHARE_TOGETHER = 0.3;

/**
 * Reads the blocks of a page's article: Readability finds them on an inert copy (`copy.ts`), their texts are
 * read from the live page. The live page is not changed.
 */
export function extractArticle(document: Document): Result<ExtractedArticle, NotExtracted> {
  const steps = extractInSteps(document);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * {@link extractArticle}, pausing where a page that is being looked at should get its turn. The copy is made in one step, so
 * that it is of one moment; texts that change in the steps after it are read as they are then, and their runs say so.
 */
export function* extractInSteps(
  document: Document,
): Generator<undefined, Result<ExtractedArticle, NotExtracted>, undefined> {
  if (document.body === null) return noArticle();
  const fields = collectFields(document);
  yield;
  const copy = copyForReading(document, headlineOf(fields));
  if (!copy.ok) return copy;
  const { pieces, places } = copy.value;
  yield;
  const content = yield* findContent(copy.value.document);
  yield;
  const blocks = lineUp(readBlocks(pieces, places, content));
  if (!isArticle(document, blocks)) return noArticle();
  return success({ fields, text: blocks.map((block) => block.text).join('\n'), blocks });
}

/** Not tidied: it only has to resemble the heading that repeats it. */
function headlineOf({ metas, heading, windowTitle }: PageFields): string {
  const stated = metas.find(([key]) => key === 'og:title');
  return stated?.[1] ?? heading ?? windowTitle ?? '';
}

function noArticle() {
  return failure('not-an-article', 'The page has no article text; open an article to check it.');
}

/**
 * A front page or a list has text enough for Readability, in teasers that each stand alone. Not the gate's quick
 * look but what was read decides, so that a reader who asks for a check gets it.
 */
function isArticle(document: Document, blocks: readonly LiveBlock[]): boolean {
  const unitsByGroup = new Map<Element | null, number>();
  let all = 0;
  for (const { element, text, linkShare } of blocks) {
    const units = text.length * (1 - linkShare);
    const group = groupOf(element);
    unitsByGroup.set(group, (unitsByGroup.get(group) ?? 0) + units);
    all += units;
  }
  if (all < MIN_TEXT || saysArticle(document)) return all >= MIN_TEXT;
  const together = Math.max(0, ...unitsByGroup.values());
  return together >= MIN_TEXT && together >= all * SHARE_TOGETHER;
}

/** The pieces of what Readability takes for the article; none where it finds none. Spoils the copy. */
function* findContent(copy: Document): Generator<undefined, ReadonlySet<number>, undefined> {
  const found: Found | Generator<undefined, Found, undefined> = new Readability<
    ReadonlySet<number>
  >(copy, {
    charThreshold: RETRY_BELOW,
    disableJSONLD: true,
    keepClasses: true,
    serializer: piecesIn,
  }).parse();
  return (pauses(found) ? yield* found : found)?.content ?? NONE;
}

type Found = ReturnType<Readability<ReadonlySet<number>>['parse']>;

/** As the build makes it (`training/readability/trim.ts`) the search pauses; as the library comes it does not. */
function pauses(found: object | null): found is Generator<undefined, Found, undefined> {
  return found !== null && Symbol.iterator in found;
}

const NONE: ReadonlySet<number> = new Set();

/** Gives each block its place in the text of them all. */
export function lineUp(blocks: readonly ReadBlock[]): LiveBlock[] {
  let at = 0;
  return blocks.map((block) => {
    const start = at;
    at += block.text.length + 1;
    const runs = block.runs.map((run) => ({ ...run, start: run.start + start }));
    return { ...block, start, end: at - 1, runs };
  });
}
