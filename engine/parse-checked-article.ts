import type { ArticleMetadata, Sentence } from './model.ts';
import { MODEL_LIMITS } from './parse-model.ts';
import {
  readBag,
  readField,
  readList,
  readNullable,
  readOneOf,
  readText,
  readWhole,
} from './shape.ts';

/** What a page says about its article, from anywhere; null for another shape or what is over the limits. */
export function parseMetadata(value: unknown): ArticleMetadata | null {
  const bag = readBag(value);
  if (bag === null) return null;
  const name = (key: string) =>
    readNullable(readField(bag, key), (text) => readText(text, MODEL_LIMITS.name));
  const url = readNullable(readField(bag, 'url'), (text) => readText(text, MODEL_LIMITS.url));
  const [title, source, byline, publishedAt] = [
    name('title'),
    name('source'),
    name('byline'),
    name('publishedAt'),
  ];
  const lang = readText(readField(bag, 'lang'), MODEL_LIMITS.lang);
  const dateCertainty = readOneOf(readField(bag, 'dateCertainty'), ['stated', 'inferred']);
  const agencies = readList(readField(bag, 'agencies'), MODEL_LIMITS.agencies, (item) =>
    readText(item, MODEL_LIMITS.name),
  );
  if (url === null || title === null || source === null || byline === null) return null;
  if (publishedAt === null || lang === null || dateCertainty === null || agencies === null) {
    return null;
  }
  return {
    url: url.value,
    title: title.value,
    source: source.value,
    byline: byline.value,
    lang,
    publishedAt: publishedAt.value,
    dateCertainty,
    agencies,
  };
}

/** The sentences of an article, from anywhere; null for another shape or what is over the limits. */
export function parseSentences(value: unknown): readonly Sentence[] | null {
  return readList(value, MODEL_LIMITS.sentences, parseSentence);
}

function parseSentence(value: unknown): Sentence | null {
  const bag = readBag(value);
  if (bag === null) return null;
  const index = readWhole(readField(bag, 'index'), 0, Number.MAX_SAFE_INTEGER);
  const text = readText(readField(bag, 'text'), MODEL_LIMITS.quote);
  const start = readWhole(readField(bag, 'start'), 0, Number.MAX_SAFE_INTEGER);
  const end = readWhole(readField(bag, 'end'), 0, Number.MAX_SAFE_INTEGER);
  if (index === null || text === null || start === null || end === null) return null;
  return { index, text, start, end };
}
