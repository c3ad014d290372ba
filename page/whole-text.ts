import { readBlocks } from './blocks.ts';
import { copyForReading } from './copy.ts';
import { type ExtractedArticle, lineUp } from './extract.ts';

/**
 * All that can be read of a page, its article and what stands around it: where the words of a sentence are looked for once
 * the page has changed. Null where the page is too large to be read. Linear; no Readability.
 */
export function readWholeText(
  document: Document,
): Pick<ExtractedArticle, 'text' | 'blocks'> | null {
  if (document.body === null) return null;
  const copy = copyForReading(document, '');
  if (!copy.ok) return null;
  const { pieces, places } = copy.value;
  const blocks = lineUp(readBlocks(pieces, places, new Set(pieces.keys())));
  return { text: blocks.map((block) => block.text).join('\n'), blocks };
}
