import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MESSAGE_LIMITS } from '../../bridge/limits.ts';
import { parseMessage, parseRequest } from '../../bridge/parse.ts';
import { aCheckRequest, CALL_NAMES } from './requests.ts';

const check = (change: object) =>
  parseRequest('page-to-background/check', { ...aCheckRequest(), ...change });
const metadata = (change: object) =>
  check({ metadata: { ...aCheckRequest().metadata, ...change } });

describe('parseMessage', () => {
  it('names the call and hands its request on', () => {
    expect(parseMessage({ name: 'card-to-page/close', request: {} })).toEqual({
      name: 'card-to-page/close',
      request: {},
    });
  });

  it.each([
    [null],
    [undefined],
    ['card-to-page/close'],
    [['card-to-page/close']],
    [{}],
    [{ name: 'toString' }],
    [{ name: '__proto__' }],
    [{ name: 'page-to-background/steal' }],
    [Object.create({ name: 'card-to-page/close' })],
  ])('finds no call of ours in %j', (message) => {
    expect(parseMessage(message)).toBeNull();
  });
});

describe('parseRequest of a check', () => {
  it('gives back what was sent, and nothing that the call does not know', () => {
    expect(check({ extra: 1 })).toEqual(aCheckRequest());
  });

  it('takes lone surrogates and bidi controls as text', () => {
    const text = '\ud800\u202e<script>';
    const sentences = [{ index: 0, start: 3, end: 3 + text.length, text }];
    expect(check({ sentences })?.sentences).toEqual(sentences);
  });

  it.each([
    ['no list', { sentences: {} }],
    ['too many', { sentences: new Array(MESSAGE_LIMITS.sentences + 1).fill(null) }],
    ['a huge list of holes', { sentences: new Array(4_000_000_000) }],
    ['a text that is no string', { sentences: [{ index: 0, start: 0, end: 1, text: 7 }] }],
    ['an empty text', { sentences: [{ index: 0, start: 0, end: 0, text: '' }] }],
    ['NaN for a position', { sentences: [{ index: 0, start: Number.NaN, end: 1, text: 'a' }] }],
    ['a half position', { sentences: [{ index: 0, start: 0.5, end: 1.5, text: 'a' }] }],
    ['a negative start', { sentences: [{ index: 0, start: -1, end: 0, text: 'a' }] }],
    ['a span of another length', { sentences: [{ index: 0, start: 0, end: 2, text: 'a' }] }],
    [
      'a sentence over the limit',
      { sentences: [{ index: 0, start: 0, end: 1001, text: 'a'.repeat(1001) }] },
    ],
    [
      'indexes that do not rise',
      {
        sentences: [
          { index: 1, start: 0, end: 1, text: 'a' },
          { index: 1, start: 2, end: 3, text: 'b' },
        ],
      },
    ],
    [
      'spans that overlap',
      {
        sentences: [
          { index: 0, start: 0, end: 2, text: 'ab' },
          { index: 1, start: 1, end: 3, text: 'bc' },
        ],
      },
    ],
  ])('refuses sentences with %s', (_what, change) => {
    expect(check(change)).toBeNull();
  });

  it('cuts words that are only shown, and refuses an address over the limit', () => {
    expect(metadata({ title: 'x'.repeat(5000) })?.metadata.title).toHaveLength(MESSAGE_LIMITS.name);
    expect(metadata({ url: `https://a.example/${'x'.repeat(9000)}` })).toBeNull();
  });

  it('knows null from absent', () => {
    expect(metadata({ url: null, title: null })?.metadata.url).toBeNull();
    expect(metadata({ url: undefined })).toBeNull();
  });

  it('refuses a reason for leaving out that it does not know', () => {
    expect(check({ leftOut: [{ text: 'x', why: 'because' }] })).toBeNull();
    expect(check({ leftOut: new Array(501).fill({ text: 'x', why: 'caption' }) })).toBeNull();
  });
});

describe('parseRequest', () => {
  it.each([
    ['card-to-page/resize', { height: Number.NaN }],
    ['card-to-page/resize', { height: Number.POSITIVE_INFINITY }],
    ['card-to-page/resize', { height: 2001 }],
    ['card-to-page/resize', { height: '20' }],
    ['card-to-page/step', { by: 2 }],
    ['popup-to-page/reveal', { sentence: -1 }],
    ['popup-to-page/reveal', { sentence: 1500 }],
    ['popup-to-page/show-marks', { shown: 'yes' }],
    ['background-to-page/command', { command: 'constructor' }],
    ['card-to-background/redeem', { token: 'x'.repeat(65) }],
    ['page-to-background/card', { report: 'r', sentence: null }],
    ['page-to-background/unreadable', { url: '', title: '', why: 'other', message: '' }],
    ['popup-to-page/state', null],
  ] as const)('refuses %s with %j', (name, request) => {
    expect(parseRequest(name, request)).toBeNull();
  });

  it.each([
    ['card-to-page/resize', { height: 320.5 }],
    ['card-to-page/step', { by: -1 }],
    ['popup-to-page/reveal', { sentence: 1499 }],
    ['popup-to-page/show-marks', { shown: false }],
    ['background-to-page/command', { command: 'next-mark' }],
    ['page-to-background/card', { report: 'r', sentence: 0 }],
    ['page-to-background/unreadable', { url: '', title: 't', why: 'failed', message: 'm' }],
  ] as const)('takes %s with %j', (name, request) => {
    expect(parseRequest(name, request)).toEqual(request);
  });

  it('never throws and never gives a value with a foreign key, whatever comes', () => {
    const anything = fc.anything({
      withNullPrototype: true,
      withBigInt: true,
      withSparseArray: true,
    });
    fc.assert(
      fc.property(fc.constantFrom(...CALL_NAMES), anything, (name, value) => {
        const parsed = parseRequest(name, value);
        expect(parsed === null || Object.getPrototypeOf(parsed) === Object.prototype).toBe(true);
      }),
      { seed: 20240518, numRuns: 500 },
    );
  });
});
