import { phrase } from '../phrase.ts';
import type { CardWords, Compared } from './card-words.ts';

type ReasonSentence = CardWords['reason'][keyof CardWords['reason']];

/** One English sentence for each reason. What was compared is quoted where the engine gives it. */
export const ENGLISH_REASONS: CardWords['reason'] = {
  'same-words': ({ who }) => phrase`${who} says the same in nearly the same words.`,
  'near-copy': ({ who }) => phrase`${who} has nearly the same text.`,
  'part-of-sentence': ({ who, page }) =>
    page === null
      ? phrase`${who} says a part of this.`
      : phrase`${who} says a part of this: “${page}”.`,
  'number-agrees': agreement('the same number'),
  'number-compatible': fitting('the numbers are compatible'),
  'number-differs': clash('another number'),
  'date-agrees': agreement('the same time'),
  'date-compatible': fitting('the times are compatible'),
  'date-differs': clash('another time'),
  'name-agrees': agreement('the same name'),
  'name-differs': clash('another name'),
  'place-differs': clash('another place'),
  negated: (of) => opposed(of, 'one denies what the other states'),
  antonym: (of) => opposed(of, 'the opposite'),
  'role-swapped': (of) => opposed(of, 'who acts and who is acted upon are exchanged'),
  denied: ({ outlet, speaker, other }) => {
    const denier = other ?? speaker;
    return denier === null
      ? phrase`${outlet} reports a denial.`
      : phrase`${outlet} reports a denial by ${denier}.`;
  },
  'attribution-differs': ({ outlet, page, other }) => {
    if (page !== null && other !== null) {
      return phrase`This page has it from ${page}, ${outlet} from ${other}.`;
    }
    if (other !== null) return phrase`${outlet} has it from ${other}, this page names nobody.`;
    return page === null
      ? phrase`${outlet} has the same from another speaker.`
      : phrase`This page has it from ${page}, ${outlet} names nobody.`;
  },
  'other-event': ({ who }) => phrase`${who} speaks of another event.`,
  'other-time': clash('another time'),
  'growing-count': fitting('such a count grows, so the two do not clash'),
  'less-certain': (of) => opposed(of, 'the same, but not with the same certainty'),
};

function agreement(what: string): ReasonSentence {
  return (of) => (areGiven(of) ? weighed(of, what) : phrase`${of.who} gives ${what}.`);
}

function fitting(verdict: string): ReasonSentence {
  return (of) => weighed(of, verdict);
}

function weighed(of: Compared, verdict: string) {
  const { who, page } = of;
  return page !== null && page.text === of.other?.text
    ? phrase`This page and ${who} both say “${page}”.`
    : opposed(of, verdict);
}

function areGiven({ page, other }: Compared): boolean {
  return page !== null && other !== null;
}

function clash(what: string): ReasonSentence {
  return ({ who, page, other }) =>
    page === null || other === null
      ? phrase`${who} gives ${what}.`
      : phrase`This page says “${page}”; ${who} says “${other}”.`;
}

function opposed({ who, page, other }: Compared, verdict: string) {
  return page === null || other === null
    ? phrase`This page and ${who} compared: ${verdict}.`
    : phrase`This page says “${page}”; ${who} says “${other}”: ${verdict}.`;
}
