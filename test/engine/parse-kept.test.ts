import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEPT_KINDS } from '../../engine/kept.ts';
import { PARSE_KEPT } from '../../engine/parse-kept.ts';
import { ARABIC, anyLibrary, EDIT, ENGLISH, NOTE, SMALL_LIBRARY } from './kept-samples.ts';

const { article, version } = ENGLISH;

describe('rows of a library from outside', () => {
  it('are read as they were written, and nothing beside them', () => {
    for (const { kind, row } of SMALL_LIBRARY) {
      const stored = JSON.parse(JSON.stringify({ ...row, more: 1 }));
      expect(PARSE_KEPT[kind](stored)).toEqual(row);
    }
  });

  it('survive any words, dates and addresses that the engine itself keeps', () => {
    fc.assert(
      fc.property(anyLibrary, (rows) => {
        for (const { kind, row } of rows) {
          expect(PARSE_KEPT[kind](JSON.parse(JSON.stringify(row)))).toEqual(row);
        }
      }),
    );
  });

  it.each([
    ['the id of another address', { article: { ...article.article, id: '0'.repeat(16) } }],
    ['a claim under another id', { claims: [{ ...article.claims[0], text: 'Another.' }] }],
    ['a claim twice', { claims: [...article.claims, ...article.claims] }],
    ['an assertion of no claim of its own', { claims: [] }],
    ['an assertion of another article', { assertions: ARABIC.article.assertions }],
    ['an assertion twice', { assertions: [...article.assertions, ...article.assertions] }],
    ['a way in that there is not', { how: 'stolen' }],
    ['a time before time', { savedAt: -1 }],
    ['a time after all time', { changedAt: 1e15 }],
    ['no word on the bin', { removedAt: undefined }],
  ])('refuse an article with %s', (_, damage) => {
    expect(PARSE_KEPT.article({ ...article, ...damage })).toBeNull();
  });

  it.each([
    ['another text than its digest says', { text: `${version.text}!` }],
    ['another title', { title: 'Other' }],
    ['a day that is none', { publishedAt: 'yesterday' }],
    ['a text beyond all length', { text: 'x'.repeat(2_000_001) }],
  ])('refuse a version with %s', (_, damage) => {
    expect(PARSE_KEPT.version({ ...version, ...damage })).toBeNull();
  });

  it('take the tags of a note in any order, each once', () => {
    const tags = [...NOTE.tags, ...NOTE.tags].reverse();
    expect(PARSE_KEPT.note({ ...NOTE, tags })).toEqual(NOTE);
  });

  it.each([
    ['nothing it is on', { on: 'claim-' }],
    ['something else it is on', { on: 'source-0123456789abcdef' }],
    ['an empty tag', { tags: [''] }],
    ['a tag between spaces', { tags: [' a'] }],
    ['more tags than anyone gives', { tags: Array.from({ length: 101 }, (_, n) => `${n}`) }],
    ['a text beyond all length', { text: 'x'.repeat(100_001) }],
  ])('refuse a note with %s', (_, damage) => {
    expect(PARSE_KEPT.note({ ...NOTE, ...damage })).toBeNull();
  });

  it('refuse an entry of the journal that is nested deep, or broad beyond measure', () => {
    const deep: unknown = JSON.parse('['.repeat(50) + ']'.repeat(50));
    expect(PARSE_KEPT.edit({ ...EDIT, edit: deep })).toBeNull();
    expect(PARSE_KEPT.edit({ ...EDIT, inverse: new Array(30_000).fill(0) })).toBeNull();
    expect(PARSE_KEPT.edit({ ...EDIT, edit: undefined })).toBeNull();
  });

  it('leave `__proto__` out of an entry of the journal', () => {
    const edit: unknown = JSON.parse('{"a":1,"__proto__":{"polluted":true}}');
    const read = PARSE_KEPT.edit({ ...EDIT, edit });
    expect(read?.edit).toEqual({ a: 1 });
    expect(Object.getPrototypeOf(read?.edit)).toBe(Object.prototype);
  });

  it('are read or refused without throwing, whatever they are', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...KEPT_KINDS), (value, kind) => {
        expect(PARSE_KEPT[kind](value)).toBeNull();
        expect(PARSE_KEPT.article({ ...article, article: value })).toBeNull();
        PARSE_KEPT.edit({ ...EDIT, edit: value });
      }),
    );
  });
});
