import { createServer, request } from 'node:http';

/** A proxy that lets one origin through, refuses the rest of the world, and remembers what was asked of both. */
export interface WatchingProxy {
  readonly port: number;
  /** Every request so far, as `METHOD address`. */
  readonly requests: string[];
  close(): Promise<void>;
}

/**
 * Starts a proxy on the loopback address for a browser whose whole traffic is to be seen: requests to `origin`
 * are passed on, all others are answered with 502.
 */
export async function watchTraffic(origin: string): Promise<WatchingProxy> {
  const requests: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const address = incoming.url ?? '';
    requests.push(`${incoming.method} ${address}`);
    if (!address.startsWith(`${origin}/`)) {
      outgoing.writeHead(502).end();
      return;
    }
    const onward = request(
      address,
      { method: incoming.method ?? 'GET', headers: incoming.headers },
      (reply) => {
        outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(outgoing);
      },
    );
    onward.on('error', () => outgoing.writeHead(502).end());
    incoming.pipe(onward);
  });
  server.on('connect', (incoming, socket) => {
    requests.push(`CONNECT ${incoming.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not a network address');
  return {
    port: address.port,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
