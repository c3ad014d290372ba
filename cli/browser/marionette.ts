import { connect, type Socket } from 'node:net';

/** A connection to Firefox's own remote control, which unlike WebDriver reaches extension pages and the browser's chrome. */
export interface Marionette {
  /** Sends a command (`WebDriver:Navigate`) and resolves with its reply; rejects with Firefox's error. */
  send(command: string, parameters?: object): Promise<unknown>;
  disconnect(): void;
}

const GONE = 'Firefox closed the connection';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Connects to a Firefox started with `--marionette` and opens its one session. The wire format is
 * `length:json`, a packet being `[type, id, error, result]`:
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, Waiting>();
  await readPackets(socket, waiting);
  let lastId = 0;
  const send = (command: string, parameters: object = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (socket.destroyed) return reject(new Error(GONE));
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      const packet = JSON.stringify([0, id, command, parameters]);
      socket.write(`${Buffer.byteLength(packet)}:${packet}`);
    });
  await send('WebDriver:NewSession', {});
  return { send, disconnect: () => socket.destroy() };
}

/** Resolves at Firefox's greeting; the packets after it settle what waits for them. */
function readPackets(socket: Socket, waiting: Map<number, Waiting>): Promise<void> {
  return new Promise((greeted, failed) => {
    let pending = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      pending = Buffer.concat([pending, chunk]);
      for (;;) {
        const colon = pending.indexOf(58);
        const end = colon + 1 + Number(pending.toString('latin1', 0, colon));
        if (colon < 0 || pending.length < end) return;
        const packet: unknown = JSON.parse(pending.toString('utf8', colon + 1, end));
        pending = pending.subarray(end);
        if (Array.isArray(packet)) settle(waiting, packet);
        else greeted();
      }
    });
    // After the greeting this changes nothing: what waits is told by the close that follows an error.
    socket.on('error', failed);
    socket.once('close', () => {
      for (const { reject } of waiting.values()) reject(new Error(GONE));
      waiting.clear();
    });
  });
}

function settle(waiting: Map<number, Waiting>, packet: readonly unknown[]): void {
  const [, id, error, result] = packet;
  const waiter = waiting.get(Number(id));
  waiting.delete(Number(id));
  if (error === null) waiter?.resolve(result);
  else waiter?.reject(new Error(describe(error)));
}

function describe(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { error: kind, message } = error as { error?: unknown; message?: unknown };
  return `${String(kind)}: ${String(message)}`;
}
