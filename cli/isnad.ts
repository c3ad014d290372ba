import { type Failure, failure, type Result } from '../engine/result.ts';
import { checkCommand } from './check-command.ts';
import type { Command, Outcome, Terminal } from './command.ts';
import { extractCommand } from './extract-command.ts';
import { libraryCommand } from './library-command.ts';
import { relateCommand } from './relate-command.ts';
import { replayCommand } from './replay-command.ts';
import { syncCommand } from './sync/sync-command.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  check: checkCommand,
  relate: relateCommand,
  extract: extractCommand,
  replay: replayCommand,
  library: libraryCommand,
  sync: syncCommand,
};

const HELP = `Isnad on the command line: the engine of the browser extension, for files.

  npm run -s isnad -- check FILE... [--library DIR|PACK]... [--date YYYY-MM-DD] [--record OUT] [--json]
  npm run -s isnad -- relate PAIRS.jsonl [--json]
  npm run -s isnad -- extract FILE|DIR... [--json]
  npm run -s isnad -- replay RECORD... [--json]
  npm run -s isnad -- library import|export|search|stats LIBRARY ...
  npm run -s isnad -- sync LIBRARY ADDRESS ...

"isnad -- COMMAND --help" explains a command. Results go to standard output, messages to
standard error. The exit code is 0 when the job was done, 1 when a replay differs, 2 otherwise.`;

const DONE = 0;
const DIFFERS = 1;
const NOT_DONE = 2;

const terminal: Terminal = {
  result: (line) => process.stdout.write(`${line}\n`),
  message: (line) => process.stderr.write(`${line}\n`),
};

/** Whoever reads our output may stop early (`| head`): that ends the program, and is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? DONE : NOT_DONE);
});

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h') {
    terminal.result(HELP);
    return DONE;
  }
  const outcome = await runCommand(name, args);
  if (outcome.ok) return outcome.value === 'done' ? DONE : DIFFERS;
  terminal.message(`isnad: ${outcome.failure.message}`);
  return NOT_DONE;
}

async function runCommand(
  name: string | undefined,
  args: readonly string[],
): Promise<Result<Outcome, Failure>> {
  if (name === undefined) return failure('no-command', 'Name a command; see --help.');
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    return failure('unknown-command', `There is no command "${name}"; see --help.`);
  }
  if (args.includes('--help') || args.includes('-h')) {
    terminal.result(command.help);
    return { ok: true, value: 'done' };
  }
  try {
    return await command.run({ args, directory: callersDirectory(), terminal });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failure('bug', `This is a fault of Isnad, please report it: ${reason}`);
  }
}

/** npm runs scripts in the package's folder and tells in INIT_CWD where it was called. */
function callersDirectory(): string {
  const isNpmScript = process.env['npm_lifecycle_event'] === 'isnad';
  return (isNpmScript ? process.env['INIT_CWD'] : undefined) ?? process.cwd();
}
