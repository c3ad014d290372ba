import { FIELD_LIMITS, type MarkedText, type PageFields } from '../engine/page-fields.ts';
import { attributeOf, isBeside, nameOf, UNREAD_NAMES } from './names.ts';
import { inherited } from './parent.ts';

/** Parts of class names that sites give to datelines and bylines. */
const MARKED = `time,[itemprop],[property]:not(meta),[rel~=author],${[
  'author',
  'byline',
  'date',
  'time',
  'publish',
  'posted',
]
  .map((word) => `[class*=${word} i]`)
  .join()}`;
const MEANT =
  /(?:^|[\s:_-])(?:date|time|author|byline|creator|publish|headline|posted|update|modif)/;
/** Elements looked at, ancestors of each, and units of an element that is a teaser: what bounds the cost. */
const MAX_LOOKED_AT = 300;
const MAX_ANCESTORS = 30;
const MAX_CARD = 600;
/** Units of the longest link that may still be a name. */
const LONGEST_NAME = 30;
const SHOW_ELEMENT = 1;
const SHOW_TEXT = 4;
const CONTAINS = 8;

/** The parts of a page's fields that stand in the body, around the heading of its article. */
export function collectMarked(
  document: Document,
  heading: Element | null,
): Pick<PageFields, 'marked' | 'near'> {
  const marked: MarkedText[] = [];
  let looked = 0;
  for (const element of document.body?.querySelectorAll(MARKED) ?? []) {
    looked += 1;
    if (looked > MAX_LOOKED_AT || marked.length >= FIELD_LIMITS.marked) break;
    const names = namesOf(element);
    if (!MEANT.test(names) || nameOf(element) === 'form') continue;
    const value = shorten(
      ['datetime', 'content', 'title'].map((name) => attributeOf(element, name)),
    );
    const text = shorten([inner(element)]);
    if ((value === null && text === null) || isTeasers(document, element, heading)) continue;
    marked.push({ names, value, text });
  }
  return { marked, near: heading === null ? [] : collectNear(document, heading) };
}

function namesOf(element: Element): string {
  const names = ['itemprop', 'property', 'rel', 'class'].map((name) => attributeOf(element, name));
  return [nameOf(element), ...names].join(' ').toLowerCase().slice(0, FIELD_LIMITS.names);
}

/** A person's or an outlet's own name, where the markup has one within. */
function inner(element: Element): string | null {
  const name = element.querySelector('[itemprop~=name],[property$=name]');
  return (name && attributeOf(name, 'content')) || (name ?? element).textContent;
}

/** The first that is not blank, with single spaces; null where that is longer than a dateline. */
function shorten(texts: readonly (string | null)[]): string | null {
  const text = texts.find((candidate) => candidate?.trim());
  if (!text || text.length > FIELD_LIMITS.text) return null;
  const short = text.trim().replace(/\s+/g, ' ');
  return short.length <= FIELD_LIMITS.markedText ? short : null;
}

/**
 * Does the element belong to another article, or to the page's frame? So it is where, on the way up to what holds the
 * heading too, there is such a part of the page, or a box with a headline or a long link of its own.
 */
function isTeasers(document: Document, element: Element, heading: Element | null): boolean {
  const walker = document.createTreeWalker(document, SHOW_ELEMENT);
  walker.currentNode = element;
  let isLong = false;
  for (let step = 0; step < MAX_ANCESTORS; step += 1) {
    const at = walker.currentNode as Element;
    if (heading !== null && (at === heading || heading.compareDocumentPosition(at) & CONTAINS)) {
      return false;
    }
    if (isOther(at, heading)) return true;
    // What stands around a long part is longer: its text need not be put together.
    isLong ||= step > 0 && unitsIn(at) > MAX_CARD;
    if (step > 0 && !isLong && isCard(at)) return true;
    if (walker.parentNode() === null) return false;
  }
  return false;
}

/** The foot of an article is the article's; without a heading any article may be this one. */
function isOther(element: Element, heading: Element | null): boolean {
  const name = nameOf(element);
  if (name === 'article') return heading !== null;
  if (name !== 'footer') return isBeside(element);
  const around = element.closest('article,main');
  return around === null || (heading !== null && !around.contains(heading));
}

function isCard(element: Element): boolean {
  if (nameOf(element) === 'form') return false;
  const titles = element.querySelectorAll('h1,h2,h3,h4,h5,a');
  return [...titles].some(
    (title) => nameOf(title) !== 'a' || (title.textContent ?? '').trim().length > LONGEST_NAME,
  );
}

/** A form's control can go by the name of its text. */
function unitsIn(element: Element): number {
  return nameOf(element) === 'form' ? 0 : (element.textContent ?? '').length;
}

/** Stands in a rail, a menu or the foot of the page. */
function isFrame(element: Element, heading: Element): boolean {
  const frame = inherited(element, 'closest')('footer,nav,aside');
  return frame !== null && !frame.contains(heading);
}

function collectNear(document: Document, heading: Element): string[] {
  const near: string[] = [];
  const walker = document.createTreeWalker(document, SHOW_TEXT);
  walker.currentNode = heading;
  while (near.length < FIELD_LIMITS.near) {
    const node = walker.nextNode();
    if (node === null) break;
    const text = (node.nodeValue ?? '').trim();
    const parent = node.parentElement;
    if (text === '' || parent === null || UNREAD_NAMES.has(nameOf(parent))) continue;
    if (heading.contains(node) || isFrame(parent, heading)) continue;
    if (text.length > FIELD_LIMITS.nearText) break;
    near.push(text);
  }
  return near;
}
