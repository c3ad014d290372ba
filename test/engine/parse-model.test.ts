import { describe, expect, it } from 'vitest';
import { parseArticle, parseAssertion, parseClaim } from '../../engine/parse-model.ts';
import { anArticle } from '../storage/samples.ts';

const { article, claims, assertions } = anArticle('a', ['It rained on Monday in Karachi.']);
const claim = claims[0];
const assertion = {
  ...assertions[0],
  chain: [{ speaker: 'AFP', key: 'afp', kind: 'agency', verb: 'asserts', named: true }],
};

describe('parseArticle', () => {
  it('gives back what was stored, and nothing more', () => {
    expect(parseArticle({ ...article, shelf: 3, extra: 1 })).toEqual(article);
    expect(parseArticle({ ...article, url: null, publishedAt: null })).toMatchObject({ url: null });
  });

  it.each([
    ['id', 'ABC'],
    ['id', 7],
    ['hash', '0123'],
    ['url', 'javascript:alert(1)'],
    ['url', 'data:text/html,x'],
    ['url', `https://a.example/${'x'.repeat(9_000)}`],
    ['url', undefined],
    ['title', null],
    ['title', 'x'.repeat(1_001)],
    ['source', null],
    ['source', { ...article.source, home: 'javascript:1' }],
    ['source', { ...article.source, kind: 'oracle' }],
    ['lang', 1],
    ['publishedAt', 'yesterday'],
    ['publishedAt', '2024-5-1'],
    ['dateCertainty', 'guessed'],
    ['agencies', new Array(21).fill('AFP')],
    ['agencies', [7]],
    ['sketch', [-1]],
    ['sketch', [2 ** 32]],
    ['sketch', 'none'],
  ])('refuses %s = %j', (key, value) => {
    expect(parseArticle({ ...article, [key]: value })).toBeNull();
  });

  it.each([
    '2024-05-18',
    '2024-05-18T09:30Z',
    '2024-05-18T09:30:01.5+03:00',
    '2024-05-18T09:30:01',
  ])('takes %s for a date', (publishedAt) => {
    expect(parseArticle({ ...article, publishedAt })?.publishedAt).toBe(publishedAt);
  });
});

describe('parseClaim', () => {
  it('computes the terms, whatever terms were stored', () => {
    expect(parseClaim({ ...claim, terms: ['poison'] })).toEqual(claim);
  });

  it.each([
    ['id', null],
    ['text', 'x'.repeat(1_001)],
    ['lang', null],
  ])('refuses %s = %j', (key, value) => {
    expect(parseClaim({ ...claim, [key]: value })).toBeNull();
  });
});

describe('parseAssertion', () => {
  it('gives back what was stored', () => {
    expect(parseAssertion({ ...assertion, shelf: 0 })).toEqual(assertion);
  });

  it.each([
    ['id', '2024-xyz'],
    ['claim', 'short'],
    ['article', null],
    ['index', -1],
    ['index', 1_500],
    ['quote', 7],
    ['saidAt', 'now'],
    ['chain', new Array(17).fill(assertion.chain[0])],
    ['chain', [{ ...assertion.chain[0], named: 'yes' }]],
    ['chain', [{ ...assertion.chain[0], verb: 'sings' }]],
  ])('refuses %s = %j', (key, value) => {
    expect(parseAssertion({ ...assertion, [key]: value })).toBeNull();
  });
});
