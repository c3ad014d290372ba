/**
 * What reading a page costs its main thread, beside bare Readability and Defuddle on the same pages in the same run, in Chromium.
 *
 *   npx tsx test/bench/extraction.ts FOLDER... [--only NAME]... [--page TEXT] [--all]
 *
 * Every FOLDER is searched for saved pages (`.html`, `.html.gz`). Each page is opened anew for each extractor, in a process of
 * its own and without its scripts, and read three times: once cold, twice warm (the better one counts). `--page` takes the
 * files with TEXT in their path, `--all` prints the cost of each. Takes five seconds a page.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Plugin } from 'vite';
import { trimmedReadability } from '../../training/readability/trim.ts';
import { bundleForPage } from '../e2e/in-page.ts';
import { browserToTest } from '../e2e/setup.ts';
import { median } from './engine.ts';
import { measureReadings, type ReadingCost } from './page-tasks.ts';

/** Bytes; what is asked of the longest task is asked of pages up to this size. */
const COMMON_SIZE = 500_000;
const LIMITS = [30, 50, 120];
const WARM_RUNS = 2;
/** Openings of one page, while the browser loses its record of the reading. */
const TRIES = 4;
/** A page as it was saved: nothing is loaded, nothing of it runs. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const ADDRESS = 'https://news.example/story/1';

const EXTRACTORS: readonly { name: string; file: string; plugins: readonly Plugin[] }[] = [
  { name: 'Isnad', file: 'isnad', plugins: [trimmedReadability()] },
  { name: 'Readability', file: 'readability', plugins: [] },
  { name: 'Defuddle', file: 'defuddle', plugins: [] },
];

interface Measured {
  readonly path: string;
  readonly bytes: number;
  readonly cold: ReadingCost;
  readonly warm: ReadingCost;
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', multiple: true },
    page: { type: 'string', default: '' },
    all: { type: 'boolean' },
  },
});
const paths = positionals.flatMap(savedPages).filter((path) => path.includes(values.page));
if (paths.length === 0) console.log('There are no such pages: nothing is measured.');
else await measure();

function savedPages(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.html(?:\.gz)?$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

async function measure(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: browserToTest('chromium'),
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const chosen = EXTRACTORS.filter(({ name }) => values.only?.includes(name) ?? true);
  const scripts = await Promise.all(
    chosen.map(async ({ name, file, plugins }) => ({
      name,
      file,
      script: await bundleForPage(`test/bench/in-page/${file}.ts`, file, plugins),
    })),
  );
  const measured = new Map(chosen.map(({ name }) => [name, [] as Measured[]]));
  const gate: number[] = [];
  for (const path of paths) {
    const bytes = readFileSync(path);
    const html = path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    for (const { name, file, script } of scripts) {
      const readings = await readAnew(browser, html, script, file);
      const [cold, ...warm] = readings.costs;
      if (readings.gate !== null) gate.push(readings.gate);
      const best = warm.sort((one, other) => one.longest - other.longest)[0];
      if (cold === undefined || best === undefined) throw new Error('A page was not read.');
      const one = { path, bytes: html.length, cold, warm: best };
      measured.get(name)?.push(one);
      if (values.all === true) console.log(lineOf(name, one));
    }
  }
  await browser.close();
  const common = (one: Measured) => one.bytes <= COMMON_SIZE;
  printTable('up to 500 KB', measured, common);
  printTable('larger', measured, (one) => !common(one));
  if (gate.length > 0)
    console.log(`\ngate: median ${median(gate).toFixed(2)} ms of the first look`);
}

/** What reading the page costs; the gate's first look at it where the script has the gate. */
async function readAnew(
  browser: Browser,
  html: Buffer,
  script: string,
  file: string,
): Promise<{ readonly costs: readonly ReadingCost[]; readonly gate: number | null }> {
  for (let tries = 1; ; tries++) {
    const page = await openSaved(browser, html);
    const costs = await measureReadings(browser, page, script, file, 1 + WARM_RUNS);
    const gate = file === 'isnad' ? await page.evaluate<number>('isnad.timeGate()') : null;
    await page.context().close();
    if (costs.length > 0 || tries >= TRIES) return { costs, gate };
  }
}

async function openSaved(browser: Browser, html: Buffer): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 800 } });
  await context.route('**/*', (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({
          body: html,
          contentType: 'text/html',
          headers: { 'content-security-policy': POLICY },
        })
      : route.abort(),
  );
  const page = await context.newPage();
  await page.goto(ADDRESS);
  return page;
}

function lineOf(name: string, { path, bytes, cold, warm }: Measured): string {
  const of = ({ longest, total, longestElapsed }: ReadingCost) =>
    `${ms(longest)} of ${ms(total)} (${ms(longestElapsed)} on the wall)`;
  return `${path.slice(-24)} ${Math.round(bytes / 1000)} kB ${name}: cold ${of(cold)}, warm ${of(warm)}; ${cold.units} units`;
}

function printTable(
  title: string,
  measured: ReadonlyMap<string, readonly Measured[]>,
  isAsked: (one: Measured) => boolean,
): void {
  const count = [...measured.values()][0]?.filter(isAsked).length ?? 0;
  if (count === 0) return;
  const over = LIMITS.map((limit) => `over ${limit} ms`);
  console.log(`\n${count} pages ${title}, milliseconds of the main thread\n`);
  const head = ['extractor', 'run', 'all tasks, median', 'longest task, median'];
  head.push('× bare Readability', 'worst', ...over);
  console.log(`| ${[...head, 'on the wall: longest, median'].join(' | ')} |`);
  console.log(`|${'---|'.repeat(head.length + 1)}`);
  for (const [name, all] of measured) {
    for (const run of ['cold', 'warm'] as const) {
      const costs = all.filter(isAsked).map((one) => one[run]);
      const longest = costs.map((cost) => cost.longest);
      const bare = measured.get('Readability')?.filter(isAsked) ?? [];
      const ratios = longest.map((it, at) => it / (bare[at]?.[run].longest ?? Number.NaN));
      const cells = [
        ms(median(costs.map(({ total }) => total))),
        ms(median(longest)),
        median(ratios).toFixed(2),
        ms(Math.max(...longest)),
        ...LIMITS.map((limit) => longest.filter((it) => it > limit).length),
        ms(median(costs.map(({ longestElapsed }) => longestElapsed))),
      ];
      console.log(`| ${[name, run, ...cells].join(' | ')} |`);
    }
  }
}

function ms(value: number): string {
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}
