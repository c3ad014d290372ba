import type { ComponentChildren } from 'preact';
import { quoteLink } from '../links.ts';
import type { Words } from '../messages/words.ts';
import { plainPhrase } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import { quoteMarks } from '../quote-parts.ts';
import { QuoteText } from '../quote-text.tsx';
import { StateGlyph } from '../state-glyph.tsx';
import type { CardEvidence } from './card-content.ts';
import { outletOf } from './why.ts';

interface EvidenceProps {
  readonly evidence: CardEvidence;
  readonly words: Words<'evidence'>;
  /** Says beside the outlet on which side it stands. */
  readonly showStance: boolean;
  /** Under it: what the reader can say of it. */
  readonly children?: ComponentChildren;
}

/** One outlet's exact words, when it said them, and the way there. */
export function Evidence({ evidence, words, showStance, children }: EvidenceProps) {
  const outlet = outletOf(evidence);
  const link = quoteLink(evidence.url, evidence.quote);
  const against = evidence.relation === 'opposite';
  return (
    <article class="evidence">
      <p class="byline">
        <strong>
          <PhraseText of={[outlet]} />
        </strong>
        <span class="date">{dateText(evidence, words)}</span>
        {showStance ? (
          <span class="stance">
            <StateGlyph kind={against ? 'contradicted' : 'corroborated'} />
            {against ? words('evidence.opposes') : words('evidence.supports')}
          </span>
        ) : null}
      </p>
      <QuoteText text={evidence.quote} lang={evidence.lang} marks={quoteMarks(evidence).other} />
      {link === null ? null : (
        <a
          href={link}
          target="_blank"
          rel="noreferrer"
          aria-label={plainPhrase(words('evidence.open-at', { outlet }))}
        >
          {words('evidence.open')}
        </a>
      )}
      {children}
    </article>
  );
}

function dateText({ publishedAt, dateCertainty }: CardEvidence, words: Words<'evidence'>): string {
  if (publishedAt === null || words.format.date(publishedAt) === null) {
    return words('evidence.date-unknown');
  }
  return dateCertainty === 'inferred'
    ? words('evidence.date-inferred', { day: publishedAt })
    : words('evidence.date', { day: publishedAt });
}
