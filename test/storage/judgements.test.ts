import { IDBDatabase } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { claimId } from '../../engine/identity.ts';
import { createOverruling } from '../../engine/judgements.ts';
import type { JudgementId, Overruling } from '../../engine/model.ts';
import { addJudgement, judgementsOf, withdrawJudgement } from '../../storage/judgements.ts';
import type { IsnadDatabase, OpenOptions } from '../../storage/schema.ts';
import { aSaying } from '../engine/judged.ts';
import { allRows, fillDisk, freshOptions, open } from './samples.ts';

const PAGE = 'It rained in Karachi on Monday.';
const OTHER = 'It was dry in Karachi on Monday.';
const [page, other] = [claimId(PAGE), claimId(OTHER)];
let stamps = 0;

function stamp() {
  stamps += 1;
  return { now: 1_000, random: stamps.toString(16).padStart(16, '0') };
}

function say(database: IsnadDatabase, says: Overruling, reason: string | null = null) {
  const saying = { ...aSaying(PAGE, OTHER, says), reason };
  return addJudgement(database, page, other, saying, stamp());
}

async function wordIn(database: IsnadDatabase) {
  const overruling = createOverruling(await judgementsOf(database, [other]));
  return overruling({ claim: page, text: PAGE }, { claim: other, text: OTHER })?.says ?? null;
}

async function lastId(database: IsnadDatabase): Promise<JudgementId> {
  const [last] = (await database.judgements.toArray()).toSorted((a, b) => b.at - a.at);
  if (last === undefined) throw new Error('no judgement');
  return last.id;
}

const NEWS = { ok: true, value: true };
const NO_NEWS = { ok: true, value: false };

describe('the judgements in the database', () => {
  it('hold until they are taken back, and every entry stays', async () => {
    const database = await open();
    expect(await wordIn(database)).toBeNull();
    expect(await say(database, 'other-event', 'Two towns.')).toEqual(NEWS);
    expect(await wordIn(database)).toBe('other-event');
    expect(await say(database, 'not-opposite')).toEqual(NEWS);
    expect(await withdrawJudgement(database, await lastId(database), stamp())).toEqual(NEWS);
    expect(await wordIn(database)).toBeNull();
    const rows = (await database.judgements.toArray()).toSorted((a, b) => a.at - b.at);
    expect(rows.map(({ says }) => says)).toEqual(['other-event', 'not-opposite', 'withdrawn']);
    expect(rows[0]?.reason).toBe('Two towns.');
  });

  it('gain nothing by what they say already', async () => {
    const database = await open();
    await say(database, 'other-event');
    const before = await allRows(database);
    expect(await say(database, 'other-event')).toEqual(NO_NEWS);
    expect(await allRows(database)).toEqual(before);
    await withdrawJudgement(database, await lastId(database), stamp());
    expect(await withdrawJudgement(database, await lastId(database), stamp())).toEqual(NO_NEWS);
    expect(await database.judgements.count()).toBe(2);
  });

  it('keep what two windows say at once, one after the other', async () => {
    const options = freshOptions();
    const windows = [await open(options), await open(options)] as const;
    const [one, two] = windows;
    await Promise.all([say(one, 'other-event'), say(two, 'wrong-sentence')]);
    const rows = (await one.judgements.toArray()).toSorted((a, b) => a.at - b.at);
    expect(rows.map(({ says }) => says).sort()).toEqual(['other-event', 'wrong-sentence']);
    expect(rows[1]?.replaces).toEqual([rows[0]?.id]);
    expect(await wordIn(two)).toBe(rows[1]?.says);
  });

  it('are as they were when the disk is full, and take the judgement once there is room', async () => {
    const database = await open();
    await say(database, 'other-event');
    const before = await allRows(database);
    const clear = fillDisk((table) => table === 'judgements');
    const full = { ok: false, failure: { kind: 'disk-full' } };
    expect(await say(database, 'not-opposite')).toMatchObject(full);
    expect(await allRows(database)).toEqual(before);
    clear();
    expect(await say(database, 'not-opposite')).toEqual(NEWS);
  });

  it('refuse one more where they are as many as are read for a check, and say so', async () => {
    const database = await open();
    await say(database, 'other-event');
    vi.spyOn(database.judgements, 'count').mockResolvedValue(20_000);
    expect(await say(database, 'not-opposite')).toMatchObject({
      ok: false,
      failure: { kind: 'too-many-judgements' },
    });
    expect(await wordIn(database)).toBe('other-event');
  });

  it('overlook a damaged row and leave it where it is', async () => {
    const database = await open();
    await say(database, 'other-event');
    const id = await lastId(database);
    const row = await database.judgements.get(id);
    await database.table('judgements').put({ ...row, was: 'unrelated' });
    expect(await wordIn(database)).toBeNull();
    expect(await say(database, 'not-opposite')).toEqual(NEWS);
    expect(await wordIn(database)).toBe('not-opposite');
    expect(await database.judgements.get(id)).toMatchObject({ was: 'unrelated' });
  });
});

/** Judges and takes back through a connection that ends in the given writing transaction; tells whether it came that far. */
async function killedAt(step: number, options: OpenOptions) {
  let writes = 0;
  const begin = IDBDatabase.prototype.transaction;
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
  spy.mockImplementation(function (this: IDBDatabase, ...request) {
    const transaction = begin.apply(this, request);
    if (request[1] === 'readwrite') {
      writes += 1;
      if (writes === step) transaction.abort();
    }
    return transaction;
  });
  // Dexie takes the function when it opens.
  const database = await open(options);
  const done = [];
  done.push(await say(database, 'other-event'));
  done.push(await say(database, 'not-opposite'));
  const [last] = await database.judgements.toArray();
  if (last !== undefined) done.push(await withdrawJudgement(database, last.id, stamp()));
  database.close();
  spy.mockRestore();
  return { came: writes >= step, done };
}

describe('judging that is killed', () => {
  it('keeps all that was acknowledged at every step, nothing half, and can be done again', async () => {
    let step = 0;
    for (let came = true; came; ) {
      step += 1;
      const options = freshOptions();
      const killed = await killedAt(step, options);
      came = killed.came;
      const database = await open(options);
      const rows = await database.judgements.count();
      expect(rows).toBe(killed.done.filter((each) => each.ok && each.value).length);
      expect((await judgementsOf(database, [page])).length).toBe(rows);
      expect(await say(database, 'wrong-sentence')).toEqual(NEWS);
      expect(await wordIn(database)).toBe('wrong-sentence');
    }
    expect(step).toBe(4);
  });
});
