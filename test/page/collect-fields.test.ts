import { describe, expect, it } from 'vitest';
import { parseRequest } from '../../bridge/parse.ts';
import { BACKGROUND_CALLS } from '../../bridge/parse-background-calls.ts';
import { FIELD_LIMITS } from '../../engine/page-fields.ts';
import { collectFields } from '../../page/collect-fields.ts';
import { openHtml } from './read-page.ts';

const collect = (head: string, body = '') =>
  collectFields(openHtml(`<html><head>${head}</head><body>${body}</body></html>`));
const script = (text: string): string => `<script type="application/ld+json">${text}</script>`;

describe('collectFields', () => {
  it('finds nothing in an empty page', () => {
    expect(collect('')).toEqual({
      metas: [],
      linkedData: [],
      windowTitle: null,
      heading: null,
      canonical: null,
      byline: null,
      dates: [],
      lang: null,
    });
  });

  it('gives a meta by each of its names, in order, and none without content', () => {
    const head =
      '<meta name="A" property=" OG:a " content="1"><meta name="a" content=" "><meta name="a" content="2">';
    expect(collect(head).metas).toEqual([
      ['og:a', '1'],
      ['a', '1'],
      ['a', '2'],
    ]);
  });

  it('takes the only main heading, or else the one in the article', () => {
    expect(collect('', '<h1>One</h1>').heading).toBe('One');
    expect(collect('', '<h1>Site</h1><article><h1>Story</h1></article>').heading).toBe('Story');
    expect(collect('', '<h1>One</h1><h1>Two</h1>').heading).toBeNull();
  });

  it('gives the dates for machines, the publication before others', () => {
    const body =
      '<article><time datetime="2024-05-19">x</time></article><meta itemprop="datePublished" content="2024-05-18">';
    expect(collect('', body).dates).toEqual(['2024-05-18', '2024-05-19', '2024-05-19']);
  });

  it('leaves out a script that goes beyond the limit, not those that fit after it', () => {
    const half = `"${'x'.repeat(FIELD_LIMITS.linkedData * 0.6)}"`;
    expect(collect(script(half) + script(half) + script('{}')).linkedData).toEqual([half, '{}']);
  });

  it('collects from a page of any excess what the background still takes', () => {
    const long = 'x'.repeat(FIELD_LIMITS.text * 2);
    const metas = `<meta name="k" property="p" content="${long}">`.repeat(400);
    const head = `<title>${long}</title><link rel="canonical" href="${long}"><meta name="${long}" content="v">`;
    const body = `<h1>${long}</h1><p class="byline">${long}</p><main><article><time pubdate itemprop="datePublished" datetime="${long}"></time></article></main>`;
    const scripts = script('{}').repeat(30) + script(long.repeat(100));
    const fields = collect(head + metas + scripts, body);
    expect(fields.dates).toHaveLength(FIELD_LIMITS.dates);
    expect(fields.metas).toHaveLength(FIELD_LIMITS.metas);
    const request = { url: 'https://news.example/', fields, blocks: [] };
    expect(parseRequest(BACKGROUND_CALLS, 'page-to-background/check', request)).toEqual(request);
  });
});
