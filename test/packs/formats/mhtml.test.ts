import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMhtml } from '../../../packs/formats/mhtml.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** As Chromium saves a page. */
const ARCHIVE = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://example.org/news/1',
  'Subject: =?utf-8?Q?=D8=AE=D8=A8=D8=B1?=',
  'Date: Sun, 22 Nov 2026 10:00:00 -0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;',
  '\ttype="text/html";',
  '\tboundary="----MultipartBoundary--abc----"',
  '',
  '',
  '------MultipartBoundary--abc----',
  'Content-Type: text/html',
  'Content-ID: <frame-1@mhtml.blink>',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://example.org/news/1?x=1',
  '',
  '<!DOCTYPE html><html><head><meta charset=3D"UTF-8"></head><body><p>=D9=82=',
  '=D8=A7=D9=84 42 =3D x</p></body></html>',
  '------MultipartBoundary--abc----',
  'Content-Type: image/png',
  'Content-Transfer-Encoding: base64',
  '',
  'iVBORw0KGgo=',
  '------MultipartBoundary--abc------',
  '',
].join('\r\n');

const pageOf = (text: string | Uint8Array) => {
  const read = readMhtml(typeof text === 'string' ? encode(text) : text);
  return read.ok ? read.value : null;
};

describe('a saved web archive', () => {
  it('gives its page, decoded, with its address and day', () => {
    expect(pageOf(ARCHIVE)).toEqual({
      html: '<!DOCTYPE html><html><head><meta charset="UTF-8"></head><body><p>قال 42 = x</p></body></html>',
      url: 'https://example.org/news/1',
      savedOn: 'Sun, 22 Nov 2026 10:00:00 -0000',
    });
  });

  it('is read with line feeds alone, and with a page in base64', () => {
    expect(pageOf(ARCHIVE.replaceAll('\r\n', '\n'))?.html).toContain('قال 42');
    const page = Buffer.from('<html>قال</html>').toString('base64').replace(/.{9}/g, '$&\r\n');
    const inBase64 = ARCHIVE.replace(/quoted-printable/, 'base64').replace(
      /<!DOCTYPE.*?<\/html>/s,
      page,
    );
    expect(pageOf(inBase64)?.html).toBe('<html>قال</html>');
  });

  it('is read in the encoding that its part or its page names', () => {
    const arabic = Uint8Array.of(0xde, 0xc7, 0xe1);
    const bytesOf = (head: string, start: string) =>
      Uint8Array.of(...encode(`${head}\r\n\r\n${start}`), ...arabic);
    const named = bytesOf('Content-Type: text/html; charset="windows-1256"', '<p>');
    expect(pageOf(named)?.html).toBe('<p>قال');
    const said = bytesOf('Content-Type: text/html', '<meta charset=windows-1256><p>');
    expect(pageOf(said)?.html).toContain('<p>قال');
  });

  it('gives the page of an archive in an archive, and none of a picture alone', () => {
    const outer = `Content-Type: multipart/mixed; boundary=out\r\n\r\n--out\r\n${ARCHIVE}\r\n--out--\r\n`;
    expect(pageOf(outer)?.html).toContain('قال 42');
    expect(pageOf('Content-Type: image/png\r\n\r\nx')).toBeNull();
    expect(pageOf('just words')).toBeNull();
  });

  it('takes no address that would run a script', () => {
    const hostile = ARCHIVE.replace('https://example.org/news/1\r', 'javascript:alert(1)\r');
    expect(pageOf(hostile)?.url).toBeNull();
  });

  it('is read or refused whatever it is, cut anywhere, and quickly', () => {
    fc.assert(
      fc.property(fc.nat(ARCHIVE.length), fc.string({ unit: 'binary' }), (at, text) => {
        pageOf(ARCHIVE.slice(0, at));
        pageOf(ARCHIVE.slice(0, at) + text + ARCHIVE.slice(at));
      }),
    );
    const started = performance.now();
    pageOf(`Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n'.repeat(400_000)}`);
    pageOf(`Content-Type: text/html\r\n\r\n${'<meta '.repeat(300_000)}`);
    pageOf(
      `Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${'= '.repeat(1_000_000)}`,
    );
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
