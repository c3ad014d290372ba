import { readNumber } from '../engine/shape.ts';
import { MESSAGE_LIMITS } from './limits.ts';
import { fieldOf, type Parsers, parseNothing } from './parse.ts';

/** The calls of a card to its page, which the background passes on where a card cannot reach it (`bridge/send.ts`). */
export const RELAYED_CALLS: Parsers = {
  'card-to-page/resize': (value) => {
    const height = readNumber(fieldOf(value, 'height'), 0, MESSAGE_LIMITS.height);
    return height === null ? null : { height };
  },
  'card-to-page/close': parseNothing,
  'card-to-page/step': (value) => {
    const by = fieldOf(value, 'by');
    return by === 1 || by === -1 ? { by } : null;
  },
  'card-to-page/hide': parseNothing,
};
