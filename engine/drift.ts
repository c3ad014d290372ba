import { isCheckable } from './checkable.ts';
import { claimId } from './identity.ts';
import type { ClaimId } from './model.ts';
import { splitSentences } from './sentences.ts';
import { tokenize } from './tokens.ts';

/** A claim that one of two versions makes. */
export interface DriftClaim {
  readonly id: ClaimId;
  readonly text: string;
}

/** What a story says now and what it said: in the order of the newer text, what it dropped in that of the older. */
export interface Drift {
  readonly added: readonly DriftClaim[];
  readonly dropped: readonly DriftClaim[];
  /** Told in other words, or with another number: half of the words stayed. */
  readonly changed: readonly { readonly before: DriftClaim; readonly after: DriftClaim }[];
}

/** Share of the words of the longer sentence that both have, from which on one is the other changed. */
const LEAST_SHARED = 0.5;

/**
 * Which claims changed between two versions of an article, by their texts. Marks, spaces and commas are no change, nor is
 * another order; questions and calls are no claims. Both empty where nothing changed. Quadratic in what changed, which
 * is little.
 */
export function driftOf(before: string, after: string): Drift {
  const [older, newer] = [claimsOf(before), claimsOf(after)];
  const dropped = [...older.values()].filter(({ id }) => !newer.has(id));
  const added = [...newer.values()].filter(({ id }) => !older.has(id));
  const changed: { readonly before: DriftClaim; readonly after: DriftClaim }[] = [];
  const pairs = added
    .flatMap((one) => dropped.map((other) => ({ one, other, shared: shareOf(one, other) })))
    .filter(({ shared }) => shared >= LEAST_SHARED)
    .sort((a, b) => b.shared - a.shared);
  const paired = new Set<ClaimId>();
  for (const { one, other } of pairs) {
    if (paired.has(one.id) || paired.has(other.id)) continue;
    paired.add(one.id).add(other.id);
    changed.push({ before: other, after: one });
  }
  const places = new Map([...newer.keys()].map((id, at) => [id, at]));
  return {
    added: added.filter(({ id }) => !paired.has(id)),
    dropped: dropped.filter(({ id }) => !paired.has(id)),
    changed: changed.sort((a, b) => (places.get(a.after.id) ?? 0) - (places.get(b.after.id) ?? 0)),
  };
}

function claimsOf(text: string): Map<ClaimId, DriftClaim> {
  const claims = new Map<ClaimId, DriftClaim>();
  for (const sentence of splitSentences(text)) {
    if (!isCheckable(sentence.text)) continue;
    const id = claimId(sentence.text);
    if (!claims.has(id)) claims.set(id, { id, text: sentence.text });
  }
  return claims;
}

function shareOf(one: DriftClaim, other: DriftClaim): number {
  const [words, others] = [wordsOf(one.text), wordsOf(other.text)];
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared / Math.max(1, words.size, others.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(tokenize(text).map(({ stem }) => stem));
}
