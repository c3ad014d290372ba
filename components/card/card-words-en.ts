import type { EnglishForms, Format } from '../format.ts';
import { phrase } from '../phrase.ts';
import type { CardWords } from './card-words.ts';
import { ENGLISH_REASONS } from './reason-words-en.ts';

export function englishCardWords({ number, date, plural }: Format): CardWords {
  const count = (value: number, forms: EnglishForms) => plural(value, forms);
  const origins = (value: number) =>
    count(value, { one: `${number(value)} origin`, other: `${number(value)} origins` });
  return {
    state: {
      corroborated: 'Corroborated',
      repeated: 'Repeated',
      contradicted: 'Contradicted',
      disputed: 'Disputed',
      new: 'New',
      'not-a-claim': 'Not a claim',
    },
    independentOrigins: (value) =>
      count(value, {
        one: `${number(value)} independent origin`,
        other: `${number(value)} independent origins`,
      }),
    againstOrigins: (value) =>
      count(value, {
        one: `${origins(value)} says otherwise`,
        other: `${origins(value)} say otherwise`,
      }),
    forAndAgainst: (supporting, against) =>
      `${origins(supporting)} for, ${number(against)} against`,
    allFrom: (value, origin) => {
      const outlets = count(value, {
        one: `${number(value)} outlet`,
        other: `${number(value)} outlets`,
      });
      const all = count(value, { one: '', other: 'all ' });
      return origin === null
        ? phrase`${outlets}, ${all}from the same origin`
        : phrase`${outlets}, ${all}from ${origin}`;
    },

    whyNew: 'There is nothing in your library on this, which speaks neither for it nor against it.',
    whyNoClaim: 'A question, an opinion or a call: there is nothing here to compare.',
    whyRepeated: (origin) =>
      origin === null
        ? phrase`It is nearly the same text everywhere, so all of it counts as one origin: no independent support.`
        : phrase`All chains lead back to ${origin}, and this page’s does too: no independent support.`,
    evidenceGone: 'The articles behind this are no longer in your library. Check the page again.',
    reason: ENGLISH_REASONS,
    says: {
      same: ({ who }) => phrase`${who} says the same.`,
      opposite: ({ who }) => phrase`${who} says otherwise.`,
    },
    citing: (outlet, speaker, through) =>
      through === null
        ? phrase`${outlet}, citing ${speaker},`
        : phrase`${outlet}, citing ${speaker} through ${through},`,

    thisPage: 'This page',
    translated: 'Machine translation',
    translatedHint: 'The sentence was compared through it. It may be wrong.',
    supports: 'agrees',
    opposes: 'says otherwise',
    date: (iso, inferred) => {
      const day = iso === null ? null : date(iso);
      if (day === null) return 'date unknown';
      return inferred ? `${day} (inferred)` : day;
    },
    open: 'Open at the quote',
    openAt: (outlet) => phrase`Open at the quote: ${outlet}`,
    more: (value) => `${number(value)} more`,

    chain: 'The chain',
    chainHint: 'From where it starts down to this page.',
    verb: {
      asserts: 'says',
      confirms: 'confirms',
      claims: 'claims',
      denies: 'denies',
      declines: 'declines to comment',
      asks: 'asks',
    },
    copy: 'same text',
    unnamed: (speakers) =>
      phrase`unnamed: ${speakers.flatMap((each, at) => (at > 0 ? [', ', each] : [each]))}`,
    moreOutlets: (value) =>
      count(value, {
        one: `and ${number(value)} more outlet`,
        other: `and ${number(value)} more outlets`,
      }),

    actions: 'Marks',
    previous: 'Previous',
    next: 'Next',
    close: 'Close',

    failedTitle: 'This could not be shown',
    failure: {
      'context-lost':
        'Isnad was updated while this page was open. Reload the page, then check it again.',
      'no-receiver': 'Isnad did not answer. Close this card and open it again.',
      'report-gone': 'The result for this page is no longer kept. Check the page again.',
      other:
        'Your library could not be read. Close this card and open it again; if that does not help, reload the page.',
    },
  };
}
