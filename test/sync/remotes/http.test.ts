import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Remote } from '../../../sync/remote.ts';
import { type Fetch, readAddress } from '../../../sync/remotes/http.ts';
import { createS3Remote } from '../../../sync/remotes/s3.ts';
import { createWebDavRemote } from '../../../sync/remotes/webdav.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

let handle: Handler;
let seen: IncomingMessage[];
let port: number;
let elsewhere: number;
const server = createServer((request, response) => {
  seen.push(request);
  request.resume().on('end', () => handle(request, response));
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  seen = [];
  elsewhere = 0;
});

const NAME = `${'a'.repeat(16)}-1_1-${'b'.repeat(32)}`;
const BYTES = new Uint8Array([1, 2, 3]);
const dav = () =>
  createWebDavRemote(fetch, { address: `http://127.0.0.1:${port}`, user: 'قارئ', password: 'a:b' });
const bucket = () =>
  createS3Remote(fetch, {
    address: `http://127.0.0.1:${port}/bucket`,
    region: 'us-east-1',
    keyId: 'id',
    secret: 'secret',
  });
const REMOTES: readonly [string, () => Remote][] = [
  ['WebDAV', dav],
  ['S3', bucket],
];

async function kinds(remote: Remote): Promise<(string | null)[]> {
  const replies = [
    await remote.list('log'),
    await remote.get('log', NAME, 100),
    await remote.put('log', NAME, BYTES),
    await remote.delete('log', NAME),
  ];
  return replies.map((reply) => (reply.ok ? null : reply.failure.kind));
}

