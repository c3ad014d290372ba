import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../sync/remotes/s3.ts';
import { readListing } from '../../../sync/remotes/webdav.ts';
import { parseXml } from '../../../sync/remotes/xml.ts';

const FILE = 'a1b2c3d4e5f60718-1_1-00112233445566778899aabbccddeeff';

/** Recorded from the versions that Debian 12 ships. */
const RECORDED = ['apache', 'lighttpd', 'nginx', 'rclone'];
/** Written after what their documents and clients' tests show; those services were not asked. */
const WRITTEN = ['nextcloud', 'owncloud', 'koofr', 'fastmail'];

const replyOf = (name: string) =>
  readFileSync(new URL(`replies/${name}.xml`, import.meta.url), 'utf8');
const withHref = (href: string) =>
  readListing(
    `<multistatus xmlns="DAV:"><response><href>${href}</href><propstat><prop><getcontentlength>1</getcontentlength></prop><status>HTTP/1.1 200 OK</status></propstat></response></multistatus>`,
  );

describe('a folder as WebDAV servers list it (SPEC 10.4)', () => {
  it.each([...RECORDED, ...WRITTEN])(
    'holds the one file of ours, and neither itself nor a folder nor what else lies there: %s',
    (name) => {
      expect(readListing(replyOf(name))).toEqual([{ name: FILE, size: 1_234 }]);
    },
  );

  it.each([...RECORDED, ...WRITTEN])('is no listing where it was cut at any place: %s', (name) => {
    const reply = replyOf(name).trimEnd();
    for (let at = 0; at < reply.length; at += 7) expect(readListing(reply.slice(0, at))).toBeNull();
  });

  it.each([
    `/isnad/log/../../../etc/passwd/${FILE}/../x.y`,
    '/isnad/log/..',
    '/isnad/log/%2e%2e',
    `/isnad/log/..%2f..%2f${FILE}`,
    `/isnad/log/..%5c${FILE}`,
    `/isnad/log/${FILE}%00`,
    `/isnad/log/${FILE}%0a`,
    '/isnad/log/%ff%fe',
    '/isnad/log/%',
    '/isnad/log/A1B2',
    `/isnad/log/${'a'.repeat(121)}`,
    'javascript:alert(1)',
    '/isnad/log/__proto__.x',
    '',
  ])('does not name a file whose path plays tricks: %s (SPEC 11.9)', (href) => {
    expect(withHref(href)).toEqual([]);
  });

  it('names a file by its last name alone, wherever the server says that it lies (SPEC 11.9)', () => {
    expect(withHref(`https://elsewhere.example/../other/${FILE}`)).toEqual([
      { name: FILE, size: 1 },
    ]);
  });

  it('of half a million elements, or of elements in elements, is refused and not slow', () => {
    const started = performance.now();
    expect(readListing(`<multistatus>${'<response/>'.repeat(900_000)}</multistatus>`)).toBeNull();
    expect(readListing(`<multistatus>${'<a>'.repeat(100_000)}`)).toBeNull();
    expect(readListing(`<multistatus ${'a'.repeat(1_000_000)}`)).toBeNull();
    expect(readListing('<!--'.repeat(300_000))).toBeNull();
    expect(readListing(`<multistatus>${'&amp;'.repeat(500_000)}</multistatus>`)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('XML', () => {
  it('is read with its references, CDATA and quotes, whatever the prefixes', () => {
    const text = `<?xml version="1.0"?><!-- <x> --><A:r xmlns:A="u" b="1>2" c='"'><A:t>&lt;&#x634;&#1575;&amp;&nope;</A:t><t/><![CDATA[<&>]]></A:r>`;
    const root = parseXml(text);
    expect(root?.name).toBe('r');
    expect(root?.text).toBe('<&>');
    expect(root?.children.map(({ name, text: own }) => [name, own])).toEqual([
      ['t', '<شا&&nope;'],
      ['t', ''],
    ]);
  });

  it.each([
    '',
    'text',
    '<a>',
    '</a>',
    '<a></b>',
    '<a/><b/>',
    '< a/>',
    '<a><![CDATA[</a>',
    '<a b="></a>',
    '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
  ])('that is not well formed, or declares entities, is refused: %s', (text) => {
    expect(parseXml(text)).toBeNull();
  });

  it('never throws, whatever stands there', () => {
    const part = fc.constantFrom(
      '<',
      '>',
      '/',
      'a',
      '"',
      "'",
      '&',
      ';',
      '<!--',
      '-->',
      '<![CDATA[',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string())), (parts) => {
        parseXml(parts.join(''));
        readListing(`<multistatus>${parts.join('')}</multistatus>`);
        readPage(parts.join(''), 'isnad/log/');
      }),
    );
  });
});

describe('a page of a bucket', () => {
  it('holds what lies under the folder and has a name of ours', () => {
    const keys = ['isnad/log/../../x', `isnad/log/${FILE}`, 'isnad/heads/a', 'isnad/log/a/b'];
    const contents = keys.map((key) => `<Contents><Key>${key}</Key><Size>9</Size></Contents>`);
    const page = `<ListBucketResult><IsTruncated>false</IsTruncated>${contents.join('')}</ListBucketResult>`;
    expect(readPage(page, 'isnad/log/')).toEqual({ files: [{ name: FILE, size: 9 }], next: null });
  });

  it('that is cut and does not say where the next one begins is none', () => {
    expect(
      readPage('<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>', ''),
    ).toBeNull();
  });
});
