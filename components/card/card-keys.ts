import { type KeyPress, letterOf } from '../key-press.ts';

/** What the reader wants of an open card by a key. */
export type CardKeyMeaning = 'close' | 'next' | 'previous' | 'hide' | 'panel';

/**
 * What a key press means on a card: Escape closes; `n` and the arrow that points on in the reader's
 * direction go to the next mark, `p` and the other arrow to the one before; `h` hides all marks, `s` opens the side panel. Null for every other key and
 * for all chords; up and down stay the browser's, for scrolling.
 */
export function cardKeyMeaning(press: KeyPress, direction: 'rtl' | 'ltr'): CardKeyMeaning | null {
  switch (letterOf(press)) {
    case 'escape':
      return 'close';
    case 'n':
      return 'next';
    case 'p':
      return 'previous';
    case 'h':
      return 'hide';
    case 's':
      return 'panel';
    case 'arrowright':
      return direction === 'ltr' ? 'next' : 'previous';
    case 'arrowleft':
      return direction === 'ltr' ? 'previous' : 'next';
    default:
      return null;
  }
}
