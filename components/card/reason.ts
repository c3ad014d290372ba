import type { ReasonKind } from '../../engine/model.ts';
import type { Words } from '../messages/words.ts';
import type { Phrase, Quoted } from '../phrase.ts';

/** The two sides of a comparison, for one sentence of why. */
export interface Compared {
  /** The outlet, with the chain it names. */
  readonly who: Phrase;
  readonly outlet: Quoted;
  /** The end of its chain; null where the outlet speaks on its own authority. */
  readonly speaker: Quoted | null;
  /** What was compared, where the comparison can be put in short words. */
  readonly page: Quoted | null;
  readonly other: Quoted | null;
}

/** One sentence on what relates the two. What was compared is quoted where both sides are given. */
export function reasonSentence(kind: ReasonKind, of: Compared, words: Words<'reason'>): Phrase {
  const { who, outlet, page } = of;
  const both = bothSides(of);
  switch (kind) {
    case 'same-words':
    case 'near-copy':
    case 'other-event':
      return words(`reason.${kind}`, { who });
    case 'part-of-sentence':
      return page === null
        ? words('reason.part-of-sentence', { who })
        : words('reason.part-of-sentence.quoted', { who, page });
    case 'number-agrees':
    case 'number-compatible':
    case 'date-agrees':
    case 'date-compatible':
    case 'name-agrees':
    case 'growing-count':
      if (both === null) return words(`reason.${kind}`, { who });
      return both.page.text === both.other.text
        ? words('reason.both-say', { who, page: both.page })
        : words(`reason.${kind}.quoted`, { who, ...both });
    case 'number-differs':
    case 'date-differs':
    case 'other-time':
    case 'name-differs':
    case 'place-differs':
      return both === null
        ? words(`reason.${kind}`, { who })
        : words('reason.each-says', { who, ...both });
    case 'negated':
    case 'antonym':
    case 'role-swapped':
    case 'less-certain':
      return both === null
        ? words(`reason.${kind}`, { who })
        : words(`reason.${kind}.quoted`, { who, ...both });
    case 'denied': {
      const denier = of.other ?? of.speaker;
      return denier === null
        ? words('reason.denied', { outlet })
        : words('reason.denied.by', { outlet, denier });
    }
    case 'attribution-differs':
      return attributionSentence(of, words);
  }
}

function attributionSentence({ outlet, page, other }: Compared, words: Words<'reason'>): Phrase {
  if (page !== null && other !== null) {
    return words('reason.attribution-differs.both', { outlet, page, other });
  }
  if (other !== null) return words('reason.attribution-differs.other', { outlet, other });
  return page === null
    ? words('reason.attribution-differs', { outlet })
    : words('reason.attribution-differs.page', { outlet, page });
}

function bothSides({ page, other }: Compared): { page: Quoted; other: Quoted } | null {
  return page === null || other === null ? null : { page, other };
}
