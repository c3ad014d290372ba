import { defineConfig } from 'vitest/config';
import { trimmedDexie } from './training/dexie/trim.ts';
import { compiledMessages } from './training/messages/compiled-messages.ts';

/** A browser under load on two cores: generous, so that a slow machine is not a failing test. */
const BROWSER_TIMEOUT = 90_000;

/** For a property with the many runs of `npm run test:long`. */
const LONG_TIMEOUT = 3_600_000;

/** What a page does after a key or a message takes more than the default second there. */
const POLL_TIMEOUT = 20_000;

/** Browser tests share the machine with a browser each: one file at a time, and only what was built before. */
const browserTests = (name: string) => ({
  test: {
    name,
    include: [`test/e2e/${name}/*.test.ts`],
    fileParallelism: false,
    testTimeout: BROWSER_TIMEOUT,
    hookTimeout: BROWSER_TIMEOUT,
    expect: { poll: { timeout: POLL_TIMEOUT } },
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        // The words and the library of the database as they ship.
        plugins: [compiledMessages(), trimmedDexie()],
        resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
        test: {
          name: 'unit',
          server: { deps: { inline: [/[/\\]dexie[/\\]/] } },
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/accuracy/**', 'test/manifest.test.ts'],
          setupFiles: ['test/property-runs.ts'],
          testTimeout: process.env['ISNAD_RUNS'] === undefined ? 30_000 : LONG_TIMEOUT,
        },
      },
      { test: { name: 'manifest', include: ['test/manifest.test.ts'] } },
      { test: { name: 'accuracy', include: ['test/accuracy/*.test.ts'] } },
      browserTests('chromium'),
      browserTests('firefox'),
    ],
  },
});
