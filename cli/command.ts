import type { Failure, Result } from '../engine/result.ts';

/** Where a command writes: results on standard output, everything for people on standard error. */
export interface Terminal {
  /** One line of result. */
  result(line: string): void;
  /** One line of message. */
  message(line: string): void;
}

/** The surroundings of a command, passed in. */
export interface CommandInput {
  readonly args: readonly string[];
  /** What relative paths are relative to. */
  readonly directory: string;
  readonly terminal: Terminal;
}

/** One command of the command line. A failure's message is the one line the user sees; the exit code is 2. */
export interface Command {
  /** Shown by `--help`. */
  readonly help: string;
  run(input: CommandInput): Promise<Result<null, Failure>>;
}
