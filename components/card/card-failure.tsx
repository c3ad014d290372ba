import type { CardFailure, CardWords } from './card-words.ts';

interface CardFailedProps {
  readonly why: CardFailure;
  readonly words: CardWords;
  readonly onClose: () => void;
}

/** A card that has nothing to show although it was asked for: what went wrong and what to do. */
export function CardFailed({ why, words, onClose }: CardFailedProps) {
  return (
    <main class="card failed">
      <h1>{words.failedTitle}</h1>
      <p class="why">{words.failure[why]}</p>
      <nav class="actions" aria-label={words.actions}>
        <button type="button" class="close" aria-keyshortcuts="Escape" onClick={onClose}>
          {words.close}
        </button>
      </nav>
    </main>
  );
}
