/** A key press as the card reads it (a `KeyboardEvent` has this shape). */
export interface KeyPress {
  readonly key: string;
  /** The key's place, for layouts whose letters are not Latin. */
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** What the reader wants of an open card by a key. */
export type CardKeyMeaning = 'close' | 'next' | 'previous';

/**
 * What a key press means on a card: Escape closes; `n` and the arrow that points on in the reader's
 * direction go to the next mark, `p` and the other arrow to the one before. Null for every other key and
 * for all chords; up and down stay the browser's, for scrolling.
 */
export function cardKeyMeaning(press: KeyPress, direction: 'rtl' | 'ltr'): CardKeyMeaning | null {
  if (press.altKey || press.ctrlKey || press.metaKey) return null;
  const key = /^[\p{ASCII}]+$/u.test(press.key) ? press.key.toLowerCase() : letterAt(press.code);
  switch (key) {
    case 'escape':
      return 'close';
    case 'n':
      return 'next';
    case 'p':
      return 'previous';
    case 'arrowright':
      return direction === 'ltr' ? 'next' : 'previous';
    case 'arrowleft':
      return direction === 'ltr' ? 'previous' : 'next';
    default:
      return null;
  }
}

function letterAt(code: string): string {
  return code.replace(/^Key/, '').toLowerCase();
}
