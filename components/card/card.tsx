import type { Phrase } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import { StateGlyph } from '../state-glyph.tsx';
import { CardActions, type CardCallbacks } from './card-actions.tsx';
import { CardBody } from './card-body.tsx';
import type { CardContent } from './card-content.ts';
import type { CardWords } from './card-words.ts';
import type { OnCopy } from './footnote.ts';
import type { JudgedOutcome, OnJudge } from './judge.tsx';
import { commonOrigin } from './why.ts';

interface CardProps extends CardCallbacks {
  readonly content: CardContent;
  readonly words: CardWords;
  readonly onJudge: OnJudge;
  /** What became of what the reader said last; null while nothing was said. */
  readonly outcome: JudgedOutcome | null;
  readonly onCopy: OnCopy;
}

/** The card of one sentence: its state, then what is known of it. */
export function Card({ content, words, onJudge, outcome, onCopy, ...callbacks }: CardProps) {
  return (
    <main class="card">
      <header>
        <h1>
          <StateGlyph kind={content.kind} />
          {words(`state.${content.kind}`)}
        </h1>
        <p class="count">
          <PhraseText of={originsPhrase(content, words)} />
        </p>
      </header>
      <CardBody
        content={content}
        words={words}
        onJudge={content.mayJudge ? onJudge : null}
        outcome={outcome}
        onCopy={onCopy}
      />
      <CardActions words={words} {...callbacks} />
    </main>
  );
}

function originsPhrase(content: CardContent, words: CardWords): Phrase {
  switch (content.kind) {
    case 'corroborated':
      return [words('count.independent-origins', { count: content.independentOrigins })];
    case 'repeated': {
      const outlets = new Set(content.evidence.map((each) => each.source)).size;
      const origin = commonOrigin(content);
      return origin === null
        ? [words('card.all-from-same-text', { outlets })]
        : words('card.all-from', { outlets, origin });
    }
    case 'contradicted':
      return [words('card.against-origins', { count: content.againstOrigins })];
    case 'disputed':
      return [
        words('card.for-and-against', {
          supporting: content.independentOrigins,
          against: content.againstOrigins,
        }),
      ];
    case 'new':
    case 'not-a-claim':
      return [];
  }
}
