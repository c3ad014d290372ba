// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import {
  fetchFeed,
  patternOfFeed,
  readFeedAddress,
} from '../../../entrypoints/library/fetch-feed.ts';

const RSS = `<rss><channel><title>News</title><item><title>One</title><link>https://news.example/1</link></item></channel></rss>`;
const parse = (xml: string) => new DOMParser().parseFromString(xml, 'application/xml');

function answered(
  body: BodyInit | null,
  init: ResponseInit = {},
  url = 'https://news.example/rss',
) {
  const answer = new Response(body, init);
  Object.defineProperty(answer, 'url', { value: url });
  return answer;
}

const fetched = (answer: Response | Error, permitted = ['https://news.example/*']) => {
  const ask = vi.fn(async () => {
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const tools = { fetch: ask, mayAsk: async (of: string) => permitted.includes(of), parse };
  return { ask, list: fetchFeed('https://news.example/rss', tools) };
};

describe('the address of a feed', () => {
  it.each([
    ['https://news.example/rss#top', 'https://news.example/rss'],
    [' news.example/rss ', 'https://news.example/rss'],
    ['feed:https://news.example/rss', 'https://news.example/rss'],
    ['feed://news.example/rss', 'https://news.example/rss'],
    ['http://127.0.0.1:8080/rss', 'http://127.0.0.1:8080/rss'],
    ['news.example:8443/rss', 'https://news.example:8443/rss'],
  ])('%s is taken', (typed, address) => {
    expect(readFeedAddress(typed)).toEqual({ ok: true, value: address });
  });

  it.each([
    ['http://news.example/rss', 'not-secure'],
    ['https://me:secret@news.example/rss', 'bad-address'],
    ['javascript:alert(1)', 'bad-address'],
    ['file:///etc/passwd', 'bad-address'],
    ['', 'bad-address'],
    ['news', 'bad-address'],
    [`https://news.example/${'a'.repeat(100_000)}`, 'bad-address'],
    ['\ud800', 'bad-address'],
  ])('%s is refused', (typed, kind) => {
    expect(readFeedAddress(typed)).toMatchObject({ ok: false, failure: { kind } });
  });

  it('asks for one scheme only, which makes its site none that is checked by itself', () => {
    expect(patternOfFeed('https://news.example:8443/rss?x')).toBe('https://news.example/*');
  });
});

describe('fetching a feed', () => {
  it('reads it, and sends no cookies and no word of where it is asked from', async () => {
    const { ask, list } = fetched(answered(RSS));
    expect(await list).toMatchObject({ ok: true, value: { title: 'News' } });
    expect(ask).toHaveBeenCalledWith(
      'https://news.example/rss',
      expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer' }),
    );
  });

  it('reads the encoding that the answer names, else the one that the file does', async () => {
    const latin = (text: string) => Uint8Array.from(text, (unit) => unit.charCodeAt(0));
    const headers = { 'content-type': 'text/xml; charset=iso-8859-1' };
    const named = answered(latin(RSS.replace('News', 'N\u00e9ws')), { headers });
    expect(await fetched(named).list).toMatchObject({ value: { title: 'N\u00e9ws' } });
    const head = '<?xml version="1.0" encoding="windows-1256"?>';
    const written = answered(latin(`${head}${RSS.replace('News', '\u00c7')}`));
    expect(await fetched(written).list).toMatchObject({ value: { title: 'ا' } });
  });

  it.each([
    ['another site', answered(RSS, {}, 'https://other.example/rss'), 'moved'],
    ['a site without https', answered(RSS, {}, 'http://news.example/rss'), 'moved'],
    ['an answer of trouble', answered('', { status: 404 }), 'refused'],
    ['a page', answered('<!doctype html><p>Hello'), 'no-feed'],
    ['entities', answered(`<!DOCTYPE rss [<!ENTITY a "b">]>${RSS}`), 'no-feed'],
    ['JSON without end', answered('{"a":'.repeat(100_000)), 'no-feed'],
    ['no network', new TypeError('Failed to fetch'), 'no-answer'],
  ])('refuses %s with a reason', async (_, answer, kind) => {
    expect(await fetched(answer).list).toMatchObject({ ok: false, failure: { kind } });
  });

  it('stops reading what has no end', async () => {
    let given = 0;
    const endless = new ReadableStream({
      pull(controller) {
        given += 1;
        controller.enqueue(new Uint8Array(1_000_000));
      },
    });
    const { list } = fetched(answered(endless));
    expect(await list).toMatchObject({ ok: false, failure: { kind: 'file-too-large' } });
    expect(given).toBeLessThan(20);
  });
});
