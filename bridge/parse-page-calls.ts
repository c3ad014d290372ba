import { readFlag, readNumber, readOneOf } from '../engine/shape.ts';
import { MESSAGE_LIMITS } from './limits.ts';
import { fieldOf, type Parsers, parseNothing, parseSentenceIndex } from './parse.ts';

/** The calls to a page's reader. Apart from the background's, because every page that is read loads them. */
export const PAGE_CALLS: Parsers = {
  'card-to-page/resize': (value) => {
    const height = readNumber(fieldOf(value, 'height'), 0, MESSAGE_LIMITS.height);
    return height === null ? null : { height };
  },
  'card-to-page/close': parseNothing,
  'card-to-page/step': (value) => {
    const by = fieldOf(value, 'by');
    return by === 1 || by === -1 ? { by } : null;
  },
  'popup-to-page/reveal': (value) => {
    const sentence = parseSentenceIndex(fieldOf(value, 'sentence'));
    return sentence === null ? null : { sentence };
  },
  'popup-to-page/state': parseNothing,
  'popup-to-page/show-marks': (value) => {
    const shown = readFlag(fieldOf(value, 'shown'));
    return shown === null ? null : { shown };
  },
  'background-to-page/command': (value) => {
    const command = readOneOf(fieldOf(value, 'command'), [
      'toggle-marks',
      'next-mark',
      'previous-mark',
    ]);
    return command === null ? null : { command };
  },
};
