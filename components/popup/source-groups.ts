import type { SourceSummary } from '../../engine/report.ts';
import { beginningOf } from '../shown-text.ts';

/** Outlets whose chains mostly end at one origin. */
export interface SourceGroup {
  readonly key: string;
  readonly name: string;
  readonly sources: readonly SourceSummary[];
}

/**
 * The sources under the origin through which each mostly knows; a source that names no other is its own
 * origin. Groups and the sources in each: most sentences first.
 */
export function groupSources(sources: readonly SourceSummary[]): readonly SourceGroup[] {
  const groups = new Map<string, { name: string; sources: SourceSummary[] }>();
  for (const source of sources) {
    const name = sourceName(source);
    const origin = source.origins[0] ?? { key: name, name };
    const group = groups.get(origin.key) ?? { name: origin.name, sources: [] };
    group.sources.push(source);
    groups.set(origin.key, group);
  }
  return [...groups]
    .map(([key, { name, sources }]) => ({ key, name, sources: sources.toSorted(byWeight) }))
    .toSorted((a, b) => sentencesOf(b.sources) - sentencesOf(a.sources));
}

/** The outlet as it is called; the beginning of its article's title where the outlet is not known. */
export function sourceName({ source, title }: Pick<SourceSummary, 'source' | 'title'>): string {
  return source === '' ? beginningOf(title) : source;
}

function byWeight(a: SourceSummary, b: SourceSummary): number {
  return sentencesOf([b]) - sentencesOf([a]);
}

function sentencesOf(sources: readonly SourceSummary[]): number {
  return new Set(sources.flatMap((each) => [...each.supports, ...each.contradicts])).size;
}
