import fc from 'fast-check';
import type { Step } from './step.ts';

const device = fc.nat(5);
const key = fc.nat(3);
/** A fault at a step of a sync, of `FAULTS`. */
const fault = fc.integer({ min: 1, max: 6 });
const faults = fc.oneof(
  fc.constant([]),
  fc.tuple(fc.nat(24), fault).map(([at, what]) => [...Array<number>(at).fill(0), what]),
  fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fault }), {
    maxLength: 24,
  }),
);

/** What readers and their browsers do, and what fails on the way. */
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      on: device,
      key,
      field: fc.nat(2),
      value: fc.nat(9),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('version' as const),
      on: device,
      key,
      value: fc.nat(9),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('remove' as const, 'purge' as const),
      on: device,
      key,
    }),
  },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('sync' as const), on: device, faults }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('clock' as const),
      on: device,
      by: fc.integer({ min: -1e11, max: 1e11 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('clone' as const, 'backup' as const, 'restore' as const),
      on: device,
    }),
  },
);

/** What a remote does that does not keep what it was given. */
const trouble: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('rot' as const),
      file: fc.nat(1_000),
      how: fc.constantFrom('flip' as const, 'cut' as const, 'lose' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('wipe' as const, 'keep' as const, 'rollback' as const),
    }),
  },
);

/** How many devices there are at first. */
export const count: fc.Arbitrary<number> = fc.integer({ min: 2, max: 5 });

/** Steps. Without the first, fast-check makes most histories so short that nothing meets in them. */
const LENGTH = { minLength: 25, maxLength: 100 };

/** Everything but the end of a device: whatever the remote does, some device has it. */
export const troubled: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof({ weight: 8, arbitrary: step }, { weight: 1, arbitrary: trouble }),
  LENGTH,
);

/** Devices end, most often right after a sync, and the remote keeps what it was given. */
export const mortal: fc.Arbitrary<readonly Step[]> = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: step.map((it): Step[] => [it]) },
      {
        weight: 1,
        arbitrary: fc
          .record({ on: device, syncs: fc.array(faults, { minLength: 1, maxLength: 3 }) })
          .map(({ on, syncs }): Step[] => [
            ...syncs.map((failing): Step => ({ do: 'sync', on, faults: failing })),
            { do: 'sync', on, faults: [] },
            { do: 'destroy', on },
          ]),
      },
      { weight: 1, arbitrary: device.map((on): Step[] => [{ do: 'destroy', on }]) },
    ),
    LENGTH,
  )
  .map((steps) => steps.flat());
