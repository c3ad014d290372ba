/** The bytes of a file, in pieces of any size. */
export type Chunks = AsyncIterable<Uint8Array>;

/** The pieces of a stream, as they come; the stream is let go where reading stops. */
export async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel();
  }
}

/** The bytes compressed (RFC 1952). */
export function gzip(chunks: Chunks): Chunks {
  return through(chunks, new CompressionStream('gzip'));
}

/** Thrown where compressed bytes are damaged or cut; caught by who reads them. */
export class BadGzip extends Error {}

/**
 * The bytes of a file that may be compressed, which its first two bytes tell and its name does not. Memory holds a few
 * pieces however much they inflate to. Throws `BadGzip`, and what `chunks` throws.
 */
export async function* inflate(chunks: Chunks): AsyncGenerator<Uint8Array> {
  const reading = chunks[Symbol.asyncIterator]();
  const start: Uint8Array[] = [];
  let size = 0;
  while (size < 2) {
    const next = await reading.next();
    if (next.done === true) break;
    start.push(next.value);
    size += next.value.length;
  }
  const first = join(start);
  if (!isGzip(first)) return yield* prepend(first, reading);
  const source = { failed: false };
  const whole = watch(prepend(first, reading), source);
  try {
    yield* through(whole, new DecompressionStream('gzip'));
  } catch (error) {
    // Browsers and Node throw different errors for bad compression, and what the source throws comes this way too.
    throw source.failed ? error : new BadGzip();
  }
}

async function* watch(chunks: Chunks, source: { failed: boolean }): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    source.failed = true;
    throw error;
  }
}

/** Do the bytes begin as a gzip file does? */
function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

async function* prepend(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
      yield next.value;
    }
  } finally {
    await rest.return?.();
  }
}

/**
 * What a transform makes of the pieces, one at a time: the next is only asked for when the last is worked in. `pipeThrough` does
 * not wait in Node, where a whole file would gather in front of a transform that is slower than its source.
 */
async function* through(
  chunks: Chunks,
  { writable, readable }: CompressionStream | DecompressionStream,
): AsyncGenerator<Uint8Array> {
  const writer: WritableStreamDefaultWriter<BufferSource> = writable.getWriter();
  const reader: ReadableStreamDefaultReader<Uint8Array> = readable.getReader();
  const feeding = feed(chunks, writer);
  // Whoever reads hears of it first; without this, it would count as unheard.
  feeding.catch(() => undefined);
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
    await feeding;
  } finally {
    await Promise.allSettled([reader.cancel(), writer.abort()]);
  }
}

async function feed(
  chunks: Chunks,
  writer: WritableStreamDefaultWriter<BufferSource>,
): Promise<void> {
  try {
    for await (const chunk of chunks) {
      await writer.ready;
      await writer.write(chunk as BufferSource);
    }
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
}

/** Pieces as one. */
export function join(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
