import { claimId } from './identity.ts';
import { claimsOf, type JudgedText, MOST_REPLACED, type ReaderJudgement } from './judgements.ts';
import type { JudgementId } from './model.ts';
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

/** Units of the reader's own words for a judgement. */
const REASON_LENGTH = 2_000;
/** The year 2200: no clock that anyone set is later. */
const LATEST = 7_258_118_400_000;

/** A judgement of unknown origin (a stored row, a record) as a trusted value built anew; null where it has another shape. */
export function parseJudgement(value: unknown): ReaderJudgement | null {
  const bag = readBag(value);
  if (bag === null) return null;
  const id = readJudgementId(readField(bag, 'id'));
  const says = readOneOf(readField(bag, 'says'), [
    'other-event',
    'not-opposite',
    'wrong-sentence',
    'withdrawn',
  ]);
  const at = readWhole(readField(bag, 'at'), 0, LATEST);
  const replaces = readList(readField(bag, 'replaces'), MOST_REPLACED, readJudgementId);
  const page = parseJudgedText(readField(bag, 'page'));
  const other = parseJudgedText(readField(bag, 'other'));
  const was = readOneOf(readField(bag, 'was'), ['same', 'opposite']);
  const engineVersion = readText(readField(bag, 'engineVersion'), MODEL_LIMITS.name);
  const reason = readNullable(readField(bag, 'reason'), (text) => readText(text, REASON_LENGTH));
  if (id === null || says === null || at === null || replaces === null) return null;
  if (page === null || other === null || was === null || engineVersion === null) return null;
  // An entry filed under other texts than its own would overrule what the reader never saw.
  if (reason === null || !claimsOf(id).includes(claimId(page.text))) return null;
  return { id, says, at, replaces, page, other, was, engineVersion, reason: reason.value };
}

function readJudgementId(value: unknown): JudgementId | null {
  const text = readText(value, 50);
  return text !== null && /^[0-9a-f]{16}-[0-9a-f]{16}-[0-9a-f]{16}$/.test(text)
    ? (text as JudgementId)
    : null;
}

function parseJudgedText(value: unknown): JudgedText | null {
  const bag = readBag(value);
  if (bag === null) return null;
  const within = (key: string, longest: number) =>
    readNullable(readField(bag, key), (text) => readText(text, longest));
  const text = readText(readField(bag, 'text'), MODEL_LIMITS.quote);
  const lang = readText(readField(bag, 'lang'), MODEL_LIMITS.lang);
  const source = within('source', MODEL_LIMITS.name);
  const url = within('url', MODEL_LIMITS.url);
  const publishedAt = within('publishedAt', MODEL_LIMITS.lang);
  if (text === null || lang === null || source === null) return null;
  if (url === null || publishedAt === null) return null;
  return {
    text,
    lang,
    source: source.value,
    url: url.value,
    publishedAt: publishedAt.value,
  };
}
