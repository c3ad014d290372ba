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

/**
 * Visits what is below `root`. By a tree walker and without recursion: pages can nest elements without
 * limit, and a form's `firstChild` can be one of its own controls.
 */
export function walkTree(root: Element, visitor: Visitor): void {
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_ELEMENT + SHOW_TEXT);
  let isInside = walker.firstChild() !== null;
  while (isInside && !visitor.isDone()) {
    const node = walker.currentNode;
    let wasEntered = false;
    if (isText(node)) visitor.text(node);
    else if (isElement(node)) wasEntered = visitor.enter(node);
    if (wasEntered && walker.firstChild() !== null) continue;
    if (wasEntered) visitor.leave();
    isInside = toNext(walker, root, visitor);
  }
}

/** To the next sibling of the node or of the nearest ancestor that has one; false where none is left. */
function toNext(walker: TreeWalker, root: Element, visitor: Visitor): boolean {
  while (walker.nextSibling() === null) {
    if (walker.parentNode() === null || walker.currentNode === root) return false;
    visitor.leave();
  }
  return true;
}

function isText(node: Node): node is Text {
  return node.nodeType === TEXT_NODE;
}

/** The walker shows elements and text only. */
function isElement(node: Node): node is Element {
  return node.nodeType !== TEXT_NODE;
}
