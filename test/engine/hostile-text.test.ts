import { describe, expect, it } from 'vitest';
import { selectBody } from '../../engine/body.ts';
import { isCheckable } from '../../engine/checkable.ts';
import { claimId, urlIdentity } from '../../engine/identity.ts';
import { detectLang } from '../../engine/lang.ts';
import { normalize } from '../../engine/normalize.ts';
import { readPlainText } from '../../engine/plain-text.ts';
import { limitSentences, splitSentences } from '../../engine/sentences.ts';
import { sketchOf } from '../../engine/sketch.ts';
import { claimTerms } from '../../engine/terms.ts';

/** Texts that make careless patterns quadratic or careless slicing wrong. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['one sentence of 200 KB', 'كلمة '.repeat(40_000)],
  ['one word of 200 KB', 'ا'.repeat(200_000)],
  ['stops only', '. '.repeat(100_000)],
  ['dots only', '.'.repeat(200_000)],
  ['initials only', 'م. '.repeat(70_000)],
  ['open brackets', '(. '.repeat(70_000)],
  ['dashes', 'أ - '.repeat(50_000)],
  ['slashes and colons', 'أ/ب: '.repeat(40_000)],
  ['labels', 'إقرأ أيضاً : '.repeat(15_000)],
  ['label lines', 'إقرأ أيضاً:\n'.repeat(15_000)],
  ['source lines', 'المصدر: أ\nإقرأ أيضاً:\n'.repeat(8_000)],
  ['hash tags', '#أ'.repeat(100_000)],
  ['vowel marks', `ا${'\u064b'.repeat(200_000)}`],
  ['direction marks', '\u202e\u2066'.repeat(100_000)],
  ['lone surrogates', '\ud800 \udc00.'.repeat(40_000)],
  ['ligatures of eighteen letters', '\ufdfa'.repeat(20_000)],
  ['digits', '1,'.repeat(100_000)],
  ['markup', '<script>alert(1)</script>'.repeat(8_000)],
  ['spaces', ' '.repeat(200_000)],
  ['line ends', '\n'.repeat(200_000)],
  ['capitals', 'A.'.repeat(100_000)],
];

/** Milliseconds of processor time for 200 KB; linear code needs a tenth of it here, quadratic code minutes. */
const CEILING = 3000;

describe('hostile text', () => {
  it.each(HOSTILE)('is read in linear time and without loss: %s', (_name, text) => {
    const before = process.cpuUsage();
    const sentences = splitSentences(text);
    expect(visible(sentences.map((sentence) => sentence.text).join(''))).toBe(visible(text));
    const { blocks, starts } = readPlainText(text);
    expect(starts).toHaveLength(blocks.length);
    const { kept, leftOut } = selectBody(blocks, {
      title: text,
      byline: null,
      publishedAt: null,
      agencies: [text],
    });
    expect(kept.length + leftOut.length).toBeGreaterThanOrEqual(blocks.length);
    expect(normalize(normalize(text))).toBe(normalize(text));
    expect(limitSentences(sentences).read.length).toBeLessThanOrEqual(1500);
    expect(claimTerms(text).every((term) => term.length <= 40)).toBe(true);
    expect(sketchOf(text).length).toBeLessThanOrEqual(128);
    expect(claimId(text)).toMatch(/^[0-9a-f]{16}$/);
    expect(typeof isCheckable(text)).toBe('boolean');
    expect(detectLang(text)).toMatch(/^[a-z]{2,3}$/);
    expect(urlIdentity(`https://example.com/${text}`)?.length ?? 0).toBeLessThan(50_000);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(CEILING);
  });
});

function visible(text: string): string {
  return text.replace(/\s/g, '');
}
