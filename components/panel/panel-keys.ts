import { type KeyPress, letterOf } from '../key-press.ts';

/** What the reader wants of the side panel by a key. */
export type PanelKeyMeaning = 'next' | 'previous' | 'reveal' | 'hide';

/**
 * What a key press means in the panel: `n` and `p` go to the next and the previous sentence of the list, `o` shows the
 * sentence in the page, `h` hides the marks or shows them again. Null for every other key and for all chords; Enter and the
 * arrows stay the browser's.
 */
export function panelKeyMeaning(press: KeyPress): PanelKeyMeaning | null {
  switch (letterOf(press)) {
    case 'n':
      return 'next';
    case 'p':
      return 'previous';
    case 'o':
      return 'reveal';
    case 'h':
      return 'hide';
    default:
      return null;
  }
}
