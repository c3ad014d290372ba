import { parseArgs } from 'node:util';
import { type Failure, failure, type Result, success } from '../engine/result.ts';

/** Where a command writes, a line at a time. */
export interface Terminal {
  /** Results: standard output. */
  result(line: string): void;
  /** Everything else: standard error. */
  message(line: string): void;
}

export interface CommandInput {
  /** What stands behind the command's name. */
  readonly args: readonly string[];
  /** What relative paths are relative to. */
  readonly directory: string;
  readonly terminal: Terminal;
}

/** `differs`: the job was done, and what it compares is not the same; the exit code is then 1, otherwise 0. */
export type Outcome = 'done' | 'differs';

/** A failure's message is the one line that the user sees; the exit code is then 2. */
export interface Command {
  /** What `--help` shows. */
  readonly help: string;
  run(input: CommandInput): Promise<Result<Outcome, Failure>>;
}

/** Options by name, without dashes: `text` takes a value, `texts` several, `flag` none. */
export type OptionKinds = Readonly<Record<string, 'text' | 'texts' | 'flag'>>;

export interface CommandLine {
  readonly files: readonly string[];
  text(option: string): string | null;
  texts(option: string): readonly string[];
  flag(option: string): boolean;
}

/** Splits arguments into files and options. An option that is not known, or lacks its value, is a failure. */
export function readCommandLine(
  args: readonly string[],
  kinds: OptionKinds,
): Result<CommandLine, Failure> {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? 'boolean' : 'string', multiple: kind === 'texts' } as const,
    ]),
  );
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    return success({
      files: positionals,
      text: (option) => textOf(values[option]),
      texts: (option) => [values[option] ?? []].flat().filter((text) => typeof text === 'string'),
      flag: (option) => values[option] === true,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(/[.\n] /)[0] : 'not understood';
    return failure('bad-arguments', `${reason}; see --help.`);
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
