import { messagesOf, type WordsOf } from '../messages/catalogue.ts';

/** All that the page of sync says. */
export const SYNC_MESSAGES = messagesOf('sync');

export type SyncWords = WordsOf<typeof SYNC_MESSAGES>;
