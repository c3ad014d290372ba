import type { VerdictKind } from '../../engine/model.ts';
import type { Words } from '../messages/words.ts';
import { plainPhrase } from '../phrase.ts';
import { StateGlyph } from '../state-glyph.tsx';
import { Figure, type Lead } from './figure.tsx';
import type { CheckedPage } from './popup-content.ts';
import { leadTo } from './summary.ts';

interface StateCountsProps {
  readonly page: CheckedPage;
  readonly words: Words<'popup' | 'state'>;
  readonly onFollow: (lead: Lead) => void;
}

/** What a reader should know first comes first. */
const ORDER: readonly VerdictKind[] = [
  'contradicted',
  'disputed',
  'corroborated',
  'repeated',
  'new',
  'not-a-claim',
];

/** How many sentences have each state; each number leads to them. Empty states are left out. */
export function StateCounts({ page, words, onFollow }: StateCountsProps) {
  return (
    <ul>
      {ORDER.filter((kind) => page.summary.counts[kind] > 0).map((kind) => {
        const count = page.summary.counts[kind];
        const state = words(`state.${kind}`);
        return (
          <li key={kind}>
            <Figure
              lead={leadTo(page, kind)}
              look="chip"
              label={plainPhrase(words('popup.show-state', { state: [state], count }))}
              onFollow={onFollow}
            >
              <StateGlyph kind={kind} />
              <span class="state">{state}</span>{' '}
              <span class="number">{words.format.number(count)}</span>
            </Figure>
          </li>
        );
      })}
    </ul>
  );
}
