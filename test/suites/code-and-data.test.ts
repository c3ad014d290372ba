import { describe, expect, it } from 'vitest';
import { splitCodeAndData } from './code-and-data.ts';

const WORDS =
  'قال ذكر أفاد أعلن أضاف أوضح أشار لفت صرح كشف نقل أكد شدد اعتبر رأى اعتقد ظن حسب زعم ادعى';

describe('splitCodeAndData', () => {
  it.each([
    ['a template', `const a=\`${WORDS}\`.split(' ');f(a);`],
    ['a string', `const a="${WORDS}".split(' ');f(a);`],
    ['a pattern', `const a=/^(?:${WORDS.replaceAll(' ', '|')})$/u;f(a);`],
    ['a table of short texts', `const a=${JSON.stringify(WORDS.split(' '))};f(a);`],
    [
      'a table with names, numbers and signs',
      `const a={${WORDS.split(' ').map((word, at) => `${word}:[-${at},!0,null]`)}};f(a);`,
    ],
  ])('takes %s of a hundred bytes for data', (_, script) => {
    const { code, data } = splitCodeAndData(script);
    expect(data).toContain('أفاد');
    expect(code).not.toContain('أفاد');
    expect(code).toMatch(/^const a=.*;f\(a\);$/u);
    expect(code.length + data.length).toBe(script.length);
  });

  it('leaves a table in which anything is worked out where it is, but for its constant parts', () => {
    const words = JSON.stringify(WORDS.split(' '));
    const script = `const a=[f(1),${words}];`;
    expect(splitCodeAndData(script)).toEqual({ code: 'const a=[f(1),];', data: words });
  });

  it('leaves short texts and code where they are, however long the code', () => {
    const script = `const a=${Array.from({ length: 200 }, (_, at) => `f("word ${at}")`).join('+')};`;
    expect(splitCodeAndData(script)).toEqual({ code: script, data: '' });
  });
});
