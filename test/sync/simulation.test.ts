import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, mortal, troubled } from './histories.ts';
import PAST from './past-histories.json' with { type: 'json' };
import type { Step } from './step.ts';
import { liveThrough } from './world.ts';

/** Histories of each kind; 50,000 of each with `npm run test:long`. */
const RUNS = process.env['ISNAD_RUNS'] === undefined ? 1_500 : 50_000;
const SEED = 20_261_122;
const LONG = 3_600_000;

/** A history that once went wrong. */
interface Past {
  readonly why: string;
  readonly devices: number;
  readonly history: readonly Step[];
}

const ALL_WELL = { differing: 0, lost: [], wrong: [], alarms: [] };

async function holds(histories: fc.Arbitrary<readonly Step[]>): Promise<void> {
  await fc.assert(
    fc.asyncProperty(count, histories, async (devices, history) => {
      expect(await liveThrough(devices, history)).toEqual(ALL_WELL);
    }),
    { numRuns: RUNS, seed: SEED },
  );
}

describe('devices around one remote', () => {
  it.each(PAST as readonly Past[])('live through it again: $why', async ({ devices, history }) => {
    expect(await liveThrough(devices, history)).toEqual(ALL_WELL);
  });

  it(
    'agree and lose nothing, whatever fails on the way or on the remote (SPEC 7.1)',
    async () => {
      await holds(troubled);
    },
    LONG,
  );

  it(
    'lose nothing of a device that is destroyed after its sync (SPEC 7.2)',
    async () => {
      await holds(mortal);
    },
    LONG,
  );
});
