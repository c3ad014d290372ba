import type { Block, BlockPart, LeftOutPart } from './block.ts';
import type { LeftOutWhy } from './model.ts';
import { normalizeWithMap } from './normalize.ts';

/** A block as the passes look at it. */
export interface Line {
  readonly index: number;
  readonly block: Block;
  /** Matching form (`normalize.ts`), in which the patterns of the passes are written. */
  readonly text: string;
  /** Offset in the block's text of unit `at` of `text`. */
  readonly originalOffset: (at: number) => number;
  readonly words: number;
  /** Ends as a sentence does, quotes and brackets aside. */
  readonly ended: boolean;
  /** Running text: an ended sentence of some length, or a text too long for a line of a menu or a headline. */
  readonly prose: boolean;
}

/** The blocks with what the passes have cut so far, as one pass works on them: what it cuts goes under its name. */
export interface Draft {
  readonly lines: readonly Line[];
  /** Nothing of the line was cut. */
  isWhole(line: Line): boolean;
  /** Something of the line is left. */
  isOpen(line: Line): boolean;
  /** Leaves the whole line out, unless a pass before did. */
  cut(line: Line, why: LeftOutWhy): void;
  /** Leaves out what stands before (`head`) or from (`tail`) unit `at` of `line.text`. */
  cutHead(line: Line, at: number, why: LeftOutWhy): void;
  cutTail(line: Line, at: number, why: LeftOutWhy): void;
}

/** The work of all passes on the same blocks. */
export interface DraftBook {
  /** The draft for the pass of that name; what passes before it cut is cut. */
  draftOf(pass: string): Draft;
  /** What is left and what was cut by now, ascending. */
  parts(): { kept: BlockPart[]; leftOut: LeftOutPart[] };
}

/** Words; ended lines from here on are sentences of a text rather than labels (`إعلان.`, `Watch.`). */
const PROSE_WORDS = 6;
/** Words; no headline is longer, so a line without a full stop is a paragraph from here on. */
const LONGEST_HEADLINE = 25;
const ENDED = /[.!?…。۔][\p{Pe}\p{Pf}"'\s]*$/u;

/** Opens the book on blocks of which nothing is cut yet. Linear in the text. */
export function openDraft(blocks: readonly Block[]): DraftBook {
  const lines = blocks.map(readLine);
  const heads = new Map<number, Cut>();
  const tails = new Map<number, Cut>();
  const length = (line: Line) => line.block.text.length;
  const openStart = (line: Line) => heads.get(line.index)?.at ?? 0;
  const openEnd = (line: Line) => tails.get(line.index)?.at ?? length(line);
  const isOpen = (line: Line) => openStart(line) < openEnd(line);
  return {
    draftOf: (pass) => ({
      lines,
      isWhole: (line) => !heads.has(line.index) && !tails.has(line.index) && line.text !== '',
      isOpen,
      cut(line, why) {
        if (isOpen(line)) tails.set(line.index, { at: openStart(line), why, pass });
      },
      cutHead(line, at, why) {
        const offset = Math.min(line.originalOffset(at), openEnd(line));
        if (offset > openStart(line)) heads.set(line.index, { at: offset, why, pass });
      },
      cutTail(line, at, why) {
        const offset = Math.max(line.originalOffset(at), openStart(line));
        if (offset < openEnd(line)) tails.set(line.index, { at: offset, why, pass });
      },
    }),
    parts() {
      const kept: BlockPart[] = [];
      const leftOut: LeftOutPart[] = [];
      for (const line of lines) {
        const head = trimmed(line, 0, openStart(line));
        const rest = trimmed(line, openStart(line), openEnd(line));
        const tail = trimmed(line, openEnd(line), length(line));
        const above = heads.get(line.index);
        const below = tails.get(line.index);
        if (head !== null && above !== undefined) leftOut.push(leftOutAs(head, above));
        if (rest !== null) kept.push(rest);
        if (tail !== null && below !== undefined) leftOut.push(leftOutAs(tail, below));
      }
      return { kept, leftOut };
    },
  };
}

interface Cut {
  /** Offset in the block's text. */
  readonly at: number;
  readonly why: LeftOutWhy;
  readonly pass: string;
}

function leftOutAs(part: BlockPart, { why, pass }: Cut): LeftOutPart {
  return { ...part, why, pass };
}

function readLine(block: Block, index: number): Line {
  const { text, starts } = normalizeWithMap(block.text);
  const words = text === '' ? 0 : text.split(' ').length;
  const ended = ENDED.test(text.slice(-8));
  return {
    index,
    block,
    text,
    originalOffset: (at) => starts[at] ?? block.text.length,
    words,
    ended,
    prose: (ended && words >= PROSE_WORDS) || words > LONGEST_HEADLINE,
  };
}

function trimmed(line: Line, from: number, to: number): BlockPart | null {
  const slice = line.block.text.slice(from, to);
  const text = slice.trim();
  if (text === '') return null;
  const start = from + slice.indexOf(text);
  return { block: line.index, start, end: start + text.length };
}
