import { type KeyPress, letterOf } from '../key-press.ts';

/** What the reader wants of the library page by a key. */
export type LibraryKeyMeaning =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'select'
  | 'remove'
  | 'search'
  | 'undo'
  | 'back';

/** What keys mean, by their names in lower case. */
const MEANINGS: ReadonlyMap<string, LibraryKeyMeaning> = new Map([
  ['j', 'next'],
  ['arrowdown', 'next'],
  ['k', 'previous'],
  ['arrowup', 'previous'],
  ['home', 'first'],
  ['end', 'last'],
  ['x', 'select'],
  ['delete', 'remove'],
  ['/', 'search'],
  ['escape', 'back'],
]);

/**
 * What a key press means on the library page: `j` and `k` or the arrows lead through a list, `x` selects, Delete puts into the
 * bin, `/` searches, Escape goes back, Ctrl+Z (or Cmd+Z) takes the last edit back. Null for all others. While the reader
 * writes (`inField`), only Escape means something here.
 */
export function libraryKeyMeaning(press: KeyPress, inField: boolean): LibraryKeyMeaning | null {
  if (inField) return press.key === 'Escape' ? 'back' : null;
  const { key, code, ctrlKey, metaKey, altKey } = press;
  if ((ctrlKey || metaKey) && !altKey) {
    // An event's own fields are not its properties: they cannot be spread.
    const bare = { key, code, altKey, ctrlKey: false, metaKey: false };
    return letterOf(bare) === 'z' ? 'undo' : null;
  }
  return MEANINGS.get(letterOf(press) ?? '') ?? null;
}
