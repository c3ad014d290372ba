import type { Block } from './block.ts';
import type { ArticleMetadata, CheckedArticle, LeftOut, Sentence, Span } from './model.ts';
import type { FieldEvidence } from './page-evidence.ts';
import { type PageSaysOfLimits, type SelectedPart, selectArticle } from './select-article.ts';
import { limitSentences, splitSentences } from './sentences.ts';

/** The article among the blocks of a page. */
export interface PageArticle {
  readonly checked: CheckedArticle;
  /** The body, its blocks joined by "\n"; the sentences lie in it. */
  readonly text: string;
  /** Where each sentence stands in the texts of all the blocks joined by "\n"; one for each sentence. */
  readonly places: readonly Span[];
  /** What is not among the sentences, at most 500 parts of 300 units: more is never shown. */
  readonly leftOut: readonly LeftOut[];
  /** What of the metadata the text told, not the page. */
  readonly evidence: readonly FieldEvidence[];
}

const MAX_LEFT_OUT = 500;
const MAX_LEFT_OUT_TEXT = 300;

/**
 * Selects the article, splits it, and places its sentences. No sentences where nothing was kept. Linear.
 *
 * @param says what the page says of who may read it, and where more of it stands
 */
export function readPageArticle(
  blocks: readonly Block[],
  metadata: ArticleMetadata,
  says: PageSaysOfLimits = {},
): PageArticle {
  const selected = selectArticle(blocks, metadata, says);
  const { read, leftOut } = limitSentences(splitSentences(selected.text));
  return {
    checked: { metadata: selected.metadata, sentences: read },
    text: selected.text,
    evidence: selected.evidence,
    places: placeSentences(read, selected.parts, blocks),
    leftOut: [...selected.leftOut, ...leftOut]
      .slice(0, MAX_LEFT_OUT)
      .map(({ text, why }) => ({ text: text.slice(0, MAX_LEFT_OUT_TEXT), why })),
  };
}

/** A sentence never crosses the line break between two parts, so one part holds it. */
function placeSentences(
  sentences: readonly Sentence[],
  parts: readonly SelectedPart[],
  blocks: readonly Block[],
): Span[] {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of blocks) {
    starts.push(length);
    length += text.length + 1;
  }
  let at = 0;
  return sentences.map(({ start, end }) => {
    while (start >= (parts[at]?.end ?? Number.POSITIVE_INFINITY)) at += 1;
    const part = parts[at];
    const offset =
      part === undefined ? 0 : (starts[part.from.block] ?? 0) + part.from.start - part.start;
    return { start: start + offset, end: end + offset };
  });
}
