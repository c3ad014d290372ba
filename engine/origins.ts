import { isAgency } from './agencies.ts';
import type { Article, ArticleId, Assertion, AssertionId, Link, Origin } from './model.ts';
import { type End, endOfLink, isOneSpeaker, namesBodyOf } from './one-speaker.ts';
import { resemblance, sketchOf } from './sketch.ts';
import { nameKey } from './speakers.ts';

/** Who tells a sentence: an assertion of the library, or the page itself (`assertion` null). */
export interface Telling {
  readonly assertion: AssertionId | null;
  /** Null for the page. */
  readonly article: ArticleId | null;
  readonly text: string;
  readonly chain: readonly Link[];
  readonly source: string;
  readonly agencies: readonly string[];
  /** Share of the page's sentence that it tells, 0–1. */
  readonly share: number;
  /** Whom its article names as a source anywhere (`citedOf`). */
  readonly cited: readonly Link[];
  /** Sketch of its article's text (`sketchOf`); empty where unknown. */
  readonly sketch: readonly number[];
  /** It tells an earlier count only (`isLagging`). */
  readonly lags: boolean;
}

/** The telling of an assertion of the library. */
export function tellingOf(
  assertion: Assertion,
  article: Article,
  share: number,
  cited: readonly Link[],
  lags: boolean,
): Telling {
  const { id, quote, chain } = assertion;
  return {
    assertion: id,
    article: article.id,
    text: quote,
    chain,
    source: article.source.name,
    agencies: article.agencies,
    share,
    cited,
    sketch: article.sketch,
    lags,
  };
}

/** The named ends of an article's chains, each once: whom it has its content from. */
export function citedOf(chains: Iterable<readonly Link[]>): readonly Link[] {
  const cited = new Map<string, Link>();
  for (const chain of chains) {
    const end = chain.findLast((link) => link.named);
    if (end !== undefined && !cited.has(end.key)) cited.set(end.key, end);
  }
  return [...cited.values()];
}

/** Origins of some tellings, and which of them are the page's own. */
export interface CountedOrigins {
  /** Those with assertions of the library, most assertions first. */
  readonly origins: readonly Origin[];
  /** How many of `origins` are not the page's own. */
  readonly independent: number;
}

/** Share of the shorter sentence's word shingles from which two sentences are one text that travelled. */
const VERBATIM = 0.6;

/**
 * Follows the chains of all tellings to their ends and merges what is one origin: equal ends, a family name and the
 * full name, near-verbatim sentences, which are one text even where nobody is cited, what one article tells with and
 * without its source or in words about the body that decided it, what an outlet tells in its own words of a body or of sources that speak elsewhere, two
 * articles from one desk, and an end that another chain passes through. `page` is the page's own telling. Cost: square of
 * the number of tellings.
 */
export function countOrigins(page: Telling, tellings: readonly Telling[]): CountedOrigins {
  const all = [page, ...tellings];
  const ends = all.map(endOf);
  const sketches = all.map((telling) => sketchOf(telling.text));
  const group = all.map((_, at) => at);
  for (let a = 0; a < all.length; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const [left, right] = [ends[a], ends[b]];
      if (left === undefined || right === undefined) continue;
      const copied =
        contained(sketches[a] ?? [], sketches[b] ?? []) >= VERBATIM ||
        isUncreditedCopy(all, ends, a, b);
      if (copied || isOneSpeaker(left, right)) merge(group, a, b);
    }
  }
  joinUnsourced(all, ends, group, ({ text }, end) => namesBodyOf(text, end));
  joinArticles(all, ends, group);
  joinPassages(all, ends, group);
  joinUnsourced(all, ends, group, ({ cited }, end) =>
    cited.some((link) => isOneSpeaker(endOfLink(link), end)),
  );
  joinMentions(all, ends, group);
  joinDesks(all, group);
  const current = new Set(group.filter((_, at) => all[at]?.assertion !== null && !all[at]?.lags));
  const own = group[0];
  // Where some tell the page's own count, those with an earlier one are no origins of it.
  const isCurrent = (of: number) => current.size === 0 || current.has(of);
  const byGroup = new Map<number, Omit<Origin, 'independent'>>();
  for (const [at, telling] of all.entries()) {
    const end = ends[at];
    const of = group[at];
    if (telling.assertion === null || end === undefined || of === undefined) continue;
    const known = byGroup.get(of);
    byGroup.set(of, {
      ...better(known, end),
      assertions: [...(known?.assertions ?? []), telling.assertion],
    });
  }
  const origins = [...byGroup]
    .map(([of, origin]) => ({ ...origin, independent: of !== own && isCurrent(of) }))
    .toSorted((a, b) => b.assertions.length - a.assertions.length);
  return { origins, independent: origins.filter(({ independent }) => independent).length };
}

/** An article that names its source for one sentence has from there what it says again without naming it. */
function joinArticles(all: readonly Telling[], ends: readonly End[], group: number[]): void {
  for (const [a, telling] of all.entries()) {
    const { article } = telling;
    if (article === null || !isUnsourced(telling, ends[a]) || isSourced(all, group, a)) continue;
    const b = all.findIndex((other) => other.article === article && other.chain.length > 0);
    if (b >= 0) merge(group, a, b);
  }
}

/**
 * Who speaks about a body, in an article that tells the same on its own as that body's, mentions what the body told
 * (`the head of the club spoke after the federation set the day`): the body is the origin.
 */
function joinMentions(all: readonly Telling[], ends: readonly End[], group: number[]): void {
  for (const [a, telling] of all.entries()) {
    if (telling.article === null || telling.chain.length === 0) continue;
    const bodies = all.flatMap((other, at) =>
      other.article === telling.article && other.chain.length === 0 && group[at] !== group[a]
        ? [group[at]]
        : [],
    );
    const b = ends.findIndex(
      (end, at) => bodies.includes(group[at]) && isNamed(all[at]) && namesBodyOf(telling.text, end),
    );
    if (b >= 0) merge(group, a, b);
  }
}

