import { quoteLink } from '../links.ts';
import { plainPhrase } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import { quoteMarks } from '../quote-parts.ts';
import { QuoteText } from '../quote-text.tsx';
import { StateGlyph } from '../state-glyph.tsx';
import type { CardEvidence } from './card-content.ts';
import type { CardWords } from './card-words.ts';
import { outletOf } from './why.ts';

interface EvidenceProps {
  readonly evidence: CardEvidence;
  readonly words: CardWords;
  /** Says beside the outlet on which side it stands. */
  readonly showStance: boolean;
}

/** One outlet's exact words, when it said them, and the way there. */
export function Evidence({ evidence, words, showStance }: EvidenceProps) {
  const outlet = outletOf(evidence);
  const link = quoteLink(evidence.url, evidence.quote);
  const against = evidence.relation === 'opposite';
  return (
    <article class="evidence">
      <p class="byline">
        <strong>
          <PhraseText of={[outlet]} />
        </strong>
        <span class="date">
          {words.date(evidence.publishedAt, evidence.dateCertainty === 'inferred')}
        </span>
        {showStance ? (
          <span class="stance">
            <StateGlyph kind={against ? 'contradicted' : 'corroborated'} />
            {against ? words.opposes : words.supports}
          </span>
        ) : null}
      </p>
      <QuoteText text={evidence.quote} lang={evidence.lang} marks={quoteMarks(evidence).other} />
      {link === null ? null : (
        <a
          href={link}
          target="_blank"
          rel="noreferrer"
          aria-label={plainPhrase(words.openAt(outlet))}
        >
          {words.open}
        </a>
      )}
    </article>
  );
}
