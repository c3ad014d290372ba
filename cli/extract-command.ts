import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { BODY_PASSES } from '../engine/body.ts';
import { type Failure, failure, type Result, success } from '../engine/result.ts';
import { type Command, type CommandInput, type Outcome, readCommandLine } from './command.ts';
import { reasonOf } from './read-file.ts';
import { type InputArticle, readInput } from './read-input.ts';
import { articleFiles } from './read-library.ts';
import { formatExtract } from './tables.ts';

const HELP = `isnad extract FILE|DIR... [--json] [--without PASS]...

Reads the article in each file (saved HTML, plain text, or JSON), as the browser extension does.
Of a folder, every .html, .htm, .txt and .json file is read; folders in it are not entered.

With --json, one line per file:
  {file, title, byline, publishedAt, lang, text, leftOut: [{text, why, pass}]}
"text" is the body without its headline, its paragraphs joined by "\\n"; unknown fields are null.
"leftOut" is what stood among the text, why it is not of the article, and the pass that found so.
--without switches a pass off, to see what it does: ${BODY_PASSES.join(', ')}.
A file of a folder that holds no article is named on standard error and passed over.`;

/** `isnad extract`: what the reader takes for the article, file by file. */
export const extractCommand: Command = { help: HELP, run };

async function run({ args, directory, terminal }: CommandInput): Promise<Result<Outcome, Failure>> {
  const line = readCommandLine(args, { json: 'flag', without: 'texts' });
  if (!line.ok) return line;
  if (line.value.files.length === 0)
    return failure('no-file', 'extract needs a FILE or DIR; see --help.');
  const without = new Set(line.value.texts('without'));
  const unknown = [...without].find((name) => !BODY_PASSES.includes(name));
  if (unknown !== undefined)
    return failure('bad-arguments', `there is no pass ${unknown}; see --help.`);
  const show = (file: string, article: InputArticle): void =>
    terminal.result(line.value.flag('json') ? toLine(file, article) : formatExtract(file, article));

  for (const name of line.value.files) {
    const files = await filesOf(name, directory);
    if (!files.ok) return files;
    let shown = 0;
    for (const file of files.value.names) {
      const read = await readInput(resolve(directory, file), without);
      if (read.ok) {
        shown += 1;
        show(file, read.value);
      } else if (files.value.isFolder) {
        terminal.message(`isnad: ${file} ${read.failure.message}`);
      } else return failure('unreadable', `${file} ${read.failure.message}`);
    }
    if (shown === 0) return failure('no-article', `${name} holds no readable article.`);
  }
  return success('done');
}

async function filesOf(
  name: string,
  directory: string,
): Promise<Result<{ names: string[]; isFolder: boolean }, Failure>> {
  try {
    const path = resolve(directory, name);
    if (!(await stat(path)).isDirectory()) return success({ names: [name], isFolder: false });
    const files = await articleFiles(path);
    return success({ names: files.map((file) => join(name, file)), isFolder: true });
  } catch (error) {
    return failure('unreadable', `${name} ${reasonOf(error)}.`);
  }
}

function toLine(file: string, { metadata, text, leftOut }: InputArticle): string {
  const { title, byline, publishedAt, lang } = metadata;
  return JSON.stringify({ file, title, byline, publishedAt, lang, text, leftOut });
}
