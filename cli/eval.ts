import { existsSync } from 'node:fs';
import { ENGINE_VERSION } from '../engine/check.ts';
import { measureArchive } from './eval/archive-set.ts';
import { measureClaimArticles } from './eval/claim-article-set.ts';
import {
  measureEdits,
  measureHeldOut,
  measureInvented,
  measureParaphrases,
} from './eval/edit-set.ts';
import { measureExtraction } from './eval/extraction-set.ts';
import { fitRelations } from './eval/fit.ts';
import { measureOutlets } from './eval/outlet-set.ts';
import { measureOwnClusters } from './eval/own-clusters.ts';
import { measurePairs } from './eval/pair-sets.ts';
import { measureRetrieval } from './eval/retrieval-set.ts';
import { measureSeeds } from './eval/seed-set.ts';
import { type MeasuredPart, writeReport } from './eval/write-report.ts';
import { readLexicon } from './read-lexicon.ts';

/**
 * Measures the engine: `npm run -s eval -- [folder] [-v] [--only NAME,NAME] [--all] [--write --date YYYY-MM-DD] [--fit]`.
 * The folder holds labelled data that is no part of the repository; absent data is said and is no error. `-v` names the
 * wrong answers; `--only` measures the named parts alone; `--all` leaves out no slow one; `--write` also puts the figures
 * into docs/EVALUATION.md; `--fit` prints new weights for `engine/relation-model.ts` instead, from the training data and
 * the running text beside the folder.
 */
const options = readArguments(process.argv.slice(2));
const { folder, only, verbose, all, write } = options;

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
    measure: () => measureSeeds(folder, lexicon, !write),
  },
  {
    name: 'clusters',
    about: 'Newspaper clusters, multi-outlet.dev.json (development data, Arabic news of 2015)',
    isOutside: true,
    measure: () => measureOutlets(folder, verbose),
  },
  {
    name: 'clusters',
    about: 'Own clusters, four invented stories (development data, Arabic and English)',
    isOutside: false,
    measure: () => measureOwnClusters('development', verbose),
  },
  {
    name: 'clusters',
    about: 'Own clusters, held out: two invented stories, never tuned on, totals only',
    isOutside: false,
    measure: () => measureOwnClusters('held-out', false),
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
    name: 'invented',
    about:
      'Invented items (development data): said contradicted or disputed / all of each kind, then totals',
    isOutside: false,
    measure: () => measureInvented({ verbose, all, lexicon }),
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
    name: 'archive',
    about: 'Recurring news: a radio’s archive, each article against 3,999 others',
    isOutside: true,
    measure: () => measureArchive(folder, { verbose, lexicon }),
  },
  {
    name: 'retrieval',
    about: 'Finding the claim that says the same, before any comparing',
    isOutside: true,
    measure: () => measureRetrieval(folder, lexicon, verbose),
  },
  {
    name: 'pairs',
    about: 'Labelled pairs of texts, related without a library',
    isOutside: true,
    measure: () => measurePairs(folder),
  },
  {
    name: 'extraction',
    about: 'Article text of saved pages (Article Extraction Benchmark, the labelled 91)',
    isOutside: true,
    measure: () => measureExtraction(folder, all),
  },
];

const fault = faultOf();
if (fault !== null) {
  console.error(fault);
  process.exitCode = 2;
} else if (options.fit) console.log(await fitRelations(folder));
else await measureAll();

async function measureAll(): Promise<void> {
  const isThere = existsSync(folder);
  if (!isThere) {
    console.log(
      `There is no folder ${folder}: only what needs no labelled data is measured. Give the folder as an argument.`,
    );
  }
  const measured: MeasuredPart[] = [];
  for (const { name, about, isOutside, measure } of PARTS) {
    if (only.length > 0 && !only.includes(name)) continue;
    if (isOutside && !isThere) continue;
    console.log(`${about}:`);
    const lines = await measure();
    for (const line of lines) console.log(line);
    measured.push({ about, lines });
  }
  if (write) {
    const how = `Generated on ${options.date} by \`npm run -s eval -- FOLDER ${all ? '--all ' : ''}--write --date ${options.date}\`, with engine version ${ENGINE_VERSION} and lexicon ${lexicon.version}. Brackets hold the middle 95 % of a bootstrap over pages, premises or claims.`;
    await writeReport(measured, how);
  }
}

function faultOf(): string | null {
  const unknown = only.filter((name) => !PARTS.some((part) => part.name === name));
  if (unknown.length > 0) {
    return `No part is called ${unknown.join(', ')}. Parts: ${[...new Set(PARTS.map(({ name }) => name))].join(', ')}.`;
  }
  if (!write) return null;
  if (only.length > 0 || verbose) return '--write takes all parts, and no wrong answers.';
  if (!existsSync(folder)) return `--write needs the labelled data; there is no folder ${folder}.`;
  return options.date === null ? '--write needs --date YYYY-MM-DD.' : null;
}

function readArguments(words: readonly string[]) {
  const wordAfter = (name: string) => {
    const at = words.indexOf(name);
    return at < 0 ? null : (words[at + 1] ?? null);
  };
  const names = wordAfter('--only');
  const date = wordAfter('--date');
  const values = new Set([names, date]);
  const [folder] = words.filter((word) => !word.startsWith('-') && !values.has(word));
  return {
    folder: folder ?? '../shared/eval',
    only: names === null ? [] : names.split(',').filter((name) => name !== ''),
    date: date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null,
    verbose: words.includes('-v'),
    all: words.includes('--all'),
    write: words.includes('--write'),
    fit: words.includes('--fit'),
  };
}
