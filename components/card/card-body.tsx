import { Component } from 'preact';
import type { AssertionId, VerdictKind } from '../../engine/model.ts';
import { PhraseText } from '../phrase-text.tsx';
import { type QuoteMark, quoteMarks } from '../quote-parts.ts';
import { type JoinedWords, QuoteText } from '../quote-text.tsx';
import type { CardContent, CardEvidence } from './card-content.ts';
import type { CardWords } from './card-words.ts';
import { Chain } from './chain.tsx';
import { Evidence } from './evidence.tsx';
import type { OnCopy } from './footnote.ts';
import { Judge, Judged, type JudgedOutcome, type OnJudge } from './judge.tsx';
import { inShownOrder, whySentence } from './why.ts';

interface CardBodyProps {
  readonly content: CardContent;
  readonly words: CardWords;
  /** Null where the evidence is only shown, not judged. */
  readonly onJudge: OnJudge | null;
  /** What became of what the reader said last; null while nothing was said. */
  readonly outcome: JudgedOutcome | null;
  /** Null where evidence is only looked at. */
  readonly onCopy: OnCopy | null;
}

/** A dispute shows one voice of each side; everything else its best evidence. */
const UNFOLDED: Readonly<Record<VerdictKind, number>> = {
  corroborated: 1,
  repeated: 1,
  contradicted: 1,
  disputed: 2,
  new: 0,
  'not-a-claim': 0,
};

/**
 * What is known of one sentence: why it has its state, both texts one above the other, the chain, and what the reader overruled.
 * A class, as hooks would be the only ones in the card.
 */
export class CardBody extends Component<CardBodyProps, CardBodyState> {
  override state: CardBodyState = { pointed: null };

  override render(props: CardBodyProps, { pointed }: CardBodyState) {
    const { content, words, onJudge, outcome, onCopy } = props;
    const evidence = inShownOrder(content);
    const unfolded = evidence.slice(0, UNFOLDED[content.kind]);
    const folded = evidence.slice(unfolded.length);
    // The page's words are joined with those of one piece of evidence: the best, or the one that is pointed at.
    const beside =
      evidence.find(({ assertion }) => assertion === pointed?.assertion) ?? evidence[0];
    const marks = beside === undefined ? [] : quoteMarks(beside).page;
    const joinedOf = ({ assertion }: CardEvidence): JoinedWords => ({
      pair: assertion === pointed?.assertion ? pointed.pair : null,
      onPoint: (pair) => this.setState({ pointed: pair === null ? null : { assertion, pair } }),
    });
    const list = { words, onJudge, onCopy, joinedOf };
    const opposed = evidence.some((each) => each.relation === 'opposite');
    return (
      <>
        <p class="why">
          <PhraseText of={whySentence(content, words)} />
        </p>
        <section class="quotes">
          <p class="byline">
            <strong>{words('chain.this-page')}</strong>
          </p>
          <PageQuote
            content={content}
            marks={marks}
            joined={beside === undefined ? null : joinedOf(beside)}
            words={words}
          />
          <EvidenceList {...list} evidence={unfolded} showStance={opposed} />
          {folded.length === 0 ? null : (
            <details class="more">
              <summary>{words('card.more', { count: folded.length })}</summary>
              <EvidenceList {...list} evidence={folded} showStance={opposed} />
            </details>
          )}
        </section>
        {evidence.length === 0 ? null : <Chain content={content} words={words} />}
        <Judged evidence={content.overruled} words={words} onJudge={onJudge} outcome={outcome} />
      </>
    );
  }
}

interface CardBodyState {
  readonly pointed: Pointed | null;
}

/** Words that the reader points at, by the evidence that they join the page with. */
interface Pointed {
  readonly assertion: AssertionId;
  readonly pair: number;
}

interface PageQuoteProps {
  readonly content: CardContent;
  readonly marks: readonly QuoteMark[];
  readonly joined: JoinedWords | null;
  readonly words: CardWords;
}

/** The page's own sentence; under it the translation, where that is what was compared and is marked. */
function PageQuote({ content, marks, joined, words }: PageQuoteProps) {
  const { text, lang, translation } = content;
  if (translation === null) {
    return <QuoteText text={text} lang={lang} marks={marks} joined={joined} />;
  }
  return (
    <>
      <QuoteText text={text} lang={lang} marks={[]} joined={null} />
      <div class="translation">
        <p class="byline">
          <strong>{words('card.translated')}</strong>
          <span class="hint">{words('card.translated-hint')}</span>
        </p>
        <QuoteText text={translation.text} lang={translation.lang} marks={marks} joined={joined} />
      </div>
    </>
  );
}

interface EvidenceListProps {
  readonly evidence: readonly CardEvidence[];
  readonly words: CardWords;
  readonly showStance: boolean;
  readonly onJudge: OnJudge | null;
  readonly onCopy: OnCopy | null;
  readonly joinedOf: (evidence: CardEvidence) => JoinedWords;
}

function EvidenceList(props: EvidenceListProps) {
  const { evidence, words, showStance, onJudge, onCopy, joinedOf } = props;
  return evidence.map((each) => (
    <Evidence
      key={each.assertion}
      evidence={each}
      words={words}
      showStance={showStance}
      joined={joinedOf(each)}
      onCopy={onCopy}
    >
      {onJudge === null ? null : <Judge evidence={each} words={words} onJudge={onJudge} />}
    </Evidence>
  ));
}
