import { describe, expect, it } from 'vitest';
import { failure, success } from '../../../engine/result.ts';
import { outcomeOf } from '../../../entrypoints/sync/outcome.ts';
import { shownNotices, whyOf } from '../../../entrypoints/sync/why-of.ts';
import { pageFailure, readFailure } from '../../../sync/remotes/http.ts';
import type { DeviceId } from '../../../sync/stamp.ts';

const LAPTOP = 'b'.repeat(16) as DeviceId;
const REPORT = {
  sent: 3,
  received: 4,
  changed: 2,
  waiting: 1,
  conflicts: 1,
  notices: [
    { kind: 'held', device: LAPTOP, removals: 312 },
    { kind: 'unreadable', device: LAPTOP, files: 2 },
    { kind: 'cloned' },
  ] as const,
  devices: [{ id: LAPTOP, name: 'Laptop', at: 5, isSelf: false }],
};

describe('what became of a sync', () => {
  it('is kept whole where it did all', () => {
    const outcome = outcomeOf(success(REPORT), null, 1_000);
    expect(outcome).toMatchObject({ at: 1_000, doneAt: 1_000, trouble: null, sent: 3, waiting: 1 });
    expect(shownNotices(outcome.notices, outcome.devices)).toEqual([
      { notice: 'held', device: 'Laptop', count: 312 },
      { notice: 'unreadable', device: 'Laptop', count: 2 },
      { notice: 'cloned', device: '', count: 0 },
    ]);
  });

  it('keeps what the one before told where it ended early, and why', () => {
    const before = outcomeOf(success(REPORT), null, 1_000);
    const reply = {
      status: 503,
      headers: new Headers({ 'retry-after': '90' }),
      body: new Uint8Array(),
    };
    const after = outcomeOf(readFailure(reply), before, 2_000);
    expect(after).toMatchObject({ at: 2_000, doneAt: 1_000, devices: before.devices });
    expect(after.trouble === null ? null : whyOf(after.trouble)).toMatchObject({
      why: 'busy',
      retryAfter: 90,
    });
  });

  it('is no trouble where the reader ended it', () => {
    expect(outcomeOf(failure('cancelled', ''), null, 1_000)).toMatchObject({
      doneAt: null,
      trouble: null,
    });
  });
});

describe('a failure', () => {
  it('is told by what of its kind it is, where that has another remedy', () => {
    const page = pageFailure();
    expect(whyOf(page.failure).why).toBe('web-page');
    expect(whyOf({ kind: 'offline', message: '' }).why).toBe('offline');
  });

  it('that nobody foresaw is told as it tells itself', () => {
    expect(whyOf({ kind: 'constructor', cause: 'toString', message: 'Odd.' })).toEqual({
      why: 'failed',
      message: 'Odd.',
      retryAfter: null,
    });
  });
});

describe('a notice', () => {
  it('of a later release is passed over', () => {
    expect(shownNotices([{ kind: 'prophecy', device: null, count: 0 }], [])).toEqual([]);
  });
});
