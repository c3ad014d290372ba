import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Readability from '@mozilla/readability/Readability.js';
import { describe, expect, it } from 'vitest';
import { demoArticles } from '../../cli/demo/articles.ts';
import { newsPage } from '../../cli/demo/page.ts';
import { copyForReading, piecesIn } from '../../page/copy.ts';
import { trimReadability } from '../../training/readability/trim.ts';
import { openHtml, openPage, PAGES } from '../page/read-page.ts';

const source = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);
const holder: { exports: typeof Readability } = { exports: Readability };
new Function('module', trimReadability(source))(holder);
const Trimmed = holder.exports;

const articles = demoArticles();
const OPENERS: readonly (readonly [string, () => Document])[] = [
  ...readdirSync(PAGES).map((name) => [name, () => openPage(name)] as const),
  ...articles.map((one) => [one.slug, () => openHtml(newsPage(one, articles))] as const),
];

const SHORT = 'The bridge opened, and trains cross it.';

type Parsed = ReturnType<Readability<ReadonlySet<number>>['parse']>;

function keptBy(Reader: typeof Readability, document: Document): readonly number[] {
  const copy = copyForReading(document, document.title);
  if (!copy.ok) throw new Error(copy.failure.message);
  const options = { charThreshold: 250, disableJSONLD: true, keepClasses: true };
  const reader = new Reader(copy.value.document, { ...options, serializer: piecesIn });
  return [...(finish(reader.parse())?.content ?? [])];
}

/** The trimmed library pauses: the rest of its work is done here. */
function finish(parsing: Parsed | Generator<undefined, Parsed>): Parsed {
  if (parsing === null || !(Symbol.iterator in parsing)) return parsing;
  for (;;) {
    const step = parsing.next();
    if (step.done === true) return step.value;
  }
}

describe('trimReadability', () => {
  it.each(OPENERS)('keeps the same text of %s as the whole library does', (_, open) => {
    expect(Trimmed).not.toBe(Readability);
    expect(keptBy(Trimmed, open())).toEqual(keptBy(Readability, open()));
  });

  it('finds little by little what a page with a very short text has', () => {
    const open = () =>
      openHtml(`<title>Bridge</title><div class="comment"><p>${SHORT}</p></div><p>${SHORT}</p>`);
    expect(keptBy(Trimmed, open())).toEqual(keptBy(Readability, open()));
    const copy = copyForReading(open(), '');
    if (!copy.ok) throw new Error(copy.failure.message);
    const parsing: unknown = new Trimmed(copy.value.document).parse();
    expect([...(parsing as Generator)].length).toBeGreaterThan(8);
  });

  it('refuses a library that it does not know', () => {
    expect(() =>
      trimReadability(source.replace('_fixLazyImages(root)', '_fixImages(root)')),
    ).toThrow('_fixLazyImages');
  });
});
