import { messagesOf, type WordsOf } from '../messages/catalogue.ts';

/** All that the card says. */
export const CARD_MESSAGES = messagesOf(
  'state',
  'count',
  'card',
  'evidence',
  'chain',
  'why',
  'reason',
);

export type CardWords = WordsOf<typeof CARD_MESSAGES>;
