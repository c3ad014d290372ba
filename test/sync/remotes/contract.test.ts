import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFolderRemote } from '../../../cli/sync/folder-remote.ts';
import { createMemoryRemote } from '../../../sync/remotes/memory.ts';
import { describeRemote } from '../../contract/remote.ts';

describeRemote('memory', () => ({ remote: createMemoryRemote(), close: () => undefined }));

describeRemote('a folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-folder-'));
  const close = () => rm(folder, { recursive: true, force: true });
  return { remote: createFolderRemote(folder), close };
});
