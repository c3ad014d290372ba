import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { probeRemote } from '../../sync/probe.ts';
import type { Remote } from '../../sync/remote.ts';

/** A remote on an empty storage, and the end of both. */
export interface OpenRemote {
  readonly remote: Remote;
  close(): Promise<void> | void;
}

const LIMIT = 2_000_000;
const name = (digit: string) => `${digit.repeat(16)}-1_1-${digit.repeat(32)}`;
const ALL_BYTES = Uint8Array.from({ length: 2_048 }, (_, at) => at & 255);

/** What every storage does that a library can be put on (SPEC 5.1). `open` is called once. */
export function describeRemote(title: string, open: () => Promise<OpenRemote> | OpenRemote): void {
  describe(`${title} as a remote (SPEC 5.1)`, () => {
    let opened: OpenRemote;
    let remote: Remote;
    beforeAll(async () => {
      opened = await open();
      remote = opened.remote;
    });
    afterAll(() => opened.close());

    it('lists nothing of a folder that is not there, gives none of its files, and deletes them', async () => {
      expect(await remote.list('snapshots')).toEqual({ ok: true, value: [] });
      expect(await remote.get('snapshots', name('a'), LIMIT)).toEqual({ ok: true, value: null });
      expect(await remote.delete('snapshots', name('a'))).toEqual({ ok: true, value: null });
    });

    it('gives back every byte of what it was given, and lists it with its size', async () => {
      expect(await remote.put('log', name('a'), ALL_BYTES)).toEqual({ ok: true, value: null });
      const back = await remote.get('log', name('a'), ALL_BYTES.length);
      expect(back).toEqual({ ok: true, value: ALL_BYTES });
      const listed = await remote.list('log');
      const sizes = listed.ok ? listed.value : [];
      expect(sizes).toHaveLength(1);
      expect(sizes[0]?.name).toBe(name('a'));
      expect([ALL_BYTES.length, null]).toContain(sizes[0]?.size);
    });

    it('takes the same file again', async () => {
      expect((await remote.put('log', name('a'), ALL_BYTES)).ok).toBe(true);
      expect(await remote.get('log', name('a'), LIMIT)).toEqual({ ok: true, value: ALL_BYTES });
    });

    it('gives no more than was asked for', async () => {
      const read = await remote.get('log', name('a'), ALL_BYTES.length - 1);
      expect(read.ok ? null : read.failure.kind).toBe('too-large');
    });

    it('keeps folders apart', async () => {
      await remote.put('heads', name('a'), ALL_BYTES.subarray(0, 5));
      expect(await remote.get('heads', name('a'), 5)).toEqual({
        ok: true,
        value: ALL_BYTES.subarray(0, 5),
      });
      expect(await remote.get('log', name('a'), LIMIT)).toEqual({ ok: true, value: ALL_BYTES });
      expect(await remote.get('snapshots', name('a'), 5)).toEqual({ ok: true, value: null });
    });

    it('takes a megabyte', async () => {
      const large = new Uint8Array(1_048_576).map((_, at) => (at * 7) & 255);
      expect((await remote.put('snapshots', name('b'), large)).ok).toBe(true);
      const back = await remote.get('snapshots', name('b'), large.length);
      expect(back.ok && back.value !== null && Buffer.from(back.value).equals(large)).toBe(true);
    });

    it('lists many files, each once', async () => {
      const names = Array.from({ length: 130 }, (_, at) => `key-${String(at).padStart(82, '0')}`);
      for (const each of names) await remote.put('vault', each, ALL_BYTES.subarray(0, 1));
      const listed = await remote.list('vault');
      expect(listed.ok ? listed.value.map((file) => file.name).sort() : []).toEqual(names);
      for (const each of names) await remote.delete('vault', each);
      expect(await remote.list('vault')).toEqual({ ok: true, value: [] });
    });

    it('forgets what was deleted', async () => {
      expect((await remote.delete('log', name('a'))).ok).toBe(true);
      expect(await remote.get('log', name('a'), LIMIT)).toEqual({ ok: true, value: null });
      expect(await remote.list('log')).toEqual({ ok: true, value: [] });
    });

    it('is found usable by a probe, which leaves nothing behind', async () => {
      let time = 0;
      const now = () => {
        time += 1;
        return time;
      };
      const found = await probeRemote({ remote, now, id: '0123456789abcdef' });
      expect(found.ok ? found.value.map(({ kind }) => kind) : found.failure).toEqual(['usable']);
      expect(await remote.list('vault')).toEqual({ ok: true, value: [] });
    });
  });
}
