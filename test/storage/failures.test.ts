import { describe, expect, it } from 'vitest';
import { toStorageFailure } from '../../storage/failures.ts';

const full = new DOMException('full', 'QuotaExceededError');

/** An error as Dexie makes it. */
const dexieError = (name: string, inside = {}) =>
  Object.assign(new Error(name), { name, ...inside });

describe('toStorageFailure', () => {
  it.each([
    ['a full disk', full, 'disk-full'],
    ['a full disk inside an abort', dexieError('AbortError', { inner: full }), 'disk-full'],
    ['a full disk in a bulk write', dexieError('BulkError', { failures: [full] }), 'disk-full'],
    ['a newer database', new DOMException('', 'VersionError'), 'newer-database'],
    ['a closed database', dexieError('DatabaseClosedError', { inner: null }), 'closed'],
    ['no IndexedDB', dexieError('MissingAPIError', { inner: null }), 'unavailable'],
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
