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
      neighbours: [],
      marked: [],
      near: [],
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

  it('takes of several main headings the one that the title has', () => {
    const body = '<h1>The Tribune</h1><div><h1> Talks in Muscat </h1></div>';
    expect(collect('<title>Talks in Muscat | The Tribune</title>', body).heading).toBe(
      ' Talks in Muscat ',
    );
  });

  it('gives where the page’s links to its next and previous page lead', () => {
    const head = '<link rel="NEXT" href="/a/3"><link rel="stylesheet" href="/s.css">';
    const body = '<a rel="nofollow prev" href="/a/1">1</a><a rel="next">3</a><a href="/b">B</a>';
    expect(collect(head, body).neighbours).toEqual(['/a/3', '/a/1']);
    const many = collect('', '<a rel="next" href="/a">a</a>'.repeat(50)).neighbours;
    expect(many).toHaveLength(FIELD_LIMITS.neighbours);
  });

  it('gives what the markup says is a date, a person or the outlet', () => {
    const body = `<article><h1>Story</h1>
      <time class="Entry-Date" datetime="2024-05-19">19 May
        2024</time>
      <span itemprop="author" itemscope><a href="/u/1"><b itemprop="name">Jane Roe</b> (desk)</a></span>
      <meta itemprop="datePublished" content="2024-05-18"></article>`;
    expect(collect('', body).marked).toEqual([
      { names: 'time    entry-date', value: '2024-05-19', text: '19 May 2024' },
      { names: 'span author   ', value: null, text: 'Jane Roe' },
      { names: 'meta datepublished   ', value: '2024-05-18', text: null },
    ]);
  });

  it('takes nothing from teasers, rails, navigation and the foot of the page', () => {
    const date = '<time datetime="2020-01-01">1 January 2020</time>';
    const body = `<header><nav><span class="date">22 November 2026</span></nav></header>
      <article><h1>Story</h1><ul class="meta"><li class="date">18 May 2024</li></ul><p>Text</p>
        <footer><span class="updated-date">19 May 2024</span></footer></article>
      <article><h2><a href="/b">Another story</a></h2>${date}</article>
      <aside>${date}</aside>
      <div class="more"><div class="card"><a href="/c">A story of which the headline is long</a>${date}</div></div>
      <div class="card"><h3>Third story</h3>${date}</div>
      <footer>${date}</footer>`;
    expect(collect('', body).marked.map(({ text }) => text)).toEqual([
      '18 May 2024',
      '19 May 2024',
    ]);
  });

  it('gives the texts behind the heading, up to the first paragraph', () => {
    const body = `<p>Above</p><h1>A <b>story</b></h1><script>let x = 1;</script>
      <div><span>بقلم:</span> <a href="/u">فلان</a></div><p>${'نص '.repeat(80)}</p><p>Below</p>`;
    expect(collect('', body).near).toEqual(['بقلم:', 'فلان']);
    expect(collect('', '<p>No heading</p>').near).toEqual([]);
  });

  it('is not led astray by a form that hides its own properties', () => {
    const form = `<form class="date" id="f"><input name="parentNode"><input name="textContent">
      <input name="querySelector"><input name="getAttribute"><time>18 May 2024</time></form>`;
    expect(() => collect('', `<h1>Story</h1>${form}`)).not.toThrow();
  });

  it('leaves out a script that goes beyond the limit, not those that fit after it', () => {
    const half = `"${'x'.repeat(FIELD_LIMITS.linkedData * 0.6)}"`;
    expect(collect(script(half) + script(half) + script('{}')).linkedData).toEqual([half, '{}']);
  });

  it('collects from a page of any excess what the background still takes', () => {
    const long = 'x'.repeat(FIELD_LIMITS.text * 2);
    const metas = `<meta name="k" property="p" content="${long}">`.repeat(400);
    const head = `<title>${long}</title><link rel="canonical" href="${long}"><meta name="${long}" content="v">`;
    const marked = `<time class="${'date '.repeat(60)}" datetime="${'x'.repeat(300)}">${'y'.repeat(300)}</time>`;
    const body = `<h1>${long}</h1>${'<b>z</b>'.repeat(60)}<p class="byline">${long}</p>${marked.repeat(60)}`;
    const scripts = script('{}').repeat(30) + script(long.repeat(100));
    const fields = collect(head + metas + scripts, body);
    expect(fields.marked).toHaveLength(FIELD_LIMITS.marked);
    expect(fields.near).toHaveLength(FIELD_LIMITS.near);
    expect(fields.metas).toHaveLength(FIELD_LIMITS.metas);
    const request = { url: 'https://news.example/', fields, blocks: [] };
    expect(parseRequest(BACKGROUND_CALLS, 'page-to-background/check', request)).toEqual(request);
  });
});
