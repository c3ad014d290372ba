import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readEpub } from '../../../packs/formats/epub.ts';
import { readAnyFeed, readFeed, readOpml, writeOpml } from '../../../packs/formats/feed.ts';

const parser = new new JSDOM('').window.DOMParser();
const parse = (xml: string) => parser.parseFromString(xml, 'application/xml');

const RSS = `<?xml version="1.0"?>
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
 <title>أخبار</title>
 <item><media:title>Picture</media:title><title><![CDATA[<b>Floods</b> & rain]]></title>
  <link> https://example.com/1 </link><pubDate>Sat, 18 May 2024 10:00:00 GMT</pubDate></item>
 <item><title>Twice</title><link>https://example.com/1</link></item>
 <item><title>By guid</title><guid>https://example.com/2</guid><dc:date>2024-05-17T01:00:00Z</dc:date></item>
 <item><title>Script</title><link>javascript:alert(1)</link></item>
 <item><title>No day</title><link>https://example.com/3</link><pubDate>soon</pubDate></item>
</channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>
 <entry><title>One</title><link rel="self" href="https://example.com/self"/><link href="https://example.com/one"/>
 <updated>2024-05-19T00:00:00Z</updated><published>2024-05-18T00:00:00Z</published></entry></feed>`;

const OPML = `<opml version="2.0"><body><outline text="Folder"><outline text="A" xmlUrl="https://a.example/feed"/>
 <outline title="B" text="b" xmlUrl="https://b.example/feed"/></outline><outline text="A" xmlUrl="https://a.example/feed"/>
 <outline text="file" xmlUrl="file:///etc/passwd"/></body></opml>`;

describe('feeds', () => {
  it('give the articles of RSS, each address once', () => {
    expect(readFeed(RSS, parse)).toEqual({
      ok: true,
      value: {
        title: 'أخبار',
        entries: [
          {
            url: 'https://example.com/1',
            title: 'Floods & rain',
            publishedAt: '2024-05-18',
            full: null,
          },
          { url: 'https://example.com/2', title: 'By guid', publishedAt: '2024-05-17', full: null },
          { url: 'https://example.com/3', title: 'No day', publishedAt: null, full: null },
        ],
      },
    });
  });

  it('give the articles of Atom by their own link and first day', () => {
    expect(readFeed(ATOM, parse)).toMatchObject({
      value: {
        title: 'News',
        entries: [
          { url: 'https://example.com/one', title: 'One', publishedAt: '2024-05-18', full: null },
        ],
      },
    });
  });

  it('give what they hold of an article whole, and no summary in its place', () => {
    const rss = `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><link>https://a.example/1</link><description>Short</description><content:encoded><![CDATA[<p>All of it.</p>]]></content:encoded></item><item><link>https://a.example/2</link><description>Short</description></item></channel></rss>`;
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="https://a.example/1"/><content type="html">&lt;p&gt;All&lt;/p&gt;</content></entry><entry><link href="https://a.example/2"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">All</div></content></entry><entry><link href="https://a.example/3"/><content>1 &lt; 2</content></entry></feed>`;
    const wholeOf = (xml: string) => {
      const read = readAnyFeed(xml, parse);
      return read.ok ? read.value.entries.map(({ full }) => full) : null;
    };
    expect(wholeOf(rss)).toEqual(['<p>All of it.</p>', null]);
    expect(wholeOf(atom)).toEqual([
      '<p>All</p>',
      '<div xmlns="http://www.w3.org/1999/xhtml">All</div>',
      '1 &lt; 2',
    ]);
  });

  it('are read as JSON Feed by the same rules', () => {
    const url = 'https://a.example/1';
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'News',
      items: [
        {
          id: '1',
          url,
          title: 'One\n',
          content_text: 'a < b',
          date_published: '2026-11-20T01:00:00Z',
        },
        { id: '2', url },
        { id: '3', url: 'javascript:alert(1)' },
        7,
      ],
    };
    expect(readAnyFeed(JSON.stringify(feed), parse)).toEqual({
      ok: true,
      value: {
        title: 'News',
        entries: [{ url, title: 'One', publishedAt: '2026-11-20', full: 'a &lt; b' }],
      },
    });
    expect(readAnyFeed('{"version":"2","items":[]}', parse).ok).toBe(false);
    expect(readAnyFeed(`{"a":${'['.repeat(100_000)}`, parse).ok).toBe(false);
  });

  it('of a written list are read as they were, whatever they are called', () => {
    const title = fc.string({ unit: 'binary' }).map((text) =>
      text
        .replace(/[^\P{C}]/gu, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    const feed = fc.webUrl({ withQueryParameters: true }).filter((url) => URL.canParse(url));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ feed, title }), { selector: (one) => one.feed }),
        (feeds) => {
          expect(readOpml(writeOpml(feeds), parse)).toEqual({ ok: true, value: feeds });
        },
      ),
    );
  });

  it('give the feeds of OPML in whatever folders, each once', () => {
    expect(readOpml(OPML, parse)).toEqual({
      ok: true,
      value: [
        { feed: 'https://a.example/feed', title: 'A' },
        { feed: 'https://b.example/feed', title: 'B' },
      ],
    });
  });

  it.each([
    ['a page', '<html><body>x</body></html>'],
    ['no XML', 'just words'],
    ['XML that is cut', RSS.slice(0, 300)],
    ['entities that grow', '<!DOCTYPE r [<!ENTITY a "xxxx"><!ENTITY b "&a;&a;">]><rss>&b;</rss>'],
    ['what is larger than any feed', ' '.repeat(16_000_001)],
  ])('are refused where the file is %s', (_, xml) => {
    expect(readFeed(xml, parse).ok).toBe(false);
    expect(readOpml(xml, parse).ok).toBe(false);
  });

  it('are read or refused whatever the file is', () => {
    fc.assert(
      fc.property(fc.nat(RSS.length), fc.string({ unit: 'binary' }), (at, text) => {
        readFeed(RSS.slice(0, at) + text + RSS.slice(at), parse);
        readOpml(text, parse);
      }),
    );
  });
});

