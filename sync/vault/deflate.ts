/** As gzip. */
export async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of through(bytes, new CompressionStream('gzip'))) pieces.push(piece);
  return joined(pieces);
}

/** What gzip holds, or null where it is none, is damaged, or holds more than `limit` bytes: no more than that is ever in memory. */
export async function inflate(bytes: Uint8Array, limit: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of through(bytes, new DecompressionStream('gzip'))) {
      size += piece.length;
      if (size > limit) return null;
      pieces.push(piece);
    }
  } catch {
    return null;
  }
  return joined(pieces);
}

/** Leaving the loop early stops the stream. */
async function* through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): AsyncGenerator<Uint8Array> {
  const source = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const reader = source.pipeThrough<Uint8Array>(stream).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
