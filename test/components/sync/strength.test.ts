import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strengthOf } from '../../../components/sync/strength.ts';

describe('strengthOf', () => {
  it.each([
    ['', 'none'],
    ['   ', 'none'],
    ['qamar', 'short'],
    ['قمر شمس', 'short'],
    ['aaaaaaaaaaaaaaaa', 'weak'],
    ['abcdefghijklmnop', 'weak'],
    ['12345678901234', 'weak'],
    ['password password password', 'weak'],
    ['harbour lantern', 'weak'],
    ['lantern harbour velvet gravel', 'fair'],
    ['فانوس مرفأ مخمل حصى', 'fair'],
    ['lantern harbour velvet gravel orbit tailor salt', 'strong'],
    ['فانوس مرفأ مخمل حصى مدار خياط ملح', 'strong'],
    ['k7#Vq!29xLw@Zp4d', 'strong'],
  ])('says of "%s" that it is %s', (passphrase, strength) => {
    expect(strengthOf(passphrase)).toBe(strength);
  });

  it('never thinks less of a passphrase for another word behind it', () => {
    const order = ['none', 'short', 'weak', 'fair', 'strong'];
    const word = fc.constantFrom('lantern', 'harbour', 'velvet', 'قمر', 'مرفأ', 'orbit', 'salt');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), word, (words, more) => {
        const before = order.indexOf(strengthOf(words.join(' ')));
        expect(order.indexOf(strengthOf([...words, more].join(' ')))).toBeGreaterThanOrEqual(
          before,
        );
      }),
    );
  });

  it('takes any text, and a very long one in no time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => strengthOf(text).length > 0));
    expect(strengthOf('\ud800'.repeat(20))).toBe('weak');
    const begun = performance.now();
    strengthOf('a b'.repeat(100_000));
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
