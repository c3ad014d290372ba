import { failure } from '../../engine/result.ts';
import type { Folder, Remote, RemoteFailure } from '../../sync/remote.ts';

/** What may go wrong at one request or one commit: 0 nothing. */
export const FAULTS = {
  none: 0,
  lostBefore: 1,
  lostAfter: 2,
  cut: 3,
  cutAndOk: 4,
  killBefore: 5,
  killAfter: 6,
} as const;

interface Faulty {
  readonly honest: Remote;
  /** What goes wrong at the next request. */
  fault(): number;
  /** Ends the device in the middle. */
  kill(): never;
  /** Half a file was stored in place of a whole one. */
  onCut(folder: Folder): void;
}

/** A remote whose requests are lost before or after they were done, store half a file, or are the last thing a device does. */
export function createFaultyRemote({ honest, fault, kill, onCut }: Faulty): Remote {
  const offline = () =>
    failure('offline', 'Nothing answered.') as { ok: false; failure: RemoteFailure };

  async function request<Value>(
    act: (isCut: boolean) => Promise<Value>,
  ): Promise<Value | ReturnType<typeof offline>> {
    const what = fault();
    if (what === FAULTS.killBefore) kill();
    if (what === FAULTS.lostBefore) return offline();
    const reply = await act(what === FAULTS.cut || what === FAULTS.cutAndOk);
    if (what === FAULTS.killAfter) kill();
    return what === FAULTS.lostAfter || what === FAULTS.cut ? offline() : reply;
  }

  return {
    list: (folder) => request(() => honest.list(folder)),
    get: (folder, name, limit) => request(() => honest.get(folder, name, limit)),
    put: (folder, name, bytes) =>
      request((isCut) => {
        if (isCut) onCut(folder);
        return honest.put(folder, name, isCut ? bytes.subarray(0, bytes.length >> 1) : bytes);
      }),
    delete: (folder, name) => request(() => honest.delete(folder, name)),
  };
}
