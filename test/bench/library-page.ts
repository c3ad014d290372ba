/**
 * What the library page costs with many claims, in Chromium with the built extension: bringing them in as a backup, opening the
 * page, searching. Part of `npm run bench`; alone: `npx tsx test/bench/library-page.ts [claims]`. Times are those of the wall.
 */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { until } from '../../cli/browser/until.ts';
import { gzip } from '../../packs/formats/gzip.ts';
import { writeBackup } from '../../packs/formats/write-backup.ts';
import { type Setting, startChromium } from '../e2e/setup.ts';
import { median } from './engine.ts';
import { makeLibrary, PER_ARTICLE } from './made-up-library.ts';
import { ms, table } from './tables.ts';

/** Milliseconds. */
export interface LibraryPageCost {
  readonly claims: number;
  /** Until the page says what the file would change. */
  readonly looking: number;
  /** From the click until all of it is in the library and in its index. */
  readonly importing: number;
  /** The longest task of the page's main thread meanwhile; 0 where none took 50 ms. */
  readonly longestTask: number;
  /** From the navigation to the first articles. */
  readonly opening: number;
  readonly searches: readonly SearchCost[];
}

/** From the input to the first results. */
interface SearchCost {
  readonly typed: string;
  /** The first time it is searched for, and again. */
  readonly first: number;
  readonly again: number;
}

const RUNS = 7;
const HEAD = { made: '2026-11-22T10:00:00.000Z', by: 'bench' };
/** Ms after which a search is taken to have failed. */
const LONGEST = 30_000;
const PATIENCE = { timeout: 1_200_000 };

/** What is typed, and what the first result must hold. Of the words, each is in a half of all claims; a number is in a few. */
const SEARCHES = [
  ['hous', 'house'],
  ['النه', 'النهر'],
  ['people 362', '362'],
  ['"day 12 that 362 people"', '362'],
  ['river source:"outlet 7"', 'river'],
] as const;

/** Measures a library of so many made-up claims. */
export async function measureLibraryPage(claims: number): Promise<LibraryPageCost> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-library-page-'));
  const setting = await startChromium({}, { locale: 'en' });
  try {
    const file = join(folder, 'made-up.isnad.gz');
    const pieces = gzip(writeBackup(makeLibrary(claims / PER_ARTICLE), HEAD));
    await pipeline(Readable.from(pieces), createWriteStream(file));
    const imported = await measureImport(setting, file);
    const openings: number[] = [];
    for (let run = 0; run < RUNS; run++) openings.push(await measureOpening(setting));
    const searches = await measureSearches(setting);
    return { claims, ...imported, opening: median(openings), searches };
  } finally {
    await setting.close();
    await rm(folder, { recursive: true });
  }
}

/** What was measured, as a section of the report. */
export function libraryPageTables({ claims, searches, ...cost }: LibraryPageCost): string[] {
  const perSecond = Math.round((1000 * claims) / cost.importing);
  return [
    '## The library page, in Chromium',
    `With ${claims.toLocaleString('en')} claims of a backup, on the wall.`,
    table(
      ['what', 'cost'],
      [
        ['saying what the backup would change', `${ms(cost.looking)} ms`],
        ['bringing it in', `${ms(cost.importing)} ms: ${perSecond.toLocaleString('en')} claims/s`],
        ['longest task of the page meanwhile (0: none of 50)', `${ms(cost.longestTask)} ms`],
        ['opening the page, to its first articles', `${ms(cost.opening)} ms`],
      ],
    ),
    table(
      ['typed', 'first', 'again'],
      searches.map(({ typed, first, again }) => [`\`${typed}\``, ms(first), ms(again)]),
    ),
    'From the input to the first result. A word stands in a half of all claims, a number in a few.',
  ];
}

const addressOf = ({ browser }: Setting) =>
  `chrome-extension://${browser.extensionId}/library.html`;

async function measureImport(
  setting: Setting,
  file: string,
): Promise<Pick<LibraryPageCost, 'looking' | 'importing' | 'longestTask'>> {
  const page = await setting.browser.context.newPage();
  await page.goto(`${addressOf(setting)}#/files`);
  await page.locator('#files-chosen').waitFor({ state: 'attached' });
  const looked = performance.now();
  await page.locator('#files-chosen').setInputFiles(file);
  const confirm = page.getByRole('button', { name: 'Bring it in', exact: true });
  await confirm.waitFor(PATIENCE);
  const looking = performance.now() - looked;
  await page.evaluate(WATCH_TASKS);
  const begun = performance.now();
  await confirm.click();
  await page.getByRole('heading', { name: 'What came in' }).waitFor(PATIENCE);
  const importing = performance.now() - begun;
  const longestTask = await page.evaluate<number>('longestTask()');
  await page.close();
  return { looking, importing, longestTask };
}

/** By text, as all that runs in the page: a function would be wrapped by whatever compiled this file. */
const WATCH_TASKS = `
  let longest = 0;
  const learn = (entries) => { for (const { duration } of entries) longest = Math.max(longest, duration); };
  const watcher = new PerformanceObserver((list) => learn(list.getEntries()));
  watcher.observe({ type: 'longtask' });
  globalThis.longestTask = () => (learn(watcher.takeRecords()), longest);`;

async function measureOpening(setting: Setting): Promise<number> {
  const page = await setting.browser.context.newPage();
  await page.addInitScript(`(() => {
    const watcher = new MutationObserver(() => {
      if (document.querySelector('.lines li') === null) return;
      watcher.disconnect();
      requestAnimationFrame(() => setTimeout(() => { globalThis.shownAfter = performance.now(); }));
    });
    watcher.observe(document, { childList: true, subtree: true });
  })()`);
  await page.goto(addressOf(setting));
  const after = await until('the first articles', () =>
    page.evaluate<number | null>('globalThis.shownAfter ?? null'),
  );
  await page.close();
  return after;
}

async function measureSearches(setting: Setting): Promise<readonly SearchCost[]> {
  const page = await setting.browser.context.newPage();
  await page.goto(addressOf(setting));
  await page.locator('.lines li').first().waitFor(PATIENCE);
  const costs: SearchCost[] = [];
  for (const [typed, holds] of SEARCHES) {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      await search(page, 'zzqzz', null);
      times.push(await search(page, typed, holds));
    }
    const [first = 0, ...again] = times;
    costs.push({ typed, first, again: median(again) });
  }
  return costs;
}

/** Types all at once and gives the time until the first result is drawn that holds the words; null: until there is no result. */
function search(page: Page, typed: string, holds: string | null): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve, reject) => {
    const holds = ${JSON.stringify(holds)};
    const input = document.querySelector('#search');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, ${JSON.stringify(typed)});
    const isThere = () => {
      const line = document.querySelector('.lines .quote-line');
      return holds === null ? document.querySelector('.lines li') === null : line?.textContent.includes(holds);
    };
    const started = performance.now();
    const watcher = new MutationObserver(() => {
      if (!isThere()) return;
      watcher.disconnect();
      resolve(performance.now() - started);
    });
    watcher.observe(document, { childList: true, subtree: true, characterData: true });
    setTimeout(() => reject(new Error('No answer: ' + input.value)), ${LONGEST});
    input.dispatchEvent(new Event('input', { bubbles: true }));
  })`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const cost = await measureLibraryPage(Number(process.argv[2] ?? 100_000));
  console.log(libraryPageTables(cost).join('\n\n'));
}
