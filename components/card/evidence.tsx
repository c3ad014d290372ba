import { Component, type ComponentChildren } from 'preact';
import { quoteLink } from '../links.ts';
import type { Words } from '../messages/words.ts';
import { plainPhrase } from '../phrase.ts';
import { PhraseText } from '../phrase-text.tsx';
import { quoteMarks } from '../quote-parts.ts';
import { type JoinedWords, QuoteText } from '../quote-text.tsx';
import { StateGlyph } from '../state-glyph.tsx';
import type { CardEvidence } from './card-content.ts';
import { dateText } from './date-text.ts';
import { footnoteOf, type OnCopy } from './footnote.ts';
import { outletOf } from './why.ts';

interface EvidenceProps {
  readonly evidence: CardEvidence;
  readonly words: Words<'evidence'>;
  /** Says beside the outlet on which side it stands. */
  readonly showStance: boolean;
  /** Its words that are joined with words of the page; null where the page's are not shown beside it. */
  readonly joined: JoinedWords | null;
  /** Null where it is no source to name. */
  readonly onCopy: OnCopy | null;
  /** Under it: what the reader can say of it. */
  readonly children?: ComponentChildren;
}

/** One outlet's exact words, when it said them, and the way there. */
export function Evidence(props: EvidenceProps) {
  const { evidence, words, showStance, joined, onCopy, children } = props;
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
      <QuoteText
        text={evidence.quote}
        lang={evidence.lang}
        marks={quoteMarks(evidence).other}
        joined={joined}
      />
      <p class="ways">
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
        {onCopy === null ? null : <Copy evidence={evidence} words={words} onCopy={onCopy} />}
      </p>
      {children}
    </article>
  );
}

interface CopyProps {
  readonly evidence: CardEvidence;
  readonly words: Words<'evidence'>;
  readonly onCopy: OnCopy;
}

/** A class, because hooks would be the only ones in the card: 3 kB for one flag. */
class Copy extends Component<CopyProps, { readonly copied: boolean | null }> {
  override state: { readonly copied: boolean | null } = { copied: null };

  override render({ evidence, words, onCopy }: CopyProps, { copied }: Copy['state']) {
    return (
      <>
        <button
          type="button"
          class="quiet"
          aria-label={plainPhrase(words('evidence.copy-of', { outlet: outletOf(evidence) }))}
          onClick={() => this.setState({ copied: onCopy(footnoteOf(evidence, words)) })}
        >
          {words('evidence.copy')}
        </button>
        <span class="copied" role="status">
          {copied === null ? '' : words(copied ? 'evidence.copied' : 'evidence.not-copied')}
        </span>
      </>
    );
  }
}
