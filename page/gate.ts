import { inherited, openRootOf, parentOf } from './parent.ts';

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

/** Elements asked for a shadow root. */
const MAX_HOSTS = 6_000;
const MAX_ROOTS = 40;

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
  if (hasText([document], enough)) return true;
  const roots = openRoots(document);
  return roots.length > 0 && hasText(roots, enough);
}

/** What elements of a name are looked for in. */
type Scope = Document | ShadowRoot;

function hasText(scopes: readonly Scope[], enough: number): boolean {
  return (
    hasProse(paragraphGroups(scopes), enough) ||
    hasProse(brokenGroups(scopes), enough) ||
    hasProse(divGroups(scopes), enough)
  );
}

/** The page's open shadow roots, those inside others too; the first few of them. */
export function openRoots(document: Document): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  let left = MAX_HOSTS;
  let scope: Scope | undefined = document;
  for (let next = 0; scope !== undefined; next += 1) {
    left = lookForRoots(scope, left, roots);
    scope = roots[next];
  }
  return roots;
}

/** Adds the roots in a scope, and says how many elements may still be asked. */
function lookForRoots(scope: Scope, most: number, roots: ShadowRoot[]): number {
  let left = most;
  for (const element of elementsIn([scope], '*', most)) {
    left -= 1;
    const root = roots.length < MAX_ROOTS ? openRootOf(element) : null;
    if (root !== null) roots.push(root);
  }
  return left;
}

/** The first elements of a name: of a document by a list that is not made before it is read. */
function* elementsIn(scopes: readonly Scope[], name: string, most: number): Generator<Element> {
  let left = most;
  for (const scope of scopes) {
    const list =
      'getElementsByTagName' in scope
        ? scope.getElementsByTagName(name)
        : scope.querySelectorAll(name);
    for (let index = 0; left > 0; index += 1, left -= 1) {
      const element = list[index];
      if (element === undefined) break;
      yield element;
    }
  }
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
    if (around.localName !== 'body' && inherited(around, 'matches')(NOT_PROSE)) return true;
    around = parentOf(around);
  }
  return false;
}

function add(groups: Groups, element: Element, units: number): void {
  groups.set(element, (groups.get(element) ?? 0) + units);
}

/** Units of long paragraphs by the element they stand together in. */
function paragraphGroups(scopes: readonly Scope[]): Groups {
  const groups: Groups = new Map();
  for (const paragraph of elementsIn(scopes, 'p', MAX_PARAGRAPHS)) {
    const units = proseIn(paragraph);
    const group = units < MIN_PARAGRAPH ? null : groupOf(paragraph);
    if (group !== null) add(groups, group, units);
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
  let parent = parentOf(element);
  while (parent !== null && holdsOne(parent)) parent = parentOf(parent);
  return parent;
}

function holdsOne(element: Element): boolean {
  if (element.firstElementChild !== element.lastElementChild) return false;
  let shown = 0;
  for (const { localName } of openRootOf(element)?.children ?? []) {
    if (!/^(?:style|link)$/.test(localName)) shown += 1;
    if (shown > 1) return false;
  }
  return true;
}

/** Text that stands directly beside `<br>`. */
function brokenGroups(scopes: readonly Scope[]): Groups {
  const groups: Groups = new Map();
  for (const broken of elementsIn(scopes, 'br', MAX_BREAKS)) {
    const parent = parentOf(broken);
    if (parent !== null && !groups.has(parent))
      add(groups, parent, ownText(inherited(broken, 'parentNode')));
  }
  return groups;
}

function ownText(parent: Node | null): number {
  let units = 0;
  let left = MAX_SIBLINGS;
  for (let node = parent?.firstChild ?? null; node !== null && left > 0; node = node.nextSibling) {
    left -= 1;
    const text = node.nodeType === 3 ? (node.nodeValue ?? '').trim().length : 0;
    if (text >= MIN_PARAGRAPH) units += text;
  }
  return units;
}

/** Pages whose paragraphs are `<div>`s. */
function divGroups(scopes: readonly Scope[]): Groups {
  const groups: Groups = new Map();
  for (const div of elementsIn(scopes, 'div', MAX_DIVS)) {
    if (div.firstChild?.nodeType !== 3 || div.firstElementChild !== null) continue;
    const units = proseIn(div);
    const parent = units < MIN_PARAGRAPH ? null : parentOf(div);
    if (parent !== null) add(groups, parent, units);
  }
  return groups;
}
