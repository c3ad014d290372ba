import { prepareAndRun } from '../cli/prepare.mjs';

prepareAndRun('test/suites/all.ts');
