import { spawn } from 'node:child_process';

/** One program that was run to its end. */
export interface Outcome {
  readonly ok: boolean;
  /** Both streams together, as they came. */
  readonly output: string;
  readonly seconds: number;
}

export interface ProgramOptions {
  /** Also show the output while it comes. */
  readonly live?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds after which the program and its children are killed and the run has failed. */
  readonly limit?: number;
}

const DEFAULT_LIMIT = 15 * 60_000;

/** Runs a program of `node_modules/.bin`, or any other given by path, and waits for it; never throws. */
export function runProgram(
  program: string,
  parameters: readonly string[],
  { live = false, env = {}, limit = DEFAULT_LIMIT }: ProgramOptions = {},
): Promise<Outcome> {
  const started = performance.now();
  return new Promise((resolve) => {
    const isWindows = process.platform === 'win32';
    const child = spawn(program, parameters, {
      env: {
        ...process.env,
        NO_COLOR: '1',
        ...env,
        PATH: `node_modules/.bin:${process.env['PATH']}`,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: isWindows,
      detached: !isWindows,
    });
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk.toString();
      if (live) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const clock = setTimeout(() => {
      output += `\nStopped after ${limit / 1000} s.\n`;
      killTree(child.pid);
    }, limit);
    const finish = (ok: boolean) => {
      clearTimeout(clock);
      resolve({ ok, output, seconds: (performance.now() - started) / 1000 });
    };
    child.on('error', (error) => {
      output += `${program}: ${error.message}\n`;
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}

/** A detached child leads a process group of its own, which dies as one. */
function killTree(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch (error) {
    console.error(`could not stop process ${pid}: ${String(error)}`);
  }
}
