import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainText } from '../../engine/plain-text.ts';

const PROSE = 'أعلنت الوزارة أمس الأحد أن المحادثات ستستأنف الأسبوع المقبل في العاصمة.';

describe('readPlainText', () => {
  it('makes a block of each line with text, at its place', () => {
    const text = `  ${PROSE}\r\n\n\t• بند أول\n`;
    const { blocks, starts } = readPlainText(text);
    expect(blocks.map((block) => [block.kind, block.text])).toEqual([
      ['paragraph', PROSE],
      ['list-item', 'بند أول'],
    ]);
    expect(starts).toEqual([2, text.indexOf('بند أول')]);
  });

  it('takes the first line as the headline where it reads like one', () => {
    expect(readPlainText(`استئناف المحادثات النووية الأسبوع المقبل\n${PROSE}`).title).toBe(
      'استئناف المحادثات النووية الأسبوع المقبل',
    );
    expect(
      readPlainText('Talks to resume next week, ministry says\n\nThe ministry said so.').title,
    ).toBe('Talks to resume next week, ministry says');
  });

  it('passes over a section name and a byline above the headline', () => {
    const text = `أخبار العالم\nأحمد علي – صحيفة المدينة\nاستئناف المحادثات النووية قريبا\n${PROSE}`;
    expect(readPlainText(text).title).toBe('استئناف المحادثات النووية قريبا');
  });

  it('has no headline where the text begins at once, or is one line', () => {
    expect(readPlainText(`${PROSE}\n${PROSE}`).title).toBeNull();
    expect(readPlainText(`ملخص\n${PROSE}`).title).toBeNull();
    expect(readPlainText('استئناف المحادثات النووية الأسبوع المقبل').title).toBeNull();
    expect(readPlainText('').blocks).toEqual([]);
  });

  it('holds every visible character but bullets, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('• ', '*', 'قال', ' ', '\n', '\r\n', '\u2028', '.', '\ud800')),
        (parts) => {
          const text = parts.join('');
          const { blocks, starts } = readPlainText(text);
          let end = 0;
          for (const [i, block] of blocks.entries()) {
            const start = starts[i] ?? -1;
            expect(text.startsWith(block.text, start)).toBe(true);
            expect(text.slice(end, start).replace(/[•*\s]/g, '')).toBe('');
            end = start + block.text.length;
          }
          expect(text.slice(end).replace(/[•*\s]/g, '')).toBe('');
        },
      ),
      { seed: 10, numRuns: 500 },
    );
  });
});
