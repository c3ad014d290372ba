import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import type { Remote } from '../../sync/remote.ts';
import { readAddress } from '../../sync/remotes/http.ts';
import { createS3Remote } from '../../sync/remotes/s3.ts';
import { createWebDavRemote } from '../../sync/remotes/webdav.ts';
import type { CommandLine } from '../command.ts';
import { reasonOf } from '../read-file.ts';
import { createFolderRemote } from './folder-remote.ts';
import { readSecret } from './read-secret.ts';

/** The storage that an address and its options name; nothing is asked of it yet, but that a folder is there. */
export async function openRemote(
  address: string,
  line: CommandLine,
  directory: string,
): Promise<Result<Remote, Failure>> {
  if (!isUrl(address)) return openFolder(placeOf(address, directory));
  const url = readAddress(address);
  if (!url.ok) return url;
  const password = await readSecret('ISNAD_PASSWORD', directory);
  if (!password.ok) return password;
  if (line.flag('s3')) {
    const keyId = line.text('key-id');
    if (keyId === null) return failure('bad-arguments', '--s3 needs --key-id; see --help.');
    const region = line.text('region') ?? 'us-east-1';
    const account = { address: url.value, region, keyId, secret: password.value };
    return success(createS3Remote(fetch, account));
  }
  const user = line.text('user');
  if (user === null || user.includes(':')) {
    return failure('bad-arguments', 'WebDAV needs --user, a name without ":"; see --help.');
  }
  return success(createWebDavRemote(fetch, { address: url.value, user, password: password.value }));
}

/** An address by which a storage is known again, from whatever folder it was named. */
export function placeOf(address: string, directory: string): string {
  return isUrl(address) ? address : resolve(directory, address);
}

function isUrl(address: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//iu.test(address);
}

/** A disk that is not plugged in is not to be taken for an empty one. */
async function openFolder(path: string): Promise<Result<Remote, Failure>> {
  try {
    return (await stat(path)).isDirectory()
      ? success(createFolderRemote(path))
      : failure('bad-address', `${path} is no folder.`);
  } catch (error) {
    return failure('bad-address', `The folder ${path} ${reasonOf(error)}.`);
  }
}