const CONTAINER =
  '<container xmlns="urn:x"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>';
const OPF = `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>
 <dc:title>كتاب</dc:title><dc:language>ar-EG</dc:language><dc:publisher>House</dc:publisher><dc:date>2020-03-09</dc:date></metadata>
 <manifest><item id="b" href="text/two.xhtml"/><item id="a" href="text/o%20ne.xhtml"/><item id="c" href="../none.xhtml"/></manifest>
 <spine><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>`;
const xhtml = (body: string) =>
  `<html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html>`;

const bookOf = (files: Record<string, string>) =>
  zipSync({
    mimetype: strToU8('application/epub+zip'),
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  });

const BOOK = {
  'META-INF/container.xml': CONTAINER,
  'OEBPS/book.opf': OPF,
  'OEBPS/text/o ne.xhtml': xhtml(
    '<h1>الفصل الأول</h1><div><blockquote><p>قال&nbsp;الوزير.</p></blockquote><p>ثم سافر.</p></div><script>x</script>',
  ),
  'OEBPS/text/two.xhtml': xhtml('Only words.'),
};

describe('an EPUB', () => {
  it('gives its chapters in the order of its spine', () => {
    expect(readEpub(bookOf(BOOK), parse)).toEqual({
      ok: true,
      value: {
        title: 'كتاب',
        publisher: 'House',
        lang: 'ar',
        publishedAt: '2020-03-09',
        chapters: [
          { title: 'الفصل الأول', text: 'الفصل الأول\nقال الوزير.\nثم سافر.' },
          { title: '', text: 'Only words.' },
        ],
      },
    });
  });

  it.each([
    ['no container', { ...BOOK, 'META-INF/container.xml': '<x/>' }, 'no-book'],
    ['no text', { ...BOOK, 'OEBPS/book.opf': OPF.replace(/<spine>.*<\/spine>/, '') }, 'no-text'],
    [
      'protection',
      { ...BOOK, 'META-INF/encryption.xml': '<x/>', 'META-INF/rights.xml': '<x/>' },
      'protected',
    ],
    [
      'a package outside of it',
      { ...BOOK, 'META-INF/container.xml': CONTAINER.replace('OEBPS/', '../../') },
      'no-book',
    ],
  ])('is refused with %s', (_, files, kind) => {
    expect(readEpub(bookOf(files), parse)).toMatchObject({ failure: { kind } });
  });

  it('is refused where it is no zip, cut, or inflates beyond all books', () => {
    const book = bookOf(BOOK);
    expect(readEpub(strToU8('words'), parse).ok).toBe(false);
    for (let length = 0; length < book.length; length += 7) {
      expect(readEpub(book.slice(0, length), parse).ok).toBe(false);
    }
    const bomb = zipSync({ 'a.xhtml': new Uint8Array(70_000_000) });
    expect(readEpub(bomb, parse)).toMatchObject({ failure: { kind: 'file-too-large' } });
  });
});
