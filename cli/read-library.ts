import { readdir, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Library, LibraryArticle } from '../engine/library.ts';
import { createMemoryLibrary } from '../engine/memory-library.ts';
import { readArticle } from '../engine/read-article.ts';
import { type Failure, failure, type Result, success } from '../engine/result.ts';
import { limitSentences, splitSentences } from '../engine/sentences.ts';
import { PACK_FORMAT } from '../packs/format.ts';
import { parsePack } from '../packs/parse.ts';
import type { Terminal } from './command.ts';
import { decodeText, readBytes, reasonOf } from './read-file.ts';
import { isMetaFile, readInput } from './read-input.ts';

const STARTER_PACK = fileURLToPath(new URL('../packs/starter/starter.pack.json', import.meta.url));
const ARTICLE_FORMS = new Set([
  '.html',
  '.htm',
  '.xhtml',
  '.mht',
  '.mhtml',
  '.txt',
  '.pdf',
  '.json',
]);

/**
 * The library to check against: every article of the folders and packs named, or the starter pack where none
 * is named. A file of a folder that cannot be read is passed over with a message; a path that gives nothing
 * because all of it is unreadable is a failure. Folders in folders are not entered.
 */
export async function readLibrary(
  names: readonly string[],
  directory: string,
  terminal: Terminal,
): Promise<Result<Library, Failure>> {
  const articles: LibraryArticle[] = [];
  for (const name of names.length === 0 ? [STARTER_PACK] : names) {
    const read = await readPath(name, resolve(directory, name), terminal);
    if (!read.ok) return failure('bad-library', `The library ${name} ${read.failure.message}.`);
    articles.push(...read.value);
  }
  return success(createMemoryLibrary(articles));
}

async function readPath(
  name: string,
  path: string,
  terminal: Terminal,
): Promise<Result<LibraryArticle[], Failure>> {
  try {
    const isFolder = (await stat(path)).isDirectory();
    return await (isFolder ? readFolder(name, path, terminal) : readLibraryFile(path));
  } catch (error) {
    return failure('unreadable', reasonOf(error));
  }
}

async function readFolder(
  name: string,
  path: string,
  terminal: Terminal,
): Promise<Result<LibraryArticle[], Failure>> {
  const articles: LibraryArticle[] = [];
  const files = await articleFiles(path);
  let unread = 0;
  for (const file of files) {
    const read = await readLibraryFile(join(path, file));
    if (read.ok) articles.push(...read.value);
    else {
      unread += 1;
      terminal.message(`isnad: ${join(name, file)} ${read.failure.message}; it is left out.`);
    }
  }
  if (unread > 0 && unread === files.length)
    return failure('no-article', 'holds no readable article');
  if (files.length === 0) terminal.message(`isnad: the library ${name} holds no article.`);
  return success(articles);
}

/** Names of the files of a folder that can hold articles or packs, in the order of their names. */
export async function articleFiles(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .filter((name) => ARTICLE_FORMS.has(extname(name).toLowerCase()) && !isMetaFile(name))
    .sort();
}

async function readLibraryFile(path: string): Promise<Result<LibraryArticle[], Failure>> {
  if (extname(path).toLowerCase() === '.json') {
    const bytes = await readBytes(path);
    if (!bytes.ok) return bytes;
    if (claimsToBePack(decodeText(bytes.value))) {
      const pack = parsePack(bytes.value);
      return pack.ok
        ? success([...pack.value.articles])
        : failure('bad-pack', `cannot be used: ${pack.failure.message}`);
    }
  }
  const input = await readInput(path);
  if (!input.ok) return input;
  const { read } = limitSentences(splitSentences(input.value.text));
  return success([readArticle(input.value.metadata, read)]);
}

/** The parser of packs judges; this only tells them from articles, also where they are broken. */
function claimsToBePack(text: string | null): boolean {
  return text !== null && new RegExp(`"format"\\s*:\\s*"${PACK_FORMAT}"`).test(text);
}
