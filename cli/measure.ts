import { existsSync } from 'node:fs';
import { measureOutlets } from './measure/outlet-set.ts';
import { measureSeeds } from './measure/seed-set.ts';

/**
 * Measures the engine on labelled data that is no part of the repository: `npm run -s measure -- [folder] [-v]`. Absent
 * data is said and is no error.
 */
const [folder = '../shared/eval'] = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const verbose = process.argv.includes('-v');

if (existsSync(folder)) {
  console.log('Seed articles, each against the other four (development data, Arabic news):');
  for (const line of await measureSeeds(folder)) console.log(line);
  console.log('Newspaper clusters, multi-outlet.dev.json (development data, Arabic news of 2015):');
  for (const line of await measureOutlets(folder, verbose)) console.log(line);
} else {
  console.log(
    `Nothing measured: there is no folder ${folder}. Give the folder of labelled data as an argument.`,
  );
}
