import { failure, success } from '../../engine/result.ts';
import type { Folder, Remote, RemoteFile, RemoteResult } from '../remote.ts';
import {
  type Fetch,
  type HttpReply,
  type HttpRequest,
  isFileName,
  isPage,
  pageFailure,
  readFailure,
  remoteFailure,
  sendRequest,
} from './http.ts';
import { childOf, LARGEST_XML, parseXml, type XmlElement } from './xml.ts';

/** A folder of a WebDAV server (RFC 4918), in which the library has one of its own. */
export interface WebDavAccount {
  /** Of the folder, as `readAddress` gives it. */
  readonly address: string;
  readonly user: string;
  readonly password: string;
}

/** Bytes of a reply of which only the status counts. */
const SMALL_REPLY = 65_536;
const PROPERTIES =
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/></prop></propfind>';

/**
 * Files on a WebDAV server. Folders are made when an upload finds that they are not there. No lock, no condition and no ETag is used:
 * servers differ in all of them (SPEC 5.1).
 */
export function createWebDavRemote(
  fetch: Fetch,
  { address, user, password }: WebDavAccount,
): Remote {
  const root = `${address}/isnad/`;
  const authorization = `Basic ${toBase64(`${user}:${password}`)}`;
  const ready = new Set<Folder>();

  function send(
    method: string,
    url: string,
    more: Partial<HttpRequest> = {},
  ): Promise<RemoteResult<HttpReply>> {
    const headers = { authorization, ...more.headers };
    return sendRequest(fetch, { limit: SMALL_REPLY, ...more, method, url, headers });
  }

  function askListing(folder: Folder, isExact: boolean) {
    const headers = { depth: '1' };
    const limit = LARGEST_XML;
    if (!isExact) return send('PROPFIND', `${root}${folder}/`, { headers, limit });
    return send('PROPFIND', `${root}${folder}/`, {
      headers: { ...headers, 'content-type': 'application/xml; charset=utf-8' },
      body: new TextEncoder().encode(PROPERTIES),
      limit,
    });
  }

  function upload(folder: Folder, name: string, body: Uint8Array) {
    const headers = { 'content-type': 'application/octet-stream' };
    return send('PUT', `${root}${folder}/${name}`, { headers, body });
  }

  /** Makes a folder's parents as far as they are not there. */
  async function makeFolder(folder: Folder): Promise<RemoteResult<null>> {
    const made = await send('MKCOL', root);
    if (!made.ok) return made;
    if (isMissingParent(made.value)) {
      for (const url of [`${address}/`, root]) {
        const again = await send('MKCOL', url);
        if (!again.ok) return again;
        if (isMissingParent(again.value)) {
          return failure(
            'moved',
            'The folder of the address is not there: make it, or look whether the address is right.',
          );
        }
      }
    }
    const inner = await send('MKCOL', `${root}${folder}/`);
    return inner.ok ? success(null) : inner;
  }

  return {
    async list(folder) {
      const asked = await askListing(folder, true);
      // Some want to be asked for everything only.
      const isPlain = asked.ok && [400, 415].includes(asked.value.status);
      const reply = isPlain ? await askListing(folder, false) : asked;
      if (!reply.ok) return reply;
      const { status, body } = reply.value;
      if (status === 404 || status === 410) return success([]);
      if (status === 207) {
        const files = readListing(new TextDecoder().decode(body));
        return files === null ? cutListing() : success(files);
      }
      if (isPage(reply.value) && status < 300) return pageFailure();
      return status === 405 || status === 501 || status < 300
        ? notWebDav()
        : readFailure(reply.value);
    },
    async get(folder, name, limit) {
      const reply = await send('GET', `${root}${folder}/${name}`, { limit });
      if (!reply.ok) return reply;
      const { status, body } = reply.value;
      if (status === 404 || status === 410) return success(null);
      if (status !== 200) return readFailure(reply.value);
      return isPage(reply.value) ? pageFailure() : success(body);
    },
    async put(folder, name, bytes) {
      let reply = await upload(folder, name, bytes);
      if (reply.ok && !isDone(reply.value) && !ready.has(folder) && mayLackFolder(reply.value)) {
        const made = await makeFolder(folder);
        if (!made.ok) return made;
        reply = await upload(folder, name, bytes);
      }
      if (!reply.ok) return reply;
      if (!isDone(reply.value)) return readFailure(reply.value);
      ready.add(folder);
      return isPage(reply.value) && reply.value.status === 200 ? pageFailure() : success(null);
    },
    async delete(folder, name) {
      const reply = await send('DELETE', `${root}${folder}/${name}`);
      if (!reply.ok) return reply;
      const { status } = reply.value;
      if (status === 200 && isPage(reply.value)) return pageFailure();
      return isDone(reply.value) || status === 404 || status === 410
        ? success(null)
        : readFailure(reply.value);
    },
  };
}

function isDone({ status }: HttpReply): boolean {
  return status >= 200 && status < 300;
}

/** RFC 4918 says 409; nginx says 500, and others that it is not there or not allowed. */
function mayLackFolder({ status }: HttpReply): boolean {
  return [403, 404, 405, 409, 500].includes(status);
}

function isMissingParent({ status }: HttpReply): boolean {
  return status === 409 || status === 404;
}

function notWebDav() {
  return remoteFailure(
    'failed',
    'other-protocol',
    'The server answers, but not as WebDAV: look whether the address is the one of WebDAV.',
  );
}

function cutListing() {
  return failure(
    'offline',
    'What the server answered was cut or is not WebDAV; it is tried again.',
  );
}

/** The files of a folder in a reply to PROPFIND; null where it is none. Whatever a path says, only its last name is looked at. */
export function readListing(text: string): readonly RemoteFile[] | null {
  const root = parseXml(text);
  if (root?.name !== 'multistatus') return null;
  const files: RemoteFile[] = [];
  for (const response of root.children) {
    if (response.name !== 'response') continue;
    const name = nameOf(childOf(response, 'href')?.text ?? '');
    const found = response.children.filter(isFound);
    const properties = found.flatMap((each) => childOf(each, 'prop')?.children ?? []);
    const type = properties.find((each) => each.name === 'resourcetype');
    const isFolder = type !== undefined && childOf(type, 'collection') !== null;
    if (name === null || isFolder || !isThere(response)) continue;
    const size = properties.find((each) => each.name === 'getcontentlength')?.text.trim() ?? '';
    files.push({ name, size: /^\d{1,15}$/u.test(size) ? Number(size) : null });
  }
  return files;
}

/** Of the properties, those that the server has. */
function isFound(element: XmlElement): boolean {
  return (
    element.name === 'propstat' && /\s2\d\d(?:\s|$)/u.test(childOf(element, 'status')?.text ?? '')
  );
}

function isThere(response: XmlElement): boolean {
  const status = childOf(response, 'status')?.text ?? '';
  return status === '' || /\s2\d\d(?:\s|$)/u.test(status);
}

/** Null for the folder itself and for what is not ours. */
function nameOf(href: string): string | null {
  const last = href.trim().split('/').at(-1) ?? '';
  try {
    const name = decodeURIComponent(last);
    return isFileName(name) ? name : null;
  } catch {
    return null;
  }
}

function toBase64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
