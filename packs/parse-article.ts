import { articleId, assertionId, claimId, sourceId, textHash } from '../engine/identity.ts';
import type { Article, Assertion, Claim } from '../engine/model.ts';
import { parseLeftOut } from '../engine/parse-left-out.ts';
import { MODEL_LIMITS, parseArticle, parseAssertion, parseClaim } from '../engine/parse-model.ts';
import { failure, type Result, success } from '../engine/result.ts';
import { type Bag, readBag, readField, readList, readText } from '../engine/shape.ts';
import { sketchOf } from '../engine/sketch.ts';
import type { PackArticle, PackProvenance } from './format.ts';

/** `message` is the place inside the article (`.claims[3]`), empty where the article as a whole is wrong. */
type Misplaced = { readonly kind: 'misplaced'; readonly message: string };

const MAX_TEXT = 2_000_000;
const MAX_LEFT_OUT = 500;

/**
 * One article of a pack: rules 4 to 11 of `FORMAT.md`. Ids are computed from the texts and compared;
 * what is derived (terms, hash, sketch, source id) is computed here and nowhere read.
 */
export function parsePackArticle(value: unknown): Result<PackArticle, Misplaced> {
  const bag = readBag(value);
  const text = bag === null ? null : readText(readField(bag, 'text'), MAX_TEXT);
  if (bag === null || text === null) return misplaced('.text');
  const article = parseHead(bag, text);
  if (article === null) return misplaced('');
  if (article.id !== articleId(article.url, text)) return misplaced('.id');
  const provenance = parseProvenance(readField(bag, 'provenance'));
  if (provenance === null) return misplaced('.provenance');
  const leftOut = parseItems(bag, 'leftOut', MAX_LEFT_OUT, parseLeftOut);
  if (!leftOut.ok) return leftOut;
  const claims = parseItems(bag, 'claims', MODEL_LIMITS.sentences, parsePackClaim);
  if (!claims.ok) return claims;
  const assertions = parseItems(
    bag,
    'assertions',
    MODEL_LIMITS.sentences,
    assertionParser(article, text, claims.value),
  );
  if (!assertions.ok) return assertions;
  return success({
    article,
    claims: claims.value,
    assertions: assertions.value,
    text,
    provenance,
    leftOut: leftOut.value,
  });
}

function misplaced(place: string) {
  return failure('misplaced', place);
}

function parseItems<Item>(
  bag: Bag,
  key: string,
  most: number,
  parse: (value: unknown) => Item | null,
): Result<Item[], Misplaced> {
  let place = `.${key}`;
  const items = readList(readField(bag, key), most, (value, index) => {
    const item = parse(value);
    if (item === null) place = `.${key}[${index}]`;
    return item;
  });
  return items === null ? misplaced(place) : success(items);
}

function parseHead(bag: Bag, text: string): Article | null {
  const source = readBag(readField(bag, 'source'));
  const name = source === null ? null : readText(readField(source, 'name'), MODEL_LIMITS.name);
  if (source === null || name === null) return null;
  return parseArticle({
    id: readField(bag, 'id'),
    url: readField(bag, 'url'),
    title: readField(bag, 'title'),
    source: {
      id: sourceId(name),
      name,
      home: readField(source, 'home'),
      kind: readField(source, 'kind'),
    },
    lang: readField(bag, 'lang'),
    publishedAt: readField(bag, 'publishedAt'),
    dateCertainty: readField(bag, 'dateCertainty'),
    agencies: readField(bag, 'agencies'),
    hash: textHash(text),
    sketch: sketchOf(text),
  });
}

function parsePackClaim(value: unknown): Claim | null {
  const claim = parseClaim(value);
  return claim !== null && claim.id === claimId(claim.text) ? claim : null;
}

/** Reads assertions in their order: each quote must follow the one before in the text. */
function assertionParser(article: Article, text: string, claims: readonly Claim[]) {
  const known = new Set(claims.map((claim) => claim.id));
  let lastIndex = -1;
  let lastStart = 0;
  let lastEnd = 0;
  return (value: unknown): Assertion | null => {
    const bag = readBag(value);
    if (bag === null) return null;
    const assertion = parseAssertion({
      id: readField(bag, 'id'),
      claim: readField(bag, 'claim'),
      article: article.id,
      index: readField(bag, 'index'),
      quote: readField(bag, 'quote'),
      saidAt: readField(bag, 'saidAt'),
      chain: readField(bag, 'chain'),
    });
    if (assertion === null || !known.has(assertion.claim)) return null;
    const { id, index, quote } = assertion;
    if (id !== assertionId(article.id, article.publishedAt, quote)) return null;
    if (quote === '' || index < lastIndex) return null;
    // Several assertions may share a sentence; a later sentence starts where the one before ended.
    const shared = index === lastIndex;
    const start = shared ? indexNear(text, quote, lastStart) : text.indexOf(quote, lastEnd);
    if (start === -1) return null;
    lastStart = shared ? lastStart : start;
    lastEnd = Math.max(lastEnd, start + quote.length);
    lastIndex = index;
    return assertion;
  };
}

/** Looks within one sentence's length only, so that many claims of one sentence stay cheap. */
function indexNear(text: string, quote: string, from: number): number {
  const near = text.slice(from, from + MODEL_LIMITS.quote).indexOf(quote);
  return near === -1 ? -1 : from + near;
}

function parseProvenance(value: unknown): PackProvenance | null {
  const bag = readBag(value);
  if (bag === null) return null;
  const from = readText(readField(bag, 'from'), MODEL_LIMITS.name);
  const note = readText(readField(bag, 'note'), MODEL_LIMITS.name);
  return from === null || note === null ? null : { from, note };
}
