import type { Block } from '../engine/block.ts';
import { FIELD_LIMITS, type MarkedText, type PageFields } from '../engine/page-fields.ts';
import { readAssertionId } from '../engine/parse-model.ts';
import {
  readList,
  readNullable,
  readNumber,
  readOneOf,
  readShownText,
  readText,
  readWhole,
} from '../engine/shape.ts';
import { MESSAGE_LIMITS } from './limits.ts';
import { fieldOf, type Parsers, parseNothing, parseSentenceIndex } from './parse.ts';
import type {
  CardRequest,
  CheckRequest,
  JudgeRequest,
  ReportRequest,
  TranslationsRequest,
  Unreadable,
} from './protocol.ts';

/** The calls to the background. */
export const BACKGROUND_CALLS: Parsers = {
  'page-to-background/article-found': parseNothing,
  'page-to-background/check': parseCheck,
  'page-to-background/unreadable': parseUnreadable,
  'page-to-background/card': parseCard,
  'page-to-background/card-shown': parseCard,
  'card-to-background/judge': parseJudge,
  'panel-to-background/judge': (value) => {
    const of = parseReportOf(value);
    const judged = parseJudge(value);
    return of === null || judged === null ? null : { ...of, ...judged };
  },
  'library-to-background/changed': parseNothing,
  'card-to-background/redeem': (value) => {
    const token = readText(fieldOf(value, 'token'), MESSAGE_LIMITS.token);
    return token === null ? null : { token };
  },
  'popup-to-background/save': parseReportOf,
  'popup-to-background/unsave': parseReportOf,
  'popup-to-background/translations': (value) => {
    const of = parseReportOf(value);
    const lang = readOneOf(fieldOf(value, 'lang'), ['ar', 'en']);
    const sentences = parseTranslations(fieldOf(value, 'sentences'));
    return of === null || lang === null || sentences === null ? null : { ...of, lang, sentences };
  },
};

const SAYINGS: readonly JudgeRequest['says'][] = [
  'other-event',
  'not-opposite',
  'wrong-sentence',
  'withdrawn',
];

function parseCard(value: unknown): CardRequest | null {
  const report = readText(fieldOf(value, 'report'), MESSAGE_LIMITS.token);
  const sentence = parseSentenceIndex(fieldOf(value, 'sentence'));
  return report === null || sentence === null ? null : { report, sentence };
}

function parseJudge(value: unknown): JudgeRequest | null {
  const card = parseCard(value);
  const assertion = readAssertionId(fieldOf(value, 'assertion'));
  const says = readOneOf(fieldOf(value, 'says'), SAYINGS);
  return card === null || assertion === null || says === null ? null : { ...card, assertion, says };
}

function parseReportOf(value: unknown): ReportRequest | null {
  const tab = readWhole(fieldOf(value, 'tab'), 0, Number.MAX_SAFE_INTEGER);
  const report = readText(fieldOf(value, 'report'), MESSAGE_LIMITS.token);
  return tab === null || report === null ? null : { tab, report };
}

function parseTranslations(value: unknown): TranslationsRequest['sentences'] | null {
  let room = MESSAGE_LIMITS.text;
  return readList(value, MESSAGE_LIMITS.sentences, (item) => {
    const sentence = parseSentenceIndex(fieldOf(item, 'sentence'));
    const text = readText(fieldOf(item, 'text'), Math.min(room, MESSAGE_LIMITS.translation));
    if (sentence === null || text === null) return null;
    room -= text.length;
    return { sentence, text };
  });
}

function parseCheck(value: unknown): CheckRequest | null {
  // Cut, not refused: an address that long is none that an article is known by, but the page is still read.
  const url = readShownText(fieldOf(value, 'url'), MESSAGE_LIMITS.url);
  const fields = parseFields(fieldOf(value, 'fields'));
  const blocks = parseBlocks(fieldOf(value, 'blocks'));
  return url === null || fields === null || blocks === null ? null : { url, fields, blocks };
}

function parseFields(value: unknown): PageFields | null {
  const { text, metas: mostMetas, marked: mostMarked, near: mostNear, nearText } = FIELD_LIMITS;
  const textAt = (key: string) =>
    readNullable(fieldOf(value, key), (present) => readText(present, text));
  const metas = readList(fieldOf(value, 'metas'), mostMetas, parseMeta);
  const linkedData = parseLinkedData(fieldOf(value, 'linkedData'));
  const windowTitle = textAt('windowTitle');
  const heading = textAt('heading');
  const canonical = textAt('canonical');
  const neighbours = readList(fieldOf(value, 'neighbours'), FIELD_LIMITS.neighbours, (href) =>
    readText(href, text),
  );
  const marked = readList(fieldOf(value, 'marked'), mostMarked, parseMarked);
  const near = readList(fieldOf(value, 'near'), mostNear, (line) => readText(line, nearText));
  const lang = textAt('lang');
  if (
    metas === null ||
    linkedData === null ||
    windowTitle === null ||
    heading === null ||
    canonical === null ||
    neighbours === null ||
    marked === null ||
    near === null ||
    lang === null
  ) {
    return null;
  }
  return {
    metas,
    linkedData,
    windowTitle: windowTitle.value,
    heading: heading.value,
    canonical: canonical.value,
    neighbours,
    marked,
    near,
    lang: lang.value,
  };
}

function parseMeta(value: unknown): [key: string, content: string] | null {
  const pair = readList(value, 2, (item) => readText(item, FIELD_LIMITS.text));
  const [key, content] = pair ?? [];
  return key === undefined || content === undefined || key.length > FIELD_LIMITS.key
    ? null
    : [key, content];
}

function parseMarked(value: unknown): MarkedText | null {
  const names = readText(fieldOf(value, 'names'), FIELD_LIMITS.names);
  const [machine, text] = ['value', 'text'].map((key) =>
    readNullable(fieldOf(value, key), (present) => readText(present, FIELD_LIMITS.markedText)),
  );
  if (names === null || machine == null || text == null) return null;
  return { names, value: machine.value, text: text.value };
}

function parseLinkedData(value: unknown): readonly string[] | null {
  let room: number = FIELD_LIMITS.linkedData;
  return readList(value, FIELD_LIMITS.scripts, (item) => {
    const script = readText(item, room);
    room -= script?.length ?? 0;
    return script;
  });
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
