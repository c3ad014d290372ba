import { mkdirSync, writeFileSync } from 'node:fs';
import { makePages, PAGES_FOLDER } from './pages.ts';

/**
 * Writes the pages of the benchmark and what is right of each, from the seed texts and the templates; never from what
 * an extractor gives.
 *
 *   npx tsx test/benchmark/make-pages.ts
 */
mkdirSync(PAGES_FOLDER, { recursive: true });
const pages = makePages();
for (const { id, html, expected } of pages) {
  writeFileSync(new URL(`${id}.html`, PAGES_FOLDER), html);
  writeFileSync(new URL(`${id}.json`, PAGES_FOLDER), `${JSON.stringify(expected, null, 1)}\n`);
}
console.log(`${pages.length} pages are written to test/benchmark/pages.`);
