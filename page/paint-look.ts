import type { Colour } from './paint-colour.ts';
import { isCovered } from './paint-cover.ts';
import type { Entry } from './paint-entry.ts';
import { type Measured, measureMark, textPieces } from './paint-measure.ts';
import { createSurroundingsReader } from './paint-surroundings.ts';

/**
 * Looks at marks in one pass over the page: styles are read once for all of them, so a new pass is made
 * after anything may have changed. A pass answers with what is seen of a mark, null for nothing.
 * Reads layout, writes nothing.
 */
export function createLook(
  document: Document,
  host: Element,
  readColour: (text: string) => Colour,
): () => (entry: Entry) => Measured | null {
  const scratch = document.createRange();
  return () => {
    const surroundingsOf = createSurroundingsReader(document, readColour);
    return (entry) => {
      const { mark, block } = entry;
      if (block === null) return null;
      entry.pieces ??= textPieces(mark.range);
      const measured = measureMark(mark.kind, entry.pieces, surroundingsOf, scratch);
      return (
        measured && withoutCovered(measured, (line) => isCovered(line, block, host, readColour))
      );
    };
  };
}

function withoutCovered(
  measured: Measured,
  isHidden: (line: Measured['lines'][number]) => boolean,
): Measured {
  const hidden = measured.lines.map(isHidden);
  if (!hidden.includes(true)) return measured;
  return {
    ...measured,
    lines: measured.lines.filter((_, index) => hidden[index] === false),
    underlines: measured.underlines.filter((_, index) => hidden[index] === false),
    end: hidden.at(-1) === false ? measured.end : null,
  };
}
