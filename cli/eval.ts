import { existsSync } from 'node:fs';
import { fitRelations } from './eval/fit.ts';
import { measureOutlets } from './eval/outlet-set.ts';
import { measurePairs } from './eval/pair-sets.ts';
import { measureSeeds } from './eval/seed-set.ts';

/**
 * Measures the engine on labelled data that is no part of the repository: `npm run -s eval -- [folder] [-v] [--fit]`.
 * Absent data is said and is no error. `-v` names the wrong answers; `--fit` prints new weights for
 * `engine/relation-model.ts` instead, from the training data and the running text beside the folder.
 */
const [folder = '../shared/eval'] = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const verbose = process.argv.includes('-v');

if (!existsSync(folder)) {
  console.log(
    `Nothing measured: there is no folder ${folder}. Give the folder of labelled data as an argument.`,
  );
} else if (process.argv.includes('--fit')) {
  console.log(await fitRelations(folder));
} else {
  console.log('Seed articles, each against the other four (development data, Arabic news):');
  for (const line of await measureSeeds(folder)) console.log(line);
  console.log('Newspaper clusters, multi-outlet.dev.json (development data, Arabic news of 2015):');
  for (const line of await measureOutlets(folder, verbose)) console.log(line);
  for (const line of await measurePairs(folder)) console.log(line);
}
