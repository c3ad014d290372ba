import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readBag,
  readField,
  readFlag,
  readList,
  readNullable,
  readNumber,
  readOneOf,
  readShownText,
  readText,
  readWhole,
} from '../../engine/shape.ts';

describe('reading values of unknown shape', () => {
  it('knows a bag from a list, null and everything else', () => {
    const bag = { a: 1 };
    expect(readBag(bag)).toBe(bag);
    for (const other of [[], null, undefined, 'a', 7]) expect(readBag(other)).toBeNull();
  });

  it('reads own fields only', () => {
    const bag = JSON.parse('{"a":1,"__proto__":{"b":2}}');
    expect(readField(bag, 'a')).toBe(1);
    for (const key of ['b', '__proto__', 'toString', 'constructor']) {
      expect(readField(bag, key)).toBeUndefined();
    }
    expect(readField(Object.create({ a: 1 }), 'a')).toBeUndefined();
  });

  it('takes texts up to their limit, and cuts those that are only shown', () => {
    expect(readText('abc', 3)).toBe('abc');
    expect(readText('abcd', 3)).toBeNull();
    expect(readShownText('abcd', 3)).toBe('abc');
    expect(readText(new String('a'), 3)).toBeNull();
    expect(readShownText(7, 3)).toBeNull();
  });

  it('takes numbers inside their bounds, and never NaN', () => {
    expect([readWhole(0, 0, 5), readWhole(5, 0, 5), readNumber(0.5, 0, 1)]).toEqual([0, 5, 0.5]);
    for (const wrong of [Number.NaN, -1, 6, 0.5, Number.POSITIVE_INFINITY, '1', null]) {
      expect(readWhole(wrong, 0, 5)).toBeNull();
    }
    expect(readNumber(Number.NaN, 0, 1)).toBeNull();
  });

  it('takes flags and values of a list as they are', () => {
    expect([readFlag(true), readFlag(false), readFlag(1)]).toEqual([true, false, null]);
    expect(readOneOf('b', ['a', 'b'])).toBe('b');
    expect(readOneOf('c', ['a', 'b'])).toBeNull();
    expect(readOneOf(['a'], ['a'])).toBeNull();
  });

  it('tells null from what cannot be read', () => {
    expect(readNullable(null, readFlag)).toEqual({ value: null });
    expect(readNullable(true, readFlag)).toEqual({ value: true });
    expect(readNullable(undefined, readFlag)).toBeNull();
  });

  it('reads all items of a list or none, and looks at no item of one that is too long', () => {
    expect(readList([true, false], 2, readFlag)).toEqual([true, false]);
    expect(readList([true, 1], 2, readFlag)).toBeNull();
    expect(readList([], 0, readFlag)).toEqual([]);
    let looks = 0;
    const look = () => {
      looks += 1;
      return 1;
    };
    expect(readList(new Array(1_000_000_000), 2, look)).toBeNull();
    expect(looks).toBe(0);
  });

  it('throws at nothing', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        readBag(value);
        readText(value, 5);
        readList(value, 5, readFlag);
        readOneOf(value, ['a']);
        readWhole(value, 0, 5);
      }),
      { seed: 20240518 },
    );
  });
});
