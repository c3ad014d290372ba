import type { Link, Verb, Verdict, VerdictKind } from '../../engine/model.ts';
import type { SourceSummary } from '../../engine/report.ts';
import { type SourcePart, sentencesOf } from '../popup/source-groups.ts';

/** A checked sentence with its verdict, as the report's details keep it. */
export interface CheckedSentence {
  readonly index: number;
  readonly text: string;
  readonly verdict: Verdict;
}

/** A sentence of the page as the panel lists it. */
export interface PanelSentence {
  readonly index: number;
  readonly text: string;
  readonly kind: VerdictKind;
  readonly independentOrigins: number;
  readonly againstOrigins: number;
  /** To whom the page attributes it: the named end of its chain; null where the page speaks for itself. */
  readonly speaker: Speaker | null;
  /** How often the library tells the same; null where never. */
  readonly met: Met | null;
  /** The page no longer has it: it cannot be gone to. */
  readonly lost: boolean;
}

export interface Speaker {
  readonly key: string;
  readonly name: string;
  readonly verb: Verb;
}

export interface Met {
  /** Articles of the library that tell it. */
  readonly articles: number;
  /** Distinct origins of their chains, the page's own included. */
  readonly origins: number;
}

/**
 * What of a page is listed: every sentence, those of one state, those that meet with another account, those with independent
 * support, those that one speaker is named for, or those that an origin, or an outlet that has it from there, agrees with
 * or differs from.
 */
export type PanelFilter =
  | { readonly by: 'all' }
  | { readonly by: 'state'; readonly kind: VerdictKind }
  | { readonly by: 'conflicts' }
  | { readonly by: 'independent' }
  | { readonly by: 'speaker'; readonly key: string }
  | ({ readonly by: 'origin' } & SourcePart);

/** The sentences of a report in reading order; `lost` holds the indexes of those that the page has no more. */
export function panelSentences(
  sentences: readonly CheckedSentence[],
  lost: readonly number[],
): readonly PanelSentence[] {
  const gone = new Set(lost);
  return sentences.map(({ index, text, verdict }) => ({
    index,
    text,
    kind: verdict.kind,
    independentOrigins: verdict.independentOrigins,
    againstOrigins: verdict.againstOrigins,
    speaker: speakerOf(verdict.ownChain),
    met: metOf(verdict),
    lost: gone.has(index),
  }));
}

/** Those that a filter lets through, in reading order; `sources` are the report's. */
export function filtered(
  sentences: readonly PanelSentence[],
  filter: PanelFilter,
  sources: readonly SourceSummary[],
): readonly PanelSentence[] {
  switch (filter.by) {
    case 'all':
      return sentences;
    case 'state':
      return sentences.filter(({ kind }) => kind === filter.kind);
    case 'conflicts':
      return sentences.filter(({ kind }) => kind === 'contradicted' || kind === 'disputed');
    case 'independent':
      return sentences.filter(({ independentOrigins }) => independentOrigins > 0);
    case 'origin': {
      const told = new Set(sentencesOf(sources, filter));
      return sentences.filter(({ index }) => told.has(index));
    }
    case 'speaker':
      return sentences.filter(({ speaker }) => speaker?.key === filter.key);
  }
}

/** Those to whom the page attributes sentences, most sentences first; equal ones in reading order. */
export function speakersOf(
  sentences: readonly PanelSentence[],
): readonly (Speaker & { readonly count: number })[] {
  const speakers = new Map<string, Speaker & { count: number }>();
  for (const { speaker } of sentences) {
    if (speaker === null) continue;
    const known = speakers.get(speaker.key);
    if (known === undefined) speakers.set(speaker.key, { ...speaker, count: 1 });
    else known.count += 1;
  }
  return [...speakers.values()].toSorted((a, b) => b.count - a.count);
}

function speakerOf(chain: readonly Link[]): Speaker | null {
  const end = chain.findLast((link) => link.named);
  return end === undefined ? null : { key: end.key, name: end.speaker, verb: end.verb };
}

function metOf({ relations, origins }: Verdict): Met | null {
  const same = relations.filter(({ kind }) => kind === 'same');
  if (same.length === 0) return null;
  const told = new Set(same.map(({ assertion }) => assertion));
  const telling = origins.filter(({ assertions }) => assertions.some((id) => told.has(id)));
  return {
    articles: new Set(same.map(({ article }) => article)).size,
    origins: Math.max(1, telling.length),
  };
}
