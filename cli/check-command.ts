import { resolve } from 'node:path';
import type { Lexicon } from '../engine/lexicon.ts';
import type { Library } from '../engine/library.ts';
import { writeRecord } from '../engine/parse-record.ts';
import { recordCheck } from '../engine/record.ts';
import { type Failure, failure, type Result, success } from '../engine/result.ts';
import { limitSentences, splitSentences } from '../engine/sentences.ts';
import { isoDate } from '../page/iso-date.ts';
import { type Command, type CommandInput, type Outcome, readCommandLine } from './command.ts';
import { writeNew } from './read-file.ts';
import { type InputArticle, readInput } from './read-input.ts';
import { readLexicon } from './read-lexicon.ts';
import { readLibrary } from './read-library.ts';
import { describeCheck } from './report.ts';
import { formatCheck } from './tables.ts';

const HELP = `isnad check FILE... [--library DIR|PACK]... [--date YYYY-MM-DD] [--record OUT] [--json]

Says of each sentence of an article what a library knows about it, and through which sources.

FILE       saved HTML or MHTML, a PDF, plain text (the first line is the headline if it reads like
           one), or JSON {title, source, publishedAt, url, lang, text}. NAME.meta.json beside a file states
           title, source, publishedAt (or date) and url where the file itself does not.
--library  a folder with articles in the same forms and packs (folders in it are not entered),
           or a pack. May be given several times. Without it: the starter library.
--date     day of publication of a FILE that carries none.
--record   writes the check of one FILE, with all that it rests on, to the new file OUT: "replay OUT"
           gives the same verdicts or says what changed.
--json     one line per FILE, in order:
  {article: {title, source, publishedAt, lang},
   sentences: [{text, start, end, state, score, independentOrigins,
                evidence: [{quote, source, publishedAt, url, relation, reasons}]}],
   leftOut: [{text, why}]}
  "state" is corroborated, repeated, contradicted, disputed, new or not-a-claim. "start" and
  "end" are offsets in UTF-16 units into the "text" that "extract" gives for the same file.
  "leftOut" is what stood among the text and was not read, and why.`;

/** `isnad check`: an article's sentences against a library. */
export const checkCommand: Command = { help: HELP, run };

async function run({ args, directory, terminal }: CommandInput): Promise<Result<Outcome, Failure>> {
  const line = readCommandLine(args, {
    library: 'texts',
    date: 'text',
    record: 'text',
    json: 'flag',
  });
  if (!line.ok) return line;
  const { files, text, texts, flag } = line.value;
  if (files.length === 0) return failure('no-file', 'check needs a FILE; see --help.');
  const date = text('date');
  if (date !== null && (!/^\d{4}-\d{2}-\d{2}$/.test(date) || isoDate(date) === null)) {
    return failure('bad-date', `--date needs a day like 2024-05-18, not "${date}".`);
  }
  const out = text('record');
  if (out !== null && files.length > 1) {
    return failure('bad-arguments', '--record takes one FILE at a time.');
  }
  const library = await readLibrary(texts('library'), directory, terminal);
  if (!library.ok) return library;
  const lexicon = await readLexicon();
  for (const file of files) {
    const input = await readInput(resolve(directory, file));
    if (!input.ok) return failure('unreadable', `${file} ${input.failure.message}.`);
    const { checked, record } = await checkInput(
      withDate(input.value, date),
      library.value,
      lexicon,
    );
    if (out !== null) {
      const written = await writeNew(resolve(directory, out), writeRecord(record));
      if (!written.ok) return failure('unwritable', `${out} ${written.failure.message}.`);
    }
    terminal.result(flag('json') ? JSON.stringify(checked) : formatCheck(file, checked));
  }
  return success('done');
}

/** A day that the file only suggests (by its address) gives way to the one that the user states. */
function withDate(input: InputArticle, date: string | null): InputArticle {
  const { publishedAt, dateCertainty } = input.metadata;
  const isStated = publishedAt !== null && dateCertainty === 'stated';
  if (date === null || isStated) return input;
  return {
    ...input,
    metadata: { ...input.metadata, publishedAt: date, dateCertainty: 'stated' },
  };
}

async function checkInput(input: InputArticle, library: Library, lexicon: Lexicon) {
  const { read, leftOut } = limitSentences(splitSentences(input.text));
  const { report, record } = await recordCheck(
    { metadata: input.metadata, sentences: read },
    library,
    lexicon,
  );
  const checked = describeCheck(input.metadata, read, [...input.leftOut, ...leftOut], report);
  return { checked, record };
}
