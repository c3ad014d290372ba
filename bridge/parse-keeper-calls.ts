import { parseMetadata, parseSentences } from '../engine/parse-checked-article.ts';
import { readOneOf, readText } from '../engine/shape.ts';
import { MESSAGE_LIMITS } from './limits.ts';
import { fieldOf, type Parsers, parseNothing } from './parse.ts';

/** The calls to the keeper. */
export const KEEPER_CALLS: Parsers = {
  'background-to-keeper/install-starter': parseNothing,
  'background-to-keeper/save': (value) => {
    const metadata = parseMetadata(fieldOf(value, 'metadata'));
    const sentences = parseSentences(fieldOf(value, 'sentences'));
    const text = readText(fieldOf(value, 'text'), MESSAGE_LIMITS.text + MESSAGE_LIMITS.blocks);
    const how = readOneOf(fieldOf(value, 'how'), ['asked', 'automatic']);
    return metadata === null || sentences === null || text === null || how === null
      ? null
      : { metadata, sentences, text, how };
  },
  'background-to-keeper/take-back': (value) => {
    const edit = readText(fieldOf(value, 'edit'), MESSAGE_LIMITS.token);
    return edit === null ? null : { edit };
  },
};
