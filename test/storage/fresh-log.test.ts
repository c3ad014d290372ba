import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { beginFreshLog } from '../../storage/fresh-log.ts';
import { memoryArea } from './samples.ts';

describe('a fresh log of the databases', () => {
  it('is begun once in the life of the browser, by a database that does not stay', async () => {
    const factory = new IDBFactory();
    const deleting = vi.spyOn(factory, 'deleteDatabase');
    const session = memoryArea();
    await beginFreshLog(session, factory);
    expect(deleting).toHaveBeenCalledTimes(1);
    expect(await factory.databases()).toEqual([]);
    await beginFreshLog(session, factory);
    expect(deleting).toHaveBeenCalledTimes(1);
    await beginFreshLog(memoryArea(), factory);
    expect(deleting).toHaveBeenCalledTimes(2);
  });

  it('keeps nobody waiting where the browser refuses, and is tried again then', async () => {
    const factory = new IDBFactory();
    vi.spyOn(factory, 'open').mockImplementation(() => {
      const request = new EventTarget() as IDBOpenDBRequest;
      queueMicrotask(() => request.onerror?.(new Event('error')));
      return request;
    });
    const session = memoryArea();
    await expect(beginFreshLog(session, factory)).resolves.toBeUndefined();
    expect(session.keys()).toEqual([]);
    await expect(beginFreshLog(session, undefined)).resolves.toBeUndefined();
  });
});