/**
 * An outlet that others cite is no second origin beside those it cites itself. It joins the page where the page is
 * one of the two, else the first: two speakers of one outlet stay two.
 */
function joinPassages(all: readonly Telling[], ends: readonly End[], group: number[]): void {
  for (const [a, end] of ends.entries()) {
    const b = all.findIndex(
      ({ chain }, at) => at !== a && group[at] !== group[a] && passes(chain, end),
    );
    if (b >= 0) merge(group, a, b);
    if (a > 0) continue;
    for (const [at, { chain }] of all.entries()) if (passes(chain, end)) merge(group, 0, at);
  }
}

function passes(chain: readonly Link[], end: End): boolean {
  return chain.some((link) => link.named && isOneSpeaker(endOfLink(link), end));
}

/**
 * A sentence without a source, in an article that names the source elsewhere or about the body that speaks: the
 * outlet has it from that source, as far as the texts tell. It joins one origin only, the page's own before others,
 * so that it makes no two speakers one.
 */
function joinUnsourced(
  all: readonly Telling[],
  ends: readonly End[],
  group: number[],
  isFrom: (telling: Telling, end: End) => boolean,
): void {
  for (const [a, telling] of all.entries()) {
    if (!isUnnamed(telling, ends[a]) || isSourced(all, group, a)) continue;
    const b = ends.findIndex((end, at) => at !== a && isNamed(all[at]) && isFrom(telling, end));
    if (b >= 0) merge(group, a, b);
  }
}

function isUnsourced({ chain }: Telling, end: End | undefined): boolean {
  return chain.length === 0 && end?.kind === 'outlet';
}

function isNamed(telling: Telling | undefined): boolean {
  return telling?.chain.some(({ named }) => named) === true;
}

/** No source, or sources without a name. */
function isUnnamed({ chain }: Telling, end: End | undefined): boolean {
  return chain.every(({ named }) => !named) && end?.kind === 'outlet';
}

/** Has the telling been brought together with one that names a source? */
function isSourced(all: readonly Telling[], group: readonly number[], at: number): boolean {
  return all.some(
    ({ chain }, other) => chain.some(({ named }) => named) && group[other] === group[at],
  );
}

/**
 * Resemblance from which two articles are worked from one text (an agency's, a statement): beyond what quoting one
 * man's words makes (0.1), far below a copy. Set on the development clusters.
 */
const ONE_DESK = 0.12;
/** Shingles below which a text is too short to show where it comes from. */
const LEAST_SKETCH = 40;

/** What two articles from one desk tell without a source is one telling, in whatever words. */
function joinDesks(all: readonly Telling[], group: number[]): void {
  for (const [a, left] of all.entries()) {
    if (left.chain.length > 0) continue;
    for (const [b, right] of all.slice(0, a).entries()) {
      if (right.chain.length > 0 || left.article === right.article) continue;
      if (areOfOneDesk(left.sketch, right.sketch)) merge(group, a, b);
    }
  }
}

function areOfOneDesk(a: readonly number[], b: readonly number[]): boolean {
  return Math.min(a.length, b.length) >= LEAST_SKETCH && resemblance(a, b) >= ONE_DESK;
}

/** A named end says more than an unnamed one, a cited one more than the outlet that carries it. */
function better(known: End | undefined, end: End): End {
  if (known === undefined) return end;
  const rank = ({ kind, named }: End) => (named ? 2 : 0) + (kind === 'outlet' ? 0 : 1);
  return rank(end) > rank(known) ? end : known;
}

/**
 * The end of a telling's chain. Sources without a name belong to whoever spoke with them: the outlet or agency before
 * them in the chain, else the credited agency, else the outlet itself.
 */
function endOf({ chain, source, agencies }: Telling): End {
  const named = chain.findLast((link) => link.named);
  if (named !== undefined) return endOfLink(named);
  const agency = agencies.find((name) => isAgency(name)) ?? agencies[0];
  if (agency !== undefined) {
    return { key: nameKey(agency), name: agency, kind: 'agency', named: true };
  }
  return { key: nameKey(source), name: source, kind: 'outlet', named: source !== '' };
}

/** Share of the page's sentence from which an outlet's own words are hardly its own. */
const UNCREDITED = 0.85;

/** Two outlets that cite nobody and say nearly all of one sentence have it from one desk, reordered or not. */
function isUncreditedCopy(
  all: readonly Telling[],
  ends: readonly End[],
  a: number,
  b: number,
): boolean {
  return (
    b === 0 &&
    ends[0]?.kind === 'outlet' &&
    ends[a]?.kind === 'outlet' &&
    (all[a]?.share ?? 0) >= UNCREDITED
  );
}

/** Share of the shorter text's shingles that the other has; sentences are short enough for whole sketches. */
function contained(a: readonly number[], b: readonly number[]): number {
  const shorter = Math.min(a.length, b.length);
  if (shorter < FEWEST_SHINGLES) return 0;
  let shared = 0;
  let [i, j] = [0, 0];
  // Both ascend.
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i] ?? 0, b[j] ?? 0];
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared / shorter;
}

/** Fewer shingles than this recur by chance. */
const FEWEST_SHINGLES = 4;
function merge(group: number[], a: number, b: number): void {
  const [from, to] = [group[a], group[b]];
  if (from === undefined || to === undefined || from === to) return;
  const [low, high] = from < to ? [from, to] : [to, from];
  for (const [at, of] of group.entries()) if (of === high) group[at] = low;
}
