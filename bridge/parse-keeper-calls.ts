import type { ClaimId } from '../engine/model.ts';
import { parseMetadata, parseSentences } from '../engine/parse-checked-article.ts';
import { readBag, readField, readList, readOneOf, readText, readWhole } from '../engine/shape.ts';
import { MESSAGE_LIMITS } from './limits.ts';
import { fieldOf, type Parsers, parseNothing } from './parse.ts';

/** Claims that the sentences of one article meet: what a report's details keep of each is bounded. */
const MOST_MET = 30_000;

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
  'background-to-keeper/look-again': parseNothing,
  'background-to-keeper/sync': parseNothing,
  'background-to-keeper/remember': (value) => {
    const metadata = parseMetadata(fieldOf(value, 'metadata'));
    const sentences = parseSentences(fieldOf(value, 'sentences'));
    const same = readList(fieldOf(value, 'same'), MOST_MET, parseMet);
    const against = readList(fieldOf(value, 'against'), MOST_MET, parseClaimId);
    const days = readWhole(fieldOf(value, 'days'), 0, Number.MAX_SAFE_INTEGER);
    return metadata === null || sentences === null || same === null || against === null
      ? null
      : days === null
        ? null
        : { metadata, sentences, same, against, days };
  },
  'background-to-keeper/take-back': (value) => {
    const edit = readText(fieldOf(value, 'edit'), MESSAGE_LIMITS.token);
    return edit === null ? null : { edit };
  },
};

function parseClaimId(value: unknown): ClaimId | null {
  const id = readText(value, 16);
  return id !== null && /^[0-9a-f]{16}$/.test(id) ? (id as ClaimId) : null;
}

function parseMet(value: unknown) {
  const bag = readBag(value);
  const sentence = bag && readWhole(readField(bag, 'sentence'), 0, Number.MAX_SAFE_INTEGER);
  const claim = bag && parseClaimId(readField(bag, 'claim'));
  return sentence === null || claim === null ? null : { sentence, claim };
}
