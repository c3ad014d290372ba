import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../property-runs.ts';
import { bothWays, judged } from './compared.ts';

describe('a text with something else in one place', () => {
  it.each([
    [
      'a make',
      'The army received its first S-300 battery from Greece on Thursday.',
      'The army received its first S-400 battery from Greece on Thursday.',
    ],
    [
      'a make',
      'أطلق القمر الصناعي من قاعدة كورو الخميس بصاروخ أريان 5.',
      'أطلق القمر الصناعي من قاعدة كورو الخميس بصاروخ أريان 6.',
    ],
    [
      'a town that no table has',
      'The tyre factory in Rotterdam will close in March with the loss of 300 jobs.',
      'The tyre factory in Zwolle will close in March with the loss of 300 jobs.',
    ],
    [
      'a town that no table has',
      'غادرت سفينة المستشفى روتردام متجهة إلى غزة وعلى متنها 40 طبيبا.',
      'غادرت سفينة المستشفى أوتريخت متجهة إلى غزة وعلى متنها 40 طبيبا.',
    ],
    [
      'a person of whom only capitals tell',
      'The goal was scored by Marco Rossi in the final minute of the match in Turin.',
      'The goal was scored by Luca Ferri in the final minute of the match in Turin.',
    ],
    [
      'a count of nothing known',
      'The exhibition in Leiden shows 85 of the painter’s works until May.',
      'The exhibition in Leiden shows 58 of the painter’s works until May.',
    ],
  ])('does not tell the same (%s: %s)', (_what, a, b) => {
    expect(bothWays(a, b)).not.toContain('same');
  });

  it.each([
    [
      'a capital and its country',
      'The White House said the envoy would travel to Doha on Thursday.',
      'The White House said the envoy would travel to Qatar on Thursday.',
    ],
    [
      'a name and its initials',
      'Inspectors of the European Medicines Agency visited the plant in Brno on Tuesday.',
      'Inspectors of the EMA visited the plant in Brno on Tuesday.',
    ],
    [
      'an amount in two currencies',
      'The club paid 40 million dollars for the striker of Santos on Monday.',
      'The club paid 37 million euros for the striker of Santos on Monday.',
    ],
    [
      'a number and a hedge that has it',
      'The exhibition in Leiden shows more than 80 of the painter’s works until May.',
      'The exhibition in Leiden shows 85 of the painter’s works until May.',
    ],
    [
      'two spellings of a name',
      'وصل المبعوث ستيفان دي ميستورا إلى مدينة بنغازي الليبية الثلاثاء.',
      'وصل المبعوث ستيفن دي ميستورا إلى مدينة بنغازي الليبية الثلاثاء.',
    ],
  ])('tells the same where the two may be one (%s: %s)', (_what, a, b) => {
    expect(bothWays(a, b)).toEqual(['same', 'same']);
  });

  it('is read without fault in hostile texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const page = `The army received its first S-300 ${text} battery from Greece on Thursday.`;
        expect(() => judged(page, page.replace('300', '400'))).not.toThrow();
      }),
    );
  });
});

describe('a distance in short', () => {
  it('is one with the unit in full', () => {
    const page = 'يربط الخط الجديد إربد بالعاصمة ويبلغ طوله 85 كيلومترا.';
    expect(bothWays(page, page.replace('كيلومترا', 'كم'))).toEqual(['same', 'same']);
    expect(bothWays(page, page.replace('85 كيلومترا', '58 كم'))).toEqual(['opposite', 'opposite']);
  });
});
