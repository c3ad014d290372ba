import type { Block } from './block.ts';
import { isByline } from './bylines.ts';
import { normalize } from './normalize.ts';

export interface PlainText {
  /** The headline, where one of the first lines reads like one. It is among the blocks too. */
  readonly title: string | null;
  readonly blocks: Block[];
  /** Offset in the input of each block's text. */
  readonly starts: number[];
}

/**
 * A plain text as blocks: every line with visible characters is one, trimmed, without its bullet. Lines that
 * begin with a bullet are list items. `text.startsWith(blocks[i].text, starts[i])` holds. Linear.
 */
export function readPlainText(text: string): PlainText {
  const blocks: Block[] = [];
  const starts: number[] = [];
  for (const line of text.matchAll(/[^\n\r\u2028\u2029\v\f]+/g)) {
    const bullet = BULLET.exec(line[0]);
    const visible = bullet === null ? line[0] : line[0].slice(bullet[0].length);
    const trimmed = visible.trim();
    if (trimmed === '') continue;
    starts.push(line.index + line[0].length - visible.length + visible.indexOf(trimmed));
    blocks.push({ text: trimmed, kind: bullet === null ? 'paragraph' : 'list-item', linkShare: 0 });
  }
  return { title: findTitle(blocks), blocks, starts };
}

const BULLET = /^\s*[•·▪◦‣●○■□*]\s+/;

/** Words of a headline. */
const SHORTEST_TITLE = 4;
const LONGEST_TITLE = 22;
/** Words of what may stand above it: a section, a date. */
const LONGEST_KICKER = 3;
const LINES_ABOVE = 2;
const ENDS_SENTENCE = /[.…][\p{Pe}\p{Pf}"']*$/u;
const ENDS_LABEL = /:$/;

/** A short line without a full stop, above a text; at most section names and a byline before it. */
function findTitle(blocks: readonly Block[]): string | null {
  for (const [index, block] of blocks.slice(0, LINES_ABOVE + 1).entries()) {
    const line = normalize(block.text);
    const words = line.split(' ').length;
    if (isByline(line)) continue;
    if (block.kind === 'paragraph' && words >= SHORTEST_TITLE) {
      const below = blocks[index + 1];
      const reads = words <= LONGEST_TITLE && !ENDS_SENTENCE.test(line) && !ENDS_LABEL.test(line);
      return reads && below !== undefined ? block.text : null;
    }
    if (words > LONGEST_KICKER) return null;
  }
  return null;
}
