import type { Link, Reason } from './model.ts';

/** A link that denies what the sentence tells; undefined where the chain has none. */
export function denialIn(chain: readonly Link[]): Link | undefined {
  return chain.findLast(({ verb }) => verb === 'denies');
}

/** The reason that names who denies it, for a page's sentence against a report of its denial. */
export function deniedBy(link: Link): Reason {
  return { kind: 'denied', pageSpan: null, otherSpan: null, page: null, other: link.speaker };
}
