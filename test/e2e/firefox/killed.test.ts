import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type FirefoxWithExtension, launchFirefox } from '../../../cli/browser/firefox.ts';
import { until } from '../../../cli/browser/until.ts';
import { aWitness, bundleKilledLibrary, delayOf, type Witness, withPage } from '../killing.ts';
import { browserToTest, builtExtension } from '../setup.ts';

/** Browsers killed; `npm run test:long` raises it. */
const ROUNDS = process.env['ISNAD_RUNS'] === undefined ? 2 : 100;
const SEED = 20_261_122;

let witness: Witness;
let firefox: FirefoxWithExtension | null = null;
const [profile, extension] = ['isnad-killed-firefox-', 'isnad-killed-extension-'].map((name) =>
  mkdtempSync(join(tmpdir(), name)),
) as [string, string];

beforeAll(async () => {
  const script = await bundleKilledLibrary();
  witness = await aWitness();
  withPage(builtExtension('firefox'), extension, script);
});

afterEach(kill);

afterAll(() => {
  for (const folder of [profile, extension]) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
  witness.close();
});

/** Starts Firefox with what its last life left, at the page of the extension. */
async function start(): Promise<FirefoxWithExtension> {
  firefox = await launchFirefox({
    executable: browserToTest('firefox'),
    extension,
    profile,
  });
  const address = `${firefox.extensionOrigin}/killed.html?${encodeURIComponent(witness.address)}`;
  await firefox.goto(address);
  return firefox;
}

async function kill(): Promise<void> {
  await firefox?.kill();
  firefox = null;
}

describe('a Firefox that is killed while it saves, removes, restores, destroys, imports, takes snapshots and indexes', () => {
  it(
    'has every acknowledged edit, no half one, and an index that matches its rows',
    async () => {
      for (let round = 0; round <= ROUNDS; round += 1) {
        const page = await start();
        const from = witness.acknowledged();
        const troubles = await page.evaluate<readonly string[]>(
          '(seed, at) => window.killed.lookAt(seed, at)',
          SEED,
          from,
        );
        expect(troubles, `round ${round}, ${from} acknowledged`).toEqual([]);
        await page.evaluate('(seed, at) => void window.killed.work(seed, at)', SEED, from);
        // On a machine that others keep busy the first one takes longer than the whole time.
        await until('an operation', async () => (witness.acknowledged() > from ? true : null));
        await new Promise((resolve) => setTimeout(resolve, delayOf(round)));
        await kill();
      }
      expect(witness.acknowledged()).toBeGreaterThan(ROUNDS);
      console.info(`${witness.acknowledged()} acknowledged`);
    },
    ROUNDS * 120_000,
  );
});
