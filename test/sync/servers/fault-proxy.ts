import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { below, type Random } from './random.ts';

/** What stands between a device and its storage and does everything that a network, a proxy or a hotel can do. */
export interface FaultProxy {
  readonly port: number;
  /** How often a request meets a fault: 0 never, 1 always. */
  chance: number;
  /** Faults so far, by kind. */
  readonly met: Map<string, number>;
  close(): Promise<void>;
}

/** Statuses that servers and proxies answer when something is wrong, whatever was asked. */
const STATUSES = [401, 403, 404, 405, 409, 412, 423, 429, 500, 502, 503, 507];
const KINDS = [
  'cut-request',
  'cut-reply',
  'lost-before',
  'lost-after',
  'delay',
  'twice',
  'status',
  'status-after',
  'redirect',
  'page',
] as const;
/** Milliseconds. */
const LONGEST_DELAY = 30;

export async function startFaultProxy(target: number, random: Random): Promise<FaultProxy> {
  const met = new Map<string, number>();
  const server = createServer((request, response) => {
    serve(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: FaultProxy = {
    port: (server.address() as AddressInfo).port,
    chance: 0,
    met,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await readRequest(request);
    const kind = random() < proxy.chance ? (KINDS[below(random, KINDS.length)] ?? 'delay') : 'none';
    met.set(kind, (met.get(kind) ?? 0) + 1);
    const status = STATUSES[below(random, STATUSES.length)] ?? 500;
    switch (kind) {
      case 'lost-before':
        request.socket.destroy();
        return;
      case 'cut-request':
        await exchange(target, text.subarray(0, below(random, text.length)));
        request.socket.destroy();
        return;
      case 'status':
        response.writeHead(status, { 'retry-after': '1', 'content-length': 0 }).end();
        return;
      case 'redirect':
        response.writeHead(302, { location: 'http://127.0.0.1:9/', 'content-length': 0 }).end();
        return;
      case 'page':
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
        return;
      case 'delay':
        await new Promise((resolve) => setTimeout(resolve, below(random, LONGEST_DELAY)));
        break;
      case 'twice':
        await exchange(target, text);
        break;
      default:
    }
    const reply = await exchange(target, text);
    if (kind === 'status-after') {
      response.writeHead(status, { 'content-length': 0 }).end();
      return;
    }
    const cut = kind === 'cut-reply' ? below(random, reply.length) : reply.length;
    if (kind !== 'lost-after') request.socket.write(reply.subarray(0, cut));
    request.socket.end();
  }
  return proxy;
}

const PAGE = '<!doctype html><title>Welcome to the hotel</title><form><input name="room"></form>';

/** A request as it came, but for the connection, which ends with it. */
async function readRequest(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const body = Buffer.concat(pieces);
  const lines = [`${request.method} ${request.url} HTTP/1.1`];
  for (let at = 0; at + 1 < request.rawHeaders.length; at += 2) {
    const name = request.rawHeaders[at] ?? '';
    if (/^(?:connection|transfer-encoding|content-length|expect)$/i.test(name)) continue;
    lines.push(`${name}: ${request.rawHeaders[at + 1]}`);
  }
  if (body.length > 0 || request.method === 'PUT') lines.push(`Content-Length: ${body.length}`);
  lines.push('Connection: close', '', '');
  return Buffer.concat([Buffer.from(lines.join('\r\n')), body]);
}

/** Sends bytes, ends, and gives what comes back until the server ends: all of a reply where the request was whole. */
function exchange(port: number, bytes: Buffer): Promise<Buffer> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(bytes);
      // Half a request is as much as there will be.
      if (!isWhole(bytes)) setTimeout(() => socket.destroy(), 5);
    });
    socket.on('data', (piece) => pieces.push(piece));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve(Buffer.concat(pieces)));
  });
}

function isWhole(bytes: Buffer): boolean {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const length = /content-length: (\d+)/i.exec(bytes.subarray(0, end).toString('latin1'))?.[1];
  return bytes.length >= end + 4 + Number(length ?? 0);
}
