import { normalize } from '../engine/normalize.ts';
import type { FieldEvidence } from '../engine/page-evidence.ts';
import { evidenceFor, linkedSaid, metasSaid, type PageSays, type Said, textSaid } from './said.ts';
import { areTitlesAlike } from './title-likeness.ts';

/** Longest name of an outlet that a title's end is taken for, in UTF-16 units. */
const MAX_OUTLET = 40;
const TITLE_END = /\s+(?:[|\-–—:»«•·]|::)\s+([^|\-–—:»«•·]+)$/;
const TITLE_METAS = [
  'twitter:title',
  'parsely-title',
  'sailthru.title',
  'dcterms.title',
  'dc.title',
  'citation_title',
  'title',
];

/** The headline, with the evidence; null where the page has none. */
export interface TitleSaid {
  readonly title: string | null;
  readonly evidence: readonly FieldEvidence[];
}

/**
 * The headline: Open Graph's, the JSON-LD's, the main heading, further metas, markup, the window's title. The first
 * that is like another of them; one that is like none of the page's others loses to those that agree. The outlet's
 * name at its end is taken off.
 */
export function readTitle(says: PageSays, outlet: string | null): TitleSaid {
  const all = [
    ...metasSaid(says, ['og:title']),
    ...linkedSaid(says, 'headline', says.linked?.headline ?? null),
    ...textSaid('markup', 'h1', says.heading),
    ...metasSaid(says, TITLE_METAS),
    ...says.fields.marked
      .filter(({ names }) => /headline/.test(names))
      .flatMap(({ text, value }) => textSaid('markup', 'headline', text ?? value)),
    ...textSaid('title', 'title', says.windowTitle),
  ].map((said) => ({ ...said, value: withoutName(said.value, outlet) }));
  const isTitle = (said: Said) => outlet === null || normalize(said.value) !== normalize(outlet);
  const support = (said: Said) =>
    all.filter(
      (other) => other !== said && isTitle(other) && areTitlesAlike(other.value, said.value),
    ).length;
  const titles = all.filter(isTitle);
  const most = Math.max(0, ...titles.map(support));
  const isBacked = (said: Said) => most === 0 || support(said) > 0;
  const taken = titles.find(isBacked) ?? all[0] ?? null;
  if (taken === null) return { title: null, evidence: [] };
  const shorter = { ...taken, value: shortest(taken.value, titles) };
  const said = all.map((one) => (one === taken ? shorter : one));
  return {
    title: shorter.value,
    evidence: evidenceFor('title', shorter, said, (one) => isTitle(one) && isBacked(one)),
  };
}

/** The outlet in `Headline | Outlet`, where the page's headline is known to end before it. */
export function outletInTitle(says: PageSays): string | null {
  const { windowTitle } = says;
  const headlines = [says.metas.get('og:title'), says.linked?.headline, says.heading];
  const headline = headlines.find((title) => title != null && windowTitle?.startsWith(title));
  if (windowTitle === null || headline == null) return null;
  const end = TITLE_END.exec(windowTitle);
  if (end?.[1] === undefined || end.index < headline.length) return null;
  return end[1].length <= MAX_OUTLET ? end[1].trim() : null;
}

/** The title without its last part; with an outlet only where that is it. Null where it has no such part. */
export function withoutOutlet(title: string, outlet: string | null): string | null {
  const end = TITLE_END.exec(title);
  if (end?.[1] === undefined) return null;
  if (outlet !== null && normalize(end[1]) !== normalize(outlet)) return null;
  return title.slice(0, end.index).trim() || null;
}

function withoutName(title: string, outlet: string | null): string {
  return outlet === null ? title : (withoutOutlet(title, outlet) ?? title);
}

/** A title that goes on behind another's end with a mark between (`… | سياسة | الجزيرة`) ends there. */
function shortest(title: string, others: readonly Said[]): string {
  const shorter = others.find(
    ({ value }) =>
      title.startsWith(value) && /^\s+(?:[|\-–—»«•·]|::)\s/.test(title.slice(value.length)),
  );
  return shorter?.value ?? title;
}
