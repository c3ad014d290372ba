import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { JSDOM, VirtualConsole } from 'jsdom';
import { urlIdentity } from '../../engine/identity.ts';
import { normalize } from '../../engine/normalize.ts';
import { collectFields } from '../../page/collect-fields.ts';
import { type PageMetadata, readPageMetadata } from '../../page/metadata.ts';
import { PAGES } from './read-page.ts';

/**
 * Measures `readPageMetadata` against pages whose metadata is known: per field how many are right, wrong and absent.
 *
 *   npx tsx test/page/measure-metadata.ts [FOLDER] [ID]
 *
 * Always the saved pages of `test/pages` (`metadata.json` beside their source, written by reading). FOLDER
 * (`../shared/eval/pages`) may hold `aeb/ground-truth.json` with `aeb/html/ID.html.gz`, of which the address is known,
 * and a `metadata.json` for any of the pages below it, by path. With an ID (part of a name) all that is read of the pages with
 * such a name is printed. Where the folder is absent it says so and ends well.
 */
const folder = process.argv[2] ?? '../shared/eval/pages';
const wanted = process.argv[3];

/** What is known of a page; a field that is absent is not asked, null means that the page does not say it. */
interface Known {
  readonly url?: string | null;
  readonly title?: string | null;
  readonly source?: string | null;
  readonly byline?: string | null;
  readonly lang?: string;
  readonly publishedAt?: string | null;
  readonly modifiedAt?: string | null;
}

interface Case {
  readonly name: string;
  readonly html: () => Uint8Array;
  readonly url: string;
  readonly known: Known;
}

const FIELDS = ['url', 'title', 'source', 'byline', 'lang', 'publishedAt', 'modifiedAt'] as const;
const DAY = /^\d{4}-\d\d-\d\d$/;
type Field = (typeof FIELDS)[number];
type Outcome = 'right' | 'wrong' | 'absent' | 'invented';

run('saved pages (test/pages)', savedPages());
if (existsSync(folder)) {
  run('aeb (addresses only)', aebPages(join(folder, 'aeb')));
  run('pages with metadata.json', folderPages(folder));
} else {
  console.log(`There is no ${folder}: only the saved pages are measured.`);
}

function savedPages(): Case[] {
  return readdirSync(PAGES, { withFileTypes: true }).flatMap(({ name }) => {
    const gold = new URL(`${name}/metadata.json`, PAGES);
    if (!existsSync(gold)) return [];
    const known: Known & { readonly openedAt?: string } = JSON.parse(readFileSync(gold, 'utf8'));
    const html = () => readFileSync(new URL(`${name}/source.html`, PAGES));
    return [{ name, html, url: known.openedAt ?? 'about:blank', known }];
  });
}

function aebPages(at: string): Case[] {
  const truth = join(at, 'ground-truth.json');
  if (!existsSync(truth)) return [];
  const pages: Record<string, { readonly url: string }> = JSON.parse(readFileSync(truth, 'utf8'));
  return readdirSync(join(at, 'html')).flatMap((file) => {
    const name = file.split('.')[0] ?? '';
    const url = pages[name]?.url;
    const html = () => gunzipSync(readFileSync(join(at, 'html', file)));
    return url === undefined ? [] : [{ name, html, url, known: { url } }];
  });
}

function folderPages(at: string): Case[] {
  const gold = join(at, 'metadata.json');
  if (!existsSync(gold)) return [];
  const pages: Record<string, Known & { readonly openedAt?: string }> = JSON.parse(
    readFileSync(gold, 'utf8'),
  );
  return Object.entries(pages).map(([name, known]) => ({
    name,
    html: () => {
      const bytes = readFileSync(join(at, name));
      return name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    },
    url: known.openedAt ?? 'about:blank',
    known,
  }));
}

function run(title: string, cases: readonly Case[]): void {
  const chosen = cases.filter(({ name }) => name.includes(wanted ?? ''));
  if (chosen.length === 0) return;
  const outcomes = new Map<Field, Outcome[]>(FIELDS.map((field) => [field, []]));
  for (const page of chosen) {
    const read = readCase(page);
    if (wanted !== undefined) console.log(page.name, JSON.stringify(read, null, 1));
    for (const field of FIELDS) {
      const outcome = compare(field, page.known, read);
      if (outcome === null) continue;
      outcomes.get(field)?.push(outcome);
      if (outcome !== 'right') {
        console.log(
          `  ${page.name.slice(0, 30)} ${field}: ${outcome}; known ${page.known[field]}, read ${readOf(field, read)}`,
        );
      }
    }
  }
  printTable(title, chosen.length, outcomes);
}

function readCase({ html, url }: Case): PageMetadata {
  const { window } = new JSDOM(html(), {
    ...(url === 'about:blank' ? {} : { url }),
    contentType: 'text/html',
    virtualConsole: new VirtualConsole(),
  });
  const fields = collectFields(window.document);
  window.close();
  return readPageMetadata(fields, url, null);
}

function readOf(field: Field, { metadata, modifiedAt }: PageMetadata): string | null {
  return field === 'modifiedAt' ? modifiedAt : metadata[field];
}

/** Null where the field is not known. Right may be a date without its time, and a name in other letters. */
function compare(field: Field, known: Known, read: PageMetadata): Outcome | null {
  const right = known[field];
  if (right === undefined) return null;
  const value = readOf(field, read);
  if (value === null) return right === null ? 'right' : 'absent';
  if (right === null) return 'invented';
  const said = DAY.test(right) ? value.slice(0, right.length) : value;
  return formOf(field, said) === formOf(field, right) ? 'right' : 'wrong';
}

function formOf(field: Field, value: string): string {
  if (field === 'url') return urlIdentity(value) ?? value;
  if (field !== 'publishedAt' && field !== 'modifiedAt') return normalize(value);
  return /[Z+]|-\d\d:\d\d$/.test(value.slice(10)) ? new Date(value).toISOString() : value;
}

function printTable(
  title: string,
  pages: number,
  outcomes: ReadonlyMap<Field, readonly Outcome[]>,
): void {
  console.log(`${title}: ${pages} pages`);
  for (const [field, all] of outcomes) {
    if (all.length === 0) continue;
    const count = (outcome: Outcome) => String(all.filter((one) => one === outcome).length);
    console.log(
      `  ${field.padEnd(12)} right ${count('right')}, wrong ${count('wrong')}, ` +
        `absent ${count('absent')}, invented ${count('invented')} of ${all.length}`,
    );
  }
}
