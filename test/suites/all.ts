/**
 * `npm test`: every suite, cheapest first, going on after a failure; the last line is the sum of all. `--long`
 * gives the property tests a hundred times as many runs.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { installBrowsers } from '../../cli/browser/install.ts';
import { runProgram } from '../../cli/run-program.ts';
import { runChecks } from './checks.ts';
import { addTotals, closingLine, type Totals, totalsOfVitest } from './totals.ts';

const LABELLED_DATA = '../shared/eval';
const LONG_RUNS = 10_000;

const isLong = process.argv.includes('--long');
const totals: Totals[] = [];

const installed = installBrowsers();
if (installed !== null) console.log(installed);
mkdirSync('.tmp', { recursive: true });

heading('Static checks and builds');
totals.push({ ...(await runChecks()), skipped: 0 });
for (const project of ['unit', 'chromium', 'firefox']) totals.push(await runVitest(project));
if (!existsSync(LABELLED_DATA))
  console.log(`\nNo labelled data at ${LABELLED_DATA}: accuracy is skipped.`);
totals.push(await runVitest('accuracy'));

const sum = addTotals(totals);
console.log(closingLine(sum));
process.exitCode = sum.failed === 0 && totals.every(hasRun) ? 0 : 1;

/** A suite in which nothing ran was not passed. */
function hasRun({ passed, failed, skipped }: Totals): boolean {
  return passed + failed + skipped > 0;
}

async function runVitest(project: string): Promise<Totals> {
  heading(`Tests: ${project}`);
  const report = `.tmp/${project}.json`;
  rmSync(report, { force: true });
  const { ok } = await runProgram(
    'vitest',
    [
      'run',
      '--project',
      project,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { live: true, env: isLong ? { ISNAD_RUNS: String(LONG_RUNS) } : {} },
  );
  return totalsOfVitest(existsSync(report) ? readFileSync(report, 'utf8') : null, ok);
}

function heading(text: string): void {
  console.log(`\n== ${text}`);
}
