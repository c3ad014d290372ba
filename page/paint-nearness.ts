/** How far above and below the window marks are drawn before they are scrolled to: one window each. */
const MARGIN = '100% 0px';

export interface Nearness<Item> {
  /** Follows an item by an element that it lies in. */
  follow(item: Item, element: Element): void;
  /** The items near the window as last seen. */
  near(): Iterable<Item>;
  isNear(item: Item): boolean;
  clear(): void;
}

/**
 * Tells which items come near the window, and leave it, without anyone having to measure them: the browser
 * watches the blocks that they lie in. `onChange` gets what came and what left, some frames later.
 */
export function createNearness<Item>(
  signal: AbortSignal,
  onChange: (came: readonly Item[], left: readonly Item[]) => void,
): Nearness<Item> {
  const itemsByElement = new Map<Element, Item[]>();
  const near = new Set<Item>();
  const observer = new IntersectionObserver(
    (entries) => {
      const came: Item[] = [];
      const left: Item[] = [];
      for (const { target, isIntersecting } of entries) {
        for (const item of itemsByElement.get(target) ?? []) {
          if (isIntersecting === near.has(item)) continue;
          if (isIntersecting) near.add(item);
          else near.delete(item);
          (isIntersecting ? came : left).push(item);
        }
      }
      onChange(came, left);
    },
    { rootMargin: MARGIN },
  );
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    follow(item, element) {
      const items = itemsByElement.get(element);
      if (items !== undefined) items.push(item);
      else {
        itemsByElement.set(element, [item]);
        observer.observe(element);
      }
    },
    near: () => near,
    isNear: (item) => near.has(item),
    clear() {
      observer.disconnect();
      itemsByElement.clear();
      near.clear();
    },
  };
}
