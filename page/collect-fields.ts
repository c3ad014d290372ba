import { FIELD_LIMITS, type PageFields } from '../engine/page-fields.ts';

const { text: MAX_TEXT, key: MAX_KEY, metas: MAX_METAS, scripts: MAX_SCRIPTS } = FIELD_LIMITS;

/** Elements with a date marked up for machines: what says that it is the publication's, else the first in the article. */
const DATED = ['[itemprop="datePublished"]', 'time[pubdate]', 'article time', 'main time'];

/**
 * What the page says about its article, bounded (`FIELD_LIMITS`) and otherwise as it stands there. Understanding it
 * (`metadata.ts`) is left to where it costs no page anything.
 */
export function collectFields(document: Document): PageFields {
  const find = (selector: string) => document.querySelector(selector);
  return {
    metas: collectMetas(document),
    linkedData: collectLinkedData(document),
    windowTitle: bound(find('head > title')?.textContent),
    heading: collectHeading(document),
    canonical: bound(find('link[rel~="canonical" i]')?.getAttribute('href')),
    byline: bound(find('[rel~="author" i], [itemprop~="author"], .byline, .author')?.textContent),
    dates: collectDates(document),
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
      return ['property', 'name', 'itemprop'].flatMap((attribute): [string, string][] => {
        const key = meta.getAttribute(attribute)?.trim().toLowerCase();
        return key && key.length <= MAX_KEY && content !== null ? [[key, content]] : [];
      });
    })
    .slice(0, MAX_METAS);
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

function collectHeading(document: Document): string | null {
  const all = document.querySelectorAll('h1');
  const heading = all.length === 1 ? all[0] : document.querySelector('article h1, main h1');
  return bound(heading?.textContent);
}

function collectDates(document: Document): string[] {
  const timed = document.querySelectorAll('time[datetime]');
  return [
    ...DATED.map((selector) => document.querySelector(selector)),
    timed.length === 1 ? timed[0] : null,
  ]
    .map((element) => bound(element?.getAttribute('datetime') ?? element?.getAttribute('content')))
    .filter((date) => date !== null);
}
