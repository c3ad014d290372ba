import { measureOf } from './counted-nouns.ts';
import type { Quantity } from './quantities.ts';
import { coversNoun, isGeneralNoun } from './quantity-kinds.ts';

/**
 * How what two quantities of one kind count stands to each other: `wider` where the first counts all that the second
 * does and more, `measure` for units that convert, `unnamed` where a noun is missing and nobody can tell.
 */
export type Things = 'same' | 'wider' | 'narrower' | 'measure' | 'unnamed' | 'other';

/** See `Things`. Turned around, `wider` becomes `narrower`; the rest is symmetric. */
export function compareThings(a: Quantity, b: Quantity): Things {
  switch (a.kind) {
    case 'score':
    case 'age':
      return 'same';
    case 'ordinal':
      return a.noun !== null && a.noun === b.noun ? 'same' : 'unnamed';
    case 'percent':
    case 'fraction':
      return sharesOf(a, b);
    case 'count':
      return countedBy(a, b);
  }
}

function sharesOf(a: Quantity, b: Quantity): Things {
  if (a.noun === b.noun) return 'same';
  return a.noun === null || b.noun === null ? 'unnamed' : 'other';
}

function countedBy(a: Quantity, b: Quantity): Things {
  if (a.part !== b.part) return 'other';
  if (a.running !== null && b.running !== null) return countedByFate(a, b);
  if (a.noun === null || b.noun === null) return 'unnamed';
  if (a.noun === b.noun) return 'same';
  const [left, right] = [measureOf(a.noun), measureOf(b.noun)];
  if (left !== null && right !== null) return left.kind === right.kind ? 'measure' : 'other';
  return widthOf(a, b);
}

function countedByFate(a: Quantity, b: Quantity): Things {
  if (a.running !== b.running) return 'other';
  if (a.noun === b.noun) return 'same';
  if (!a.part && isGeneralNoun(a.noun) && isGeneralNoun(b.noun)) return 'same';
  if (a.noun === null || b.noun === null) return 'unnamed';
  return widthOf(a, b);
}

function widthOf(a: Quantity, b: Quantity): Things {
  if (a.noun !== null && coversNoun(a.noun, b)) return 'wider';
  return b.noun !== null && coversNoun(b.noun, a) ? 'narrower' : 'other';
}
