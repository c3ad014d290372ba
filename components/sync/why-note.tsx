import { quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import { agoPhrase } from './ago.ts';
import type { Remedy, SyncWhy } from './sync-content.ts';
import type { SyncWords } from './sync-words.ts';
import { remedyOf } from './why.ts';

interface WhyNoteProps {
  readonly why: SyncWhy | null;
  readonly words: SyncWords;
  /** Offers the click that mends it; null where what is to be done stands beside it. */
  readonly onRemedy: ((remedy: Remedy) => void) | null;
}

/** Units of what a program says that are shown. */
const MOST_QUOTED = 300;

/** What went wrong and what to do; nothing where nothing did. */
export function WhyNote({ why, words, onRemedy }: WhyNoteProps) {
  if (why === null) return null;
  const remedy = onRemedy === null ? null : remedyOf(why.why);
  return (
    <div class="why" role="alert">
      <p>
        {words(`sync.why.${why.why}`)}
        {why.retryAfter === null ? null : (
          <>
            {' '}
            <PhraseText
              of={words('sync.why.wait', { ago: agoPhrase(why.retryAfter * 1_000, 0, words) })}
            />
          </>
        )}
      </p>
      {why.why === 'failed' && why.message !== '' ? (
        <p class="hint">
          <PhraseText of={[quoted(why.message.slice(0, MOST_QUOTED), 'en')]} />
        </p>
      ) : null}
      {remedy === null ? null : (
        <p>
          <button type="button" onClick={() => onRemedy?.(remedy)}>
            {words(`sync.remedy.${remedy}`)}
          </button>
        </p>
      )}
    </div>
  );
}
