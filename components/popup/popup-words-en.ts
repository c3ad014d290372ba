import type { VerdictKind } from '../../engine/model.ts';
import type { EnglishForms, Format } from '../format.ts';
import { phrase, quoted } from '../phrase.ts';
import { ENGLISH_NOTICES } from './notices-en.ts';
import type { PopupWords, SummaryCounts } from './popup-words.ts';
import { ENGLISH_STATED } from './stated-words-en.ts';
import { englishTranslationWords } from './translation-words-en.ts';

export function englishPopupWords(format: Format): PopupWords {
  const { number, plural } = format;
  const count = (value: number, forms: EnglishForms) => plural(value, forms);
  const sentences = (value: number) =>
    count(value, { one: `${number(value)} sentence`, other: `${number(value)} sentences` });
  const independentOrigins = (value: number) =>
    count(value, {
      one: `${number(value)} independent origin`,
      other: `${number(value)} independent origins`,
    });
  return {
    ...ENGLISH_NOTICES,
    summary: (of) => summary(of, { number, count, independentOrigins }),
    states: 'Sentences of this page',
    state: STATES,
    number,
    date: format.date,
    revealFirst: (value, state) =>
      `${STATES[state]} ${number(value)}: ${count(value, { one: 'show the sentence', other: 'show the first sentence' })}`,
    lost: (value) =>
      count(value, {
        one: `${number(value)} sentence is no longer on the page as it was checked`,
        other: `${number(value)} sentences are no longer on the page as they were checked`,
      }),

    sources: 'Sources behind them',
    independentOrigins,
    supports: (value) => `agrees with ${sentences(value)}`,
    contradicts: (value) => `differs from ${sentences(value)}`,
    ownAuthority: 'on its own authority',
    alsoThrough: (origins) =>
      phrase`also through ${origins.flatMap((each, at) => (at > 0 ? [', ', each] : [each]))}`,
    moreOrigins: (value) =>
      count(value, { one: `${number(value)} more origin`, other: `${number(value)} more origins` }),

    check: 'Check this page',
    checkAgain: 'Check again',
    showMarks: 'Show marks',
    hideMarks: 'Hide marks',

    always: 'Check without a click',
    alwaysThisSite: (host) => phrase`News on ${quoted(host, 'en')}`,
    alwaysAll: 'News on every site',
    alwaysHint: 'The browser will ask you first. What you read never leaves this device.',

    leftOut: (value) =>
      count(value, {
        one: `${number(value)} passage was not read as part of the article`,
        other: `${number(value)} passages were not read as part of the article`,
      }),
    leftOutWhy: {
      'related-links': 'Related links',
      'second-article': 'A second article',
      'share-line': 'Sharing',
      'source-line': 'Source line',
      navigation: 'Navigation',
      dateline: 'Dateline',
      caption: 'Captions',
      duplicate: 'Said twice',
      advertisement: 'Advertising',
      headline: 'Headlines',
      comments: 'Comments',
      paywalled: 'For subscribers: the rest is missing here',
      truncated: 'Cut off: the rest is elsewhere',
      'next-page': 'One page of several: the others were not read',
      'live-newest-first': 'A live report, its newest entry first',
      'too-long': 'Too long to read',
      'too-many': 'Beyond the limit',
    },
    morePassages: (value) => `and ${number(value)} more`,
    excluded: (value) =>
      count(value, {
        one: `${number(value)} article was not used as evidence`,
        other: `${number(value)} articles were not used as evidence`,
      }),
    excludedWhy: {
      'same-address': 'it is this page',
      'same-text': 'it has the same text',
      'same-outlet-copy': 'a copy by the same outlet',
      other: 'not independent of this page',
    },

    ...ENGLISH_STATED,

    translation: englishTranslationWords(format),

    save: 'Save this check as a file',
    about: 'About Isnad',
  };
}

const STATES: Readonly<Record<VerdictKind, string>> = {
  corroborated: 'Corroborated',
  repeated: 'Repeated',
  contradicted: 'Contradicted',
  disputed: 'Disputed',
  new: 'New',
  'not-a-claim': 'Not a claim',
};

function summary(
  of: SummaryCounts,
  say: {
    readonly number: (value: number) => string;
    readonly count: (value: number, forms: EnglishForms) => string;
    readonly independentOrigins: (value: number) => string;
  },
): string {
  const claims = say.count(of.claims, {
    one: `the ${say.number(of.claims)} claim`,
    other: `the ${say.number(of.claims)} claims`,
  });
  if (of.claims === 0) return 'Nothing on this page could be compared: it makes no claims.';
  const sentences: string[] = [];
  const by = `by ${say.independentOrigins(of.independentOrigins)}`;
  if (of.corroborated > 0 && of.claims === 1) {
    sentences.push(`The one claim on this page is supported ${by}.`);
  } else if (of.corroborated > 0) {
    const are = say.count(of.corroborated, { one: 'is', other: 'are' });
    sentences.push(
      `Of ${claims} on this page, ${say.number(of.corroborated)} ${are} supported, ${by} in all.`,
    );
  } else if (of.repeated > 0) {
    sentences.push(
      'What your library has on this page all comes from the same origin as the page.',
    );
  } else if (of.against === 0) {
    return `Your library has nothing on ${claims} of this page.`;
  }
  sentences.push(
    of.against === 0
      ? 'Nothing in your library contradicts the page.'
      : say.count(of.against, {
          one: `${say.number(of.against)} meets with a different account.`,
          other: `${say.number(of.against)} meet with a different account.`,
        }),
  );
  return sentences.join(' ');
}
