import { AwsV4Signer } from 'aws4fetch';
import { failure, success } from '../../engine/result.ts';
import type { Remote, RemoteFile, RemoteResult } from '../remote.ts';
import {
  type Fetch,
  type HttpReply,
  isFileName,
  isPage,
  pageFailure,
  readFailure,
  remoteFailure,
  sendRequest,
} from './http.ts';
import { childOf, LARGEST_XML, parseXml } from './xml.ts';

/** A bucket of a storage that speaks S3 (Amazon, MinIO, Ceph, Garage, R2, Backblaze). */
export interface S3Account {
  /** Of the bucket, as `readAddress` gives it: `https://host/bucket` or `https://bucket.host`. */
  readonly address: string;
  /** Such as `eu-central-1`; storages that have none take `us-east-1`. */
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
}

/** Bytes of a reply of which only the status, and what an error is called, counts. */
const SMALL_REPLY = 65_536;
/** Of 1,000 files each. */
const MOST_PAGES = 100;

/** Files in a bucket, under `isnad/`. Every request is signed with all that it says, its body too (Signature Version 4). */
export function createS3Remote(
  fetch: Fetch,
  { address, region, keyId, secret }: S3Account,
): Remote {
  async function send(
    method: string,
    url: string,
    body: Uint8Array | null,
    limit: number,
  ): Promise<RemoteResult<HttpReply>> {
    const signer = new AwsV4Signer({
      method,
      url,
      headers: { 'x-amz-content-sha256': await sha256Of(body ?? new Uint8Array()) },
      accessKeyId: keyId,
      secretAccessKey: secret,
      service: 's3',
      region,
    });
    const signed = await signer.sign();
    // The browser sets the host itself.
    const headers = Object.fromEntries([...signed.headers].filter(([name]) => name !== 'host'));
    const request = { method, url: String(signed.url), headers, limit };
    return sendRequest(fetch, body === null ? request : { ...request, body });
  }

  const urlOf = (folder: string, name: string) => `${address}/isnad/${folder}/${name}`;

  return {
    async list(folder) {
      const files: RemoteFile[] = [];
      const start = `isnad/${folder}/`;
      let next = '';
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const reply = await send('GET', `${address}/?${queryOf(start, next)}`, null, LARGEST_XML);
        if (!reply.ok) return reply;
        if (reply.value.status !== 200) return failureOf(reply.value);
        const listed = readPage(new TextDecoder().decode(reply.value.body), start);
        if (listed === null) return isPage(reply.value) ? pageFailure() : notS3();
        files.push(...listed.files);
        if (listed.next === null) return success(files);
        next = listed.next;
      }
      return failure('failed', 'The bucket holds too many files under isnad/.');
    },
    async get(folder, name, limit) {
      const reply = await send('GET', urlOf(folder, name), null, limit);
      if (!reply.ok) return reply;
      const { status, body } = reply.value;
      if (status === 404)
        return readCode(body) === 'NoSuchBucket' ? failureOf(reply.value) : success(null);
      if (status !== 200) return failureOf(reply.value);
      return isPage(reply.value) ? pageFailure() : success(body);
    },
    async put(folder, name, bytes) {
      const reply = await send('PUT', urlOf(folder, name), bytes, SMALL_REPLY);
      if (!reply.ok) return reply;
      return reply.value.status === 200 && !isPage(reply.value)
        ? success(null)
        : failureOf(reply.value);
    },
    async delete(folder, name) {
      const reply = await send('DELETE', urlOf(folder, name), null, SMALL_REPLY);
      if (!reply.ok) return reply;
      const isGone = [200, 204].includes(reply.value.status) && !isPage(reply.value);
      return isGone || reply.value.status === 404 ? success(null) : failureOf(reply.value);
    },
  };
}

function queryOf(start: string, next: string): string {
  const query = new URLSearchParams({ 'list-type': '2', prefix: start });
  if (next !== '') query.set('continuation-token', next);
  return String(query);
}

/** A page of a listing; null where it is none. Keys that are not ours are passed over. */
export function readPage(
  text: string,
  start: string,
): { readonly files: readonly RemoteFile[]; readonly next: string | null } | null {
  const root = parseXml(text);
  if (root?.name !== 'ListBucketResult') return null;
  const files: RemoteFile[] = [];
  for (const each of root.children) {
    if (each.name !== 'Contents') continue;
    const key = childOf(each, 'Key')?.text ?? '';
    const size = childOf(each, 'Size')?.text.trim() ?? '';
    const name = key.slice(start.length);
    if (!key.startsWith(start) || !isFileName(name)) continue;
    files.push({ name, size: /^\d{1,15}$/u.test(size) ? Number(size) : null });
  }
  const isCut = childOf(root, 'IsTruncated')?.text.trim() === 'true';
  const next = childOf(root, 'NextContinuationToken')?.text ?? '';
  return isCut && next === '' ? null : { files, next: isCut ? next : null };
}

function failureOf(reply: HttpReply) {
  const { status, body } = reply;
  if (isPage(reply) && status < 300) return pageFailure();
  if (status === 403 && readCode(body) === 'RequestTimeTooSkewed') {
    const message = 'The clock of this device is wrong: set it, and try again.';
    return remoteFailure('refused', 'clock', message);
  }
  return status < 300 ? notS3() : readFailure(reply);
}

function notS3() {
  return remoteFailure(
    'failed',
    'other-protocol',
    'The server answers, but not as S3: look whether the address is the one of the bucket.',
  );
}

/** What the storage calls an error; empty where it does not say. */
function readCode(body: Uint8Array): string {
  const root = parseXml(new TextDecoder().decode(body));
  return (root === null ? null : childOf(root, 'Code'))?.text ?? '';
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
