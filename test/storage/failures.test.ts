import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { toStorageFailure } from '../../storage/failures.ts';

const full = new DOMException('full', 'QuotaExceededError');

describe('toStorageFailure', () => {
  it.each([
    ['a full disk', full, 'disk-full'],
    ['a full disk inside an abort', new Dexie.AbortError('aborted', full), 'disk-full'],
    ['a full disk in a bulk write', new Dexie.BulkError('some', { 3: full }), 'disk-full'],
    ['a newer database', new DOMException('', 'VersionError'), 'newer-database'],
    ['a closed database', new Dexie.DatabaseClosedError(), 'closed'],
    ['no IndexedDB', new Dexie.MissingAPIError(), 'unavailable'],
    ['a read that failed', new DOMException('', 'UnknownError'), 'damaged'],
    ['something thrown that is no error', 'no', 'damaged'],
  ])('tells %s', (_what, error, kind) => {
    const told = toStorageFailure(error);
    expect(told.kind).toBe(kind);
    expect(told.message).toMatch(/^[A-Z].*\.$/);
  });

  it('throws a bug again', () => {
    expect(() => toStorageFailure(new TypeError('bug'))).toThrow('bug');
  });
});
