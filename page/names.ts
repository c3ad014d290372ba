import { inherited } from './parent.ts';

/**
 * What element names and attributes mean for reading text. No computed style, so that a browser and Node
 * read the same page alike.
 */

/** Elements that begin and end a block of text by default (HTML standard, "Rendering"). */
export const BLOCK_NAMES = namesOf(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p ' +
    'pre search section summary table tbody td tfoot th thead tr ul',
);

/** Elements whose content is never text to read: code, styles, fallbacks, controls, drawings. */
export const UNREAD_NAMES = namesOf(
  'script style noscript template svg math canvas head link meta title frame applet audio video ' +
    'picture map select textarea button datalist progress meter',
);

/** Elements that are copied without content: their number tells Readability about their surroundings. */
export const EMPTY_NAMES = namesOf('img iframe embed object input');

/** Elements that by their meaning stand beside the article, not in it. */
const BESIDE_NAMES = namesOf('nav aside footer dialog menu search');
const BESIDE_ROLES = namesOf(
  'navigation complementary contentinfo search menu menubar dialog alertdialog banner',
);

/**
 * Words that sites write into classes and ids of boxes with links to other articles; whole parts of a name
 * only (`rail__item`, not `trailer`).
 */
const BESIDE_WORDS =
  /(?:^|[\s_-])(?:rail|related|recommend(?:ed|ations?)|most-?(?:read|viewed|popular)|trending|taboola|outbrain|newsletter|(?:read|see)-?(?:also|more|next))(?=$|[\s_-])/i;
/** Boxes about the author below the text. */
const AUTHOR_WORDS = /(?:about|post)-author|author-?(?:bio|box|card)/i;
const CAPTION_WORDS = /caption|(?:photo|image|img)-?credit/i;
/** Units; a box named like one that holds more text may as well hold the article. */
const MAX_BOX = 1_500;
const MAX_ABOUT = 600;
const MAX_CAPTION = 400;

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

function namesOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/**
 * Local name in lower case. A form's own properties can be hidden by controls named like them
 * (`<input name="localName">`), so whatever has no name is taken for a form.
 */
export function nameOf(element: Element): string {
  return typeof element.localName === 'string' ? element.localName : 'form';
}

/** The attribute, or null; also null where a form's control hides the method. */
export function attributeOf(element: Element, name: string): string | null {
  return typeof element.getAttribute === 'function' ? element.getAttribute(name) : null;
}

/** Hidden by attribute or inline style; rules of style sheets are not asked. */
export function isHidden(element: Element): boolean {
  return (
    attributeOf(element, 'hidden') !== null ||
    attributeOf(element, 'aria-hidden') === 'true' ||
    HIDDEN_STYLE.test(attributeOf(element, 'style') ?? '')
  );
}

/**
 * Navigation, sidebars, dialogs, boxes of links to other articles or about the author, told by name, ARIA role or class. Reads
 * the element's text only where its class says so.
 */
export function isBeside(element: Element): boolean {
  return (
    BESIDE_NAMES.has(nameOf(element)) ||
    BESIDE_ROLES.has(attributeOf(element, 'role') ?? '') ||
    (isNamed(element, BESIDE_WORDS) && hasTextUpTo(element, MAX_BOX) && hasLink(element)) ||
    (isNamed(element, AUTHOR_WORDS) && hasTextUpTo(element, MAX_ABOUT))
  );
}

/** The caption or credit of a picture, told by class. */
export function isCaption(element: Element): boolean {
  return isNamed(element, CAPTION_WORDS) && hasTextUpTo(element, MAX_CAPTION);
}

function isNamed(element: Element, words: RegExp): boolean {
  return words.test(`${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`);
}

function hasTextUpTo(element: Element, units: number): boolean {
  return (element.textContent?.length ?? 0) <= units;
}

function hasLink(element: Element): boolean {
  return nameOf(element) === 'a' || inherited(element, 'getElementsByTagName')('a').length > 0;
}
