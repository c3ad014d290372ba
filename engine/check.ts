import { attributionDifference } from './attribution-differences.ts';
import { createCandidateFinder } from './candidates.ts';
import { readChains } from './chains.ts';
import { isCheckable } from './checkable.ts';
import { claimId } from './identity.ts';
import { type Judgement, judge, judgeFurther } from './judge.ts';
import { createOverruling, type OverrulingOf, type ReaderJudgement } from './judgements.ts';
import { isLagging } from './lagging.ts';
import type { Lexicon } from './lexicon.ts';
import type { Candidate, Library, Segment } from './library.ts';
import type {
  Annotation,
  Article,
  ArticleId,
  Assertion,
  CheckedArticle,
  ClaimId,
  Link,
  Relation,
  Sentence,
  Verdict,
} from './model.ts';
import { citedOf, type Telling, tellingOf } from './origins.ts';
import { createExclusion } from './own-copies.ts';
import { type Pairing, pairAll } from './pairings.ts';
import { identify } from './read-article.ts';
import { alignmentsOf, reasonsOf } from './relations.ts';
import type { CheckReport, Excluded } from './report.ts';
import { createEventTies } from './same-event.ts';
import { chainAt } from './statements.ts';
import { summarize } from './summarize.ts';
import { queryWords } from './terms.ts';
import { usedArticles, usedAssertions } from './used-rows.ts';
import { decideVerdict, type Evidence, notAClaim } from './verdict.ts';

/** Changes whenever the same page and library could get another verdict. */
export const ENGINE_VERSION = '7';

/** Claims looked up for each sentence, best candidates first. */
const CANDIDATES = 30;
/**
 * Of those, the ones compared: comparing costs much more than finding. A claim with less than this share of the best
 * one's score shares so few rare words that no rule could call it the same or the opposite.
 */
const COMPARED_SHARE = 0.3;
const MOST_COMPARED = 12;
/**
 * And what a claim must share at least: as much as two words that stand in eight claims each. Less is what the best of
 * many claims share by chance, the more of them the more. Leaves 4 to 5 claims of 100,000 for a sentence, and
 * on the seeds and clusters the same verdicts as no such bar.
 */
const RARE_WORDS = 2;
const RARE = 8;

/**
 * What the library knows about each sentence of an article. The article itself, and its outlet's copies of it, are no
 * evidence. Every sentence is annotated, in order; against an empty library all claims are `new`. Same
 * article, same library, same engine version: same report. Cost: sentences × candidates, about 0.1 ms a pair.
 */
export async function checkArticle(
  checked: CheckedArticle,
  library: Library,
  lexicon: Lexicon,
): Promise<CheckReport> {
  // Before all else: what changes meanwhile is looked at again, because the report is of an older state than today's.
  const libraryRevision = await library.revision();
  const segments = await library.segments();
  const chains = readChains(checked.sentences.map(({ text }) => text));
  const found = candidatesOf(checked.sentences, chains, segments, lexicon);
  const all = await library.assertions([...new Set([...found.values()].flat())]);
  const articles = await library.articles([...new Set(all.map(({ article }) => article))]);
  const page = identify(checked.metadata, checked.sentences);
  const excluded = excludedOf(page, articles);
  const gone = new Set(excluded.map(({ article }) => article));
  const assertions = all.filter(({ article }) => articles.has(article) && !gone.has(article));
  const judged = [...checked.sentences.map(judgedClaim), ...all.map(({ claim }) => claim)];
  const overruling = createOverruling(await library.judgements([...new Set(judged)]));
  const annotations = annotate(
    checked,
    page,
    chains,
    found,
    assertions,
    articles,
    segments,
    lexicon,
    overruling,
  );
  const kept = new Map(assertions.map((assertion) => [assertion.id, assertion]));
  const used = usedAssertions(annotations, kept);
  return {
    annotations,
    summary: summarize(annotations, kept, articles),
    excluded,
    assertions: used,
    articles: usedArticles(used, articles),
    engineVersion: ENGINE_VERSION,
    libraryRevision,
  };
}

function candidatesOf(
  sentences: readonly Sentence[],
  chains: readonly (readonly Link[])[],
  segments: readonly Segment[],
  lexicon: Lexicon,
): ReadonlyMap<number, readonly ClaimId[]> {
  const findCandidates = createCandidateFinder(segments, lexicon);
  const size = segments.reduce((sum, segment) => sum + segment.size, 0);
  const leastShared = RARE_WORDS * Math.log(1 + size / RARE);
  return new Map(
    sentences.flatMap(({ index, text }, at) => {
      if (!isCheckable(text)) return [];
      const words = wordsBesideSource(text, chains[at] ?? []);
      const candidates = findCandidates(words, CANDIDATES, leastShared);
      return [[index, worthComparing(candidates, text)] as const];
    }),
  );
}

/** What is left to look up without its source, if that is too little. */
const FEWEST_WORDS = 3;

/**
 * The words to look a sentence up by. Not those of the outlet or agency that it cites: they would bring all that this
 * outlet ever told before the same news from another source.
 */
function wordsBesideSource(text: string, chain: readonly Link[]): (readonly string[])[] {
  const words = queryWords(text);
  const sources = chain.filter(({ kind }) => kind !== 'speaker').map(({ speaker }) => speaker);
  if (sources.length === 0) return words;
  const named = new Set(queryWords(sources.join(' ')).map(([stem]) => stem));
  const beside = words.filter(([stem]) => !named.has(stem));
  return beside.length < FEWEST_WORDS ? words : beside;
}

