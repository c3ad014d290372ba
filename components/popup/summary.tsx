import type { Words } from '../messages/words.ts';
import { PhraseText } from '../phrase-text.tsx';
import type { Lead } from './figure.tsx';
import type { CheckedPage } from './popup-content.ts';
import { summaryOf } from './summary.ts';

interface SummaryProps {
  readonly page: CheckedPage;
  readonly words: Words<'popup'>;
  readonly onFollow: (lead: Lead) => void;
}

/** The page in a sentence or two; each leads to the sentences that it counts. Where nothing is known, what that means. */
export function Summary({ page, words, onFollow }: SummaryProps) {
  const { 'not-a-claim': noClaims, new: fresh, ...told } = page.summary.counts;
  const isTold = Object.values(told).some((count) => count > 0);
  return (
    <div role="status">
      <p class="summary">
        {summaryOf(page, words).map(({ key, phrase, lead }) => (
          <span key={key} class={key}>
            {lead === null ? (
              <PhraseText of={phrase} />
            ) : (
              // A link, not a button: it is broken into lines as the sentence that it is.
              <a
                href={`#${key}`}
                onClick={(event) => {
                  event.preventDefault();
                  onFollow(lead);
                }}
              >
                <PhraseText of={phrase} />
              </a>
            )}{' '}
          </span>
        ))}
      </p>
      {isTold ? null : (
        <p class="hint">{words(fresh > 0 ? 'popup.nothing-known.text' : 'popup.no-claims.text')}</p>
      )}
    </div>
  );
}
