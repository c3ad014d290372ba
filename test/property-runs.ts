/** Property tests: the same cases on every machine; `npm run test:long` raises their number. */
import fc from 'fast-check';

fc.configureGlobal({ seed: 20240519, numRuns: Number(process.env['ISNAD_RUNS'] ?? 100) });
