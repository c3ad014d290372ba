import { Readability } from '@mozilla/readability';
import type { BlockPart, Dateline } from '../engine/block.ts';
import { selectBody } from '../engine/body.ts';
import { detectLang } from '../engine/lang.ts';
import type { ArticleMetadata, LeftOut, Span } from '../engine/model.ts';
import { failure, type Result, success } from '../engine/result.ts';
import { hostName } from './address.ts';
import { type ReadBlock, readBlocks, type TextRun } from './blocks.ts';
import { copyForReading, piecesIn } from './copy.ts';
import { groupOf, saysArticle } from './gate.ts';
import { readMetadata } from './metadata.ts';
import { type Credits, readCredits } from './source-line.ts';

/** A part of the article's text that stands together on the page: `[start, end)` of the text. */
export interface LiveBlock extends Span {
  /** The nearest block element of the live page around it. */
  readonly element: Element;
  /** Where its units stand; ascending, without gaps; `start` counts from the article text's. */
  readonly runs: readonly TextRun[];
}

/** An article as read from a live page. */
export interface ExtractedArticle {
  readonly metadata: ArticleMetadata;
  /** The texts of `blocks`, joined by "\n". Without the headline. */
  readonly text: string;
  readonly blocks: readonly LiveBlock[];
  /** What stood among the text and is none of the article. */
  readonly leftOut: readonly LeftOut[];
}

type NotExtracted = { kind: 'not-an-article' | 'too-large'; message: string };

/**
 * Units of text under which Readability tries again with fewer of its filters. Its own 500 is longer than
 * many agency briefs; between 140 and 500 the saved pages read alike.
 */
const RETRY_BELOW = 250;
/** Units; a page with less text of its own has no article to check. */
const MIN_TEXT = 140;
/** Share of the text that must stand in one part of the page: a list has a tenth in each of its teasers. */
const SHARE_TOGETHER = 0.3;

/**
 * Reads the article of a page: Readability finds it on an inert copy (`copy.ts`), its texts are read from
 * the live page, and `selectBody` leaves out what is not article. The live page is not changed.
 *
 * @param url the page's address, `about:blank` for a saved file (see `readMetadata`)
 */
export function extractArticle(
  document: Document,
  url: string,
): Result<ExtractedArticle, NotExtracted> {
  if (document.body === null) return noArticle();
  const metadata = readMetadata(document, url);
  const copy = copyForReading(document, metadata.title ?? '');
  if (!copy.ok) return copy;
  const { pieces, places } = copy.value;
  const blocks = readBlocks(pieces, places, findContent(copy.value.document));
  const body = selectBody(blocks, metadata);
  const kept = joinParts(blocks, body.kept);
  if (kept.text.length < MIN_TEXT || !isArticle(document, kept.blocks)) return noArticle();
  const leftOut = body.leftOut.map(({ block, start, end, why }) => ({
    text: blocks[block]?.text.slice(start, end) ?? '',
    why,
  }));
  return success({
    ...kept,
    metadata: withBody(metadata, kept.text, body.dateline, readCredits(leftOut)),
    leftOut,
  });
}

function noArticle() {
  return failure('not-an-article', 'The page has no article text; open an article to check it.');
}

/**
 * A front page or a list has text enough for Readability, in teasers that each stand alone. Not the gate's quick
 * look but what was read decides, so that a reader who asks for a check gets it.
 */
function isArticle(document: Document, blocks: readonly LiveBlock[]): boolean {
  if (saysArticle(document)) return true;
  const unitsByGroup = new Map<Element | null, number>();
  let all = 0;
  for (const { element, start, end } of blocks) {
    const group = groupOf(element);
    unitsByGroup.set(group, (unitsByGroup.get(group) ?? 0) + end - start);
    all += end - start;
  }
  const together = Math.max(0, ...unitsByGroup.values());
  return together >= MIN_TEXT && together >= all * SHARE_TOGETHER;
}

/** The pieces of what Readability takes for the article; none where it finds none. Spoils the copy. */
function findContent(copy: Document): ReadonlySet<number> {
  const reader = new Readability<ReadonlySet<number>>(copy, {
    charThreshold: RETRY_BELOW,
    disableJSONLD: true,
    keepClasses: true,
    serializer: piecesIn,
  });
  return reader.parse()?.content ?? NONE;
}

const NONE: ReadonlySet<number> = new Set();

/** Lines the parts up to the article's text. */
function joinParts(
  blocks: readonly ReadBlock[],
  parts: readonly BlockPart[],
): { text: string; blocks: LiveBlock[] } {
  const texts: string[] = [];
  const live: LiveBlock[] = [];
  let at = 0;
  for (const part of parts) {
    const block = blocks[part.block];
    if (block === undefined) continue;
    const text = block.text.slice(part.start, part.end);
    const end = at + text.length;
    live.push({ element: block.element, start: at, end, runs: cutRuns(block.runs, part, at) });
    texts.push(text);
    at = end + 1;
  }
  return { text: texts.join('\n'), blocks: live };
}

/** The runs within a span of their block, moved so that the span begins at `at`. */
function cutRuns(runs: readonly TextRun[], span: Span, at: number): TextRun[] {
  return runs.flatMap((run) => {
    const start = Math.max(run.start, span.start);
    const length = Math.min(run.start + run.length, span.end) - start;
    if (length <= 0) return [];
    const nodeStart = run.nodeStart + start - run.start;
    return [{ ...run, nodeStart, start: start - span.start + at, length }];
  });
}

/** What the text itself tells: its language, and whom its dateline and its source line name. */
function withBody(
  metadata: ArticleMetadata,
  text: string,
  { outlet, agency }: Dateline,
  credits: Credits,
): ArticleMetadata {
  const detected = detectLang(text);
  const agencies = [
    ...metadata.agencies,
    ...(agency === null ? [] : [agency]),
    ...credits.agencies,
  ];
  return {
    ...metadata,
    lang: detected === 'und' ? metadata.lang : detected,
    source: metadata.source ?? outlet ?? credits.outlet ?? hostName(metadata.url),
    agencies: [...new Set(agencies)],
  };
}
