import { describe, expect, it } from 'vitest';
import { type Quantity, readQuantities } from '../../engine/quantities.ts';
import { compareQuantities } from '../../engine/slots.ts';
import { readTimes } from '../../engine/times.ts';
import { tokenize } from '../../engine/tokens.ts';

const read = (text: string): Quantity[] => {
  const tokens = tokenize(text);
  return readQuantities(text, tokens, readTimes(text, tokens, null));
};
const scores = (text: string) =>
  read(text).flatMap(({ kind, interval: { low } }) =>
    kind === 'score' ? [`${Math.floor(low / 100)}-${low % 100}`] : [],
  );

describe('results of games', () => {
  it.each([
    ['فاز الأهلي على الزمالك 2-1', '2-1'],
    ['تعادل الفريقان 1-1', '1-1'],
    ['فاز الهلال بهدفين مقابل هدف', '2-1'],
    ['فاز الترجي بهدفين لهدف', '2-1'],
    ['خسر المنتخب بثلاثة أهداف مقابل هدفين', '3-2'],
    ['فوز الوداد بثلاثة أهداف دون رد', '3-0'],
    ['فاز بهدف نظيف على ضيفه', '1-0'],
    ['فاز بأربعة أهداف لواحد', '4-1'],
    ['تغلب عليه بهدفين نظيفين', '2-0'],
    ['سحق ضيفه وفاز برباعية مقابل هدف وحيد', '4-1'],
    ['خسر بثلاثية نظيفة', '3-0'],
    ['انتهت المباراة بالتعادل بهدف لمثله', '1-1'],
    ['فاز 3 أهداف مقابل لا شيء', '3-0'],
    ['Arsenal won by two goals to one', '2-1'],
    ['Chelsea beat Leeds 3–0', '3-0'],
    ['Spain lost 2-4 in the final', '4-2'],
    ['Milan won two-nil', '2-0'],
    ['Ghana beat Mali three goals to nil', '3-0'],
  ])('reads %s as %s, the better side first', (text, score) => {
    expect(scores(text)).toEqual([score]);
  });

  it.each([
    'وضعت الشركة هدفا لخمسة ملايين مشترك',
    'يسعى إلى الفوز بهدف تحسين الخدمة',
    'باع اللوحة بهدف مقابل 5 ملايين دولار بعد أن فاز بها',
    'سجل هدفين في المباراة',
    'The firm raised its goals to 5 million users after it won the bid',
    'عقدت قمة ثلاثية دون رد من الجانب الآخر',
  ])('takes no result from %s', (text) => {
    expect(scores(text)).toEqual([]);
  });

  it('compares results in words and digits, across languages', () => {
    const relation = (a: string, b: string) => {
      const [left, right] = [read(a)[0], read(b)[0]];
      return left === undefined || right === undefined ? null : compareQuantities(left, right);
    };
    expect(relation('فاز بهدفين مقابل هدف', 'won 2-1')).toBe('agrees');
    expect(relation('فاز بهدفين دون رد', 'won 2-1')).toBe('differs');
    expect(relation('سجل هدفين في المباراة', 'won 2-1')).toBe(null);
  });
});
