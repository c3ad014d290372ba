import { messagesOf, type WordsOf } from '../messages/catalogue.ts';

/** All that the library page says. */
export const LIBRARY_MESSAGES = messagesOf('library', 'files', 'chain', 'card', 'drift');

export type LibraryWords = WordsOf<typeof LIBRARY_MESSAGES>;

/** What the reading list says besides, fetched with its place. */
export const READING_MESSAGES = messagesOf('reading');

export type ReadingWords = WordsOf<typeof READING_MESSAGES>;
