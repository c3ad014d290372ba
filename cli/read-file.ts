import { readFile, stat, writeFile } from 'node:fs/promises';
import { type Failure, failure, type Result, success } from '../engine/result.ts';

/** Larger files are not read: no article is, and a DOM takes twenty times the space. */
const MAX_FILE = 32_000_000;
/** Bytes in which a zero tells a binary file. */
const SNIFFED = 8_192;

/**
 * The bytes of a text file. Failures say what is wrong with `path`: missing, a folder, not allowed, too large,
 * empty, or binary.
 */
export async function readBytes(path: string): Promise<Result<Uint8Array, Failure>> {
  const read = await readAnyBytes(path, MAX_FILE);
  if (!read.ok) return read;
  const bytes = read.value;
  const isWide =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!isWide && bytes.subarray(0, SNIFFED).includes(0)) {
    return failure('binary', 'is a binary file; give saved HTML, plain text, PDF or JSON');
  }
  return success(bytes);
}

/** The bytes of any file of at most `most` bytes; failures as of `readBytes`. */
export async function readAnyBytes(
  path: string,
  most: number,
): Promise<Result<Uint8Array, Failure>> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return failure('is-folder', 'is a folder, not a file');
    if (found.size > most) return failure('too-large', `is larger than ${most / 1_000_000} MB`);
    const bytes = await readFile(path);
    return bytes.length === 0 ? failure('empty', 'is empty') : success(bytes);
  } catch (error) {
    return failure('unreadable', reasonOf(error));
  }
}

/** The text of bytes in UTF-8, or in UTF-16 with its mark; null for any other encoding. */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What the operating system says of a file that could not be opened, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'does not exist';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read';
  return `cannot be read (${error instanceof Error ? error.message : String(error)})`;
}

/** Writes a text to a file that is not there yet; one that is there stays as it is. */
export async function writeNew(path: string, text: string): Promise<Result<null, Failure>> {
  try {
    await writeFile(path, text, { flag: 'wx' });
    return success(null);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EEXIST') return failure('exists', 'is there already; name a new file');
    return failure(
      'unwritable',
      `cannot be written (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}
