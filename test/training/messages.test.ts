import { describe, expect, it } from 'vitest';
import { compileMessage } from '../../training/messages/compile.ts';

function parametersOf(text: string) {
  return Object.fromEntries(compileMessage(text, 'en').parameters);
}

describe('compileMessage', () => {
  it('leaves a plain text as it is', () => {
    expect(compileMessage('Check this page', 'en').message).toBe('Check this page');
  });

  it('tells a line of numbers from a phrase with foreign words', () => {
    expect(compileMessage('{n, number} more', 'en').message).toEqual({
      line: [['number', 'n'], ' more'],
    });
    expect(compileMessage('from {origin}', 'en').message).toEqual({
      phrase: ['from ', ['text', 'origin']],
    });
  });

  it('knows what a message takes, also deep inside', () => {
    expect(
      parametersOf(
        '{n, plural, one {{day, date, long}} other {{side, select, for {{who}} other {}}}}',
      ),
    ).toEqual({
      n: { kind: 'number' },
      day: { kind: 'date' },
      side: { kind: 'select', cases: ['for', 'other'] },
      who: { kind: 'text' },
    });
  });

  it('counts with # what the plural around it counts', () => {
    expect(
      compileMessage('{n, plural, one {#} other {{m, plural, one {#} other {#}}}}', 'en'),
    ).toMatchObject({
      message: {
        line: [
          [
            'plural',
            'n',
            {
              one: [['number', 'n']],
              other: [['plural', 'm', { one: [['number', 'm']], other: [['number', 'm']] }]],
            },
          ],
        ],
      },
    });
  });

  it.each([
    ['a plural without a form that the language has', '{n, plural, other {#}}', "'one'"],
    ['a form that the language has not', '{n, plural, one {#} few {#} other {#}}', "'few'"],
    ['one name for two things', '{n, number} of {n}', 'number and text'],
    ['a name with other cases', '{a, select, x {} other {}}{a, select, y {} other {}}', 'select'],
    ['a brace that nobody closed', 'from {origin', 'EXPECT_ARGUMENT_CLOSING_BRACE'],
    ['a case for nothing else', '{a, select, x {y}}', 'MISSING_OTHER_CLAUSE'],
    ['an ordinal', '{n, selectordinal, one {#st} two {#} few {#} other {#th}}', 'whole counts'],
    ['a time of day', '{t, time, short}', 'no use'],
    ['a date without a style', '{t, date}', 'dates are'],
    ['a number with a style', '{n, number, percent}', 'no style'],
  ])('refuses %s', (_, text, why) => {
    expect(() => compileMessage(text, 'en')).toThrow(why);
  });

  it('asks an Arabic plural for all six forms', () => {
    const five = '{n, plural, zero {} one {} two {} few {} other {}}';
    expect(() => compileMessage(five, 'ar')).toThrow("'many'");
  });
});