/** A sentence's very words, as in the page itself where the library has it, are no measure for the others. */
function worthComparing(candidates: readonly Candidate[], text: string): ClaimId[] {
  if (candidates.length === 0) return [];
  const own = claimId(text);
  const best = candidates.find(({ claim }) => claim !== own);
  const least = (best?.score ?? 0) * COMPARED_SHARE;
  return candidates
    .slice(0, MOST_COMPARED)
    .filter(({ score }) => score >= least)
    .map(({ claim }) => claim);
}

function excludedOf(page: Article, articles: ReadonlyMap<ArticleId, Article>): Excluded[] {
  const whyExcluded = createExclusion(page);
  return [...articles.values()].flatMap((article) => {
    const why = whyExcluded(article);
    if (why === null) return [];
    return [{ article: article.id, title: article.title, source: article.source.name, why }];
  });
}

function annotate(
  checked: CheckedArticle,
  page: Article,
  chains: readonly (readonly Link[])[],
  found: ReadonlyMap<number, readonly ClaimId[]>,
  assertions: readonly Assertion[],
  articles: ReadonlyMap<ArticleId, Article>,
  segments: readonly Segment[],
  lexicon: Lexicon,
  overruling: OverrulingOf,
): Annotation[] {
  const pairings = pairAll(checked, page, found, assertions, articles, segments, lexicon);
  const tieOf = createEventTies(pairings);
  const cited = citedOf(chains);
  return checked.sentences.map((sentence, at): Annotation => {
    const { index, text } = sentence;
    const chain = chains[at] ?? [];
    if (!found.has(index)) return { sentence: index, verdict: notAClaim(chain) };
    const { source, agencies, sketch } = page;
    const telling: Telling = {
      assertion: null,
      article: null,
      text,
      chain,
      source: source.name,
      agencies,
      share: 1,
      cited,
      sketch,
      lags: false,
    };
    const claim = judgedClaim(sentence);
    const wordOn = ({ assertion }: Pairing) =>
      overruling(
        { claim, text: sentence.original ?? text },
        { claim: assertion.claim, text: assertion.quote },
      );
    const verdict = verdictOf(telling, pairings.get(index) ?? [], index, tieOf, wordOn);
    return { sentence: index, verdict };
  });
}

/** The claim under which a reader judges a sentence. */
function judgedClaim({ text, original }: Sentence): ClaimId {
  return claimId(original ?? text);
}

function verdictOf(
  own: Telling,
  pairings: readonly Pairing[],
  index: number,
  tieOf: ReturnType<typeof createEventTies>,
  wordOn: (pairing: Pairing) => ReaderJudgement | null,
): Verdict {
  const evidence: Evidence[] = [];
  const further: Evidence[] = [];
  let likeliest = 0;
  for (const pairing of pairings) {
    const tie = tieOf(pairing.article.id, index);
    const judgement = judge(pairing.comparison, tie === 'sure', tie !== 'none');
    if (judgement.kind === 'opposite' && isOwnUpdate(own, pairing)) continue;
    if (judgement.kind === 'same' || judgement.kind === 'opposite') {
      evidence.push(evidenceOf(own, pairing, judgement, wordOn(pairing)));
    } else {
      likeliest = Math.max(likeliest, 1 - judgement.score);
      const more = tie === 'sure' ? judgeFurther(pairing.comparison) : null;
      if (more !== null) further.push(evidenceOf(own, pairing, more, wordOn(pairing)));
    }
  }
  return decideVerdict(own, evidence, further, likeliest);
}

/** What an outlet writes on another day brings its own news up to date, and does not contradict it. */
function isOwnUpdate({ source }: Telling, { article, comparison }: Pairing): boolean {
  const { page, other } = comparison;
  return source !== '' && source === article.source.name && page.day !== other.day;
}

function evidenceOf(
  own: Telling,
  pairing: Pairing,
  judgement: Judgement,
  word: ReaderJudgement | null,
): Evidence {
  const { assertion, article, comparison, cited } = pairing;
  const { page, other } = comparison;
  const aligned = alignmentsOf(comparison, judgement);
  // Of a sentence in which several speak, only who says what is compared.
  const ownChain = chainAt(
    page.attribution.statements,
    own.chain,
    aligned.map((pair) => pair.page),
  );
  const chain = chainAt(
    other.attribution.statements,
    assertion.chain,
    aligned.map((pair) => pair.other),
  );
  const reasons = reasonsOf(comparison, judgement);
  const differing = attributionDifference(
    { text: page.text, chain: ownChain },
    { text: other.text, chain },
    judgement.kind,
    reasons,
  );
  const relation: Relation = {
    claim: assertion.claim,
    assertion: assertion.id,
    article: article.id,
    kind: judgement.kind,
    rule: judgement.rule,
    score: judgement.score,
    reasons: differing === null ? reasons : [...reasons, differing],
    aligned,
  };
  const share = comparison.aligned.coveragePage;
  const lags = isLagging(comparison);
  const told = tellingOf({ ...assertion, chain }, article, share, cited, lags);
  return { relation, ownChain, telling: told, word };
}
