import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server does in place of what it should: a status, or a page for people. */
export type Mischief = number | 'web-page' | null;

/** A small WebDAV server in memory, with one account. */
export interface WebDavServer {
  /** Of a folder that is there. */
  readonly address: string;
  /** Paths of files; what a browser wrote. */
  readonly files: Map<string, Buffer>;
  password: string;
  /** `writing`: of uploads only. */
  mischief: { readonly does: Mischief; readonly of: 'all' | 'writing' };
  /** Methods and paths of all requests, in their order. */
  readonly requests: string[];
  close(): Promise<void>;
}

/** Who may in. */
export const ACCOUNT = { user: 'نور', password: 'app-password' };
const FOLDER = '/dav/';

interface Asked {
  readonly path: string;
  /** The folder that it is in. */
  readonly parent: string;
  readonly body: Buffer;
}

/** Serves what WebDAV remotes ask for (PROPFIND of depth 1, GET, PUT, DELETE, MKCOL) on loopback. */
export async function serveWebDav(): Promise<WebDavServer> {
  const files = new Map<string, Buffer>();
  const folders = new Set([FOLDER]);
  const http = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => answer(request, Buffer.concat(pieces), response));
  });

  function answer(request: IncomingMessage, body: Buffer, response: ServerResponse): void {
    const { method = '', url = '' } = request;
    server.requests.push(`${method} ${url}`);
    const { does, of } = server.mischief;
    if (does !== null && (of === 'all' || method === 'PUT')) {
      if (does === 'web-page') {
        response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Log in</h1>');
      } else response.writeHead(does).end();
      return;
    }
    const basic = Buffer.from(`${ACCOUNT.user}:${server.password}`).toString('base64');
    if (request.headers.authorization !== `Basic ${basic}`) response.writeHead(401).end();
    else {
      const parent = url.replace(/[^/]+\/?$/, '');
      const [status, sent] = methods[method]?.({ path: url, parent, body }) ?? [405];
      response.writeHead(status, { 'content-type': 'application/octet-stream' }).end(sent);
    }
  }

  const methods: Readonly<Record<string, (at: Asked) => readonly [number, (string | Buffer)?]>> = {
    PROPFIND: ({ path }) => (folders.has(path) ? [207, listing(path)] : [404]),
    MKCOL({ path, parent }) {
      const folder = path.endsWith('/') ? path : `${path}/`;
      if (folders.has(folder)) return [405];
      if (folders.has(parent)) folders.add(folder);
      return [folders.has(parent) ? 201 : 409];
    },
    PUT({ path, parent, body }) {
      if (folders.has(parent)) files.set(path, body);
      return [folders.has(parent) ? 201 : 409];
    },
    DELETE: ({ path }) => [files.delete(path) ? 204 : 404],
    GET: ({ path }) => [files.has(path) ? 200 : 404, files.get(path) ?? ''],
  };

  function listing(folder: string): string {
    const own = [...files].filter(([path]) => path.replace(/[^/]+$/, '') === folder);
    const lines = own.map(
      ([path, { length }]) =>
        `<response><href>${path}</href><propstat><prop><resourcetype/><getcontentlength>${length}</getcontentlength></prop><status>HTTP/1.1 200 OK</status></propstat></response>`,
    );
    return `<?xml version="1.0"?><multistatus xmlns="DAV:">${lines.join('')}</multistatus>`;
  }

  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const server: WebDavServer = {
    address: `http://127.0.0.1:${port}${FOLDER}`,
    files,
    password: ACCOUNT.password,
    mischief: { does: null, of: 'all' },
    requests: [],
    async close() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
  return server;
}
