import type { PopupWords } from './popup-words.ts';

type Notices = Pick<
  PopupWords,
  | 'untitled'
  | 'loading'
  | 'unchecked'
  | 'checking'
  | 'slow'
  | 'barred'
  | 'unreadable'
  | 'libraryEmpty'
  | 'details'
  | 'saveFailed'
>;

/** What the popup says where there is no result to show: what is the case, and what to do. */
export const ENGLISH_NOTICES: Notices = {
  untitled: 'Untitled page',
  loading: 'One moment',
  unchecked: {
    title: 'Not checked yet',
    text: 'Compare the sentences of this article with your library.',
  },
  checking: { title: 'Checking', text: 'Reading the article and comparing it with your library.' },
  slow: {
    title: 'Still checking',
    text: 'This takes longer than it should. Wait a little more, or check again.',
  },
  barred: {
    'browser-page': {
      title: 'Not possible here',
      text: 'This page belongs to the browser, and extensions may not read it. Open a news article and check it there.',
    },
    protected: {
      title: 'Not possible here',
      text: 'The browser closes this page to extensions, as it does with their store. Open a news article and check it there.',
    },
    pdf: {
      title: 'A PDF cannot be checked',
      text: 'Isnad reads web pages. If the article also stands on a web page, open it there.',
    },
    file: {
      title: 'A file on this device',
      text: 'To check files, open the browser’s page of extensions, choose Isnad, and allow access to file addresses.',
    },
  },
  unreadable: {
    'not-an-article': {
      title: 'No article found',
      text: 'Isnad reads single news articles, not front pages or lists. Open an article and check it there.',
    },
    'too-large': {
      title: 'Too large to read',
      text: 'This page holds more text than Isnad reads at once. If the article has a page of its own or a print view, check it there.',
    },
    failed: {
      title: 'The check failed',
      text: 'Reload the page and check it again. Your library was not changed.',
    },
  },
  libraryEmpty: {
    title: 'Your library is empty',
    text: 'There is nothing to compare this page with. Isnad sees to its starter articles at every check: check again. If the library stays empty, restart the browser.',
  },
  saveFailed: {
    title: 'The check could not be saved',
    text: 'Check the page again, then save it.',
  },
  details: 'Details',
};
