import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createS3Remote } from '../../../sync/remotes/s3.ts';
import { createWebDavRemote } from '../../../sync/remotes/webdav.ts';
import { startFaultProxy } from './fault-proxy.ts';
import { liveOn } from './live.ts';
import { type RunningServer, SERVERS } from './programs.ts';
import { createRandom } from './random.ts';
import { S3_KEY, S3_REGION, type S3Server, startS3Server } from './s3-server.ts';

/** Histories on each server; 50 with `npm run test:long`. */
const SEEDS = process.env['ISNAD_RUNS'] === undefined ? 2 : 50;
const FIRST_SEED = 20_261_122;
const LONG = 3_600_000;

const seeds = Array.from({ length: SEEDS }, (_, at) => FIRST_SEED + at);

/** All of one seed: faults, edits and syncs; the folder of each is its own. */
async function expectWhole(
  seed: number,
  target: number,
  remoteAt: (port: number) => ReturnType<typeof createWebDavRemote>,
): Promise<void> {
  const random = createRandom(seed);
  const proxy = await startFaultProxy(target, random);
  try {
    const lived = await liveOn(({ port }) => remoteAt(port), proxy, random);
    expect({ differing: lived.differing, lost: lived.lost }).toEqual({ differing: 0, lost: 0 });
    // Something was tried at all.
    expect(lived.edits).toBeGreaterThan(30);
    expect(lived.failedSyncs).toBeGreaterThan(0);
  } finally {
    await proxy.close();
  }
}

describe.each(SERVERS)('devices that sync through faults on $name (SPEC 7.1)', (server) => {
  if (server.find() === null) {
    it.skip(`are not tried: ${server.name} is not installed`, () => undefined);
    return;
  }
  let running: RunningServer;
  beforeAll(async () => {
    running = await server.start();
  });
  afterAll(() => running.stop());

  it.each(seeds)(
    'lose nothing and agree, seed %i',
    async (seed) => {
      const { user, password, port } = running;
      await expectWhole(seed, port, (at) =>
        createWebDavRemote(fetch, { address: `http://127.0.0.1:${at}/${seed}`, user, password }),
      );
    },
    LONG,
  );
});

describe('devices that sync through faults on a bucket (SPEC 7.1)', () => {
  let server: S3Server;
  beforeAll(async () => {
    server = await startS3Server();
  });
  afterAll(() => server.close());

  it.each(seeds)(
    'lose nothing and agree, seed %i',
    async (seed) => {
      server.files.clear();
      await expectWhole(seed, server.port, (at) => {
        const address = `http://127.0.0.1:${at}/reader-bucket`;
        return createS3Remote(fetch, { address, region: S3_REGION, ...S3_KEY });
      });
    },
    LONG,
  );
});
