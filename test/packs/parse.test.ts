import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { articleId } from '../../engine/identity.ts';
import { parsePack } from '../../packs/parse.ts';
import { formatPackArticle } from '../../packs/write.ts';

type Json = Record<string, unknown>;

let file = '';

beforeAll(async () => {
  file = await readFile(new URL('../../packs/starter/starter.pack.json', import.meta.url), 'utf8');
});

/** The starter pack with one value changed: `path` like `articles.0.claims.1.id`. */
function changed(path: string, value: unknown): string {
  const pack = JSON.parse(file) as Json;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const holder = steps.reduce((bag, step) => bag[step] as Json, pack);
  holder[last] = value;
  return JSON.stringify(pack);
}

function failureOf(text: string | Uint8Array) {
  const parsed = parsePack(text);
  if (parsed.ok) throw new Error('the pack was taken');
  return parsed.failure;
}

describe('parsePack', () => {
  it('reads the starter pack, from text and from bytes alike', () => {
    const parsed = parsePack(file);
    expect(parsed).toMatchObject({ ok: true, value: { id: 'starter', version: 1 } });
    expect(parsePack(new TextEncoder().encode(file))).toEqual(parsed);
  });

  it('gives back what was written, without loss', () => {
    const parsed = parsePack(file);
    if (!parsed.ok) throw new Error(parsed.failure.message);
    const articles = parsed.value.articles.map(formatPackArticle);
    expect(articles).toEqual((JSON.parse(file) as Json)['articles']);
  });

  it('ignores keys it does not know, and lets none of them reach a prototype', () => {
    const poisoned = file.replace('{', '{"__proto__":{"polluted":1},"extra":[1],');
    const parsed = parsePack(poisoned);
    expect(parsed.ok).toBe(true);
    expect(JSON.stringify(parsed)).not.toContain('polluted');
    expect('polluted' in {}).toBe(false);
  });

  it.each([
    ['no JSON', 'x'],
    ['nothing', ''],
    ['a list', '[]'],
    ['another format', '{"format":"other","formatVersion":1}'],
    ['an inherited format', '{"__proto__":{"format":"isnad-pack"}}'],
    ['nesting without end', `{"format":"isnad-pack","a":${'['.repeat(5_000_000)}`],
  ])('says of %s that it is no pack', (_what, text) => {
    expect(failureOf(text).kind).toBe('not-a-pack');
  });

  it('says of bytes that are no UTF-8 that they are no pack', () => {
    expect(failureOf(new Uint8Array([0x7b, 0xff, 0xfe])).kind).toBe('not-a-pack');
  });

  it('does not count brackets inside texts as nesting', () => {
    expect(parsePack(changed('name', `\\"${'['.repeat(50)}`)).ok).toBe(true);
  });

  it('refuses more than 32 MB before it reads them', () => {
    expect(failureOf(new Uint8Array(32_000_001)).kind).toBe('pack-too-large');
  });

  it('asks for an update where the format is newer', () => {
    const told = failureOf(changed('formatVersion', 2));
    expect(told).toMatchObject({ kind: 'newer-pack-format', message: /update Isnad/i });
  });

  it.each([
    ['id', '../starter'],
    ['id', 'x'.repeat(65)],
    ['version', 0],
    ['version', '1'],
    ['name', null],
    ['created', '19 May 2024'],
    ['licence', 7],
    ['articles', {}],
    ['articles', new Array(20_001).fill(null)],
    ['articles.2', null],
    ['articles.0.text', 'x'.repeat(2_000_001)],
    ['articles.0.provenance', { from: 'x' }],
    ['articles.0.leftOut.1', { text: 'x', why: 'because' }],
    ['articles.0.claims.1', null],
    ['articles.0.assertions.3', { id: 'x' }],
    ['articles.1.assertions', new Array(1_501).fill(null)],
  ])('refuses %s = %j and names the place', (path, value) => {
    const told = failureOf(changed(path, value));
    expect(told.kind).toBe('bad-pack');
    const place = path.replace(/\.(\d+)/g, '[$1]').replace('articles[0].text', 'articles[0]');
    expect(told.message).toContain(place);
  });

  it.each([
    ['a script for an address', 'articles.0.url', 'javascript:alert(1)'],
    ['a source without a name', 'articles.0.source', { name: null, home: null, kind: 'outlet' }],
    ['a source of no kind', 'articles.0.source.kind', 'oracle'],
    ['a date that is none', 'articles.0.publishedAt', 'yesterday'],
    ['an id that is not of its text', 'articles.0.id', '0000000000000000'],
    ['a text that is not of its id', 'articles.0.text', 'Something else.'],
    ['a claim that is not of its id', 'articles.0.claims.0.text', 'Something else.'],
    ['a claim id of another claim', 'articles.0.claims.0.id', '0123456789abcdef'],
    ['an assertion of no claim here', 'articles.0.assertions.0.claim', '0123456789abcdef'],
    ['an assertion id of another month', 'articles.0.assertions.0.id', '202401-0123456789abcdef'],
    ['a quote that is not in the text', 'articles.0.assertions.0.quote', 'Something else.'],
    ['quotes out of order', 'articles.0.assertions.0.index', 1_000],
    [
      'a chain of a strange verb',
      'articles.1.assertions.0.chain',
      [{ speaker: 'x', verb: 'sings' }],
    ],
  ])('refuses %s', (_what, path, value) => {
    expect(failureOf(changed(path, value)).kind).toBe('bad-pack');
  });

  it('refuses an article of another address under the same id', () => {
    const url = 'https://news.example/a';
    expect(failureOf(changed('articles.0.url', url)).kind).toBe('bad-pack');
    // The id of the address alone does not help: the assertions are bound to the article.
    const pack = JSON.parse(changed('articles.0.url', url)) as { articles: Json[] };
    const [first] = pack.articles;
    if (first !== undefined) first['id'] = articleId(url, '');
    expect(failureOf(JSON.stringify(pack)).message).toContain('articles[0].assertions[0]');
  });
});
