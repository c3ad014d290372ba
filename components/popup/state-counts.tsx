import type { VerdictKind } from '../../engine/model.ts';
import type { Words } from '../messages/words.ts';
import { plainPhrase } from '../phrase.ts';
import { StateGlyph } from '../state-glyph.tsx';
import type { CheckedPage } from './popup-content.ts';

interface StateCountsProps {
  readonly page: CheckedPage;
  /** Sentences that the page no longer has: nothing leads to them. */
  readonly lost: readonly number[];
  readonly words: Words<'popup' | 'state'>;
  readonly onReveal: (sentence: number) => void;
}

const ORDER: readonly VerdictKind[] = [
  'corroborated',
  'repeated',
  'contradicted',
  'disputed',
  'new',
  'not-a-claim',
];

/** How many sentences have each state; each line leads to the first of them. Empty states are left out. */
export function StateCounts({ page, lost, words, onReveal }: StateCountsProps) {
  return (
    <ul>
      {ORDER.filter((kind) => page.summary.counts[kind] > 0).map((kind) => {
        const isThere = (mark: { sentence: number }) => !lost.includes(mark.sentence);
        const ofKind = page.marks.filter((mark) => mark.kind === kind);
        const first = ofKind.find(isThere)?.sentence ?? null;
        const count = page.summary.counts[kind];
        const state = words(`state.${kind}`);
        return (
          <li key={kind}>
            <button
              type="button"
              disabled={first === null || kind === 'not-a-claim'}
              aria-label={plainPhrase(words('popup.reveal-first', { state: [state], count }))}
              onClick={() => first !== null && onReveal(first)}
            >
              <StateGlyph kind={kind} />
              <span class="state">{state}</span>{' '}
              <span class="number">{words.format.number(count)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
