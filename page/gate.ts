/**
 * Prose that makes a page an article, in UTF-16 units of paragraphs that stand together. A page that calls
 * itself an article needs a short news item's length; one that only has an article's shape (one headline,
 * a date) more; one with neither, a column of text; a front page (the root of a site), a long one.
 * Set on 91 saved articles and the pages of `test/pages`.
 */
const ENOUGH = { declared: 250, shaped: 450, plain: 900, front: 2_500 };

/** Shorter paragraphs are teasers, captions and buttons. */
const MIN_PARAGRAPH = 60;
/** Nodes looked at of each kind: what bounds the cost on huge pages. */
const MAX_PARAGRAPHS = 400;
const MAX_BREAKS = 200;
const MAX_DIVS = 1_500;
const MAX_SIBLINGS = 400;
const MAX_SCRIPTS = 8;
const MAX_SCRIPT = 30_000;

const ARTICLE_TYPE = /"@type"\s*:\s*\[?\s*"[^"]{0,60}(?:Article|BlogPosting|Report)"/;
/** What text stands in that is no article, within the nearest ancestors; wrappers of a page say anything. */
const NOT_PROSE =
  'footer,aside,nav,dialog,[role=dialog],[role=alertdialog],[role=contentinfo],[role=complementary],' +
  ['cookie', 'consent', 'gdpr'].map((word) => `[id*=${word} i],[class*=${word} i]`).join();
const ANCESTORS = 4;

/**
 * Is the page worth reading as an article? A cheap guess from metadata and paragraphs: no copy, no layout,
 * a bounded number of nodes, well under a millisecond. Front pages, lists, search results and applications
 * are refused because their texts do not stand together; `extractArticle` has the last word.
 */
export function looksLikeArticle(document: Document): boolean {
  const enough = proseNeeded(document);
  return (
    hasProse(paragraphGroups(document), enough) ||
    hasProse(brokenGroups(document), enough) ||
    hasProse(divGroups(document), enough)
  );
}

function proseNeeded(document: Document): number {
  if (saysArticle(document)) return ENOUGH.declared;
  const path = /^https?:\/\/[^/]+(\/[^#]*)?/.exec(document.URL)?.[1];
  if (path === '/' || path === '' || /^(?:product|profile)/.test(ogType(document))) {
    return ENOUGH.front;
  }
  return hasArticleShape(document) ? ENOUGH.shaped : ENOUGH.plain;
}

/** Does the page call itself an article, by Open Graph, JSON-LD or microdata? */
export function saysArticle(document: Document): boolean {
  if (ogType(document) === 'article') return true;
  const scripts = document.querySelectorAll('script[type="application/ld+json"]');
  for (let index = 0; index < scripts.length && index < MAX_SCRIPTS; index += 1) {
    if (ARTICLE_TYPE.test(scripts[index]?.textContent?.slice(0, MAX_SCRIPT) ?? '')) return true;
  }
  return document.querySelector('[itemtype$="Article"]') !== null;
}

function ogType(document: Document): string {
  const meta = document.querySelector('meta[property="og:type"]');
  return meta?.getAttribute('content')?.trim().toLowerCase() ?? '';
}

function hasArticleShape(document: Document): boolean {
  if (document.getElementsByTagName('h1').length !== 1) return false;
  const articles = document.getElementsByTagName('article').length;
  const isDated = document.querySelector('time,[itemprop=datePublished]') !== null;
  return articles === 1 || (isDated && articles < 4);
}

type Groups = Map<Element, number>;

function hasProse(groups: Groups, enough: number): boolean {
  for (const [element, units] of groups) {
    if (units >= enough && !isBeside(element)) return true;
  }
  return false;
}

function isBeside(element: Element): boolean {
  let around: Element | null = element;
  for (let level = 0; level < ANCESTORS && around !== null; level += 1) {
    if (around.localName !== 'body' && around.matches(NOT_PROSE)) return true;
    around = around.parentElement;
  }
  return false;
}

function add(groups: Groups, element: Element, units: number): void {
  groups.set(element, (groups.get(element) ?? 0) + units);
}

/** Units of long paragraphs by the element they stand together in. */
function paragraphGroups(document: Document): Groups {
  const groups: Groups = new Map();
  const paragraphs = document.getElementsByTagName('p');
  for (let index = 0; index < MAX_PARAGRAPHS; index += 1) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined) break;
    const units = proseIn(paragraph);
    const group = groupOf(paragraph);
    if (units >= MIN_PARAGRAPH && group !== null) add(groups, group, units);
  }
  return groups;
}

/** Length of the text, 0 where the first link makes up half of it. */
function proseIn(element: Element): number {
  const units = element.textContent?.trim().length ?? 0;
  if (units < MIN_PARAGRAPH) return 0;
  const linked = element.getElementsByTagName('a')[0]?.textContent?.trim().length ?? 0;
  return linked * 2 > units ? 0 : units;
}

/** What a paragraph stands in with others: its parent, past wrappers that hold one element only. */
export function groupOf(element: Element): Element | null {
  let parent = element.parentElement;
  while (parent !== null && parent.firstElementChild === parent.lastElementChild) {
    parent = parent.parentElement;
  }
  return parent;
}

/** Text that stands directly beside `<br>`. */
function brokenGroups(document: Document): Groups {
  const groups: Groups = new Map();
  const breaks = document.getElementsByTagName('br');
  for (let index = 0; index < MAX_BREAKS; index += 1) {
    const parent = breaks[index]?.parentElement;
    if (parent === undefined) break;
    if (parent !== null && !groups.has(parent)) add(groups, parent, ownText(parent));
  }
  return groups;
}

function ownText(element: Element): number {
  let units = 0;
  let left = MAX_SIBLINGS;
  for (let node = element.firstChild; node !== null && left > 0; node = node.nextSibling) {
    left -= 1;
    const text = node.nodeType === 3 ? (node.nodeValue ?? '').trim().length : 0;
    if (text >= MIN_PARAGRAPH) units += text;
  }
  return units;
}

/** Pages whose paragraphs are `<div>`s. */
function divGroups(document: Document): Groups {
  const groups: Groups = new Map();
  const divs = document.getElementsByTagName('div');
  for (let index = 0; index < MAX_DIVS; index += 1) {
    const div = divs[index];
    if (div === undefined) break;
    if (div.firstChild?.nodeType !== 3 || div.firstElementChild !== null) continue;
    const units = proseIn(div);
    if (units >= MIN_PARAGRAPH && div.parentElement !== null) add(groups, div.parentElement, units);
  }
  return groups;
}
