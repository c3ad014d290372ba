import { describe, expect, it } from 'vitest';
import { type Quantity, readQuantities } from '../../engine/quantities.ts';
import { compareQuantities } from '../../engine/slots.ts';
import { readTimes } from '../../engine/times.ts';
import { tokenize } from '../../engine/tokens.ts';

function first(text: string): Quantity {
  const tokens = tokenize(text);
  const [quantity] = readQuantities(text, tokens, readTimes(text, tokens, null));
  if (quantity === undefined) throw new Error(`no quantity in: ${text}`);
  return quantity;
}

describe('compareQuantities', () => {
  it.each([
    ['350 صاروخا', 'أكثر من 300 صاروخ', 'compatible'],
    ['350 missiles', 'أكثر من 300 صاروخ', 'compatible'],
    ['350 صاروخا', '350 missiles', 'agrees'],
    ['350 صاروخا', '250 missiles', 'differs'],
    ['نحو 300 صاروخ', '303 missiles', 'compatible'],
    ['300 صاروخ', '303 صواريخ', 'differs'],
    ['عشرات الجنود', 'fifty soldiers', 'compatible'],
    ['48 ساعة', 'two days', 'compatible'],
    ['500 miles', '800 كيلومتر', 'compatible'],
    ['نصف السكان', '50 في المئة من السكان', 'compatible'],
    ['5 ملايين دولار', '5 million US dollars', 'agrees'],
    ['$5 million', '5 ملايين دولار', 'agrees'],
    ['مصدران مطلعان', 'two sources', 'agrees'],
    ['اثنان من كبار المسؤولين', 'two senior officials', 'agrees'],
    ['خمس طائرات مسيرة', 'five drones', 'agrees'],
  ])('says of %s and %s that it %s', (a, b, relation) => {
    expect(compareQuantities(first(a), first(b))).toBe(relation);
    expect(compareQuantities(first(b), first(a))).toBe(relation);
  });

  it.each([
    ['50 في المئة', '50 شخصا'],
    ['5 ملايين دولار', '5 ملايين ريال'],
    ['350 صاروخا', '300 جندي'],
    ['12 شخصا', 'ثلاثة ضباط'],
    ['30 في المئة من السكان', '40 في المئة من الأصوات'],
    ['5 كيلومترات', '300 متر'],
  ])('does not compare %s with %s', (a, b) => {
    expect(compareQuantities(first(a), first(b))).toBe(null);
  });
});
