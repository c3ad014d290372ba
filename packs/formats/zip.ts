import { type UnzipFileInfo, unzipSync, Zip, ZipDeflate } from 'fflate';
import { type Failure, failure, type Result, success } from '../../engine/result.ts';

/** A file in a zip. */
export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files that one zip can hold without the extension for more, which few programs read. */
export const MOST_ZIPPED = 65_000;

/**
 * Files as a zip, a piece at a time; memory holds one file. Their times are all the same, so that the same files give the same
 * bytes wherever they are written. Throws a `RangeError` beyond `MOST_ZIPPED`: count before.
 */
export async function* writeZip(files: AsyncIterable<ZippedFile>): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  let count = 0;
  for await (const { name, bytes } of files) {
    count += 1;
    if (count > MOST_ZIPPED) throw new RangeError(`A zip holds at most ${MOST_ZIPPED} files.`);
    const file = new ZipDeflate(name, { level: 6 });
    // The first day that a zip can tell, in whatever zone.
    file.mtime = new Date(1980, 0, 1);
    zip.add(file);
    file.push(bytes, true);
    yield* pieces.splice(0);
  }
  zip.end();
  yield* pieces.splice(0);
}

/** What is taken out of a zip. */
export interface ZipLimits {
  /** Which files are wanted; the others are not inflated. */
  readonly wants: (name: string) => boolean;
  readonly files: number;
  /** Of all wanted files, inflated. */
  readonly bytes: number;
}

/** The bytes of a zip: it is never taken for one that is larger. */
const LARGEST_ZIP = 256_000_000;

/** Files in a zip's list, wanted or not. */
const MOST_LISTED = 200_000;

class TooMuch extends Error {}

/**
 * The wanted files of a zip by name, in its order. What a zip says of its files' sizes is held against the limits before
 * anything is inflated, and no file is inflated beyond what was said of it. Linear in the inflated bytes.
 */
export function readZip(
  bytes: Uint8Array,
  { wants, files, bytes: most }: ZipLimits,
): Result<ReadonlyMap<string, Uint8Array>, Failure> {
  if (bytes.length > LARGEST_ZIP) {
    return failure('file-too-large', 'The file is larger than 256 MB; split it and try again.');
  }
  let [listed, count, total] = [0, 0, 0];
  const filter = ({ name, size, originalSize }: UnzipFileInfo) => {
    listed += 1;
    // A list can claim four thousand million files in a few bytes.
    if (listed > MOST_LISTED) throw new TooMuch();
    if (!wants(name)) return false;
    count += 1;
    // Of a file that is not compressed only the first is true.
    total += Math.max(size, originalSize);
    if (count > files || total > most) throw new TooMuch();
    return true;
  };
  try {
    return success(new Map(Object.entries(unzipSync(bytes, { filter }))));
  } catch (error) {
    if (error instanceof TooMuch) {
      return failure(
        'file-too-large',
        'The file holds more than can be read; split it and try again. Nothing was changed.',
      );
    }
    return failure('damaged-zip', 'The file is cut or damaged; get it again. Nothing was changed.');
  }
}
