import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A bucket in memory that answers as the S3 reference describes, and believes no request that is not signed to the last header. */
export interface S3Server {
  readonly port: number;
  readonly files: Map<string, Buffer>;
  /** Requests that were refused for their signature. */
  readonly refused: string[];
  close(): Promise<void>;
}

export const S3_KEY = { keyId: 'AKIDEXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
export const S3_REGION = 'eu-central-1';
const BUCKET = '/reader-bucket';
/** So that a listing has pages. */
const PAGE = 50;

export async function startS3Server(): Promise<S3Server> {
  const files = new Map<string, Buffer>();
  const refused: string[] = [];
  const server = createServer((request, response) => {
    serve(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const body = Buffer.concat(pieces);
    const url = new URL(request.url ?? '', 'http://localhost');
    if (!isSigned(request, url, body)) {
      refused.push(`${request.method} ${request.url}`);
      return answer(response, 403, error('SignatureDoesNotMatch'));
    }
    if (!url.pathname.startsWith(`${BUCKET}/`)) return answer(response, 404, error('NoSuchBucket'));
    const key = decodeURIComponent(url.pathname.slice(BUCKET.length + 1));
    if (key === '' && request.method === 'GET') return answer(response, 200, listing(url, files));
    const found = files.get(key);
    if (request.method === 'PUT') {
      files.set(key, body);
      return answer(response, 200, '');
    }
    if (request.method === 'DELETE') {
      files.delete(key);
      return answer(response, 204, '');
    }
    if (found === undefined) return answer(response, 404, error('NoSuchKey'));
    response.writeHead(200, { 'content-type': 'binary/octet-stream' }).end(found);
  }
  return {
    port: (server.address() as AddressInfo).port,
    files,
    refused,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function answer(response: ServerResponse, status: number, xml: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' }).end(xml);
}

function error(code: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>No.</Message></Error>`;
}

function listing(url: URL, files: ReadonlyMap<string, Buffer>): string {
  const prefix = url.searchParams.get('prefix') ?? '';
  const after = url.searchParams.get('continuation-token') ?? '';
  const keys = [...files.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
  const page = keys.slice(0, PAGE);
  const isCut = keys.length > PAGE;
  const contents = page.map(
    (key) => `<Contents><Key>${key}</Key><Size>${files.get(key)?.length}</Size></Contents>`,
  );
  const next = isCut ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
  return `<?xml version="1.0"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><IsTruncated>${isCut}</IsTruncated>${contents.join('')}${next}</ListBucketResult>`;
}

/** Signature Version 4, written a second time after Amazon's description. */
function isSigned(request: IncomingMessage, url: URL, body: Buffer): boolean {
  const authorization = request.headers.authorization ?? '';
  const [, scope = '', names = '', signature = ''] =
    /Credential=AKIDEXAMPLE\/(\S+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]+)/.exec(
      authorization,
    ) ?? [];
  const [day = '', region = '', service = ''] = scope.split('/');
  const moment = String(request.headers['x-amz-date']);
  const bodyHash = createHash('sha256').update(body).digest('hex');
  if (request.headers['x-amz-content-sha256'] !== bodyHash) return false;
  if (region !== S3_REGION || service !== 's3' || !moment.startsWith(day)) return false;
  if (!names.split(';').includes('host') || !names.includes('x-amz-content-sha256')) return false;
  const query = [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
  const headers = names.split(';').map((name) => `${name}:${request.headers[name]}\n`);
  const canonical = [request.method, url.pathname, query, headers.join(''), names, bodyHash];
  const hashed = createHash('sha256').update(canonical.join('\n')).digest('hex');
  const text = ['AWS4-HMAC-SHA256', moment, scope, hashed].join('\n');
  const hmac = (key: Buffer | string, value: string) =>
    createHmac('sha256', key).update(value).digest();
  const parts = [day, region, service, 'aws4_request'];
  const key = parts.reduce<Buffer | string>(hmac, `AWS4${S3_KEY.secret}`);
  return hmac(key, text).toString('hex') === signature;
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
