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
const MAX_LEAVES = 1_500;
const MAX_SIBLINGS = 400;
const MAX_SCRIPTS = 8;
const MAX_SCRIPT = 30_000;

/**
 * Elements asked for a shadow root: those of web components, and of the others the first, among which an application has
 * its frame. Asking an element costs ten times what the browser takes to find those whose names have a hyphen.
 */
const MAX_HOSTS = 2_000;
const MAX_PLAIN_HOSTS = 300;
const MAX_ROOTS = 40;
const COMPONENTS = '//*[contains(local-name(.), "-")]';
const ORDERED_SNAPSHOT = 7;

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
  const paragraphs = paragraphGroups(scopes);
  return (
    hasProse(paragraphs, enough) ||
    hasProse(brokenGroups(scopes), enough) ||
    hasProse(leafGroups(scopes, 'div', parentOf), enough) ||
    // What other pages' menus and teasers look like is asked of those only that call themselves articles.
    (enough === ENOUGH.declared &&
      (hasProse(entryGroups(paragraphs), ENOUGH.plain) ||
        hasProse(leafGroups(scopes, 'li', groupOf), ENOUGH.shaped) ||
        hasProse(leafGroups(scopes, 'span', groupOf), ENOUGH.shaped)))
  );
}

/** The page's open shadow roots, those inside others too; the first few of them. */
export function openRoots(document: Document): ShadowRoot[] {
  const roots = new Set<ShadowRoot>();
  const ask = (elements: Iterable<Element>): void => {
    for (const element of elements) {
      const root = roots.size < MAX_ROOTS ? openRootOf(element) : null;
      if (root !== null) roots.add(root);
    }
  };
  ask(componentsIn(document));
  ask(elementsIn([document], '*', MAX_PLAIN_HOSTS));
  // A set goes on with what is added while it is gone through.
  ask(elementsIn(roots, '*', MAX_HOSTS));
  return [...roots];
}

function* componentsIn(document: Document): Generator<Element> {
  const found = document.evaluate(COMPONENTS, document, null, ORDERED_SNAPSHOT, null);
  for (let at = 0; at < found.snapshotLength && at < MAX_HOSTS; at += 1) {
    yield found.snapshotItem(at) as Element;
  }
}

/** The first elements of a name: of a document by a list that is not made before it is read. */
function* elementsIn(scopes: Iterable<Scope>, name: string, most: number): Generator<Element> {
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

/** Units of text that stand together, and how many paragraphs they are. */
interface Group {
  units: number;
  paragraphs: number;
}

type Groups = Map<Element, Group>;

function hasProse(groups: Groups, enough: number): boolean {
  for (const [element, { units }] of groups) {
    if (units >= enough && !isBeside(element)) return true;
  }
  return false;
}

/** The entries of a live report stand together as paragraphs do; a teaser has one paragraph and a link. */
function entryGroups(groups: Groups): Groups {
  const entries: Groups = new Map();
  for (const [element, { units, paragraphs }] of groups) {
    const isEntry = paragraphs > 1 || inherited(element, 'getElementsByTagName')('a').length === 0;
    const around = isEntry ? groupOf(element) : null;
    if (around !== null) add(entries, around, units);
  }
  return entries;
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
  const group = groups.get(element) ?? { units: 0, paragraphs: 0 };
  group.units += units;
  group.paragraphs += 1;
  groups.set(element, group);
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

/** Pages whose paragraphs are elements of another name. */
function leafGroups(
  scopes: readonly Scope[],
  name: string,
  around: (leaf: Element) => Element | null,
): Groups {
  const groups: Groups = new Map();
  for (const leaf of elementsIn(scopes, name, MAX_LEAVES)) {
    // Asked first: it is told without a look at any child.
    if (leaf.childElementCount > 0 || leaf.firstChild?.nodeType !== 3) continue;
    const units = proseIn(leaf);
    const group = units < MIN_PARAGRAPH ? null : around(leaf);
    if (group !== null) add(groups, group, units);
  }
  return groups;
}
