import { resolve } from 'node:path';
import type { Annotation, VerdictKind } from '../engine/model.ts';
import { parseRecord } from '../engine/parse-record.ts';
import { type CheckRecord, replayCheck } from '../engine/record.ts';
import type { CheckReport } from '../engine/report.ts';
import { type Failure, failure, type Result, success } from '../engine/result.ts';
import { type Command, type CommandInput, type Outcome, readCommandLine } from './command.ts';
import { decodeText, readBytes } from './read-file.ts';
import { readLexicon } from './read-lexicon.ts';

const HELP = `isnad replay RECORD... [--json]

Checks again what "check --record" wrote down, from the record alone, and says whether the verdicts
are the same or what changed.

RECORD  a file made by "check FILE --record RECORD".
--json  one line per RECORD:
  {file, same, versions: {engine: [before, after], lexicon: [before, after]},
   changed: [{sentence, text, before, after, what}]}
  "what" lists what differs: state, score, origins, evidence, reasons.

The exit code is 0 where all verdicts are the same, 1 where one differs, 2 where a RECORD cannot be read.`;

/** `isnad replay`: the same input, library and release give the same verdict, or the difference is named. */
export const replayCommand: Command = { help: HELP, run };

async function run({ args, directory, terminal }: CommandInput): Promise<Result<Outcome, Failure>> {
  const line = readCommandLine(args, { json: 'flag' });
  if (!line.ok) return line;
  const { files, flag } = line.value;
  if (files.length === 0) return failure('no-file', 'replay needs a RECORD; see --help.');
  const lexicon = await readLexicon();
  let outcome: Outcome = 'done';
  for (const file of files) {
    const record = await readRecord(resolve(directory, file));
    if (!record.ok) return failure('unreadable', `${file}: ${record.failure.message}`);
    const replayed = compareReplay(
      file,
      record.value,
      await replayCheck(record.value, lexicon),
      lexicon.version,
    );
    if (!replayed.same) outcome = 'differs';
    for (const text of flag('json') ? [JSON.stringify(replayed)] : describe(replayed)) {
      terminal.result(text);
    }
  }
  return success(outcome);
}

async function readRecord(path: string): Promise<Result<CheckRecord, Failure>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return failure('unreadable', `it ${bytes.failure.message}.`);
  const text = decodeText(bytes.value);
  return text === null ? failure('unreadable', 'it is not UTF-8 text.') : parseRecord(text);
}

type Aspect = 'state' | 'score' | 'origins' | 'evidence' | 'reasons';

interface Changed {
  readonly sentence: number;
  readonly text: string;
  /** Null where one side has no verdict on the sentence. */
  readonly before: VerdictKind | null;
  readonly after: VerdictKind | null;
  readonly what: readonly Aspect[];
}

interface Replayed {
  readonly file: string;
  readonly same: boolean;
  readonly versions: {
    readonly engine: readonly [string, string];
    readonly lexicon: readonly [string, string];
  };
  readonly changed: readonly Changed[];
}

function compareReplay(
  file: string,
  record: CheckRecord,
  report: CheckReport,
  lexiconVersion: string,
): Replayed {
  const then = new Map(record.annotations.map((one) => [one.sentence, one]));
  const now = new Map(report.annotations.map((one) => [one.sentence, one]));
  const changed = record.sentences.flatMap(({ index, text }): Changed[] => {
    const [before, after] = [then.get(index), now.get(index)];
    const what = differences(before, after);
    if (what.length === 0) return [];
    return [
      {
        sentence: index,
        text,
        before: before?.verdict.kind ?? null,
        after: after?.verdict.kind ?? null,
        what,
      },
    ];
  });
  return {
    file,
    same: changed.length === 0,
    versions: {
      engine: [record.engineVersion, report.engineVersion],
      lexicon: [record.lexiconVersion, lexiconVersion],
    },
    changed,
  };
}

/** What of a verdict differs, in the order in which a reader would ask. */
function differences(before: Annotation | undefined, after: Annotation | undefined): Aspect[] {
  const aspects: readonly [Aspect, (of: Annotation) => unknown][] = [
    ['state', ({ verdict }) => verdict.kind],
    ['score', ({ verdict }) => verdict.score],
    ['origins', ({ verdict }) => [verdict.independentOrigins, verdict.origins, verdict.ownChain]],
    [
      'evidence',
      ({ verdict }) => verdict.relations.map(({ assertion, kind }) => [assertion, kind]),
    ],
    ['reasons', ({ verdict }) => verdict],
  ];
  const found = aspects
    .filter(([, of]) => canonical(before && of(before)) !== canonical(after && of(after)))
    .map(([aspect]) => aspect);
  // The last compares everything; what is named before needs no second name.
  return found.length > 1 ? found.filter((aspect) => aspect !== 'reasons') : found;
}

/** JSON with the fields of every object in the order of their names. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, item: unknown) =>
      typeof item === 'object' && item !== null && !Array.isArray(item)
        ? Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : item,
    ) ?? 'null'
  );
}

function describe({ file, same, versions, changed }: Replayed): string[] {
  const made = Object.entries(versions).map(([name, [then, now]]) =>
    then === now ? `the same ${name} (${now})` : `another ${name} (${then}, now ${now})`,
  );
  const head = same ? 'all verdicts are the same' : `${changed.length} verdicts differ`;
  return [
    `${file}: ${head}, with ${made.join(' and ')}`,
    ...changed.map(
      ({ sentence, text, before, after, what }) =>
        `  ${sentence}: ${before ?? 'nothing'} → ${after ?? 'nothing'} (${what.join(', ')})  ${text}`,
    ),
  ];
}
