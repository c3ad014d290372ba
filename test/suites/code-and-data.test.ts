import { describe, expect, it } from 'vitest';
import { splitCodeAndData } from './code-and-data.ts';

const WORDS =
  'قال ذكر أفاد أعلن أضاف أوضح أشار لفت صرح كشف نقل أكد شدد اعتبر رأى اعتقد ظن حسب زعم ادعى';

describe('splitCodeAndData', () => {
  it.each([
    ['a template', `const a=\`${WORDS}\`.split(' ');f(a);`],
    ['a string', `const a="${WORDS}".split(' ');f(a);`],
    ['a pattern', `const a=/^(?:${WORDS.replaceAll(' ', '|')})$/u;f(a);`],
  ])('takes %s of a hundred bytes for data', (_, script) => {
    const { code, data } = splitCodeAndData(script);
    expect(data).toContain('أفاد');
    expect(code).not.toContain('أفاد');
    expect(code).toMatch(/^const a=.*;f\(a\);$/u);
    expect(code.length + data.length).toBe(script.length);
  });

  it('leaves short texts and code where they are, however long the code', () => {
    const script = `const a=${Array.from({ length: 200 }, (_, at) => `f("word ${at}")`).join('+')};`;
    expect(splitCodeAndData(script)).toEqual({ code: script, data: '' });
  });
});
