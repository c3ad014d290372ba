import type { AssertionId, Overruling } from '../../engine/model.ts';
import type { CardContent, CardEvidence } from './card-content.ts';
import type { CardWords } from './card-words.ts';
import { Evidence } from './evidence.tsx';

/** The reader says something of a piece of evidence, or takes it back. */
export type OnJudge = (assertion: AssertionId, says: Overruling | 'withdrawn') => void;

/** `recorded`: but the page could not be checked again by it. */
export type JudgedOutcome = Overruling | 'withdrawn' | 'recorded' | 'disk-full' | 'full' | 'failed';

interface JudgeProps {
  readonly evidence: CardEvidence;
  readonly words: CardWords;
  readonly onJudge: OnJudge;
}

/** What the reader can say against a piece of evidence, out of the way until it is asked for. */
export function Judge({ evidence: { assertion, relation }, words, onJudge }: JudgeProps) {
  const says = (what: Overruling) => (
    <button type="button" onClick={() => onJudge(assertion, what)}>
      {words(`card.judge.${what}`)}
    </button>
  );
  return (
    <details class="judge">
      <summary>{words('card.judge')}</summary>
      {says('other-event')}
      {relation === 'opposite' ? says('not-opposite') : null}
      {says('wrong-sentence')}
    </details>
  );
}

interface JudgedProps {
  readonly evidence: CardContent['overruled'];
  readonly words: CardWords;
  readonly onJudge: OnJudge | null;
  readonly outcome: JudgedOutcome | null;
}

/** What the reader overruled, each with its undo; what became of the last word is announced once. */
export function Judged({ evidence, words, onJudge, outcome }: JudgedProps) {
  return (
    // No landmark: in the panel there are as many as opened sentences.
    <fieldset class="judged" aria-label={words('card.judged')}>
      <p role="status">{outcome === null ? '' : words(`card.judged.${outcome}`)}</p>
      {evidence.map((each) => (
        <Evidence
          key={each.assertion}
          evidence={each}
          words={words}
          showStance={false}
          joined={null}
          onCopy={null}
        >
          <p class="said">
            <span>{words(`card.judge.${each.says}`)}</span>
            {onJudge === null ? null : (
              <button
                type="button"
                class="undo"
                onClick={() => onJudge(each.assertion, 'withdrawn')}
              >
                {words('card.judged.undo')}
              </button>
            )}
          </p>
        </Evidence>
      ))}
    </fieldset>
  );
}
