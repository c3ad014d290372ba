import type { TargetedKeyboardEvent } from 'preact';
import type { Words } from '../messages/words.ts';
import { PhraseText } from '../phrase-text.tsx';
import { ChainGutter, LANE_WIDTH } from './chain-gutter.tsx';
import { chainMove } from './chain-moves.ts';
import { chainRows } from './chain-rows.ts';
import type { ChainNode } from './chain-tree.ts';

interface ChainDiagramProps {
  /** One tree for each start. */
  readonly roots: readonly ChainNode[];
  readonly words: Words<'chain'>;
}

/**
 * The chains, drawn: a line of words for each station, its ways beside it. One tab stop, walked with the arrow keys; to
 * a screen reader it is a tree whose lines say the same as the drawing.
 */
export function ChainDiagram({ roots, words }: ChainDiagramProps) {
  const rows = chainRows(roots);
  const walk = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const lines = linesOf(event.currentTarget);
    const at = lines.findIndex((line) => line.tabIndex === 0);
    const to = chainMove(rows, at, event.key, words.language.direction);
    if (to === null) return;
    event.preventDefault();
    // The arrows mean something else to the card around it.
    event.stopPropagation();
    lines[to]?.focus();
  };
  return (
    <div
      // Which line the tab key leads to is kept in the elements: other lines, other elements.
      key={rows.map(({ station }) => station?.key).join('\n')}
      class="stations"
      role="tree"
      aria-label={words('chain.title')}
      onKeyDown={walk}
      onFocusIn={({ currentTarget, target }) => {
        for (const line of linesOf(currentTarget)) line.tabIndex = line === target ? 0 : -1;
      }}
    >
      {rows.map((row, at) => (
        <div
          key={at}
          class={row.from.length + row.passing.length === 0 ? 'apart' : ''}
          role="treeitem"
          aria-level={row.level}
          aria-posinset={row.place}
          aria-setsize={row.places}
          tabIndex={at === 0 ? 0 : -1}
          style={{ paddingInlineStart: `${(row.lane + 1) * LANE_WIDTH + 6}px` }}
        >
          <ChainGutter row={row} />
          {row.station === null ? (
            <span class="rest">{words('chain.more-outlets', { count: row.more })}</span>
          ) : (
            <StationWords station={row.station} words={words} />
          )}
          {row.fromNames.length === 0 ? null : (
            <small>
              <PhraseText
                of={words('chain.from', { speakers: words.format.list(row.fromNames) })}
              />
            </small>
          )}
        </div>
      ))}
    </div>
  );
}

function linesOf(tree: HTMLElement): readonly HTMLElement[] {
  return [...tree.querySelectorAll<HTMLElement>('[role=treeitem]')];
}

interface StationWordsProps {
  readonly station: ChainNode;
  readonly words: Words<'chain'>;
}

function StationWords({ station, words }: StationWordsProps) {
  const { name, isPage, verb, copy, opposes, unnamed } = station;
  return (
    <>
      {isPage ? <strong>{words('chain.this-page')}</strong> : null}
      {name === null ? null : (
        <span class="name">
          <PhraseText of={[name]} />
        </span>
      )}
      {verb === null || verb === 'denies' ? null : (
        <span class="verb">{words(`chain.${verb}`)}</span>
      )}
      {copy ? <span class="verb">{words('chain.copy')}</span> : null}
      {opposes ? <span class="verb">{words('chain.opposes')}</span> : null}
      {unnamed.length === 0 ? null : (
        <small>
          <PhraseText of={words('chain.unnamed', { speakers: words.format.list(unnamed) })} />
        </small>
      )}
      {verb === 'denies' ? <span class="denial">{words('chain.denies')}</span> : null}
    </>
  );
}
