import type { LeftOutWhy, Span } from './model.ts';

/** A paragraph, a heading, a list item … of a page or a plain text, as it was read. */
export interface Block {
  readonly text: string;
  readonly kind: 'paragraph' | 'heading' | 'list-item' | 'quote' | 'caption' | 'other';
  /** Share of its characters that lie in links, 0–1; 0 in plain text. */
  readonly linkShare: number;
}

/** What is known of an article before its body is. */
export interface BodyMetadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publishedAt: string | null;
  /** Agencies that the page credits, as written. */
  readonly agencies: readonly string[];
  /** The page says that not all may read all of it, which holds too where all of it is shown. Unknown is false. */
  readonly isForPayers?: boolean;
}

/** A part of a block: `start` and `end` are offsets into the block's text. */
export interface BlockPart extends Span {
  /** Position of the block, from 0. */
  readonly block: number;
}

/** A part that is not the article, and the pass (`body.ts`) that found so. */
export interface LeftOutPart extends BlockPart {
  readonly why: LeftOutWhy;
  readonly pass: string;
}

/** What stands before the first sentence of a dispatch: `واشنطن – (أ ف ب):`. Null for what is not there. */
export interface Dateline {
  readonly outlet: string | null;
  readonly agency: string | null;
  readonly place: string | null;
}

export interface Body {
  /** Ascending, trimmed, none empty. */
  readonly kept: BlockPart[];
  /** Ascending; `kept` and `leftOut` together hold every visible character once. */
  readonly leftOut: LeftOutPart[];
  readonly dateline: Dateline;
}
