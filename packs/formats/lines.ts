import { type Chunks, join } from './gzip.ts';

/** Thrown where a line is longer than any that is written; caught by who reads the lines. */
export class LineTooLong extends Error {}

/**
 * The lines of a file as bytes, each with its line feed; the last may lack it. Memory holds one piece and one line, and
 * no more than `longest` bytes of a line: beyond that it throws `LineTooLong`.
 */
export async function* linesOf(chunks: Chunks, longest: number): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      if (size + end + 1 - start > longest) throw new LineTooLong();
      yield join([...held, chunk.subarray(start, end + 1)]);
      held = [];
      size = 0;
      start = end + 1;
    }
    if (start === chunk.length) continue;
    size += chunk.length - start;
    if (size > longest) throw new LineTooLong();
    // The piece may be used again by who gave it.
    held.push(chunk.slice(start));
  }
  if (size > 0) yield join(held);
}

const LINE_FEED = 0x0a;
