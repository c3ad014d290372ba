import { existsSync } from 'node:fs';

import { measureClaimArticles } from './eval/claim-article-set.ts';
import { measureEdits, measureHeldOut, measureParaphrases } from './eval/edit-set.ts';
import { fitRelations } from './eval/fit.ts';
import { measureOutlets } from './eval/outlet-set.ts';
import { measurePairs } from './eval/pair-sets.ts';
import { measureRetrieval } from './eval/retrieval-set.ts';
import { measureSeeds } from './eval/seed-set.ts';
import { readLexicon } from './read-lexicon.ts';

/**
 * Measures the engine: `npm run -s eval -- [folder] [-v] [--only NAME,NAME] [--all] [--fit]`. The folder holds labelled
 * data that is no part of the repository; absent data is said and is no error. `-v` names the wrong answers; `--only`
 * measures the named parts alone; `--all` leaves out no slow one; `--fit` prints new weights for
 * `engine/relation-model.ts` instead, from the training data and the running text beside the folder.
 */
const { folder, only, verbose, all, fit } = readArguments(process.argv.slice(2));

/** Whoever reads our output may stop early (`| head`): that ends the program, and is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

interface Part {
  readonly name: string;
  readonly about: string;
  /** It reads data of the folder. */
  readonly isOutside: boolean;
  readonly measure: () => Promise<readonly string[]>;
}

const lexicon = await readLexicon();

const PARTS: readonly Part[] = [
  {
    name: 'seeds',
    about: 'Seed articles, each against the other four (development data, Arabic news)',
    isOutside: true,
    measure: () => measureSeeds(folder),
  },
  {
    name: 'clusters',
    about: 'Newspaper clusters, multi-outlet.dev.json (development data, Arabic news of 2015)',
    isOutside: true,
    measure: () => measureOutlets(folder, verbose),
  },
  {
    name: 'edits',
    about: 'Minimal edits of seed sentences: said contradicted or disputed / all, share',
    isOutside: false,
    measure: () => measureEdits({ verbose, all, lexicon }),
  },
  {
    name: 'paraphrases',
    about: 'Seed sentences in other words: said so / all, share',
    isOutside: false,
    measure: () => measureParaphrases({ verbose, all, lexicon }),
  },
  {
    name: 'held-out',
    about: 'Held-out items, never tuned on: said so / all, share',
    isOutside: false,
    measure: () => measureHeldOut({ verbose, all, lexicon }),
  },
  {
    name: 'unifiedfc',
    about:
      'UnifiedFC, folds 1-3: claims against web articles (Arabic), a quarter of the pairs unless --all',
    isOutside: true,
    measure: () => measureClaimArticles(folder, { verbose, all, lexicon }),
  },
  {
    name: 'retrieval',
    about: 'Finding the claim that says the same, before any comparing',
    isOutside: true,
    measure: () => measureRetrieval(folder, lexicon),
  },
  {
    name: 'pairs',
    about: 'Labelled pairs of texts, related without a library',
    isOutside: true,
    measure: () => measurePairs(folder),
  },
];

if (fit) console.log(await fitRelations(folder));
else await measureAll();

async function measureAll(): Promise<void> {
  const unknown = only.filter((name) => !PARTS.some((part) => part.name === name));
  if (unknown.length > 0) {
    console.error(`No part is called ${unknown.join(', ')}: ${PARTS.map(({ name }) => name)}`);
    process.exitCode = 2;
    return;
  }
  const isThere = existsSync(folder);
  if (!isThere) {
    console.log(
      `There is no folder ${folder}: only what needs no labelled data is measured. Give the folder as an argument.`,
    );
  }
  for (const part of PARTS) {
    if (only.length > 0 && !only.includes(part.name)) continue;
    if (part.isOutside && !isThere) continue;
    console.log(`${part.about}:`);
    for (const line of await part.measure()) console.log(line);
  }
}

function readArguments(words: readonly string[]) {
  const at = words.indexOf('--only');
  const names = at < 0 ? '' : (words[at + 1] ?? '');
  const rest = words.filter((word, index) => !word.startsWith('-') && index !== at + 1);
  return {
    folder: (at < 0 ? words.find((word) => !word.startsWith('-')) : rest[0]) ?? '../shared/eval',
    only: names.split(',').filter((name) => name !== ''),
    verbose: words.includes('-v'),
    all: words.includes('--all'),
    fit: words.includes('--fit'),
  };
}
