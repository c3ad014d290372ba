import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import { webAddress } from './carried-text.ts';

/** The page in a saved web archive. */
export interface ArchivedPage {
  readonly html: string;
  /** Where the browser had it from; null where the archive does not say. */
  readonly url: string | null;
  /** What the archive says it was saved on (`Sun, 22 Nov 2026 10:00:00 -0000`), as written. */
  readonly savedOn: string | null;
}

/** Bytes of an archive; pictures take most of them. */
const LARGEST = 64_000_000;
/** Bytes of the headers of the archive or of one part, and parts. */
const LONGEST_HEADERS = 65_536;
const MOST_PARTS = 5_000;
/** Archives in archives. */
const MOST_NESTED = 4;

/**
 * The page of an MHTML file (RFC 2557) as browsers save it: its first part in HTML, decoded. Pictures, styles and frames are left out.
 * Nothing of it is loaded or run. Linear.
 */
export function readMhtml(bytes: Uint8Array): Result<ArchivedPage, Failure> {
  if (bytes.length > LARGEST) {
    return failure('file-too-large', 'The file is larger than 64 MB; save the page as HTML alone.');
  }
  // One unit for each byte: what each part is encoded in is only known from its headers.
  const text = decode(bytes, 'latin1') ?? '';
  const whole = splitPart(text);
  const page = whole === null ? null : findPage(whole, 0);
  if (whole === null || page === null) {
    return failure('no-page', 'The file holds no page; save it again from the browser.');
  }
  const html = decodePart(page);
  if (html === null) {
    return failure('encoding', 'The page is in an encoding that is not known; save it as HTML.');
  }
  const address =
    whole.headers.get('snapshot-content-location') ?? page.headers.get('content-location');
  return success({
    html,
    url: webAddress(address ?? null, 8_192),
    savedOn: whole.headers.get('date') ?? null,
  });
}

interface Part {
  /** Names in lower case, values unfolded. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Null where there is no end of the headers. */
function splitPart(text: string): Part | null {
  const end = /\r?\n\r?\n/.exec(text.slice(0, LONGEST_HEADERS));
  if (end === null) return null;
  const headers = new Map<string, string>();
  const lines = text.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' ');
  for (const line of lines.split(/\r?\n/)) {
    const [, name, value = ''] = /^([A-Za-z0-9-]{1,100}):[ \t]*(.*)$/.exec(line) ?? [];
    if (name !== undefined && !headers.has(name.toLowerCase())) {
      headers.set(name.toLowerCase(), value.trim());
    }
  }
  return { headers, body: text.slice(end.index + end[0].length) };
}

function findPage(part: Part, depth: number): Part | null {
  const type = part.headers.get('content-type') ?? 'text/plain';
  if (/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) return part;
  const boundary = parameterOf(type, 'boundary');
  if (!/^multipart\//i.test(type) || boundary === null || depth >= MOST_NESTED) return null;
  for (const inner of partsOf(part.body, boundary)) {
    const found = findPage(inner, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

function* partsOf(body: string, boundary: string): Generator<Part> {
  const mark = `--${boundary}`;
  let start = body.startsWith(mark) ? 0 : body.indexOf(`\n${mark}`) + 1;
  if (start === 0 && !body.startsWith(mark)) return;
  for (let count = 0; count < MOST_PARTS; count += 1) {
    const from = body.indexOf('\n', start);
    if (from === -1 || body.startsWith('--', start + mark.length)) return;
    const end = body.indexOf(`\n${mark}`, from);
    // The break before a mark belongs to the mark.
    const part = splitPart(body.slice(from + 1, end === -1 ? undefined : end).replace(/\r$/, ''));
    if (part !== null) yield part;
    if (end === -1) return;
    start = end + 1;
  }
}

/** A parameter of a header, in quotes or without; null where there is none. */
function parameterOf(header: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header);
  return found?.[1] ?? found?.[2] ?? null;
}

/** Null where its letters are in an encoding that is not known. */
function decodePart({ headers, body }: Part): string | null {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase() ?? '';
  const bytes =
    encoding === 'quoted-printable'
      ? fromQuotedPrintable(body)
      : encoding === 'base64'
        ? fromBase64(body)
        : fromLatin1(body);
  const charset = parameterOf(headers.get('content-type') ?? '', 'charset');
  return decode(bytes, charset ?? charsetIn(bytes) ?? 'utf-8');
}

/** What the page itself says it is in. */
function charsetIn(bytes: Uint8Array): string | null {
  const start = decode(bytes.subarray(0, 2_048), 'latin1') ?? '';
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1] ?? null;
}

function decode(bytes: Uint8Array, charset: string): string | null {
  // The platform takes `latin1` for windows-1252, which has other units for 27 of its bytes.
  if (charset === 'latin1') {
    let text = '';
    for (let at = 0; at < bytes.length; at += 32_768) {
      text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
    }
    return text;
  }
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return null;
  }
}

function fromLatin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** RFC 2045, 6.7; what is no escape stands for itself. */
function fromQuotedPrintable(text: string): Uint8Array {
  const joined = text.replace(/=[ \t]{0,100}\r?\n/g, '');
  return fromLatin1(
    joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}

/** What is no letter of it is passed over. */
function fromBase64(text: string): Uint8Array {
  const letters = text.replace(/[^A-Za-z0-9+/]/g, '');
  try {
    return fromLatin1(atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0))));
  } catch {
    return new Uint8Array();
  }
}
