const FRAGMENT_NODE = 11;

/**
 * A property or method of an element as its class has it. A form shows its controls under their names in the place of its
 * own properties, so that `form.parentElement` can be an `<input>` inside it, and a walk upwards would never end.
 * Methods come bound to the element.
 */
export function inherited<Key extends keyof Element>(element: Element, key: Key): Element[Key] {
  const value = Reflect.get(Object.getPrototypeOf(element), key, element);
  return typeof value === 'function' ? value.bind(element) : value;
}

/** The element that a node is shown in: its slot, its parent, or the host of its shadow root. Null at the top. */
export function parentOf(node: Element | Text): Element | null {
  const slot = node.assignedSlot;
  if (slot?.localName === 'slot') return slot;
  const parent = inherited(node as Element, 'parentElement');
  if (parent !== null) return parent;
  const root = inherited(node as Element, 'parentNode');
  return root?.nodeType === FRAGMENT_NODE ? ((root as ShadowRoot).host ?? null) : null;
}

/** The element's shadow root; null where it has none, or a closed one. */
export function openRootOf(element: Element): ShadowRoot | null {
  const root = element.shadowRoot;
  // A form's control can go by this name; a form has no shadow root.
  return root?.nodeType === FRAGMENT_NODE ? root : null;
}
