import type { Span } from '../engine/model.ts';
import type { TextRun } from './blocks.ts';
import type { ExtractedArticle } from './extract.ts';

/** From offsets into an article's text to the live page, by arithmetic. */
export interface TextMap {
  /**
   * The live range of a span of `ExtractedArticle.text`. Null where the span is empty or outside the text,
   * and where the page no longer has these words there: changed, or taken out of the document.
   */
  rangeOf(span: Span): Range | null;
  /** False once a text node of the article was changed or taken out of the page. Linear in the text. */
  isCurrent(): boolean;
}

/** The map of an extracted article. Reads the live page, never changes it. */
export function createTextMap(article: Pick<ExtractedArticle, 'text' | 'blocks'>): TextMap {
  const runs = article.blocks.flatMap((block) => block.runs);

  /** Does the page still have the run's words where they were read? */
  const isThere = ({ node, nodeStart, start, length }: TextRun): boolean =>
    node.isConnected &&
    node.data.slice(nodeStart, nodeStart + length).replace(/\s/g, ' ') ===
      article.text.slice(start, start + length);

  return {
    rangeOf({ start, end }) {
      const first = findRun(runs, start);
      const last = findRun(runs, end - 1);
      const from = runs[first];
      const to = runs[last];
      if (start >= end || from === undefined || to === undefined) return null;
      if (!runs.slice(first, last + 1).every(isThere)) return null;
      const range = from.node.ownerDocument.createRange();
      range.setStart(from.node, from.nodeStart + start - from.start);
      range.setEnd(to.node, to.nodeStart + end - to.start);
      // One range cannot begin in one shadow root and end in another, or outside: it was moved.
      return range.startContainer === from.node ? range : null;
    },
    isCurrent: () => runs.every((run) => run.node.length === run.nodeLength && isThere(run)),
  };
}

/** Index of the run that holds the unit at `offset`, or -1. Logarithmic; runs ascend without overlap. */
function findRun(runs: readonly TextRun[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run === undefined) return -1;
    if (offset < run.start) high = middle - 1;
    else if (offset >= run.start + run.length) low = middle + 1;
    else return middle;
  }
  return -1;
}