describe.each(REMOTES)('%s', (_name, remote) => {
  it.each([
    [401, 'refused'],
    [403, 'refused'],
    [409, 'busy'],
    [412, 'busy'],
    [423, 'busy'],
    [429, 'busy'],
    [500, 'busy'],
    [502, 'busy'],
    [503, 'busy'],
    [507, 'full'],
    [418, 'failed'],
  ])('says what a status of %i means, whatever it was asked (SPEC 10.3)', async (status, kind) => {
    // What only making a folder could mend is said as that.
    handle = (request, response) =>
      response.writeHead(request.method === 'MKCOL' ? 405 : status).end();
    expect(await kinds(remote())).toEqual([kind, kind, kind, kind]);
  });

  it('says how long it is to wait', async () => {
    handle = (_request, response) => response.writeHead(503, { 'retry-after': '120' }).end();
    const read = await remote().get('log', NAME, 100);
    expect(read.ok ? null : read.failure.retryAfter).toBe(120);
    const day = 'Sun, 22 Nov 2026 20:00:00 GMT';
    const later = 'Sun, 22 Nov 2026 20:01:30 GMT';
    handle = (_request, response) =>
      response.writeHead(429, { 'retry-after': later, date: day }).end();
    const again = await remote().get('log', NAME, 100);
    expect(again.ok ? null : again.failure.retryAfter).toBe(90);
  });

  it('takes the log-in page of a network for no answer (SPEC 10.3)', async () => {
    handle = (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>'.repeat(20));
    expect(await kinds(remote())).toEqual(Array(4).fill('offline'));
  });

  it('follows no redirect, so that nobody else is given the password (SPEC 10.2)', async () => {
    const other = createServer((_request, response) => {
      elsewhere += 1;
      response.end();
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const location = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
    for (const status of [301, 302, 303, 307, 308]) {
      handle = (_request, response) => response.writeHead(status, { location }).end();
      expect(await kinds(remote())).toEqual(Array(4).fill('moved'));
    }
    expect(elsewhere).toBe(0);
    other.close();
  });

  it('reads no more of a file than it may hold, whatever the server sends (SPEC 8.6)', async () => {
    let sent = 0;
    handle = (request, response) => {
      response.writeHead(200, { 'content-type': 'application/octet-stream' });
      const timer = setInterval(() => {
        sent += 65_536;
        response.write(Buffer.alloc(65_536));
      }, 1);
      request.socket.on('close', () => clearInterval(timer));
    };
    const read = await remote().get('log', NAME, 1_000_000);
    expect(read.ok ? null : read.failure.kind).toBe('too-large');
    expect(sent).toBeLessThan(20_000_000);
  });

  it('tells apart what has the same kind and another remedy (SPEC 10.3)', async () => {
    const causeOf = async () => {
      const read = await remote().get('log', NAME, 100);
      return read.ok ? null : read.failure.cause;
    };
    handle = (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Log in</h1>');
    expect(await causeOf()).toBe('web-page');
    handle = (_request, response) => response.writeHead(302, { location: '/in' }).end();
    expect(await causeOf()).toBe('redirect');
    handle = (request) => request.socket.destroy();
    expect(await causeOf()).toBeUndefined();
    handle = (_request, response) => response.writeHead(200).end('ok');
    const listed = await remote().list('log');
    expect(listed.ok ? null : listed.failure.cause).toBe('other-protocol');
  });

  it('says that nothing answered where nothing does', async () => {
    handle = (request) => request.socket.destroy();
    expect(await kinds(remote())).toEqual(Array(4).fill('offline'));
  });

  it('sends with each request its own credentials, no others, and asks no cache (SPEC 10.2)', async () => {
    const inits: RequestInit[] = [];
    const spy: Fetch = (url, init) => {
      inits.push(init);
      return fetch(url, init);
    };
    handle = (_request, response) => response.writeHead(404).end();
    const account = { address: `http://127.0.0.1:${port}`, user: 'a', password: 'b' };
    await kinds(createWebDavRemote(spy, account));
    for (const init of inits) {
      expect(init).toMatchObject({ credentials: 'omit', cache: 'no-store', redirect: 'manual' });
    }
    await kinds(remote());
    for (const { headers } of seen) {
      expect(headers.authorization).toMatch(/^(?:Basic |AWS4-HMAC-SHA256 )/);
      expect(headers.cookie).toBeUndefined();
    }
  });
});

describe('WebDAV', () => {
  it('tells name and password in UTF-8 (RFC 7617)', async () => {
    handle = (_request, response) => response.writeHead(404).end();
    await dav().get('log', NAME, 10);
    const [, encoded = ''] = seen[0]?.headers.authorization?.split(' ') ?? [];
    expect(Buffer.from(encoded, 'base64').toString()).toBe('قارئ:a:b');
  });

  it('that is not there says so: a website, a server without it, a folder that is not there', async () => {
    handle = (_request, response) => response.writeHead(405).end();
    const listed = await dav().list('log');
    expect(listed.ok ? '' : listed.failure.message).toMatch(/not as WebDAV/);
    handle = (_request, response) => response.writeHead(409).end();
    const put = await dav().put('log', NAME, BYTES);
    expect(put.ok ? null : put.failure.kind).toBe('moved');
  });

  it('asks in another way where a server does not want to be asked for properties', async () => {
    const listing = '<multistatus xmlns="DAV:"></multistatus>';
    handle = (request, response) =>
      response.writeHead(request.headers['content-type'] === undefined ? 207 : 415).end(listing);
    expect(await dav().list('log')).toEqual({ ok: true, value: [] });
  });
});

describe('an address', () => {
  it.each([
    [
      'https://cloud.example/remote.php/dav/files/me/',
      'https://cloud.example/remote.php/dav/files/me',
    ],
    [' https://cloud.example ', 'https://cloud.example'],
    ['http://localhost:8080/dav', 'http://localhost:8080/dav'],
    ['http://[::1]:8080/', 'http://[::1]:8080'],
  ])('is read: %s', (text, address) => {
    expect(readAddress(text)).toEqual({ ok: true, value: address });
  });

  it.each([
    ['http://cloud.example/dav', /https/],
    ['http://localhost.evil.example/', /https/],
    ['https://me:secret@cloud.example/', /password/],
    ['https://cloud.example/?a=b', /\?/],
    ['file:///etc/passwd', /https/],
    ['cloud.example', /https/],
    ['', /https/],
  ])('is refused with a sentence: %s', (text, message) => {
    const read = readAddress(text);
    expect(read.ok ? '' : read.failure.message).toMatch(message);
    const cause = /https/.test(String(message)) ? 'not-https' : 'bad-address';
    expect(read.ok ? null : read.failure.cause).toBe(cause);
  });
});
