import type { Block } from '../engine/block.ts';
import { failure, type Result, success } from '../engine/result.ts';
import {
  attributeOf,
  BLOCK_NAMES,
  EMPTY_NAMES,
  isBeside,
  isCaption,
  isHidden,
  nameOf,
  UNREAD_NAMES,
} from './names.ts';
import { walkTree } from './walk.ts';

/**
 * A page with more elements is not read: Readability's cost grows with elements times depth, and news
 * pages have 500 to 8,000.
 */
const MAX_ELEMENTS = 40_000;
/** A page with more visible text, in UTF-16 units, is not read. A long read has 60,000. */
const MAX_TEXT = 1_000_000;
/** Elements nested deeper are copied as siblings, so that Readability's recursion stays shallow. */
const MAX_DEPTH = 120;

/** Attributes that Readability weighs. */
const COPIED_ATTRIBUTES = ['class', 'id', 'role', 'rel', 'itemprop'];
/** Elements that a form or document shows as properties of itself under their id. */
const NAMED_ELEMENTS = new Set(['input', 'object', 'img', 'embed', 'iframe', 'form', 'output']);
const SAFE_NAME = /^[a-z][a-z0-9-]*$/;

/** A text node of the live page. */
export interface LivePiece {
  readonly node: Text;
  /** Index into `ReadingCopy.places`; pieces of the same place run on without a break. */
  readonly place: number;
  readonly inLink: boolean;
}

/** A stretch of the live page between two breaks: block edges and `<br>`. */
export interface BlockPlace {
  /** The nearest block element around it. */
  readonly element: Element;
  readonly kind: Block['kind'];
}

export interface ReadingCopy {
  /** Has no browsing context: nothing in it loads, runs or upgrades. */
  readonly document: Document;
  /** In document order. The copy holds the text of `pieces[i]` in a `<data value="i">`. */
  readonly pieces: readonly LivePiece[];
  readonly places: readonly BlockPlace[];
}

interface Frame {
  readonly copy: Element;
  readonly block: Element;
  readonly kind: Block['kind'];
  readonly inLink: boolean;
  readonly breaks: boolean;
}

/**
 * Copies what can be read of the live page into an inert document and remembers, for every text of the
 * copy, the live text node it came from; white space alone is remembered but not copied. The live page is
 * only read. `document.cloneNode` would be shorter, but it copies what is never read, and polyfills
 * replace it (crxjs/chrome-extension-tools#803). Elements created in a document without a browsing
 * context never run a custom element's code (DOM standard, "look up a custom element definition").
 *
 * @param title the headline, by which Readability removes its repetition from the text
 */
export function copyForReading(
  live: Document,
  title: string,
): Result<ReadingCopy, { kind: 'too-large'; message: string }> {
  const inert = live.implementation.createHTMLDocument(title);
  const pieces: LivePiece[] = [];
  const places: BlockPlace[] = [];
  const outermost: Frame = {
    copy: inert.body,
    block: live.body,
    kind: 'paragraph',
    inLink: false,
    breaks: true,
  };
  const frames: Frame[] = [];
  let elements = 0;
  let units = 0;
  let atBreak = true;

  walkTree(live.body, {
    enter(element) {
      const name = nameOf(element);
      const isPictureText = isCaption(element);
      const breaks = name === 'br' || isPictureText || BLOCK_NAMES.has(name);
      atBreak ||= breaks;
      if (UNREAD_NAMES.has(name) || isHidden(element) || isBeside(element)) return false;
      elements += 1;
      const parent = frames.at(-1) ?? outermost;
      // What is put into a slot stands beside what is not, as it is shown.
      if (name === 'slot') {
        frames.push({ ...parent, breaks: false });
        return true;
      }
      const copy = copyElement(element, name, inert);
      parent.copy.append(copy);
      if (EMPTY_NAMES.has(name)) return false;
      frames.push({
        copy: frames.length < MAX_DEPTH ? copy : parent.copy,
        block: breaks ? element : parent.block,
        kind: isPictureText ? 'caption' : breaks ? kindOf(name, parent.kind) : parent.kind,
        inLink: parent.inLink || name === 'a',
        breaks,
      });
      return true;
    },
    leave() {
      if (frames.pop()?.breaks) atBreak = true;
    },
    text(node) {
      const isBlank = node.data.trim() === '';
      if (isBlank && atBreak) return;
      const frame = frames.at(-1) ?? outermost;
      if (atBreak) places.push({ element: frame.block, kind: frame.kind });
      atBreak = false;
      if (!isBlank) frame.copy.append(holderOf(node.data, pieces.length, inert));
      pieces.push({ node, place: places.length - 1, inLink: frame.inLink });
      units += node.data.length;
    },
    isDone: () => elements > MAX_ELEMENTS || units > MAX_TEXT,
  });
  return elements > MAX_ELEMENTS || units > MAX_TEXT
    ? tooLarge()
    : success({ document: inert, pieces, places });
}

/** What is said of a page that is too large to be read. */
export function tooLarge() {
  return failure(
    'too-large',
    `Pages of more than ${MAX_ELEMENTS} elements or ${MAX_TEXT} characters are not read; open the article on a page of its own.`,
  );
}

/** The indexes of the pieces whose text is still somewhere below `content`, a part of the copy. */
export function piecesIn(content: Node): ReadonlySet<number> {
  const indexes = new Set<number>();
  if (!isElement(content)) return indexes;
  for (const holder of content.querySelectorAll('data')) {
    indexes.add(Number(holder.getAttribute('value')));
  }
  return indexes;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Readability takes `data` for phrasing content and counts it nowhere, unlike `span`. */
function holderOf(text: string, index: number, inert: Document): Element {
  const holder = inert.createElement('data');
  holder.setAttribute('value', String(index));
  holder.append(text);
  return holder;
}

function copyElement(element: Element, name: string, inert: Document): Element {
  const copy = inert.createElement(name !== 'data' && SAFE_NAME.test(name) ? name : 'span');
  for (const attribute of COPIED_ATTRIBUTES) {
    const value = attributeOf(element, attribute);
    if (value !== null && !(attribute === 'id' && NAMED_ELEMENTS.has(name))) {
      copy.setAttribute(attribute, value);
    }
  }
  const href = name === 'a' ? attributeOf(element, 'href') : null;
  if (href?.startsWith('#')) copy.setAttribute('href', href);
  if (EMPTY_NAMES.has(name)) copy.setAttribute('data-src', attributeOf(element, 'src') ?? '');
  return copy;
}

function kindOf(name: string, around: Block['kind']): Block['kind'] {
  if (/^h[1-6]$/.test(name)) return 'heading';
  if (name === 'li' || name === 'dd' || name === 'dt') return 'list-item';
  if (name === 'blockquote') return 'quote';
  if (name === 'figure' || name === 'figcaption' || name === 'caption') return 'caption';
  if (name === 'table' || name === 'pre' || name === 'address') return 'other';
  return name === 'p' && around === 'other' ? 'paragraph' : around;
}
