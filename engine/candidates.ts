import type { Lexicon } from './lexicon.ts';
import type { Candidate, Segment, WeightedTerm } from './library.ts';
import type { ClaimId } from './model.ts';

/**
 * The claims of all segments that share most with a sentence, best first, at most `limit`; each claim once; equals by
 * id. `words` are the sentence's words, each with the terms it stands under (`queryWords`). Empty where no word is
 * known. What shares less than `least` is left out. Scores compare within one query only.
 */
export type FindCandidates = (
  words: readonly (readonly string[])[],
  limit: number,
  least?: number,
) => readonly Candidate[];

/**
 * The way to find claims by the words of sentences, of one language or the other: a word stands for itself, for what
 * the lexicon says it may be told by, and counts once, by the best of these that a claim holds. Keeps what it
 * learnt of a word for the next sentences, so one is made for each article.
 *
 * Cost of a sentence is bounded by `POSTINGS_BUDGET`, not by the library: the rarest words are looked up first, and
 * once the budget is used the commonest stay out. Recall hardly suffers: a word in every tenth claim adds little to
 * any score, and two texts on one event share rarer words too (names, numbers, places). Where a sentence has
 * common words only, the rarest `FEWEST_WORDS` are used whatever they cost.
 */
export function createCandidateFinder(
  segments: readonly Segment[],
  lexicon: Lexicon,
): FindCandidates {
  const size = segments.reduce((sum, segment) => sum + segment.size, 0);
  const known = new Map<string, Word>();
  const wordOf = (forms: readonly string[]): Word => {
    const key = forms.join(' ');
    const word = known.get(key) ?? readWord(segments, size, lexicon, forms);
    known.set(key, word);
    return word;
  };
  return (words, limit, least = 0) => {
    const groups = affordable(words.map(wordOf));
    if (groups.length === 0) return [];
    const best = new Map<ClaimId, Candidate>();
    for (const segment of segments) {
      for (const candidate of segment.candidates(groups, limit, least)) {
        // A claim of two segments has the same terms in both.
        if (!best.has(candidate.claim)) best.set(candidate.claim, candidate);
      }
    }
    return [...best.values()].sort(byScore).slice(0, limit);
  };
}

/**
 * Postings read for one sentence. Measured at 15–20 ns each with all that follows from them (two cores shared with
 * other work), so 60 sentences stay near the 24 ms of an article however large the library.
 */
const POSTINGS_BUDGET = 15_000;
/** Words that are looked up even beyond the budget. */
const FEWEST_WORDS = 2;
/** A term that would give a claim less than this share of what the best one of its word gives is left out. */
const LEAST_SHARE = 0.2;

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || (a.claim < b.claim ? -1 : 1);
}

/** What may stand for one word of a sentence, heaviest first, and how many postings that is. */
interface Word {
  readonly terms: readonly WeightedTerm[];
  readonly postings: number;
}

function readWord(
  segments: readonly Segment[],
  size: number,
  lexicon: Lexicon,
  forms: readonly string[],
): Word {
  const shares = new Map<string, number>(forms.map((form) => [form, 1]));
  for (const form of forms) addTranslations(lexicon, form, shares);
  const terms: (WeightedTerm & { readonly frequency: number })[] = [];
  for (const [term, share] of shares) {
    const frequency = frequencyOf(segments, term);
    if (frequency === 0) continue;
    terms.push({ term, weight: share * Math.log(1 + size / frequency), frequency });
  }
  terms.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  const least = (terms[0]?.weight ?? 0) * LEAST_SHARE;
  const kept = terms.filter(({ weight }) => weight >= least);
  return { terms: kept, postings: kept.reduce((sum, { frequency }) => sum + frequency, 0) };
}

/**
 * A translation counts by the root of its probability, which forgives the lexicon that it takes a frequent sense for
 * the likely one; and a little by how it stands to the likeliest, so that a word of many senses counts at all.
 */
function addTranslations(lexicon: Lexicon, form: string, shares: Map<string, number>): void {
  let likeliest = 0;
  for (const { term, kind, weight } of lexicon.relatives(form)) {
    if (kind !== 'translation') continue;
    // Relatives come best first.
    if (likeliest === 0) likeliest = Math.sqrt(weight);
    const share = Math.sqrt(weight / likeliest);
    if (share > (shares.get(term) ?? 0)) shares.set(term, share);
  }
}

function affordable(words: readonly Word[]): (readonly WeightedTerm[])[] {
  const known = [...new Set(words)]
    .filter(({ terms }) => terms.length > 0)
    .sort((a, b) => a.postings - b.postings);
  const groups: (readonly WeightedTerm[])[] = [];
  let postings = 0;
  for (const word of known) {
    postings += word.postings;
    if (postings > POSTINGS_BUDGET && groups.length >= FEWEST_WORDS) break;
    groups.push(word.terms);
  }
  return groups;
}

function frequencyOf(segments: readonly Segment[], term: string): number {
  return segments.reduce((sum, segment) => sum + segment.documentFrequency(term), 0);
}
