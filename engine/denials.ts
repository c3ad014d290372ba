import type { Link, Reason } from './model.ts';

/** A sentence and the links that it came through. */
interface Sourced {
  readonly text: string;
  readonly chain: readonly Link[];
}

/**
 * A link that denies what the sentence tells; undefined where the chain has none, or where the sentence only concedes the
 * denial and goes on to tell what others say (`Although Iran has denied talks, several sources …`).
 */
export function denialIn({ chain, text }: Sourced): Link | undefined {
  const denial = chain.findLast(({ verb }) => verb === 'denies');
  if (denial === undefined || isConceded(denial, text) || isRefusalOnly(text)) return undefined;
  return denial;
}

const DENIES = /\b(?:den(?:y|ies|ied|ying)|refut(?:es|ed))\b|[\u0620-\u064a]/iu;
const REJECTS = /\b(?:reject(?:s|ed)|dismissed|disputed)\b/iu;
const STATEMENT =
  /\b(?:reject(?:s|ed)|dismissed|disputed)\s+(?:\S+\s+){0,5}?(?:that|claims?|reports?|allegations?|accusations?|charges?|suggestions?|rumou?rs?|statements?|assertions?)\b/iu;

/** A director is dismissed and a demand is rejected; only a statement that is rejected is denied. */
function isRefusalOnly(text: string): boolean {
  return !DENIES.test(text) && REJECTS.test(text) && !STATEMENT.test(text);
}

const CONCEDES =
  /^[\s"“«]*(?:[وف]?(?:على ال|بال|بر|ال)?رغم |although |though |while |even though |despite )/iu;

function isConceded({ speaker }: Link, text: string): boolean {
  const comma = text.search(/[،,]/u);
  return comma > 0 && CONCEDES.test(text) && text.slice(0, comma).includes(speaker);
}

/** The reason that names who denies it, for a page's sentence against a report of its denial. */
export function deniedBy(link: Link): Reason {
  return { kind: 'denied', pageSpan: null, otherSpan: null, page: null, other: link.speaker };
}
