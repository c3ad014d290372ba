import { parseJson } from './json.ts';
import type { Annotation } from './model.ts';
import { parseMetadata, parseSentences } from './parse-checked-article.ts';
import { parseJudgement } from './parse-judgement.ts';
import { MODEL_LIMITS, parseArticle, parseAssertion, parseClaim } from './parse-model.ts';
import { type CheckRecord, type LibrarySlice, RECORD_FORMAT, RECORD_VERSION } from './record.ts';
import { type Failure, failure, type Result, success } from './result.ts';
import { type Bag, readBag, readField, readList, readText, readWhole } from './shape.ts';

/** Why a record was refused; nothing of it is used. */
export type RecordFailure = Failure & {
  readonly kind: 'record-too-large' | 'not-a-record' | 'newer-record' | 'bad-record';
};

/** UTF-16 units; a record of 1,500 sentences against a large library is a tenth of that. */
const MAX_RECORD_LENGTH = 100_000_000;
const MAX_DEPTH = 12;
const MAX_ROWS = 100_000;
const MAX_TERMS = 200_000;
const MAX_VERSION_LENGTH = 200;

/**
 * A record from anywhere as a trusted value, but for its annotations: those are only compared with what a replay
 * gives and never acted on. The first thing that is wrong refuses the whole, and the message names its place.
 */
export function parseRecord(text: string): Result<CheckRecord, RecordFailure> {
  if (text.length > MAX_RECORD_LENGTH) {
    return failure(
      'record-too-large',
      'The record is larger than any check gives; it is not read.',
    );
  }
  const bag = readBag(parseJson(text, MAX_DEPTH));
  if (bag === null || readField(bag, 'format') !== RECORD_FORMAT) {
    return failure(
      'not-a-record',
      'The file is no record; make one with "check FILE --record OUT".',
    );
  }
  const version = readWhole(readField(bag, 'version'), 1, 1_000_000);
  if (version === null) return badRecord('version');
  if (version > RECORD_VERSION) {
    return failure('newer-record', 'The record was made by a newer Isnad; update Isnad first.');
  }
  return parseParts(bag);
}

/** The text of a record: JSON, one row a line where that is readable. */
export function writeRecord(record: CheckRecord): string {
  return `${JSON.stringify({ format: RECORD_FORMAT, version: RECORD_VERSION, ...record }, null, 1)}\n`;
}

function badRecord(place: string): Result<never, RecordFailure> {
  return failure('bad-record', `The record is damaged or was changed at ${place}; make it again.`);
}

function parseParts(bag: Bag): Result<CheckRecord, RecordFailure> {
  const versions = ['engineVersion', 'lexiconVersion', 'libraryRevision'] as const;
  const [engineVersion, lexiconVersion, libraryRevision] = versions.map((key) =>
    readText(readField(bag, key), MAX_VERSION_LENGTH),
  );
  if (engineVersion == null) return badRecord('engineVersion');
  if (lexiconVersion == null) return badRecord('lexiconVersion');
  if (libraryRevision == null) return badRecord('libraryRevision');
  const metadata = parseMetadata(readField(bag, 'metadata'));
  if (metadata === null) return badRecord('metadata');
  const sentences = parseSentences(readField(bag, 'sentences'));
  if (sentences === null) return badRecord('sentences');
  const library = parseSlice(readField(bag, 'library'));
  if (!library.ok) return library;
  const annotations = readList(
    readField(bag, 'annotations'),
    MODEL_LIMITS.sentences,
    parseAnnotation,
  );
  if (annotations === null) return badRecord('annotations');
  return success({
    engineVersion,
    lexiconVersion,
    libraryRevision,
    metadata,
    sentences,
    library: library.value,
    annotations,
  });
}

function parseSlice(value: unknown): Result<LibrarySlice, RecordFailure> {
  const bag = readBag(value);
  const size = bag === null ? null : readWhole(readField(bag, 'size'), 0, Number.MAX_SAFE_INTEGER);
  if (bag === null || size === null) return badRecord('library');
  const frequencies = readList(readField(bag, 'frequencies'), MAX_TERMS, parseFrequency);
  if (frequencies === null) return badRecord('library.frequencies');
  const claims = readList(readField(bag, 'claims'), MAX_ROWS, parseClaim);
  if (claims === null) return badRecord('library.claims');
  const assertions = readList(readField(bag, 'assertions'), MAX_ROWS, parseAssertion);
  if (assertions === null) return badRecord('library.assertions');
  const articles = readList(readField(bag, 'articles'), MAX_ROWS, parseArticle);
  if (articles === null) return badRecord('library.articles');
  // Records of the first releases know of no judgements.
  const judged = readField(bag, 'judgements') ?? [];
  const judgements = readList(judged, MAX_ROWS, parseJudgement);
  if (judgements === null) return badRecord('library.judgements');
  return success({ size, frequencies, claims, assertions, articles, judgements });
}

function parseFrequency(value: unknown): readonly [string, number] | null {
  if (!Array.isArray(value) || value.length !== 2) return null;
  const term = readText(value[0], MODEL_LIMITS.quote);
  const claims = readWhole(value[1], 1, Number.MAX_SAFE_INTEGER);
  return term === null || claims === null ? null : [term, claims];
}

/** Only what comparing needs is looked at; the rest is text to compare. */
function parseAnnotation(value: unknown): Annotation | null {
  const bag = readBag(value);
  const verdict = bag === null ? null : readBag(readField(bag, 'verdict'));
  if (bag === null || verdict === null) return null;
  if (readWhole(readField(bag, 'sentence'), 0, Number.MAX_SAFE_INTEGER) === null) return null;
  const kind = readText(readField(verdict, 'kind'), MAX_VERSION_LENGTH);
  const relations = readList(readField(verdict, 'relations'), MAX_ROWS, readBag);
  return kind === null || relations === null ? null : (value as Annotation);
}
