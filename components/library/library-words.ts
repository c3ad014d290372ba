import { messagesOf, type WordsOf } from '../messages/catalogue.ts';

/** All that the library page says. */
export const LIBRARY_MESSAGES = messagesOf('library', 'files', 'chain', 'card', 'drift');

export type LibraryWords = WordsOf<typeof LIBRARY_MESSAGES>;
