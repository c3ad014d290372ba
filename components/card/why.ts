import type { Link, Reason, ReasonKind } from '../../engine/model.ts';
import { normalize } from '../../engine/normalize.ts';
import { stemOf } from '../../engine/stem.ts';
import { type Phrase, type Quoted, quoted } from '../phrase.ts';
import { beginningOf } from '../shown-text.ts';
import { type CardContent, type CardEvidence, comparedLang } from './card-content.ts';
import type { CardWords } from './card-words.ts';
import { type Compared, reasonSentence } from './reason.ts';

/** The one sentence at the top of the card: why the sentence has its state. */
export function whySentence(content: CardContent, words: CardWords): Phrase {
  switch (content.kind) {
    case 'new':
      return [words('why.new')];
    case 'not-a-claim':
      return [words('why.not-a-claim')];
    case 'repeated': {
      const origin = commonOrigin(content);
      return origin === null
        ? [words('why.repeated-same-text')]
        : words('why.repeated', { origin });
    }
    case 'corroborated':
    case 'contradicted':
    case 'disputed': {
      const [first] = inShownOrder(content);
      return first === undefined
        ? [words('why.evidence-gone')]
        : evidenceSentence(first, comparedLang(content), words);
    }
  }
}

/** What relates one piece of evidence to the page's sentence, in one sentence. */
function evidenceSentence(evidence: CardEvidence, pageLang: string, words: CardWords): Phrase {
  const stance = evidence.relation === 'opposite' ? 'opposite' : 'same';
  const reason = tellingReason(evidence.reasons, stance);
  const compared = comparedSides(evidence, reason, pageLang, words);
  return reason === null
    ? words(`reason.${stance}`, { who: compared.who })
    : reasonSentence(reason.kind, compared, words);
}

/**
 * The evidence as the card lists it: the best against the sentence, the best for it, then the others. For
 * it, what has another origin than the page comes first: that is what makes it corroborated.
 */
export function inShownOrder(content: CardContent): readonly CardEvidence[] {
  const [against, ...moreAgainst] = content.evidence.filter((each) => each.relation === 'opposite');
  const supporting = content.evidence.filter((each) => each.relation !== 'opposite');
  const [best, ...more] = [
    ...supporting.filter((each) => !sharesOrigin(each, content)),
    ...supporting.filter((each) => sharesOrigin(each, content)),
  ];
  return [against, best, ...moreAgainst, ...more].filter((each) => each !== undefined);
}

/** The engine counted the origins and knows one speaker by his names in two languages. */
function sharesOrigin({ assertion }: CardEvidence, { origins }: CardContent): boolean {
  return !origins.some(
    ({ independent, assertions }) => independent && assertions.includes(assertion),
  );
}

/**
 * Where all chains of a repeated sentence start: the end of the page's chain, or of another's where the
 * page is the outlet that others cite, or the credited agency. Null where nobody is cited: then it is one
 * text that travelled, and who had it first is not known.
 */
export function commonOrigin(content: CardContent): Quoted | null {
  for (const { chain, lang } of [
    { chain: content.ownChain, lang: comparedLang(content) },
    ...content.evidence,
  ]) {
    const named = chain.findLast((link) => link.named);
    if (named !== undefined) return quoted(named.speaker, lang);
  }
  const credited = content.origins.find((origin) => origin.kind !== 'outlet');
  return credited === undefined ? null : quoted(credited.name, content.lang);
}

/**
 * Reasons in the order in which they explain a relation. For support: differences that had to be
 * weighed before what merely agrees, because a reader sees the difference and wonders. For opposition:
 * what clashes, the plainest first.
 */
const TELLING: Readonly<Record<'same' | 'opposite', readonly ReasonKind[]>> = {
  same: [
    'growing-count',
    'number-compatible',
    'number-agrees',
    'less-certain',
    'near-copy',
    'part-of-sentence',
    'same-words',
    'attribution-differs',
    'date-compatible',
    'date-agrees',
    'name-agrees',
  ],
  opposite: [
    'denied',
    'negated',
    'number-differs',
    'date-differs',
    'antonym',
    'role-swapped',
    'name-differs',
    'place-differs',
  ],
};

function tellingReason(reasons: readonly Reason[], stance: 'same' | 'opposite'): Reason | null {
  for (const kind of TELLING[stance]) {
    const found = reasons.find((reason) => reason.kind === kind && isNoticed(reason));
    if (found !== undefined) return found;
  }
  return null;
}

/** Two numbers that read alike explain nothing: the words around them agree too. */
function isNoticed({ kind, page, other }: Reason): boolean {
  if (kind !== 'number-agrees' && kind !== 'number-compatible') return true;
  return page !== null && other !== null && stems(page) !== stems(other);
}

function stems(text: string): string {
  return (normalize(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(stemOf).join(' ');
}

function comparedSides(
  evidence: CardEvidence,
  reason: Reason | null,
  pageLang: string,
  words: CardWords,
): Compared {
  const outlet = outletOf(evidence);
  const speaker = speakerOf(evidence.chain.at(-1), evidence.lang);
  return {
    outlet,
    speaker,
    who: speaker === null ? [outlet] : citing(outlet, speaker, through(evidence), words),
    page: reason?.page == null ? null : quoted(reason.page, pageLang),
    other: reason?.other == null ? null : quoted(reason.other, evidence.lang),
  };
}

/** An outlet with the chain that it names: `France 24, citing the army`. */
function citing(outlet: Quoted, speaker: Quoted, through: Quoted | null, words: CardWords): Phrase {
  return through === null
    ? words('why.citing', { outlet, speaker })
    : words('why.citing-through', { outlet, speaker, through });
}

/** The outlet as it is called; the beginning of its article's title where the outlet is not known. */
export function outletOf({ source, title, lang }: CardEvidence): Quoted {
  return quoted(source === '' ? beginningOf(title) : source, lang);
}

function through({ chain, lang }: CardEvidence): Quoted | null {
  return chain.length < 2 ? null : speakerOf(chain[0], lang);
}

function speakerOf(link: Link | undefined, lang: string): Quoted | null {
  return link === undefined ? null : quoted(link.speaker, lang);
}
