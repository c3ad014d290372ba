import { readPageArticle } from '../../engine/page-article.ts';
import { extractArticle } from '../../page/extract.ts';
import { readPageMetadata } from '../../page/metadata.ts';
import { createTextMap } from '../../page/text-map.ts';

/** Each sentence that would be checked, and what stands in the page where its mark would be; null where nothing can be marked. */
export type Slices = readonly (readonly [sentence: string, live: string | null])[];

/** Of a page as it stands, white space folded; null where it is no article. */
export function readSlices(document: Document): Slices | null {
  const read = extractArticle(document);
  if (!read.ok) return null;
  const { blocks, fields } = read.value;
  const page = readPageMetadata(fields, 'about:blank', null);
  const { checked, places } = readPageArticle(blocks, page.metadata, page);
  const map = createTextMap(read.value);
  return checked.sentences.map(({ text }, index) => {
    const range = map.rangeOf(places[index] ?? { start: 0, end: 0 });
    return [text, range?.toString().replace(/\s+/g, ' ') ?? null];
  });
}
