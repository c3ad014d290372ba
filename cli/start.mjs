import { prepareAndRun } from './prepare.mjs';

prepareAndRun('cli/demo/show.ts');
