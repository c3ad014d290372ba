import { messagesOf, type WordsOf } from '../messages/catalogue.ts';

/** All that the settings page says. */
export const SETTINGS_MESSAGES = messagesOf('settings');

export type SettingsWords = WordsOf<typeof SETTINGS_MESSAGES>;
