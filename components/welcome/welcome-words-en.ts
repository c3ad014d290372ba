import type { WelcomeWords } from './welcome-words.ts';

export const ENGLISH_WELCOME: WelcomeWords = {
  title: 'Isnad',
  lead: 'An isnad is the chain a report hangs on: who has it from whom. Isnad reads a news page with you and shows, sentence by sentence, what your own library knows about it and through which chain.',
  check: 'Check a page',
  checkText:
    'Open a news article, click Isnad in the toolbar, and choose “Check this page”. There you can also let it check the news on a site without a click. Point at a marked sentence, or tap it, to read who else says so.',
  marks: 'What the marks say',
  state: {
    corroborated: { name: 'Corroborated', meaning: 'An independent origin says the same.' },
    repeated: {
      name: 'Repeated',
      meaning: 'Others say it too, but all have it from the origin this page relies on.',
    },
    contradicted: {
      name: 'Contradicted',
      meaning: 'Another account cannot hold together with it.',
    },
    disputed: { name: 'Disputed', meaning: 'Some say the same, others cannot agree with it.' },
    new: { name: 'New', meaning: 'Your library has nothing on it.' },
    'not-a-claim': {
      name: 'Not a claim',
      meaning: 'A question, an opinion or a call; it carries no mark.',
    },
  },
  neverTrue:
    'Isnad never says that something is true or false. It says who reports it, and leaves the judgement to you.',
  keys: 'Keys',
  command: {
    'toggle-marks': 'Show or hide the marks',
    'next-mark': 'Next marked sentence',
    'previous-mark': 'Previous marked sentence',
  },
  noKey: 'no key set',
  onCard: 'On a card: N for the next, P for the previous, Escape to close.',
  kept: 'What is kept, and where',
  keptText: [
    'Your library and your settings lie on this device. Nothing is sent anywhere: Isnad makes no network connection.',
    'What you read is not added to the library. In a private window nothing at all is written.',
    'Isnad sees a page only when you ask it to check it, or when you have chosen its site.',
  ],
};
