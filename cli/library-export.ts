import { open, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { LibrarySource } from '../engine/kept.ts';
import { type Failure, failure, type Result, success } from '../engine/result.ts';
import { DRAFT_FORMATS, type DraftFormatName, MARKDOWN_FORMAT } from '../packs/formats/formats.ts';
import { writeBackup } from '../packs/formats/write-backup.ts';
import type { CommandLine, Outcome } from './command.ts';
import { openLibraryFile } from './library-file.ts';
import type { LibraryInput } from './library-input.ts';
import { reasonOf } from './read-file.ts';
import { formatByName } from './read-rows.ts';
import { readRelease } from './release.ts';

/** `library export`: a file that is there already stays as it is. */
export async function exportLibrary(
  line: CommandLine,
  { name, path, rest, pathOf }: LibraryInput,
): Promise<Result<Outcome, Failure>> {
  const [out] = rest;
  if (out === undefined || rest.length > 1) {
    return failure('bad-arguments', 'library export needs one OUT; see --help.');
  }
  const stated = line.text('format');
  const format = stated ?? formatByName(out);
  if (format === null) {
    return failure('bad-arguments', `The name ${out} tells no format; give --format, see --help.`);
  }
  const opened = await openLibraryFile(path, false);
  if (!opened.ok) return failure(opened.failure.kind, `${name} ${opened.failure.message}`);
  const pieces = piecesOf(opened.value.library, format);
  if (pieces === null)
    return failure('bad-arguments', `--format ${format} is not known; see --help.`);
  if (out === '-') {
    for await (const piece of pieces) process.stdout.write(piece);
    return success('done');
  }
  const written = await writeNewFile(pathOf(out), pieces);
  return written.ok ? success('done') : failure('unwritable', `${out} ${written.failure.message}`);
}

/** Null for a format that is not known. */
function piecesOf(
  library: LibrarySource,
  format: string,
): AsyncIterable<Uint8Array | string> | null {
  if (format === 'backup') {
    return writeBackup(library, { made: new Date().toISOString(), by: readRelease() });
  }
  if (format === 'markdown') return MARKDOWN_FORMAT.write(library);
  return Object.hasOwn(DRAFT_FORMATS, format)
    ? DRAFT_FORMATS[format as DraftFormatName].write(library)
    : null;
}

async function writeNewFile(
  path: string,
  pieces: AsyncIterable<Uint8Array | string>,
): Promise<Result<null, Failure>> {
  let isOurs = false;
  try {
    const file = await open(path, 'wx');
    isOurs = true;
    const stream = file.createWriteStream();
    const source = Readable.from(pieces);
    await (path.endsWith('.gz')
      ? pipeline(source, createGzip(), stream)
      : pipeline(source, stream));
    return success(null);
  } catch (error) {
    if (isOurs) await rm(path, { force: true });
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EEXIST') return failure('exists', 'is there already; name a new file.');
    return failure('unwritable', reasonOf(error).replace('be read', 'be written'));
  }
}
