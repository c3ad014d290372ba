import { describe, expect, it } from 'vitest';
import { type PopupFacts, popupState, SLOW_AFTER } from '../../components/popup/popup-state.ts';
import { report } from './popup-samples.ts';

function facts(given: Partial<PopupFacts> = {}): PopupFacts {
  return {
    report: null,
    access: 'allowed',
    askedAt: null,
    injectionFailure: null,
    phase: null,
    now: 1_000_000,
    ...given,
  };
}

describe('popupState', () => {
  it('waits a moment until it is known whether the page may be read', () => {
    expect(popupState(facts({ access: null })).kind).toBe('loading');
    expect(popupState(facts()).kind).toBe('unchecked');
    expect(popupState(facts({ access: 'pdf' }))).toEqual({ kind: 'barred', why: 'pdf' });
  });

  it('shows a finished report before anything that stands in the way', () => {
    expect(popupState(facts({ report: report(), access: 'protected' })).kind).toBe('done');
  });

  it('says that a check is going on: asked here, begun elsewhere, or begun by the page', () => {
    const begun = { kind: 'checking', startedAt: 999_000 } as const;
    expect(popupState(facts({ askedAt: 999_900 }))).toEqual({ kind: 'checking', slow: false });
    expect(popupState(facts({ report: begun }))).toEqual({ kind: 'checking', slow: false });
    expect(popupState(facts({ phase: 'reading' }))).toEqual({ kind: 'checking', slow: false });
  });

  it('offers a way out when a check takes too long', () => {
    const startedAt = 1_000_000 - SLOW_AFTER - 1;
    expect(popupState(facts({ askedAt: startedAt }))).toEqual({ kind: 'checking', slow: true });
    expect(popupState(facts({ report: { kind: 'checking', startedAt } }))).toEqual({
      kind: 'checking',
      slow: true,
    });
  });

  it('says why the reader could not be put into the page', () => {
    expect(popupState(facts({ askedAt: 1, injectionFailure: 'Cannot access' }))).toEqual({
      kind: 'unreadable',
      why: 'failed',
      message: 'Cannot access',
    });
  });
});
