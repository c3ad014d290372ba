import type { VerdictKind } from '../../engine/model.ts';
import { PhraseText } from '../phrase-text.tsx';
import { type QuoteMark, quoteMarks } from '../quote-parts.ts';
import { QuoteText } from '../quote-text.tsx';
import type { CardContent, CardEvidence } from './card-content.ts';
import type { CardWords } from './card-words.ts';
import { Chain } from './chain.tsx';
import { Evidence } from './evidence.tsx';
import { Judge, Judged, type JudgedOutcome, type OnJudge } from './judge.tsx';
import { inShownOrder, whySentence } from './why.ts';

interface CardBodyProps {
  readonly content: CardContent;
  readonly words: CardWords;
  /** Null where the evidence is only shown, not judged. */
  readonly onJudge: OnJudge | null;
  /** What became of what the reader said last; null while nothing was said. */
  readonly outcome: JudgedOutcome | null;
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

/** What is known of one sentence: why it has its state, both texts one above the other, the chain, and what the reader overruled. */
export function CardBody({ content, words, onJudge, outcome }: CardBodyProps) {
  const evidence = inShownOrder(content);
  const unfolded = evidence.slice(0, UNFOLDED[content.kind]);
  const folded = evidence.slice(unfolded.length);
  const [first] = evidence;
  const marks = first === undefined ? [] : quoteMarks(first).page;
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
        <PageQuote content={content} marks={marks} words={words} />
        <EvidenceList evidence={unfolded} words={words} showStance={opposed} onJudge={onJudge} />
        {folded.length === 0 ? null : (
          <details class="more">
            <summary>{words('card.more', { count: folded.length })}</summary>
            <EvidenceList evidence={folded} words={words} showStance={opposed} onJudge={onJudge} />
          </details>
        )}
      </section>
      {evidence.length === 0 ? null : <Chain content={content} words={words} />}
      <Judged evidence={content.overruled} words={words} onJudge={onJudge} outcome={outcome} />
    </>
  );
}

interface PageQuoteProps {
  readonly content: CardContent;
  readonly marks: readonly QuoteMark[];
  readonly words: CardWords;
}

/** The page's own sentence; under it the translation, where that is what was compared and is marked. */
function PageQuote({ content: { text, lang, translation }, marks, words }: PageQuoteProps) {
  if (translation === null) return <QuoteText text={text} lang={lang} marks={marks} />;
  return (
    <>
      <QuoteText text={text} lang={lang} marks={[]} />
      <div class="translation">
        <p class="byline">
          <strong>{words('card.translated')}</strong>
          <span class="hint">{words('card.translated-hint')}</span>
        </p>
        <QuoteText text={translation.text} lang={translation.lang} marks={marks} />
      </div>
    </>
  );
}

interface EvidenceListProps {
  readonly evidence: readonly CardEvidence[];
  readonly words: CardWords;
  readonly showStance: boolean;
  readonly onJudge: OnJudge | null;
}

function EvidenceList({ evidence, words, showStance, onJudge }: EvidenceListProps) {
  return evidence.map((each) => (
    <Evidence key={each.assertion} evidence={each} words={words} showStance={showStance}>
      {onJudge === null ? null : <Judge evidence={each} words={words} onJudge={onJudge} />}
    </Evidence>
  ));
}
