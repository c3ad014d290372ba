import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../cli/browser/until.ts';
import type { SavedDatabase } from '../../storage/restore-database.ts';
import { readSavedDatabase } from '../../storage/saved-database.ts';
import {
  aMortalChromium,
  aWitness,
  bundleKilledLibrary,
  delayOf,
  type Mortal,
  spoilDatabases,
  tearLog,
  type Witness,
} from '../killing.ts';
import { browserToTest, builtExtension } from '../setup.ts';

/** Browsers killed; `npm run test:long` raises it. */
const ROUNDS = process.env['ISNAD_RUNS'] === undefined ? 3 : 200;
const SEED = 20_240_519;

interface Killed {
  readonly killed: {
    work(seed: number, from: number): Promise<void>;
    lookAt(seed: number, acknowledged: number): Promise<readonly string[]>;
    recoveredAt(): Promise<number>;
    migrate(saved: SavedDatabase): Promise<void>;
    lookAtMigrated(saved: SavedDatabase): Promise<readonly string[]>;
  };
}

let witness: Witness;
let chromium: Mortal;
/** What went wrong in a page before its browser was killed. */
const errors: string[] = [];

beforeAll(async () => {
  const script = await bundleKilledLibrary();
  witness = await aWitness();
  chromium = aMortalChromium(browserToTest('chromium'), builtExtension('chromium'), {
    script,
    witness: witness.address,
  });
});

afterEach(() => chromium.kill());

afterAll(() => {
  chromium.remove();
  witness.close();
});

describe('a browser that is killed while it saves, removes, restores, destroys, imports, takes snapshots and indexes', () => {
  it(
    'has every acknowledged edit, no half one, and an index that matches its rows',
    async () => {
      const recovered = new Set<number>();
      for (let round = 0; round <= ROUNDS; round += 1) {
        const page = await chromium.start();
        recovered.add(await recoveredAt(page));
        const troubles = await lookAt(page);
        expect(troubles, `round ${round}, ${witness.acknowledged()} acknowledged`).toEqual([]);
        work(page);
        await new Promise((resolve) => setTimeout(resolve, delayOf(round)));
        await chromium.kill();
        expect(errors).toEqual([]);
      }
      expect(witness.acknowledged()).toBeGreaterThan(ROUNDS);
      // What the second copy had to bring back: how often Chromium gave the databases up.
      console.info(`${witness.acknowledged()} acknowledged, ${recovered.size - 1} recoveries`);
    },
    ROUNDS * 60_000,
  );

  it('has them when it was killed within a record, which Chromium later takes for damage', async () => {
    const page = await chromium.start();
    await workFor(page, 5);
    await chromium.kill();
    tearLog(chromium.profile);
    const next = await chromium.start();
    const before = await recoveredAt(next);
    expect(await lookAt(next)).toEqual([]);
    await workFor(next, 5);
    await chromium.kill();
    const last = await chromium.start();
    expect(await lookAt(last)).toEqual([]);
    // The log was closed in time: the library was not given up.
    expect(await recoveredAt(last)).toBe(before);
  });

  it('has them when Chromium gave up all databases of the extension', async () => {
    const page = await chromium.start();
    await workFor(page, 5);
    await chromium.kill();
    spoilDatabases(chromium.profile);
    const next = await chromium.start();
    expect(await lookAt(next)).toEqual([]);
    expect(await recoveredAt(next)).toBeGreaterThan(0);
    await workFor(next, 5);
    await chromium.kill();
    const last = await chromium.start();
    expect(await lookAt(last)).toEqual([]);
  });

  it('has them when it is killed again while the library is filled', async () => {
    const page = await chromium.start();
    await workFor(page, 5);
    await chromium.kill();
    for (const delay of [0, 40, 90, 150]) {
      spoilDatabases(chromium.profile);
      const next = await chromium.start();
      lookAt(next).catch(keepError);
      await new Promise((resolve) => setTimeout(resolve, delay));
      await chromium.kill();
    }
    expect(errors).toEqual([]);
    const last = await chromium.start();
    expect(await lookAt(last)).toEqual([]);
  });
});

describe('a browser that is killed while a database of an earlier release is opened', () => {
  it(
    'has all that was in it, and opens it the next time',
    async () => {
      let page = await chromium.start();
      for (let round = 0; round < ROUNDS; round += 1) {
        const saved = { ...(await readSavedDatabase('v2')), name: `isnad-${round}` };
        page
          .evaluate((old) => (window as unknown as Killed).killed.migrate(old), saved)
          .catch(keepError);
        // The whole opening takes some 30 ms.
        await until('the old database', async () =>
          witness.restored() === round + 1 ? true : null,
        );
        await new Promise((resolve) => setTimeout(resolve, (round * 7) % 40));
        await chromium.kill();
        expect(errors).toEqual([]);
        page = await chromium.start();
        const troubles = await page.evaluate(
          (old) => (window as unknown as Killed).killed.lookAtMigrated(old),
          saved,
        );
        expect(troubles, `round ${round}`).toEqual([]);
      }
    },
    ROUNDS * 60_000,
  );
});

/** Begins to work, which ends with the browser. */
function work(page: Page): void {
  page
    .evaluate(
      ([seed, at]) => (window as unknown as Killed).killed.work(seed ?? 0, at ?? 0),
      [SEED, witness.acknowledged()],
    )
    .catch(keepError);
}

/** Works until so many more operations are acknowledged. */
async function workFor(page: Page, operations: number): Promise<void> {
  const enough = witness.acknowledged() + operations;
  work(page);
  await until('the work', async () => (witness.acknowledged() >= enough ? true : null));
}

function lookAt(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    ([seed, at]) => (window as unknown as Killed).killed.lookAt(seed ?? 0, at ?? 0),
    [SEED, witness.acknowledged()],
  );
}

function recoveredAt(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as Killed).killed.recoveredAt());
}

function keepError(error: unknown): void {
  const text = String(error);
  if (!/closed|crashed/u.test(text)) errors.push(text);
}
