import type { Block } from '../engine/block.ts';
import type { ArticleMetadata } from '../engine/model.ts';
import {
  readList,
  readNullable,
  readNumber,
  readOneOf,
  readShownText,
  readText,
} from '../engine/shape.ts';
import { MESSAGE_LIMITS } from './limits.ts';
import { fieldOf, type Parsers, parseNothing, parseSentenceIndex } from './parse.ts';
import type { CheckRequest, Unreadable } from './protocol.ts';

/** The calls to the background. */
export const BACKGROUND_CALLS: Parsers = {
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
};

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
