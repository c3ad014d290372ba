import type { Block } from '../engine/block.ts';
import type { BlockPlace, LivePiece } from './copy.ts';

/**
 * A stretch of a text in which one text node's units stand one for one: unit `start + i` of the text is
 * unit `nodeStart + i` of the node, or a space where the node has other white space.
 */
export interface TextRun {
  readonly node: Text;
  /** Length of the node's data when it was read. */
  readonly nodeLength: number;
  readonly nodeStart: number;
  /** Offset in the text that holds the run. */
  readonly start: number;
  readonly length: number;
}

/** A block of the live page as read: what `selectBody` judges, and where each unit came from. */
export interface ReadBlock extends Block {
  readonly element: Element;
  /** Ascending, without gaps, over the whole of `text`; `start` counts from the block's. */
  readonly runs: readonly TextRun[];
}

/**
 * Reads the blocks that `kept` pieces form, in document order. Runs of white space become one space, also
 * across elements, and none stands at a block's ends; empty blocks are not returned.
 */
export function readBlocks(
  pieces: readonly LivePiece[],
  places: readonly BlockPlace[],
  kept: ReadonlySet<number>,
): ReadBlock[] {
  const blocks: ReadBlock[] = [];
  let first = 0;
  while (first < pieces.length) {
    const index = pieces[first]?.place;
    let end = first + 1;
    while (pieces[end]?.place === index) end += 1;
    const place = index === undefined ? undefined : places[index];
    if (place !== undefined) {
      const block = readBlock(pieces.slice(first, end).filter(isKept(kept, first)), place);
      if (block.text !== '') blocks.push(block);
    }
    first = end;
  }
  return blocks;
}

/** White space is never in the copy, so it is always kept; alone it makes no text. */
function isKept(kept: ReadonlySet<number>, offset: number) {
  return (piece: LivePiece, index: number): boolean =>
    kept.has(offset + index) || piece.node.data.trim() === '';
}

function readBlock(pieces: readonly LivePiece[], place: BlockPlace): ReadBlock {
  const runs: (TextRun & { length: number })[] = [];
  const parts: string[] = [];
  let length = 0;
  let linked = 0;
  let gap: { node: Text; at: number } | null = null;

  const append = (node: Text, nodeStart: number, text: string): void => {
    const last = runs.at(-1);
    if (last !== undefined && last.node === node && last.nodeStart + last.length === nodeStart) {
      last.length += text.length;
    } else {
      runs.push({
        node,
        nodeLength: node.data.length,
        nodeStart,
        start: length,
        length: text.length,
      });
    }
    parts.push(text);
    length += text.length;
  };

  for (const { node, inLink } of pieces) {
    const before = length;
    let end = 0;
    for (const word of node.data.matchAll(/\S+/g)) {
      if (word.index > end) gap ??= { node, at: end };
      if (gap !== null && length > 0) append(gap.node, gap.at, ' ');
      gap = null;
      append(node, word.index, word[0]);
      end = word.index + word[0].length;
    }
    if (end < node.data.length) gap ??= { node, at: end };
    if (inLink) linked += length - before;
  }
  return {
    text: parts.join(''),
    kind: place.kind,
    linkShare: length === 0 ? 0 : linked / length,
    element: place.element,
    runs,
  };
}
