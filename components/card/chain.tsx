import type { Words } from '../messages/words.ts';
import type { CardContent } from './card-content.ts';
import { ChainDiagram } from './chain-diagram.tsx';
import { chainTrees } from './chain-tree.ts';

interface ChainProps {
  readonly content: CardContent;
  readonly words: Words<'chain'>;
}

/** Who has it from whom: every start of a chain with those who carry it on, down to this page. */
export function Chain({ content, words }: ChainProps) {
  return (
    <section class="chain">
      <h2>{words('chain.title')}</h2>
      <p class="hint">{words('chain.hint')}</p>
      <ChainDiagram roots={chainTrees(content)} words={words} />
    </section>
  );
}
