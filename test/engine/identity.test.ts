import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  articleId,
  assertionId,
  claimId,
  idForm,
  sourceId,
  textHash,
  urlIdentity,
} from '../../engine/identity.ts';
import { sha256 } from '../../engine/sha256.ts';

describe('sha256', () => {
  it('agrees with the digest of the platform', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
      { seed: 4, numRuns: 200 },
    );
    for (const length of [0, 1, 55, 56, 63, 64, 65, 1000]) {
      const text = 'ع'.repeat(length);
      expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    }
  });
});

describe('the frozen id-form', () => {
  // These values are in readers' databases: if one changes, version 1 is broken and must be put back.
  it.each([
    [
      'إيران أطلقت ٣٥٠ صاروخاً على «إسرائيل»، في ١٣ أبريل.',
      'ايران اطلقت 350 صاروخا علي اسراييل في 13 ابريل',
    ],
    ['  The U.S. said: “No”\u200f ', 'the u s said no'],
    ['مستشفى الحكومة والمسؤولون ـ ﻻ', 'مستشفي الحكومه والمسوولون لا'],
    ['🙂 — !', ''],
  ])('of %j stays', (text, form) => {
    expect(idForm(text)).toBe(form);
  });

  it('keeps its golden ids', () => {
    expect(claimId('إيران أطلقت ٣٥٠ صاروخاً.')).toBe(GOLDEN.claim);
    expect(sourceId('سكاي نيوز عربية')).toBe(GOLDEN.source);
    expect(textHash('نص المقال')).toBe(GOLDEN.text);
    const article = articleId('https://www.example.com/news/1?utm_source=x', 'نص');
    expect(article).toBe(GOLDEN.article);
    expect(assertionId(article, '2024-05-18', 'قال كذا.')).toBe(GOLDEN.assertion);
  });
});

describe('ids', () => {
  it('are equal for one text in other markup and marks', () => {
    expect(claimId('أكّدت  «إيران»')).toBe(claimId('اكدت ايران.'));
    expect(claimId('أكدت إيران')).not.toBe(claimId('نفت إيران'));
  });

  it('follow the address where there is one and the text where there is none', () => {
    const id = articleId('https://m.example.com/a/?fbclid=1', 'نص');
    expect(articleId('http://example.com/a#top', 'نص آخر')).toBe(id);
    expect(articleId(null, 'نص')).toBe(articleId('file:///tmp/a.html', 'نَص'));
    expect(articleId(null, 'نص')).not.toBe(id);
  });

  it('lead an assertion with its month, or with zeros', () => {
    const article = articleId(null, 'x');
    expect(assertionId(article, '2024-05-18T10:00:00Z', 'q')).toMatch(/^202405-[0-9a-f]{16}$/);
    expect(assertionId(article, null, 'q')).toMatch(/^000000-[0-9a-f]{16}$/);
    expect(assertionId(article, 'May', 'q')).toMatch(/^000000-/);
  });

  it('are 16 hex digits for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(claimId(text)).toMatch(/^[0-9a-f]{16}$/);
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});

describe('urlIdentity', () => {
  it.each([
    ['https://www.example.com/a/b/?utm_source=x&utm_medium=y#top', 'example.com/a/b'],
    ['http://example.com/a/b', 'example.com/a/b'],
    ['https://m.example.com/a/b/amp/', 'example.com/a/b'],
    ['https://amp.example.com/a/b', 'example.com/a/b'],
    ['https://example.com/amp/a/b', 'example.com/a/b'],
    ['https://example.com/a/b.amp', 'example.com/a/b'],
    ['https://example.com:443//a//b?amp=1', 'example.com/a/b'],
    ['https://www.google.com/amp/s/www.example.com/a/b', 'example.com/a/b'],
    ['https://example-com.cdn.ampproject.org/c/s/example.com/a/b', 'example.com/a/b'],
    ['https://user:pass@EXAMPLE.com/a/b', 'example.com/a/b'],
  ])('brings %s to its article', (url, identity) => {
    expect(urlIdentity(url)).toBe(identity);
  });

  it('keeps the parameters that choose content, in one order', () => {
    expect(urlIdentity('https://example.com/?b=2&a=1&fbclid=z')).toBe('example.com?a=1&b=2');
    expect(urlIdentity('https://example.com/?id=7')).not.toBe(
      urlIdentity('https://example.com/?id=8'),
    );
  });

  it('reads an Arabic address the same, escaped or not', () => {
    const escaped = urlIdentity('https://example.com/%d8%a3%D8%AE%d8%a8%d8%a7%d8%b1');
    expect(urlIdentity('https://example.com/أخبار')).toBe(escaped);
  });

  it('keeps other hosts and sections apart', () => {
    expect(urlIdentity('https://arabic.example.com/a')).not.toBe(
      urlIdentity('https://example.com/a'),
    );
    expect(urlIdentity('https://m.com/a')).toBe('m.com/a');
    expect(urlIdentity('https://example.com/amp')).toBe('example.com');
  });

  it('is null for what is no web address, and never throws', () => {
    for (const url of [
      '',
      'about:blank',
      'ftp://example.com/a',
      'javascript:alert(1)',
      'https://',
      'x',
    ]) {
      expect(urlIdentity(url)).toBeNull();
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (path) => {
        const identity = urlIdentity(`https://example.com/${path}`);
        expect(identity === null || identity.startsWith('example.com')).toBe(true);
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});

/** Computed apart from the code, by the platform's digest of `kind`, a line feed and the form written by hand. */
const GOLDEN = {
  claim: '1e60b561088c28f0',
  source: '09fe6a8ef0b229b1',
  text: '02aca79959a35f60',
  article: '6e8f3c4b9eb40006',
  assertion: '202405-d52bcd9dc59ea1dc',
};
