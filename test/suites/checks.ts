import { readFileSync } from 'node:fs';
import { type Outcome, runProgram } from '../../cli/run-program.ts';
import { unexpectedLintMessages } from './addons-lint.ts';
import { lockFileFaults } from './lock-file.ts';

/** One static check: a name for people, and what it runs. */
interface Check {
  readonly name: string;
  run(): Promise<Outcome>;
}

const FOLDERS = [
  'engine',
  'page',
  'bridge',
  'storage',
  'sync',
  'packs',
  'components',
  'entrypoints',
  'cli',
  'test',
  'training',
];

/** All static checks, cheapest first; those after the builds look at what was built. */
const CHECKS: readonly Check[] = [
  { name: 'lock file', run: checkLockFile },
  command('format and lint (biome)', 'biome', 'check', '--error-on-warnings', '.'),
  command('types', 'tsc', '--noEmit', '-p', '.'),
  command('types of the engine, without DOM', 'tsc', '-p', 'engine'),
  command('folder rule (dependency-cruiser)', 'depcruise', ...FOLDERS, '--output-type', 'err'),
  command('dead code (knip)', 'knip', '--no-progress'),
  command('build for Chromium', 'wxt', 'build', '-b', 'chrome', '--mv3'),
  command('build for Firefox', 'wxt', 'build', '-b', 'firefox', '--mv3'),
  command('bundle sizes (size-limit)', 'size-limit'),
  command('manifests', 'vitest', 'run', '--project', 'manifest'),
  { name: 'store rules (addons-linter)', run: checkStoreRules },
];

function command(name: string, program: string, ...parameters: readonly string[]): Check {
  return { name, run: () => runProgram(program, parameters) };
}

/** Runs all, goes on after a failure, and prints a line for each and the output of those that failed. */
export async function runChecks(): Promise<{ readonly passed: number; readonly failed: number }> {
  let passed = 0;
  for (const check of CHECKS) {
    const { ok, output, seconds } = await check.run();
    console.log(`${ok ? '✓' : '✗'} ${check.name} (${seconds.toFixed(1)} s)`);
    if (ok) passed++;
    else console.log(output.trim().split('\n').slice(-MOST_LINES).join('\n'));
  }
  return { passed, failed: CHECKS.length - passed };
}

/** Lines of a failed check's output that are shown: enough for a page of findings. */
const MOST_LINES = 80;

async function checkLockFile(): Promise<Outcome> {
  const faults = lockFileFaults(readFileSync('package-lock.json', 'utf8'));
  return { ok: faults.length === 0, output: faults.join('\n'), seconds: 0 };
}

async function checkStoreRules(): Promise<Outcome> {
  const lint = await runProgram('addons-linter', [
    '.output/firefox-mv3',
    '--output',
    'json',
    '--boring',
  ]);
  const unexpected = unexpectedLintMessages(lint.output);
  return { ...lint, ok: unexpected.length === 0, output: unexpected.join('\n') };
}
