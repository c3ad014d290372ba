import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { openPage, PAGES, readPage } from './read-page.ts';

/**
 * Writes `expected.json` of saved pages anew from what is read of them now, as a draft: correct it against the
 * source by reading, and look at the difference before committing.
 *
 *   npx tsx test/page/refresh-pages.ts NAME...   (every page: --all)
 */
const names = process.argv.slice(2);
const chosen = names[0] === '--all' ? readdirSync(PAGES) : names;
if (chosen.length === 0) console.error('Name the pages to refresh, or give --all.');

for (const name of chosen) {
  const folder = new URL(`${name}/`, PAGES);
  if (!existsSync(new URL('source.html', folder))) {
    console.error(`There is no test/pages/${name}/source.html.`);
    process.exitCode = 2;
    continue;
  }
  const expected = `${JSON.stringify(readPage(openPage(name)), null, 2)}\n`;
  writeFileSync(new URL('expected.json', folder), expected);
  console.log(`test/pages/${name}/expected.json is written; read it against its source.`);
}
