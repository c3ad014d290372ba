import type { MarkState } from '../../bridge/protocol.ts';
import type { CheckReport } from '../../engine/report.ts';

/** What the popup shows of what the engine found. */
export function shownOf({ summary, excluded, engineVersion, libraryRevision }: CheckReport) {
  return {
    summary,
    excluded: excluded.map(({ title, source, why }) => ({ title, source, why })),
    engineVersion,
    libraryRevision,
  };
}

/** What deserves a number on the toolbar; all else would cry wolf on every page. */
export function countTrouble(marks: readonly MarkState[]): number {
  return marks.filter(({ kind }) => kind === 'contradicted' || kind === 'disputed').length;
}
