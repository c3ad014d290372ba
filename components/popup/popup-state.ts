import type { PageAccess, PageReport, PopupState } from './popup-content.ts';

/** All that the popup knows about the tab. */
export interface PopupFacts {
  readonly report: PageReport | null;
  readonly access: PageAccess;
  /** When the reader clicked "check this page"; null where not yet. Milliseconds since epoch. */
  readonly askedAt: number | null;
  /** Why putting the reader into the page failed, if it did. */
  readonly injectionFailure: string | null;
  /** What the reader in the page says of itself; null where none answers. */
  readonly phase: 'reading' | 'checking' | 'done' | 'failed' | null;
  readonly now: number;
}

/** After this long (ms) a check that is still going on gets a way out: a cold one takes about 300. */
export const SLOW_AFTER = 8_000;

/** The state to show: a report newer than the last click comes first, then what stands in the way. */
export function popupState(facts: PopupFacts): PopupState {
  const { report, access, askedAt, injectionFailure, phase, now } = facts;
  if (injectionFailure !== null) {
    return { kind: 'unreadable', why: 'failed', message: injectionFailure };
  }
  if (report !== null && report.kind !== 'checking') return report;
  const since = report?.startedAt ?? askedAt;
  if (since !== null) return { kind: 'checking', slow: now - since > SLOW_AFTER };
  if (access === null) return { kind: 'loading' };
  if (access !== 'allowed') return { kind: 'barred', why: access };
  if (phase === 'reading' || phase === 'checking') return { kind: 'checking', slow: false };
  return { kind: 'unchecked' };
}
