import type { Words } from '../messages/words.ts';
import { PhraseText } from '../phrase-text.tsx';
import type { CardContent } from './card-content.ts';
import { type ChainNode, chainTrees } from './chain-tree.ts';

interface ChainProps {
  readonly content: CardContent;
  readonly words: Words<'chain'>;
}

/** Who has it from whom: every start of a chain with those who carry it on, down to this page. */
export function Chain({ content, words }: ChainProps) {
  return (
    <section class="chain" aria-labelledby="chain-title">
      <h2 id="chain-title">{words('chain.title')}</h2>
      <p class="hint">{words('chain.hint')}</p>
      <ul class="origins">
        {chainTrees(content).map((node) => (
          <ChainStation key={node.key} node={node} words={words} way="" />
        ))}
      </ul>
    </section>
  );
}

/** More outlets than this under one station are counted, not listed: the card is a glance. */
const MOST_LISTED = 5;

interface ChainStationProps {
  readonly node: ChainNode;
  readonly words: Words<'chain'>;
  /** How it came here: from nobody, from the station above, or from its denial. */
  readonly way: '' | 'carried' | 'carried denied';
}

function ChainStation({ node, words, way }: ChainStationProps) {
  const listed = node.children.slice(0, MOST_LISTED);
  const rest = node.children.length - listed.length;
  const onward = node.verb === 'denies' ? 'carried denied' : 'carried';
  return (
    <li class={`node ${way} ${node.isPage ? 'this-page' : ''}`}>
      <StationText node={node} words={words} />
      {listed.length === 0 ? null : (
        <ul>
          {listed.map((child) => (
            <ChainStation key={child.key} node={child} words={words} way={onward} />
          ))}
          {rest === 0 ? null : (
            <li class={`node rest ${onward}`}>
              <span class="station">{words('chain.more-outlets', { count: rest })}</span>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

function StationText({ node, words }: Pick<ChainStationProps, 'node' | 'words'>) {
  return (
    <span class={node.verb === 'denies' ? 'station denies' : 'station'}>
      {node.isPage ? <strong>{words('chain.this-page')}</strong> : null}
      {node.name === null ? null : (
        <span>
          <PhraseText of={[node.name]} />
        </span>
      )}
      {node.verb === null ? null : <span class="verb">{words(`chain.${node.verb}`)}</span>}
      {node.copy ? <span class="verb">{words('chain.copy')}</span> : null}
      {node.unnamed.length === 0 ? null : (
        <small>
          <PhraseText of={words('chain.unnamed', { speakers: words.format.list(node.unnamed) })} />
        </small>
      )}
    </span>
  );
}
