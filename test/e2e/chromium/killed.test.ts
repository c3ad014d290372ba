import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../cli/browser/until.ts';
import { trimmedDexie } from '../../../training/dexie/trim.ts';
import type { SavedDatabase } from '../../storage/restore-database.ts';
import { readSavedDatabase } from '../../storage/saved-database.ts';
import { bundleForPage } from '../in-page.ts';
import { aMortalChromium, aWitness, type Mortal, type Witness } from '../killing.ts';
import { browserToTest } from '../setup.ts';

/** Browsers killed; `npm run test:long` raises it. */
const ROUNDS = process.env['ISNAD_RUNS'] === undefined ? 3 : 200;
const SEED = 20_240_519;
/** Milliseconds of work before the browser is killed: from the first transaction on. */
const SHORTEST = 30;
const LONGEST = 1_500;

interface Killed {
  readonly killed: {
    work(seed: number, from: number): Promise<void>;
    migrate(saved: SavedDatabase): Promise<void>;
    lookAtMigrated(saved: SavedDatabase): Promise<readonly string[]>;
    lookAt(seed: number, acknowledged: number): Promise<readonly string[]>;
  };
}

let witness: Witness;
let chromium: Mortal;

beforeAll(async () => {
  // The library of the database as it ships.
  const modern = {
    name: 'modern-dexie',
    config: () => ({
      resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    }),
  };
  const script = await bundleForPage('test/e2e/killed-library.ts', 'killed', [
    modern,
    trimmedDexie(),
  ]);
  witness = await aWitness(script);
  chromium = aMortalChromium(browserToTest('chromium'), witness.address);
});

afterAll(async () => {
  await chromium.kill();
  chromium.remove();
  witness.close();
});

describe('a browser that is killed while it saves, removes, restores, destroys, imports and indexes', () => {
  it(
    'has every acknowledged edit, no half one, and an index that matches its rows',
    async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const page = await chromium.start();
        const from = witness.acknowledged();
        // Ends with the browser.
        page
          .evaluate(
            ([seed, at]) => (window as unknown as Killed).killed.work(seed ?? 0, at ?? 0),
            [SEED, from],
          )
          .catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, delayOf(round)));
        await chromium.kill();
        const again = await chromium.start();
        const acknowledged = witness.acknowledged();
        const troubles = await again.evaluate(
          ([seed, at]) => (window as unknown as Killed).killed.lookAt(seed ?? 0, at ?? 0),
          [SEED, acknowledged],
        );
        expect(troubles, `round ${round}, ${acknowledged} acknowledged`).toEqual([]);
        await chromium.kill();
      }
      expect(witness.acknowledged()).toBeGreaterThan(ROUNDS);
    },
    ROUNDS * 60_000,
  );
});

describe('a browser that is killed while a database of an earlier release is opened', () => {
  it(
    'has all that was in it, and opens it the next time',
    async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const saved = { ...(await readSavedDatabase('v2')), name: `isnad-${round}` };
        const page = await chromium.start();
        page
          .evaluate((old) => (window as unknown as Killed).killed.migrate(old), saved)
          .catch(() => undefined);
        // The whole opening takes some 30 ms.
        await until('the old database', async () =>
          witness.restored() === round + 1 ? true : null,
        );
        await new Promise((resolve) => setTimeout(resolve, (round * 7) % 40));
        await chromium.kill();
        const again = await chromium.start();
        const troubles = await again.evaluate(
          (old) => (window as unknown as Killed).killed.lookAtMigrated(old),
          saved,
        );
        expect(troubles, `round ${round}`).toEqual([]);
        await chromium.kill();
      }
    },
    ROUNDS * 60_000,
  );
});

/** Spread over the whole time, and the same in every run. */
function delayOf(round: number): number {
  const share = (round * 0.618_033_988_75 + 0.37) % 1;
  return SHORTEST + share * (LONGEST - SHORTEST);
}
