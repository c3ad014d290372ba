import type { Block } from '../engine/block.ts';
import type { ArticleMetadata } from '../engine/model.ts';
import {
  readBag,
  readField,
  readFlag,
  readList,
  readNullable,
  readNumber,
  readOneOf,
  readShownText,
  readText,
  readWhole,
} from '../engine/shape.ts';
import { MESSAGE_LIMITS } from './limits.ts';
import type { CallName, Calls, CheckRequest, Unreadable } from './protocol.ts';

type Parsers = { readonly [Name in CallName]: (value: unknown) => Calls[Name]['request'] | null };

const PARSERS: Parsers = {
  'page-to-background/article-found': parseNothing,
  'page-to-background/check': parseCheck,
  'page-to-background/unreadable': parseUnreadable,
  'page-to-background/card': (value) => {
    const report = readText(fieldOf(value, 'report'), MESSAGE_LIMITS.token);
    const sentence = parseSentenceIndex(fieldOf(value, 'sentence'));
    return report === null || sentence === null ? null : { report, sentence };
  },
  'card-to-background/redeem': (value) => {
    const token = readText(fieldOf(value, 'token'), MESSAGE_LIMITS.token);
    return token === null ? null : { token };
  },
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

/**
 * The name and the untrusted request of a message, or null where the message is none of ours in shape.
 * The request still has to go through {@link parseRequest}.
 */
export function parseMessage(message: unknown): { name: CallName; request: unknown } | null {
  const name = fieldOf(message, 'name');
  return isCallName(name) ? { name, request: fieldOf(message, 'request') } : null;
}

/**
 * A request of the given call as a trusted value, built anew from the fields that the call knows; null
 * where it has another shape or exceeds {@link MESSAGE_LIMITS}. Linear in the size of the message, and
 * no list is walked beyond its limit.
 */
export function parseRequest<Name extends CallName>(
  name: Name,
  request: unknown,
): Calls[Name]['request'] | null {
  return PARSERS[name](request);
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(PARSERS, name);
}

function fieldOf(value: unknown, key: string): unknown {
  const bag = readBag(value);
  return bag === null ? undefined : readField(bag, key);
}

function parseNothing(value: unknown): Record<never, never> | null {
  return readBag(value) === null ? null : {};
}

function parseSentenceIndex(value: unknown): number | null {
  return readWhole(value, 0, MESSAGE_LIMITS.sentences - 1);
}

function parseCheck(value: unknown): CheckRequest | null {
  const metadata = parseMetadata(fieldOf(value, 'metadata'));
  const blocks = parseBlocks(fieldOf(value, 'blocks'));
  return metadata === null || blocks === null ? null : { metadata, blocks };
}

function parseMetadata(value: unknown): ArticleMetadata | null {
  const { name, url, date } = MESSAGE_LIMITS;
  const texts = {
    url: readNullable(fieldOf(value, 'url'), (present) => readText(present, url)),
    title: readNullable(fieldOf(value, 'title'), (present) => readShownText(present, name)),
    source: readNullable(fieldOf(value, 'source'), (present) => readShownText(present, name)),
    byline: readNullable(fieldOf(value, 'byline'), (present) => readShownText(present, name)),
    publishedAt: readNullable(fieldOf(value, 'publishedAt'), (present) => readText(present, date)),
  };
  const lang = readText(fieldOf(value, 'lang'), MESSAGE_LIMITS.lang);
  const dateCertainty = readOneOf(fieldOf(value, 'dateCertainty'), ['stated', 'inferred']);
  const agencies = readList(fieldOf(value, 'agencies'), MESSAGE_LIMITS.agencies, (agency) =>
    readShownText(agency, name),
  );
  if (
    texts.url === null ||
    texts.title === null ||
    texts.source === null ||
    texts.byline === null ||
    texts.publishedAt === null ||
    lang === null ||
    dateCertainty === null ||
    agencies === null
  ) {
    return null;
  }
  return {
    url: texts.url.value,
    title: texts.title.value,
    source: texts.source.value,
    byline: texts.byline.value,
    lang,
    publishedAt: texts.publishedAt.value,
    dateCertainty,
    agencies,
  };
}

function parseBlocks(value: unknown): readonly Block[] | null {
  let room = MESSAGE_LIMITS.text;
  return readList(value, MESSAGE_LIMITS.blocks, (item) => {
    const text = readText(fieldOf(item, 'text'), room);
    const kind = readOneOf(fieldOf(item, 'kind'), BLOCK_KINDS);
    const linkShare = readNumber(fieldOf(item, 'linkShare'), 0, 1);
    if (text === null || kind === null || linkShare === null) return null;
    room -= text.length;
    return { text, kind, linkShare };
  });
}

const BLOCK_KINDS: readonly Block['kind'][] = [
  'paragraph',
  'heading',
  'list-item',
  'quote',
  'caption',
  'other',
];

function parseUnreadable(value: unknown): Unreadable | null {
  const url = readText(fieldOf(value, 'url'), MESSAGE_LIMITS.url);
  const title = readShownText(fieldOf(value, 'title'), MESSAGE_LIMITS.name);
  const why = readOneOf(fieldOf(value, 'why'), ['not-an-article', 'too-large', 'failed']);
  const message = readShownText(fieldOf(value, 'message'), MESSAGE_LIMITS.message);
  return url === null || title === null || why === null || message === null
    ? null
    : { url, title, why, message };
}
