/** `npm run check`: every static check, with a non-zero exit code where one fails. */
import { runChecks } from './checks.ts';

const { passed, failed } = await runChecks();
console.log(`${passed} checks passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
