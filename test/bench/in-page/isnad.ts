import { looksLikeArticle } from '../../../page/gate.ts';
import { readPage } from '../../../page/reading.ts';

/** What the reader does with a page, in the tasks in which it does it. Units of the blocks' texts; 0 where none is read. */
export async function read(): Promise<number> {
  const reading = await readPage(document, new AbortController().signal);
  if (reading === null || !reading.ok) return 0;
  return reading.value.blocks.reduce((units, { text }) => units + text.length, 0);
}

/** Milliseconds of one look of the gate. */
export function timeGate(): number {
  const started = performance.now();
  looksLikeArticle(document);
  return performance.now() - started;
}
