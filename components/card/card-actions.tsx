import type { Words } from '../messages/words.ts';

/** What a card asks of the page it lies on. */
export interface CardCallbacks {
  readonly onStep: (by: 1 | -1) => void;
  /** Opens the side panel, which shows the sentence; null where the browser lets no card open it. */
  readonly onPanel: (() => void) | null;
  readonly onClose: () => void;
}

/** To the marks before and after, to the panel, and away. */
export function CardActions({
  words,
  onStep,
  onPanel,
  onClose,
}: CardCallbacks & { readonly words: Words<'card'> }) {
  return (
    <nav class="actions" aria-label={words('card.actions')}>
      <button type="button" aria-keyshortcuts="p" onClick={() => onStep(-1)}>
        {words('card.previous')}
      </button>
      <button type="button" aria-keyshortcuts="n" onClick={() => onStep(1)}>
        {words('card.next')}
      </button>
      {onPanel === null ? null : (
        <button type="button" aria-keyshortcuts="s" onClick={onPanel}>
          {words('card.panel')}
        </button>
      )}
      <button type="button" class="close" aria-keyshortcuts="Escape" onClick={onClose}>
        {words('card.close')}
      </button>
    </nav>
  );
}
