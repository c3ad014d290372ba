import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { demoArticles } from '../../cli/demo/articles.ts';
import { newsPage } from '../../cli/demo/page.ts';
import type { Route } from '../../cli/demo/server.ts';
import { readPages } from '../benchmark/pages.ts';
import { expectedOf, openHtml, PAGES } from '../page/read-page.ts';
import { bundleForPage } from './in-page.ts';
import { readSlices, type Slices } from './page-slices.ts';

/** Nothing is loaded and nothing of the page runs. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const saved = readdirSync(PAGES).map((name) => ({
  name,
  html: readFileSync(new URL(`${name}/source.html`, PAGES), 'utf8'),
  isArticle: expectedOf(name).article,
}));
const benchmark = readPages().map(({ id, html }) => ({ name: id, html, isArticle: true }));
const articles = demoArticles();
const demo = articles.map((article) => ({
  name: article.slug,
  html: newsPage(article, articles),
  isArticle: true,
}));
const ALL = [...saved, ...benchmark, ...demo];

/** Every fixture under `/fixtures/NAME`. */
export function fixturePages(): Readonly<Record<string, Route>> {
  return Object.fromEntries(
    ALL.map(({ name, html }): [string, Route] => [
      `/fixtures/${name}`,
      (response) =>
        response
          .writeHead(200, {
            'content-type': 'text/html; charset=utf-8',
            'content-security-policy': POLICY,
          })
          .end(html),
    ]),
  );
}

/** A browser without the extension: what is tried are its parser and its ranges. */
export interface FixtureBrowser {
  open(path: string): Promise<void>;
  /** Runs a script in a world of its own, where it has `document`, and gives what it returns. */
  run<T>(script: string): Promise<T>;
}

/** The text map on every fixture, as a browser has parsed it. */
export function describeTextMap(browserOf: () => FixtureBrowser): void {
  describe('the text map of a whole page', () => {
    let bundle: string;

    beforeAll(async () => {
      bundle = await bundleForPage('test/e2e/page-slices.ts', 'pageSlices');
    });

    it.each(ALL)(
      'slices every sentence of $name back to the live text',
      async ({ name, html, isArticle }) => {
        const browser = browserOf();
        await browser.open(`/fixtures/${name}`);
        const slices = await browser.run<Slices | null>(
          `${bundle}; return pageSlices.readSlices(document);`,
        );
        expect(slices !== null).toBe(isArticle);
        for (const [sentence, live] of slices ?? []) expect(live).toBe(sentence);
        const onCommandLine = readSlices(openHtml(html));
        expect(slices?.map(([sentence]) => sentence)).toEqual(
          onCommandLine?.map(([sentence]) => sentence),
        );
        if (isArticle) expect(slices?.length).toBeGreaterThan(2);
      },
    );
  });
}
