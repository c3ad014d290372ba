import { describe, expect, it } from 'vitest';
import { EMPTY_ROW, type KeyedRow, type Row } from '../../sync/row.ts';
import { formatRow } from '../../sync/row-json.ts';
import { type DeviceId, NO_TIME } from '../../sync/stamp.ts';
import type { SyncStore } from '../../sync/store.ts';
import { stampWrite } from '../../sync/write.ts';

/** The device of the stores that the suite asks for. */
export const STORE_DEVICE = 'c'.repeat(16) as DeviceId;

/** A row in which this was written, in the millisecond given. */
function rowOf(key: string, value: string, at: number, before: Row = EMPTY_ROW): KeyedRow {
  const write = { registers: new Map([['entry', value]]), versions: new Map([['text', value]]) };
  return { key, row: stampWrite(STORE_DEVICE, NO_TIME, at, before, write).row };
}

function hidden(key: string): KeyedRow {
  const { row } = rowOf(key, 'gone', 10);
  const write = { registers: new Map([['$removed', true]]), versions: new Map() };
  return { key, row: stampWrite(STORE_DEVICE, NO_TIME, 20, row, write).row };
}

const FIRST = rowOf('note:1', 'first\nأول', 10);
const SECOND = rowOf('note:2', 'second', 11);
const THIRD = rowOf('note:3', 'third', 12);

/** The behaviour that every `SyncStore` shares; `make` gives an empty one of {@link STORE_DEVICE}. */
export function describeSyncStore(
  name: string,
  make: () => Promise<{ readonly store: SyncStore; readonly close: () => Promise<void> }>,
): void {
  async function using(test: (store: SyncStore) => Promise<void>): Promise<void> {
    const { store, close } = await make();
    try {
      await test(store);
    } finally {
      await close();
    }
  }

  describe(`${name} as a store of a sync`, () => {
    it('begins as a device that wrote and read nothing', () =>
      using(async (store) => {
        const begun = await store.transact(async (transaction) => ({
          state: await transaction.state(),
          rows: await transaction.rows(['note:1']),
          shown: await transaction.countVisible(),
          waiting: await transaction.waiting(1_000),
          body: await transaction.body('none'),
        }));
        expect(begun.state).toMatchObject({ device: STORE_DEVICE, sealed: 0, log: [], heads: [] });
        expect(begun).toMatchObject({ rows: [EMPTY_ROW], shown: 0, waiting: [], body: null });
        expect(await store.rowsAfter('', 1_000)).toEqual([]);
      }));

    it('gives rows in the order in which they are asked for, as they were put', () =>
      using(async (store) => {
        await store.transact((transaction) => transaction.setRows([FIRST, SECOND]));
        await store.transact((transaction) => transaction.setRows([rowOf('note:2', 'again', 30)]));
        const rows = await store.transact((transaction) =>
          transaction.rows(['note:2', 'note:9', 'note:1']),
        );
        expect(rows).toEqual([rowOf('note:2', 'again', 30).row, EMPTY_ROW, FIRST.row]);
      }));

    it('gives all rows by ascending key, some at a time, and at least one', () =>
      using(async (store) => {
        await store.transact((transaction) => transaction.setRows([THIRD, FIRST, SECOND]));
        expect(await store.rowsAfter('', 1_000_000)).toEqual([FIRST, SECOND, THIRD]);
        expect(await store.rowsAfter('note:1', 1)).toEqual([SECOND]);
        expect(await store.rowsAfter('', formatRow(FIRST).length)).toEqual([FIRST]);
        expect(await store.rowsAfter('note:3', 1_000)).toEqual([]);
      }));

    it('counts what is shown, and not what is hidden', () =>
      using(async (store) => {
        await store.transact((transaction) => transaction.setRows([FIRST, SECOND, hidden('n:4')]));
        expect(await store.transact((transaction) => transaction.countVisible())).toBe(2);
        await store.transact((transaction) => transaction.setRows([hidden('note:2')]));
        expect(await store.transact((transaction) => transaction.countVisible())).toBe(1);
      }));

    it('keeps what waits in the order of writing, each under a number of its own', () =>
      using(async (store) => {
        await store.transact((transaction) => transaction.addWaiting([THIRD, FIRST]));
        await store.transact((transaction) => transaction.addWaiting([SECOND]));
        const all = await store.transact((transaction) => transaction.waiting(1_000_000));
        expect(all.map(({ row }) => row)).toEqual([THIRD, FIRST, SECOND]);
        const ids = all.map(({ id }) => id);
        expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
        const one = await store.transact((transaction) => transaction.waiting(1));
        expect(one).toEqual(all.slice(0, 1));
        await store.transact((transaction) => transaction.dropWaiting(ids.slice(0, 2)));
        await store.transact((transaction) => transaction.addWaiting([FIRST]));
        const left = await store.transact((transaction) => transaction.waiting(1_000_000));
        expect(left.map(({ row }) => row)).toEqual([SECOND, FIRST]);
        expect(ids).not.toContain(left[1]?.id);
      }));

    it('keeps bytes until they are taken away', () =>
      using(async (store) => {
        const bytes = Uint8Array.from({ length: 300 }, (_, at) => at & 255);
        await store.transact((transaction) => transaction.setBody('a', bytes));
        expect(await store.transact((transaction) => transaction.body('a'))).toEqual(bytes);
        await store.transact((transaction) => transaction.setBody('a', null));
        expect(await store.transact((transaction) => transaction.body('a'))).toBeNull();
      }));

    it('shows a transaction what it has written itself', () =>
      using(async (store) => {
        const seen = await store.transact(async (transaction) => {
          await transaction.setRows([FIRST]);
          await transaction.setBody('a', new Uint8Array([1]));
          await transaction.setState({ ...(await transaction.state()), sealed: 7 });
          return [
            await transaction.rows(['note:1']),
            await transaction.body('a'),
            (await transaction.state()).sealed,
          ];
        });
        expect(seen).toEqual([[FIRST.row], new Uint8Array([1]), 7]);
      }));

    it('does all of a transaction, or nothing where it fails', () =>
      using(async (store) => {
        const failing = store.transact(async (transaction) => {
          await transaction.setRows([FIRST]);
          await transaction.addWaiting([FIRST]);
          await transaction.setBody('a', new Uint8Array([1]));
          await transaction.setState({ ...(await transaction.state()), sealed: 7 });
          throw new Error('The browser was stopped.');
        });
        await expect(failing).rejects.toThrow('The browser was stopped.');
        const left = await store.transact(async (transaction) => [
          await transaction.rows(['note:1']),
          await transaction.waiting(1_000),
          await transaction.body('a'),
          (await transaction.state()).sealed,
          await transaction.countVisible(),
        ]);
        expect(left).toEqual([[EMPTY_ROW], [], null, 0, 0]);
      }));

    it('keeps a state as it is, with what it knows of other devices', () =>
      using(async (store) => {
        const before = await store.transact((transaction) => transaction.state());
        const peer = { name: 'Laptop', at: 5, head: 2, sealed: 3, tip: 'a', ack: 1 };
        const lists = { have: [], files: ['f'], shards: [], done: ['d'] };
        const other = 'd'.repeat(16) as DeviceId;
        const state = { ...before, sealed: 4, peers: new Map([[other, { ...peer, ...lists }]]) };
        await store.transact((transaction) => transaction.setState(state));
        expect(await store.transact((transaction) => transaction.state())).toEqual(state);
      }));
  });
}
