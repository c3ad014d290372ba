import { nameOf } from './names.ts';
import { inherited, openRootOf, parentOf } from './parent.ts';

/** Called in document order; `enter` says whether to go into the element, `leave` follows each that was. */
export interface Visitor {
  enter(element: Element): boolean;
  leave(): void;
  text(node: Text): void;
  /** Asked after every node: true ends the walk at once. */
  isDone(): boolean;
}

const SHOW_ELEMENT = 1;
const SHOW_TEXT = 4;
const TEXT_NODE = 3;
/** Text, CDATA, instructions, comments. */
const OTHER_NODES = [TEXT_NODE, 4, 7, 8];

/** Nodes that are shown one after another, and the walk through the one whose turn it is. */
interface Level {
  /** The first is the last. */
  readonly rest: Node[];
  walker: TreeWalker | null;
}

/**
 * Visits what is below `root` as it is shown: of an element with an open shadow root what stands in that, of a slot what is
 * put into it. Closed shadow roots cannot be read. By tree walkers and without recursion: pages can nest elements
 * without limit, and a form's `firstChild` can be one of its own controls.
 */
export function walkTree(root: Element, visitor: Visitor): void {
  const levels = [levelOf(root.childNodes)];
  for (let level = levels[0]; level !== undefined && !visitor.isDone(); level = levels.at(-1)) {
    const { walker } = level;
    if (walker !== null) {
      const inner = visit(walker, visitor);
      if (inner === 'below') continue;
      if (inner === null) goOn(level, visitor);
      else levels.push(levelOf(inner));
    } else if (!startNext(level)) {
      levels.pop();
      const outer = levels.at(-1);
      if (outer === undefined) return;
      visitor.leave();
      goOn(outer, visitor);
    }
  }
}

/** Visits a node. What is shown in its place is to be visited next, or what is `below` the walker now; null: neither. */
function visit(walker: TreeWalker, visitor: Visitor): Iterable<Node> | 'below' | null {
  const node = walker.currentNode;
  if (isText(node)) visitor.text(node);
  else if (isElement(node) && visitor.enter(node)) {
    const shown = shownInstead(node);
    if (shown !== null) return shown;
    if (walker.firstChild() !== null) return 'below';
    visitor.leave();
  }
  return null;
}

function startNext(level: Level): boolean {
  const node = level.rest.pop();
  if (node === undefined) return false;
  const document = inherited(node as Element, 'ownerDocument');
  level.walker = document.createTreeWalker(node, SHOW_ELEMENT + SHOW_TEXT);
  return true;
}

function levelOf(nodes: Iterable<Node>): Level {
  return { rest: [...nodes].reverse(), walker: null };
}

/** To the next sibling of the node or of the nearest ancestor that has one; the level's next node where none is left. */
function goOn(level: Level, visitor: Visitor): void {
  const { walker } = level;
  while (walker?.nextSibling() === null) {
    if (walker.parentNode() === null) {
      level.walker = null;
      return;
    }
    visitor.leave();
  }
}

function shownInstead(element: Element): Iterable<Node> | null {
  const root = openRootOf(element);
  if (root !== null) return root.childNodes;
  if (nameOf(element) !== 'slot') return null;
  const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
  return assigned.length > 0 ? assigned : null;
}

function isText(node: Node): node is Text {
  return node.nodeType === TEXT_NODE;
}

/** Also of another document, such as a frame's. A form's control can hide its type. */
export function isElement(node: Node): node is Element {
  return !OTHER_NODES.includes(node.nodeType);
}

/** Is `inner` shown in `outer`, or the same? */
export function isShownIn(inner: Element, outer: Element): boolean {
  let at: Element | null = inner;
  while (at !== null && at !== outer) at = parentOf(at);
  return at !== null;
}
