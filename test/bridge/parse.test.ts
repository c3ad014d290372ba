import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MESSAGE_LIMITS } from '../../bridge/limits.ts';
import { parseMessage, parseRequest } from '../../bridge/parse.ts';
import { BACKGROUND_CALLS } from '../../bridge/parse-background-calls.ts';
import { KEEPER_CALLS } from '../../bridge/parse-keeper-calls.ts';
import { PAGE_CALLS } from '../../bridge/parse-page-calls.ts';
import { FIELD_LIMITS } from '../../engine/page-fields.ts';
import { aCheckRequest, CALL_NAMES } from './requests.ts';

const CALLS = { ...BACKGROUND_CALLS, ...PAGE_CALLS, ...KEEPER_CALLS };
const check = (change: object) =>
  parseRequest(CALLS, 'page-to-background/check', { ...aCheckRequest(), ...change });
const fields = (change: object) => check({ fields: { ...aCheckRequest().fields, ...change } });

describe('parseMessage', () => {
  it('names the call and hands its request on', () => {
    expect(parseMessage(CALLS, { name: 'card-to-page/close', request: {} })).toEqual({
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
    expect(parseMessage(CALLS, message)).toBeNull();
  });
});

describe('parseRequest of an article to save', () => {
  const metadata = {
    url: 'https://news.example/a',
    title: 'A title',
    source: 'An outlet',
    byline: null,
    lang: 'en',
    publishedAt: '2024-05-19',
    dateCertainty: 'stated',
    agencies: ['AP'],
  };
  const sentences = [{ index: 0, start: 0, end: 6, text: 'First.' }];
  const good = { metadata, sentences, text: 'First.', how: 'asked' };
  const save = (change: object) =>
    parseRequest(CALLS, 'background-to-keeper/save', { ...good, ...change });

  it('gives back what was sent, and nothing that the call does not know', () => {
    expect(save({ more: 1 })).toEqual(good);
    expect(save({ how: 'automatic', sentences: [], text: '' })).not.toBeNull();
  });

  it.each([
    ['no metadata', { metadata: null }],
    ['a name of another form', { metadata: { ...metadata, source: 7 } }],
    ['a sentence without a place', { sentences: [{ index: 0, text: 'First.' }] }],
    ['more sentences than are read', { sentences: Array(1_501).fill(sentences[0]) }],
    ['a text beyond the most', { text: 'x'.repeat(1_100_000) }],
    ['another way of saving', { how: 'imported' }],
  ])('refuses %s', (_what, change) => {
    expect(save(change)).toBeNull();
  });

  it('takes an edit back by a name of the usual length', () => {
    const takeBack = (edit: unknown) =>
      parseRequest(CALLS, 'background-to-keeper/take-back', { edit });
    expect(takeBack('0123456789abcdef')).toEqual({ edit: '0123456789abcdef' });
    expect(takeBack('x'.repeat(65))).toBeNull();
    expect(takeBack(7)).toBeNull();
  });
});

describe('parseRequest of a judgement', () => {
  const good = {
    report: 'r',
    sentence: 3,
    assertion: '202405-0123456789abcdef',
    says: 'other-event',
  };
  const judge = (change: object) =>
    parseRequest(CALLS, 'card-to-background/judge', { ...good, ...change });

  it('gives back what was sent, and nothing that the call does not know', () => {
    expect(judge({ text: 'x' })).toEqual(good);
    expect(judge({ says: 'withdrawn' })).toEqual({ ...good, says: 'withdrawn' });
  });

  it.each([
    ['another word', { says: 'true' }],
    ['no word', { says: null }],
    ['a sentence beyond the most', { sentence: MESSAGE_LIMITS.sentences }],
    ['a long report', { report: 'x'.repeat(MESSAGE_LIMITS.token + 1) }],
    ['an assertion of another form', { assertion: '202405-0123456789ABCDEF' }],
    ['an assertion with more behind it', { assertion: '202405-0123456789abcdef0' }],
  ])('refuses %s', (_what, change) => {
    expect(judge(change)).toBeNull();
  });
});

describe('parseRequest of a check', () => {
  it('gives back what was sent, and nothing that the call does not know', () => {
    expect(check({ extra: 1 })).toEqual(aCheckRequest());
  });

  it('takes lone surrogates and bidi controls as text', () => {
    const blocks = [{ text: '\ud800\u202e<script>', kind: 'paragraph', linkShare: 0 }];
    expect(check({ blocks })?.blocks).toEqual(blocks);
  });

  const aBlock = { text: 'a', kind: 'paragraph', linkShare: 0 };
  it.each([
    ['no list', {}],
    ['too many', new Array(MESSAGE_LIMITS.blocks + 1).fill(aBlock)],
    ['a huge list of holes', new Array(4_000_000_000)],
    ['a text that is no string', [{ ...aBlock, text: 7 }]],
    ['an unknown kind', [{ ...aBlock, kind: 'constructor' }]],
    ['NaN for a share', [{ ...aBlock, linkShare: Number.NaN }]],
    ['a share above one', [{ ...aBlock, linkShare: 1.5 }]],
    ['a share below none', [{ ...aBlock, linkShare: -0.1 }]],
    ['one text over the limit', [{ ...aBlock, text: 'a'.repeat(MESSAGE_LIMITS.text + 1) }]],
    [
      'texts over the limit together',
      [aBlock, { ...aBlock, text: 'a'.repeat(MESSAGE_LIMITS.text) }],
    ],
  ])('refuses blocks with %s', (_what, blocks) => {
    expect(check({ blocks })).toBeNull();
  });

  it('reads a page with an address over the limit, which is then no address of an article', () => {
    const url = `https://a.example/${'x'.repeat(9000)}`;
    expect(check({ url })?.url).toBe(url.slice(0, MESSAGE_LIMITS.url));
  });

  const { text, key, metas, scripts, linkedData, marked, names, markedText, near, nearText } =
    FIELD_LIMITS;
  const aMarked = { names: 'time', value: null, text: 'x' };
  it.each([
    ['a text over the limit', { heading: 'x'.repeat(text + 1) }],
    ['a text that is no string', { lang: 7 }],
    ['too many metas', { metas: new Array(metas + 1).fill(['k', 'v']) }],
    ['metas that are no pairs', { metas: [['k']] }],
    ['metas of three', { metas: [['k', 'v', 'w']] }],
    ['metas by name', { metas: { 'og:title': 'v' } }],
    ['a key over the limit', { metas: [['k'.repeat(key + 1), 'v']] }],
    ['a content over the limit', { metas: [['k', 'v'.repeat(text + 1)]] }],
    ['too many scripts', { linkedData: new Array(scripts + 1).fill('') }],
    ['scripts over the limit together', { linkedData: ['{}', ' '.repeat(linkedData - 1)] }],
    ['too many marked texts', { marked: new Array(marked + 1).fill(aMarked) }],
    ['a marked text without names', { marked: [{ value: null, text: 'x' }] }],
    ['names over the limit', { marked: [{ ...aMarked, names: 'x'.repeat(names + 1) }] }],
    [
      'a marked text over the limit',
      { marked: [{ ...aMarked, text: 'x'.repeat(markedText + 1) }] },
    ],
    ['a marked value that is no string', { marked: [{ ...aMarked, value: 7 }] }],
    ['too many neighbours', { neighbours: new Array(FIELD_LIMITS.neighbours + 1).fill('/a') }],
    ['a neighbour that is no string', { neighbours: [null] }],
    ['a neighbour over the limit', { neighbours: ['x'.repeat(text + 1)] }],
    ['too many texts near the heading', { near: new Array(near + 1).fill('x') }],
    ['a text near the heading over the limit', { near: ['x'.repeat(nearText + 1)] }],
  ])('refuses fields with %s', (_what, change) => {
    expect(fields(change)).toBeNull();
  });

  it('knows null from absent', () => {
    expect(fields({ lang: null, canonical: null })?.fields.lang).toBeNull();
    expect(fields({ lang: undefined })).toBeNull();
  });
});

const aTranslation = (length: number) => ({ sentence: 3, text: 'ط'.repeat(length) });
const translations = { tab: 7, report: 'r', lang: 'ar', sentences: [aTranslation(20)] } as const;
const aMark = { sentence: 3, kind: 'new', independentOrigins: 0, start: 10, end: 20 } as const;

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
    ['background-to-page/switches', { calm: 1, scrollMap: true }],
    ['background-to-page/switches', { calm: true }],
    ['background-to-page/command', { command: 'constructor' }],
    ['card-to-background/redeem', { token: 'x'.repeat(65) }],
    ['page-to-background/card', { report: 'r', sentence: null }],
    ['page-to-background/unreadable', { url: '', title: '', why: 'other', message: '' }],
    ['popup-to-page/state', null],
    ['popup-to-background/translations', { ...translations, lang: 'fr' }],
    ['popup-to-background/translations', { ...translations, tab: -1 }],
    ['popup-to-background/translations', { ...translations, report: 'x'.repeat(65) }],
    ['popup-to-background/translations', { ...translations, sentences: {} }],
    [
      'popup-to-background/translations',
      { ...translations, sentences: [{ sentence: 1500, text: '' }] },
    ],
    [
      'popup-to-background/translations',
      { ...translations, sentences: [{ sentence: 0, text: 7 }] },
    ],
    ['popup-to-background/translations', { ...translations, sentences: [aTranslation(2001)] }],
    [
      'popup-to-background/translations',
      { ...translations, sentences: new Array(501).fill(aTranslation(2000)) },
    ],
    [
      'popup-to-background/translations',
      { ...translations, sentences: new Array(1501).fill(aTranslation(1)) },
    ],
    ['background-to-page/marks', { report: 'r', marks: [{ ...aMark, kind: 'true' }] }],
    ['background-to-page/marks', { report: 'r', marks: [{ ...aMark, end: 0.5 }] }],
    ['background-to-page/marks', { report: 'r', marks: new Array(1501).fill(aMark) }],
    ['background-to-page/marks', { marks: [aMark] }],
  ] as const)('refuses %s with %j', (name, request) => {
    expect(parseRequest(CALLS, name, request)).toBeNull();
  });

  it.each([
    ['card-to-page/resize', { height: 320.5 }],
    ['card-to-page/step', { by: -1 }],
    ['popup-to-page/reveal', { sentence: 1499 }],
    ['popup-to-page/show-marks', { shown: false }],
    ['background-to-page/switches', { calm: true, scrollMap: false }],
    ['background-to-page/command', { command: 'next-mark' }],
    ['page-to-background/card', { report: 'r', sentence: 0 }],
    ['page-to-background/unreadable', { url: '', title: 't', why: 'failed', message: 'm' }],
    ['popup-to-background/translations', translations],
    ['popup-to-background/translations', { ...translations, sentences: [] }],
    [
      'popup-to-background/translations',
      { ...translations, sentences: new Array(500).fill(aTranslation(2000)) },
    ],
    ['background-to-page/marks', { report: 'r', marks: [aMark] }],
  ] as const)('takes %s with %j', (name, request) => {
    expect(parseRequest(CALLS, name, request)).toEqual(request);
  });

  it('never throws and never gives a value with a foreign key, whatever comes', () => {
    const anything = fc.anything({
      withNullPrototype: true,
      withBigInt: true,
      withSparseArray: true,
    });
    fc.assert(
      fc.property(fc.constantFrom(...CALL_NAMES), anything, (name, value) => {
        const parsed = parseRequest(CALLS, name, value);
        expect(parsed === null || Object.getPrototypeOf(parsed) === Object.prototype).toBe(true);
      }),
      { seed: 20240518, numRuns: 500 },
    );
  });
});
