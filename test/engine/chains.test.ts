import { describe, expect, it } from 'vitest';
import { chainOfPart, readChains } from '../../engine/chains.ts';

describe('who goes on speaking', () => {
  const speakers = (...sentences: string[]) =>
    readChains(sentences).map((links) => links.map(({ speaker }) => speaker));

  it.each([
    [
      'قال الوزير إن الحريق أخمد، بينما أكد قائد الإطفاء أن النيران لا تزال مشتعلة.',
      'وأضاف أن الرياح تشتد.',
      'قائد الإطفاء',
    ],
    [
      'The mayor said the bridge was safe, but the engineers denied it had been inspected.',
      'They added that the steel was rusting.',
      'the engineers',
    ],
  ])('is the last who spoke in a sentence: %s', (both, further, expected) => {
    expect(speakers(both, further)[1]).toEqual([expected]);
  });

  it.each([
    [
      'ذكر شهود أن المصنع أغلق.',
      'التقى الوزير فهد سالم وفدا من النقابة.',
      'وقال إن الاتفاق قريب.',
      'فهد سالم',
    ],
    [
      'Residents said the plant had closed.',
      'Minister Anna Kovacs met the union on Friday.',
      'She said a deal was near.',
      'Anna Kovacs',
    ],
  ])('is the person whom the sentence between tells of: %s', (...sentences) => {
    const expected = sentences.pop() ?? '';
    expect(speakers(...sentences)[2]).toEqual([expected]);
  });

  it.each([
    [
      'ذكرت النقابة أن المصنع أغلق.',
      'التقى الوزير فهد سالم وفدا منها.',
      'وأضافت أن العمال غاضبون.',
    ],
    [
      'The union said the plant had closed.',
      'Minister Anna Kovacs met the owners on Friday.',
      'It added that workers were angry.',
    ],
  ])('is who spoke before where more is added: %s', (...sentences) => {
    const said = speakers(...sentences);
    expect(said[2]).toEqual(said[0]);
  });

  it('is the author of the statement', () => {
    const said = speakers(
      'In a statement, the airline said two flights were cancelled.',
      'The statement added that passengers would be refunded.',
    );
    expect(said[1]).toEqual(said[0]);
  });

  it('is told apart in the parts of a sentence', () => {
    const text =
      'The company denied that it had hired staff, while the union said 200 had started.';
    const [chain = []] = readChains([text]);
    const partOf = (words: string) => {
      const start = text.indexOf(words);
      return chainOfPart(text, chain, [{ start, end: start + words.length }])[0]?.speaker;
    };
    expect(partOf('hired staff')).toBe('The company');
    expect(partOf('200 had started')).toBe('the union');
  });
});
