/**
 * `npm run bench [-- --text FOLDER]`: what Isnad costs, as tables on the terminal and in docs/PERFORMANCE.md.
 * The claims are made up, or with `--text` real sentences (a folder with `wiki_ar.jsonl.gz`).
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { serveDemo } from '../../cli/demo/server.ts';
import { runProgram } from '../../cli/run-program.ts';
import { browserToTest, builtExtension } from '../e2e/setup.ts';
import { bundleSizes } from '../suites/loaded-scripts.ts';
import { type BrowserCost, measureBrowser } from './browser.ts';
import { type EngineCost, measureEngine } from './engine.ts';
import { type AnswerCost, measureAnswers } from './first-answer.ts';
import { measureUse, type UseCost } from './in-use.ts';
import { libraryPageTables, measureLibraryPage } from './library-page.ts';
import { ms, table } from './tables.ts';
import { longArticle, madeUpSentences, realSentences } from './texts.ts';

const SIZES = [1_000, 20_000, 100_000];
/** Claims of a library that somebody has read together in some years. */
const ANSWERED = 20_000;
const PAGES = ['alhurra', 'saraya', 'harbour-chronicle'];
const OUTPUT = 'docs/PERFORMANCE.md';

const { values } = parseArgs({ options: { text: { type: 'string' } } });
const largest = Math.max(...SIZES);
const sentences =
  values.text === undefined
    ? [...madeUpSentences(largest)]
    : await realSentences(values.text, largest);

const { ok, output } = await runProgram('wxt', ['build', '-b', 'chrome', '--mv3']);
if (!ok) throw new Error(output);
const site = await serveDemo();
const executable = browserToTest('chromium');
const browser = await measureBrowser(
  { executable, extension: builtExtension('chromium') },
  site,
  PAGES,
);
const answers = await measureAnswers(
  { executable, extension: builtExtension('chromium') },
  site,
  sentences.slice(0, ANSWERED),
  longArticle(),
);
await site.close();
const use = await measureUse();
const libraryPage = await measureLibraryPage(largest);
const engine = await measureEngine(sentences, SIZES);

const report = [
  '# Performance',
  `Measured ${new Date().toISOString().slice(0, 10)} by \`npm run bench\`: ${cpus().length} cores, Node ${process.version}, ${values.text === undefined ? 'made-up claims' : 'sentences of the Arabic Wikipedia'}. Times in milliseconds, medians.`,
  ...pageTables(browser),
  ...answerTable(answers),
  ...useTables(use),
  ...libraryPageTables(libraryPage),
  ...engineTable(engine),
  ...sizeTable(),
].join('\n\n');
console.log(report);
writeFileSync(OUTPUT, `${report}\n`);

function pageTables({ pages, wake, warm, pageWithout, pageWith, worker }: BrowserCost): string[] {
  return [
    '## On a page, in Chromium',
    table(
      ['page', 'gate', 'extraction', 'longest task', 'all tasks'],
      pages.map((it) => [
        it.page,
        ms(it.gate),
        ms(it.extract),
        ms(it.longestTask),
        ms(it.allTasks),
      ]),
    ),
    '"Tasks" are those of the main thread in which the extension ran, from the click to the marks.',
    table(
      ['what', 'cost'],
      [
        ['message to a stopped worker, and back', `${ms(wake)} ms`],
        ['message to a running worker, and back', `${ms(warm)} ms`],
        ['heap of a page without the extension', megabytes(pageWithout)],
        ['heap of the same page, checked', megabytes(pageWith)],
        ['heap of the worker after checks', megabytes(worker)],
      ],
    ),
  ];
}

function answerTable({ claims, sentences, stopped, running }: AnswerCost): string[] {
  return [
    `From the message with an article of ${sentences} sentences to its marks, against ${claims.toLocaleString('en')} claims:`,
    table(
      ['background', 'answer'],
      [
        ['stopped: woken, library and lexicon opened, checked', `${ms(stopped)} ms`],
        ['running', `${ms(running)} ms`],
      ],
    ),
  ];
}

function useTables({ sentences, marks, wrapping, card, ...use }: UseCost): string[] {
  const { panel } = use;
  return [
    '## While a page is read, in Chromium',
    `From the reply to the marks of ${sentences} sentences, beside an element around each sentence (main thread by its own clock):`,
    table(
      ['marks', 'all drawn, on the wall', 'longest task', 'all tasks'],
      [
        ['Isnad', ms(marks.shown), ms(marks.longest), ms(marks.total)],
        ['elements', ms(wrapping.shown), ms(wrapping.longest), ms(wrapping.total)],
      ],
    ),
    table(
      ['while the reader', 'longest call of ours', 'longest task with one'],
      [
        ['scrolls', ms(use.scrolling.longestCall), ms(use.scrolling.longestTask)],
        ['types', ms(use.typing.longestCall), ms(use.typing.longestTask)],
      ],
    ),
    table(
      ['from the click to the card, on the wall', 'ms'],
      [
        ['a message there and back for the token', ms(card.opening)],
        ['the browser opens the frame and loads its scripts', ms(card.loading)],
        ['a message there and back for what it shows, and drawing', ms(card.drawing)],
        ['all', ms(card.shown)],
        ['where the pointer rests instead: from the end of its rest', ms(card.rested)],
      ],
    ),
    table(
      [`side panel of ${panel.sentences} sentences, all tasks of its main thread`, 'ms'],
      [
        ['opening, until it is painted', ms(panel.first)],
        ['a filter', ms(panel.filter)],
        ['2,000 pixels of scrolling', ms(panel.scroll)],
        ['the costliest of 20 times 2,000 pixels', ms(panel.costliestScroll)],
      ],
    ),
  ];
}

function engineTable(costs: readonly EngineCost[]): string[] {
  return [
    '## Checking one article against a library, in Node',
    table(
      [
        'claims',
        'read the articles',
        'build the index',
        'first check',
        'check',
        'MiniSearch, defaults',
        'ratio',
      ],
      costs.map((it) => [
        it.claims.toLocaleString('en'),
        ms(it.read),
        ms(it.build),
        ms(it.first),
        ms(it.check),
        ms(it.miniSearch),
        `${(it.miniSearch / it.check).toFixed(1)} ×`,
      ]),
    ),
    'A check finds candidates, compares and decides; MiniSearch only looks the same sentences up.',
  ];
}

function sizeTable(): string[] {
  const sizes = bundleSizes('.output/chrome-mv3');
  return [
    '## Sizes',
    'Minified, uncompressed, all scripts that each loads.',
    table(
      ['part', 'bytes'],
      sizes.map(([name, bytes]) => [name, bytes.toLocaleString('en')]),
    ),
  ];
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
