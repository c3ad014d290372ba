import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type ForeignBlock, type PageWriter, writerOf } from './page-writer.ts';
import { readSeeds, type Seed } from './seeds.ts';
import { ampPage } from './templates/amp.ts';
import { applicationPage } from './templates/application.ts';
import { portalPage } from './templates/portal.ts';
import { railsPage } from './templates/rails.ts';
import { wordpressPage } from './templates/wordpress.ts';

/** What is right of a page, by how it was made. */
export interface ExpectedArticle {
  readonly url: string;
  readonly title: string;
  readonly source: string;
  readonly byline: string;
  readonly publishedAt: string;
  /** Paragraphs of the body, in order. */
  readonly body: readonly string[];
  /** Texts of the page that are not the body, each with what it is. */
  readonly foreign: readonly ForeignBlock[];
}

export interface BenchmarkPage {
  readonly id: string;
  readonly html: string;
  readonly expected: ExpectedArticle;
}

/** Folder of the pages: `ID.html` and `ID.json` (`ExpectedArticle`) for each. */
export const PAGES_FOLDER = new URL('pages/', import.meta.url);

const TEMPLATES: Readonly<Record<string, (page: PageWriter) => string>> = {
  portal: portalPage,
  wordpress: wordpressPage,
  amp: ampPage,
  application: applicationPage,
  rails: railsPage,
};

/** Each seed in each template; the same pages every time. */
export function makePages(): BenchmarkPage[] {
  const seeds = readSeeds();
  return Object.entries(TEMPLATES).flatMap(([template, write], row) =>
    seeds.map((seed, column) => makePage(`${template}-${seed.id}`, seed, write, row + column * 2)),
  );
}

function makePage(
  id: string,
  seed: Seed,
  write: (page: PageWriter) => string,
  number: number,
): BenchmarkPage {
  const { writer, blocks } = writerOf(seed, number);
  const html = write(writer);
  const url = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? '';
  const { headline: title, outlet: source, author: byline, publishedAt, body } = seed;
  return { id, html, expected: { url, title, source, byline, publishedAt, body, foreign: blocks } };
}

/** The pages as they lie in the folder. A page without its expectation is an error. */
export function readPages(): BenchmarkPage[] {
  const ids = readdirSync(PAGES_FOLDER)
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.slice(0, -'.html'.length));
  return ids.map((id) => {
    const expectation = new URL(`${id}.json`, PAGES_FOLDER);
    if (!existsSync(expectation)) throw new Error(`${id}.html has no ${id}.json; see README.md.`);
    return {
      id,
      html: readFileSync(new URL(`${id}.html`, PAGES_FOLDER), 'utf8'),
      expected: JSON.parse(readFileSync(expectation, 'utf8')),
    };
  });
}
