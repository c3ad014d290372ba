import type { Words } from '../messages/words.ts';

/** Why a card has nothing to show although it was asked for. */
export type CardFailure = 'context-lost' | 'no-receiver' | 'report-gone' | 'other';

interface CardFailedProps {
  readonly why: CardFailure;
  readonly words: Words<'card'>;
  readonly onClose: () => void;
}

/** A card that has nothing to show although it was asked for: what went wrong and what to do. */
export function CardFailed({ why, words, onClose }: CardFailedProps) {
  return (
    <main class="card failed">
      <h1>{words('card.failed')}</h1>
      <p class="why">{words(`card.failed.${why}`)}</p>
      <nav class="actions" aria-label={words('card.actions')}>
        <button type="button" class="close" aria-keyshortcuts="Escape" onClick={onClose}>
          {words('card.close')}
        </button>
      </nav>
    </main>
  );
}
