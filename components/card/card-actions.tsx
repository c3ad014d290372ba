import type { CardWords } from './card-words.ts';

/** What a card asks of the page it lies on. */
export interface CardCallbacks {
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

/** To the marks before and after, and away. */
export function CardActions({
  words,
  onStep,
  onClose,
}: CardCallbacks & { readonly words: CardWords }) {
  return (
    <nav class="actions" aria-label={words.actions}>
      <button type="button" aria-keyshortcuts="p" onClick={() => onStep(-1)}>
        {words.previous}
      </button>
      <button type="button" aria-keyshortcuts="n" onClick={() => onStep(1)}>
        {words.next}
      </button>
      <button type="button" class="close" aria-keyshortcuts="Escape" onClick={onClose}>
        {words.close}
      </button>
    </nav>
  );
}
