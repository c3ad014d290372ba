import { messagesOf, type WordsOf } from '../messages/catalogue.ts';

/** All that the welcome page says. */
export const WELCOME_MESSAGES = messagesOf('state', 'welcome');

export type WelcomeWords = WordsOf<typeof WELCOME_MESSAGES>;

/** Keyboard commands of the manifest, by their names there; the panel's has another in Firefox. */
export type Command = 'toggle-marks' | 'next-mark' | 'previous-mark' | 'open-panel';
