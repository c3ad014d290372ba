import type { Remote } from '../../sync/remote.ts';

/** What was asked of a remote since it was last emptied: `put log`, `list heads`; bytes both ways. */
export interface Traffic {
  requests: string[];
  bytes: number;
}

/** The remote, which writes down each request before it answers. */
export function createCountingRemote(honest: Remote, traffic: Traffic): Remote {
  const count = (what: string, sent = 0) => {
    traffic.requests.push(what);
    traffic.bytes += sent;
  };
  return {
    list(folder) {
      count(`list ${folder}`);
      return honest.list(folder);
    },
    async get(folder, name, limit) {
      count(`get ${folder}`);
      const reply = await honest.get(folder, name, limit);
      traffic.bytes += reply.ok ? (reply.value?.length ?? 0) : 0;
      return reply;
    },
    put(folder, name, bytes) {
      count(`put ${folder}`, bytes.length);
      return honest.put(folder, name, bytes);
    },
    delete(folder, name) {
      count(`delete ${folder}`);
      return honest.delete(folder, name);
    },
  };
}
