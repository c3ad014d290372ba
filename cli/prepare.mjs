/**
 * What `npm start`, `npm test` and `npm run check` do before any dependency is there: look at the version
 * of Node, install the dependencies of the lock file, and hand over to a TypeScript program.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = [20, 19];

/**
 * Runs a TypeScript program of this repository with the caller's arguments and ends with its exit code.
 * @param {string} program path from the top of the repository
 */
export function prepareAndRun(program) {
  process.chdir(ROOT);
  requireNode();
  installDependencies();
  handOver(program);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  stop(
    `Isnad needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}. Get it from https://nodejs.org/`,
  );
}

/** npm writes `node_modules/.package-lock.json` last, so it is older than the lock file only where an install is due. */
function installDependencies() {
  const installed = join('node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs)
    return;
  console.error('Installing the dependencies of package-lock.json (npm ci) ...');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    stop('npm ci failed; its message is above. Isnad needs the network once, for this step.');
}

/** @param {string} program */
function handOver(program) {
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

/** @param {string} message */
function stop(message) {
  console.error(message);
  process.exit(2);
}
