import { messagesOf, type WordsOf } from '../messages/catalogue.ts';

/** All that the popup says. */
export const POPUP_MESSAGES = messagesOf(
  'state',
  'count',
  'popup',
  'left-out',
  'excluded',
  'stated',
  'translation',
);

export type PopupWords = WordsOf<typeof POPUP_MESSAGES>;
