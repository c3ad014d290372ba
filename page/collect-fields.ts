import { FIELD_LIMITS, type PageFields } from '../engine/page-fields.ts';
import { collectMarked } from './collect-marked.ts';

const { text: MAX_TEXT, key: MAX_KEY, metas: MAX_METAS, scripts: MAX_SCRIPTS } = FIELD_LIMITS;
const NEIGHBOURS = ['next', 'prev']
  .flatMap((rel) => [`link[rel~=${rel} i]`, `a[rel~=${rel} i]`])
  .join();

/**
 * What the page says about its article, bounded (`FIELD_LIMITS`) and otherwise as it stands there. Understanding it
 * (`metadata.ts`) is left to where it costs no page anything.
 */
export function collectFields(document: Document): PageFields {
  const find = (selector: string) => document.querySelector(selector);
  const heading = findHeading(document);
  return {
    metas: collectMetas(document),
    linkedData: collectLinkedData(document),
    windowTitle: bound(find('head > title')?.textContent),
    heading: bound(heading?.textContent),
    canonical: bound(find('link[rel~="canonical" i]')?.getAttribute('href')),
    neighbours: collectNeighbours(document),
    ...collectMarked(document, heading),
    lang: bound(find('html')?.getAttribute('lang')),
  };
}

/** Null where nothing but white space is there. */
function bound(text: string | null | undefined): string | null {
  return text?.trim() ? text.slice(0, MAX_TEXT) : null;
}

function collectMetas(document: Document): [string, string][] {
  return [...document.querySelectorAll('meta')]
    .slice(0, MAX_METAS)
    .flatMap((meta) => {
      const content = bound(meta.getAttribute('content'));
      return META_KEYS.flatMap((attribute): [string, string][] => {
        const key = meta.getAttribute(attribute)?.trim().toLowerCase();
        return key && key.length <= MAX_KEY && content !== null ? [[key, content]] : [];
      });
    })
    .slice(0, MAX_METAS);
}

/** Teasers have properties of their own in the body: those are among the marked texts. */
const META_KEYS = ['property', 'name', 'http-equiv'];

function collectNeighbours(document: Document): string[] {
  return [...document.querySelectorAll(NEIGHBOURS)]
    .slice(0, FIELD_LIMITS.neighbours)
    .map((link) => bound(link.getAttribute('href')) ?? '')
    .filter((href) => href !== '');
}

/** A script that goes beyond the limit is left out whole: half a script is no JSON. */
function collectLinkedData(document: Document): string[] {
  let room: number = FIELD_LIMITS.linkedData;
  return [...document.querySelectorAll('script[type="application/ld+json" i]')]
    .slice(0, MAX_SCRIPTS)
    .map((script) => script.textContent ?? '')
    .filter((text) => {
      const fits = text.length <= room;
      if (fits) room -= text.length;
      return fits;
    });
}

/** The only main heading, the longest that the window's title has, or the first of an article. */
function findHeading(document: Document): Element | null {
  const all = [...document.querySelectorAll('h1')];
  const title = document.querySelector('head > title')?.textContent ?? '';
  const [only] = all;
  if (only !== undefined && all.length === 1) return only;
  const length = (heading: Element) => (heading.textContent ?? '').trim().length;
  const named = all
    .filter((heading) => length(heading) > 0 && title.includes((heading.textContent ?? '').trim()))
    .sort((a, b) => length(b) - length(a));
  return named[0] ?? document.querySelector('article h1, main h1');
}
