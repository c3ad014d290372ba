import { describe, it } from 'vitest';
import { createS3Remote } from '../../../sync/remotes/s3.ts';
import { createWebDavRemote } from '../../../sync/remotes/webdav.ts';
import { describeRemote } from '../../contract/remote.ts';
import { SERVERS } from './programs.ts';
import { S3_KEY, S3_REGION, startS3Server } from './s3-server.ts';

for (const server of SERVERS) {
  if (server.find() === null) {
    describe(`${server.name} as a remote`, () => {
      it.skip(`is not tried: ${server.name} is not installed`, () => undefined);
    });
    continue;
  }
  describeRemote(server.name, async () => {
    const { port, user, password, stop } = await server.start();
    const address = `http://127.0.0.1:${port}`;
    return { remote: createWebDavRemote(fetch, { address, user, password }), close: stop };
  });
}

describeRemote('a bucket', async () => {
  const { port, close } = await startS3Server();
  const address = `http://127.0.0.1:${port}/reader-bucket`;
  return { remote: createS3Remote(fetch, { address, region: S3_REGION, ...S3_KEY }), close };
});
