import type { ChainRow } from './chain-rows.ts';

/**
 * The row that a key leads to from another: up and down by one, the arrow that points on in the reader's direction to the
 * first that has it from there, the other one back to where it has it from, Home and End to the ends; the same row where there is none.
 * Null for keys that mean nothing in a tree. Keys are named as `KeyboardEvent.key` names them.
 */
export function chainMove(
  rows: readonly ChainRow[],
  at: number,
  key: string,
  direction: 'rtl' | 'ltr',
): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, rows.length - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return rows.length - 1;
    case direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight': {
      const next = rows.findIndex(({ from }) => from.includes(at));
      return next === -1 ? at : next;
    }
    case direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft':
      return rows[at]?.from.at(-1) ?? at;
    default:
      return null;
  }
}
