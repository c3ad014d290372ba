import { parseJson } from '../engine/json.ts';
import { type Failure, failure, type Result, success } from '../engine/result.ts';
import { sha256 } from '../engine/sha256.ts';
import { type Bag, readBag, readField, readList, readText, readWhole } from '../engine/shape.ts';
import { PACK_FORMAT, PACK_FORMAT_VERSION, type Pack } from './format.ts';
import { parsePackArticle } from './parse-article.ts';

/** Why a pack was refused; nothing of it is used. */
export type PackFailure = Failure & {
  readonly kind: 'pack-too-large' | 'not-a-pack' | 'newer-pack-format' | 'bad-pack';
};

const MAX_PACK_SIZE = 32_000_000;
const MAX_DEPTH = 12;
const MAX_ARTICLES = 20_000;

/**
 * Reads a pack from anywhere: `FORMAT.md` holds the rules. Every value is checked and every id computed
 * anew; the first thing that is wrong refuses the whole pack, and the message names its place.
 * Linear in the size of the pack, about 1.5 s for 10 MB.
 */
export function parsePack(file: Uint8Array | string): Result<Pack, PackFailure> {
  if (file.length > MAX_PACK_SIZE) {
    return failure(
      'pack-too-large',
      'The pack is larger than 32 MB; ask its publisher to split it.',
    );
  }
  const text = typeof file === 'string' ? file : decode(file);
  const value = text === null ? undefined : parseJson(text, MAX_DEPTH);
  const bag = readBag(value);
  if (text === null || bag === null || readField(bag, 'format') !== PACK_FORMAT) {
    return failure(
      'not-a-pack',
      'The file is no claim pack; choose a file that ends in .pack.json.',
    );
  }
  const version = readWhole(readField(bag, 'formatVersion'), 1, 1_000_000);
  if (version === null) return badPack('formatVersion');
  if (version > PACK_FORMAT_VERSION) {
    return failure('newer-pack-format', 'The pack is made for a newer Isnad; update Isnad first.');
  }
  return parsePackBag(bag, sha256(text));
}

function parsePackBag(bag: Bag, digest: string): Result<Pack, PackFailure> {
  const id = readText(readField(bag, 'id'), 64);
  if (id === null || !/^[a-z0-9][a-z0-9.-]*$/.test(id)) return badPack('id');
  const version = readWhole(readField(bag, 'version'), 1, Number.MAX_SAFE_INTEGER);
  if (version === null) return badPack('version');
  const name = readText(readField(bag, 'name'), 1_000);
  if (name === null) return badPack('name');
  const created = readText(readField(bag, 'created'), 10);
  if (created === null || !/^\d{4}-\d{2}-\d{2}$/.test(created)) return badPack('created');
  const licence = readText(readField(bag, 'licence'), 1_000);
  if (licence === null) return badPack('licence');
  let wrong = 'articles';
  const articles = readList(readField(bag, 'articles'), MAX_ARTICLES, (value, index) => {
    const parsed = parsePackArticle(value);
    if (parsed.ok) return parsed.value;
    wrong = `articles[${index}]${parsed.failure.message}`;
    return null;
  });
  if (articles === null) return badPack(wrong);
  return success({ id, version, name, created, licence, articles, digest });
}

function badPack(place: string): Result<never, PackFailure> {
  return failure(
    'bad-pack',
    `The pack is damaged or was changed at ${place}; nothing was installed. Get it again from its publisher.`,
  );
}

/** Null where the bytes are no UTF-8. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
