import { type FileHandle, open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Lexicon } from '../engine/lexicon.ts';
import { relate } from '../engine/relate.ts';
import { type Failure, failure, type Result, success } from '../engine/result.ts';
import { readBag, readField, readText } from '../engine/shape.ts';
import { type Command, type CommandInput, type Outcome, readCommandLine } from './command.ts';
import { reasonOf } from './read-file.ts';
import { readLexicon } from './read-lexicon.ts';
import { plainReasons, type RelatedPair } from './report.ts';
import { formatRelation } from './tables.ts';

const HELP = `isnad relate PAIRS.jsonl [--json]

Says of each pair of texts how the second stands to the first. Each line of the file is
{id, premise, hypothesis}; id is a string or a number, other keys are ignored.

With --json, one line per pair, in order:
  {id, relation, scores: {same, opposite, other}, reasons: [{kind, page, other}]}
"relation" is same, opposite, related or unrelated: the most probable one, without abstaining.`;

/** Longest text of a pair, in UTF-16 units. */
const MAX_TEXT = 20_000;
/** Longest line, in UTF-16 units. */
const MAX_LINE = 8 * MAX_TEXT;

/** `isnad relate`: the relation of pairs of texts, line by line. */
export const relateCommand: Command = { help: HELP, run };

async function run({ args, directory, terminal }: CommandInput): Promise<Result<Outcome, Failure>> {
  const line = readCommandLine(args, { json: 'flag' });
  if (!line.ok) return line;
  const [name, ...more] = line.value.files;
  if (name === undefined || more.length > 0) {
    return failure('no-file', 'relate needs one PAIRS.jsonl; see --help.');
  }
  const opened = await openFile(resolve(directory, name));
  if (!opened.ok) return failure('unreadable', `${name} ${opened.failure.message}.`);
  const format = line.value.flag('json') ? JSON.stringify : formatRelation;
  try {
    const lexicon = await readLexicon();
    let number = 0;
    for await (const text of opened.value.readLines()) {
      number += 1;
      const found = text.trim() === '' ? null : relateLine(text, lexicon);
      if (found?.ok === false) {
        return failure('bad-pair', `${name}, line ${number}: ${found.failure.message}`);
      }
      if (found !== null) terminal.result(format(found.value));
    }
  } finally {
    await opened.value.close();
  }
  return success('done');
}

async function openFile(path: string): Promise<Result<FileHandle, Failure>> {
  try {
    if ((await stat(path)).isDirectory()) return failure('is-folder', 'is a folder, not a file');
    return success(await open(path));
  } catch (error) {
    return failure('unreadable', reasonOf(error));
  }
}

function relateLine(line: string, lexicon: Lexicon): Result<RelatedPair, Failure> {
  const pair = parsePair(line.replace(/^\ufeff/, ''));
  if (pair === null) {
    return failure(
      'bad-pair',
      `needs {"id", "premise", "hypothesis"} with texts of at most ${MAX_TEXT} characters.`,
    );
  }
  const { relation, scores, reasons } = relate(pair.premise, pair.hypothesis, lexicon);
  return success({ id: pair.id, relation, scores, reasons: plainReasons(reasons) });
}

interface Pair {
  readonly id: string | number;
  readonly premise: string;
  readonly hypothesis: string;
}

function parsePair(line: string): Pair | null {
  if (line.length > MAX_LINE) return null;
  const bag = readBag(parseJson(line));
  if (bag === null) return null;
  const id = readField(bag, 'id');
  const premise = readText(readField(bag, 'premise'), MAX_TEXT);
  const hypothesis = readText(readField(bag, 'hypothesis'), MAX_TEXT);
  const isId = typeof id === 'string' || typeof id === 'number';
  return isId && premise !== null && hypothesis !== null ? { id, premise, hypothesis } : null;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
