import { normalize } from '../../engine/normalize.ts';
import type { SourceSummary } from '../../engine/report.ts';
import { beginningOf } from '../shown-text.ts';

/** Sentences of the page, ascending, each once. */
interface Figures {
  readonly supports: readonly number[];
  readonly contradicts: readonly number[];
}

/** Outlets that have what they tell from one origin. */
export interface SourceGroup extends Figures {
  readonly key: string;
  readonly name: string;
  /** Those of `supports` that the page does not itself have from there. */
  readonly independent: readonly number[];
  readonly outlets: readonly Outlet[];
}

/** What one outlet has from one origin, in however many articles. */
export interface Outlet extends Figures {
  readonly key: string;
  readonly name: string;
  /** The origin itself: it cites nobody. */
  readonly isOrigin: boolean;
  /** The one with most sentences first. */
  readonly articles: readonly Pick<SourceSummary, 'article' | 'url' | 'title'>[];
}

/** A part of the evidence that a number counts the sentences of; every outlet's, where `outlet` is null. */
export interface SourcePart {
  readonly origin: string;
  readonly outlet: string | null;
  readonly side: keyof Figures;
}

/**
 * The sources under the origins from which they have it, an outlet of two origins under both. First those with another
 * account; then by the sentences that an origin supports independently, by all it supports, and as the report has them: how many
 * outlets repeat an origin gives it no rank. What decides no verdict belongs to no origin and is not here.
 */
export function groupSources(sources: readonly SourceSummary[]): readonly SourceGroup[] {
  const groups = grouped(tellingsOf(sources), ({ origin }) => origin);
  return [...groups].map(([key, tellings]) => groupOf(key, tellings)).toSorted(byRank);
}

/** The sentences that a number leads to, ascending; empty where the sources have no such part. */
export function sentencesOf(
  sources: readonly SourceSummary[],
  { origin, outlet, side }: SourcePart,
): readonly number[] {
  return union(
    tellingsOf(sources).filter(
      (telling) => telling.origin === origin && (outlet === null || telling.outlet === outlet),
    ),
    side,
  );
}

/** The outlet as it is called; the beginning of its article's title where the outlet is not known. */
export function sourceName({ source, title }: Pick<SourceSummary, 'source' | 'title'>): string {
  return source === '' ? beginningOf(title) : source;
}

/** What an article has from one origin. */
interface Telling extends Figures {
  readonly origin: string;
  readonly originName: string;
  readonly independent: readonly number[];
  readonly outlet: string;
  readonly source: SourceSummary;
}

function tellingsOf(sources: readonly SourceSummary[]): readonly Telling[] {
  return sources.flatMap((source) =>
    source.origins.map(({ key, name, ...sentences }) => ({
      ...sentences,
      origin: key,
      originName: name === '' ? sourceName(source) : name,
      outlet: source.source === '' ? source.article : normalize(source.source),
      source,
    })),
  );
}

function groupOf(key: string, tellings: readonly Telling[]): SourceGroup {
  const name = tellings[0]?.originName ?? '';
  const outlets = [...grouped(tellings, ({ outlet }) => outlet)].map(([outlet, own]) => ({
    key: outlet,
    name: own[0] === undefined ? '' : sourceName(own[0].source),
    isOrigin: own.some(({ source }) => normalize(sourceName(source)) === normalize(name)),
    ...figuresOf(own),
    articles: own.toSorted((a, b) => weightOf(b) - weightOf(a)).map(({ source }) => source),
  }));
  return {
    key,
    name,
    ...figuresOf(tellings),
    independent: union(tellings, 'independent'),
    outlets: outlets.toSorted(
      (a, b) =>
        Number(b.isOrigin) - Number(a.isOrigin) ||
        b.contradicts.length - a.contradicts.length ||
        b.supports.length - a.supports.length,
    ),
  };
}

function byRank(a: SourceGroup, b: SourceGroup): number {
  return (
    b.contradicts.length - a.contradicts.length ||
    b.independent.length - a.independent.length ||
    b.supports.length - a.supports.length
  );
}

function figuresOf(tellings: readonly Telling[]): Figures {
  return { supports: union(tellings, 'supports'), contradicts: union(tellings, 'contradicts') };
}

function weightOf({ supports, contradicts }: Figures): number {
  return supports.length + contradicts.length;
}

function union(
  tellings: readonly Telling[],
  side: keyof Figures | 'independent',
): readonly number[] {
  return [...new Set(tellings.flatMap((telling) => telling[side]))].toSorted((a, b) => a - b);
}

function grouped<Each>(all: readonly Each[], keyOf: (each: Each) => string): Map<string, Each[]> {
  const groups = new Map<string, Each[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group === undefined) groups.set(keyOf(each), [each]);
    else group.push(each);
  }
  return groups;
}
