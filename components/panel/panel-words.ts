import { messagesOf, type WordsOf } from '../messages/catalogue.ts';

/** All that the side panel says. */
export const PANEL_MESSAGES = messagesOf(
  'state',
  'count',
  'panel',
  'popup',
  'left-out',
  'excluded',
  'card',
  'evidence',
  'chain',
  'why',
  'reason',
  'drift',
);

export type PanelWords = WordsOf<typeof PANEL_MESSAGES>;
