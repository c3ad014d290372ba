import { messagesOf, type WordsOf } from '../messages/catalogue.ts';

/** All that the welcome page says; it shows evidence as the card does, and chosen sites as the settings do. */
export const WELCOME_MESSAGES = messagesOf(
  'welcome',
  'state',
  'count',
  'card',
  'evidence',
  'chain',
  'why',
  'reason',
  'settings',
);

export type WelcomeWords = WordsOf<typeof WELCOME_MESSAGES>;

/** Keyboard commands of the manifest, by their names there; the panel's has another in Firefox. */
export type Command = 'toggle-marks' | 'next-mark' | 'previous-mark' | 'open-panel';
