import type { VerdictKind } from '../../engine/model.ts';
import type { SourceSummary } from '../../engine/report.ts';
import { type Phrase, plainPhrase, quoted } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import { groupSources } from '../popup/source-groups.ts';
import { StateGlyph } from '../state-glyph.tsx';
import { type PanelFilter, type PanelSentence, speakersOf } from './panel-sentences.ts';
import type { PanelWords } from './panel-words.ts';

interface FiltersProps {
  readonly sentences: readonly PanelSentence[];
  readonly sources: readonly SourceSummary[];
  readonly lang: string;
  readonly filter: PanelFilter;
  readonly words: PanelWords;
  readonly onFilter: (filter: PanelFilter) => void;
}

/** In the order in which a reader wants to know. */
const ORDER: readonly VerdictKind[] = [
  'contradicted',
  'disputed',
  'corroborated',
  'repeated',
  'new',
  'not-a-claim',
];
/** Speakers offered to filter by; a page that names more names the rest once. */
const MOST_SPEAKERS = 12;

/** Which sentences are listed: all, those of one state, or those that the page attributes to one speaker. */
export function Filters({ sentences, sources, lang, filter, words, onFilter }: FiltersProps) {
  const wished = wishOf(filter, sources, words);
  const counts = new Map<VerdictKind, number>();
  for (const { kind } of sentences) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const speakers = speakersOf(sentences).slice(0, MOST_SPEAKERS);
  return (
    <fieldset class="filters">
      <legend class="hidden-text">{words('panel.filters')}</legend>
      <button
        type="button"
        aria-pressed={filter.by === 'all'}
        onClick={() => onFilter({ by: 'all' })}
      >
        {words('panel.all', { count: sentences.length })}
      </button>
      {wished === null ? null : (
        <button type="button" aria-pressed={true} onClick={() => onFilter({ by: 'all' })}>
          <PhraseText of={wished} />
        </button>
      )}
      {ORDER.flatMap((kind) => {
        const count = counts.get(kind);
        if (count === undefined) return [];
        const isChosen = filter.by === 'state' && filter.kind === kind;
        return [
          <button
            key={kind}
            type="button"
            aria-pressed={isChosen}
            onClick={() => onFilter(isChosen ? { by: 'all' } : { by: 'state', kind })}
          >
            <StateGlyph kind={kind} />
            {words(`state.${kind}`)} <span class="number">{words.format.number(count)}</span>
          </button>,
        ];
      })}
      {speakers.length === 0 ? null : (
        <label>
          <span>{words('panel.said-by')}</span>
          <select
            value={filter.by === 'speaker' ? filter.key : ''}
            onChange={({ currentTarget }) =>
              onFilter(
                currentTarget.value === ''
                  ? { by: 'all' }
                  : { by: 'speaker', key: currentTarget.value },
              )
            }
          >
            <option value="">{words('panel.anyone')}</option>
            {speakers.map(({ key, name, count }) => (
              <option key={key} value={key}>
                {plainPhrase(words('panel.speaker', { speaker: quoted(name, lang), count }))}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}

/** In words what a number of the popup led to; null for what the other controls choose. */
function wishOf(
  filter: PanelFilter,
  sources: readonly SourceSummary[],
  words: PanelWords,
): Phrase | null {
  switch (filter.by) {
    case 'conflicts':
      return [words('panel.conflicts')];
    case 'independent':
      return [words('panel.independent')];
    case 'origin': {
      const group = groupSources(sources).find(({ key }) => key === filter.origin);
      const outlet = group?.outlets.find(({ key }) => key === filter.outlet);
      const source = quoted(outlet?.name ?? group?.name ?? '', 'und');
      return filter.side === 'contradicts'
        ? words('panel.differing', { source })
        : words('panel.agreeing', { source });
    }
    default:
      return null;
  }
}
