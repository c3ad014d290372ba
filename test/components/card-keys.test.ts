import { describe, expect, it } from 'vitest';
import { cardKeyMeaning } from '../../components/card/card-keys.ts';

function press(key: string, given: { code?: string; ctrlKey?: boolean; altKey?: boolean } = {}) {
  return { key, code: '', altKey: false, ctrlKey: false, metaKey: false, ...given };
}

describe('cardKeyMeaning', () => {
  it('closes on Escape, steps on n and p, hides all on h, and opens the panel on s', () => {
    expect(cardKeyMeaning(press('Escape'), 'ltr')).toBe('close');
    expect(cardKeyMeaning(press('n'), 'ltr')).toBe('next');
    expect(cardKeyMeaning(press('P'), 'ltr')).toBe('previous');
    expect(cardKeyMeaning(press('h'), 'ltr')).toBe('hide');
    expect(cardKeyMeaning(press('s'), 'ltr')).toBe('panel');
  });

  it('knows n and p by their place on a keyboard without Latin letters', () => {
    expect(cardKeyMeaning(press('ى', { code: 'KeyN' }), 'rtl')).toBe('next');
    expect(cardKeyMeaning(press('ح', { code: 'KeyP' }), 'rtl')).toBe('previous');
    expect(cardKeyMeaning(press('ا', { code: 'KeyH' }), 'rtl')).toBe('hide');
    expect(cardKeyMeaning(press('ش', { code: 'KeyA' }), 'rtl')).toBeNull();
  });

  it('goes by the letter where the layout is Latin but another', () => {
    expect(cardKeyMeaning(press('b', { code: 'KeyN' }), 'ltr')).toBeNull();
    expect(cardKeyMeaning(press('n', { code: 'KeyL' }), 'ltr')).toBe('next');
  });

  it('goes on with the arrow that points on in the reader’s direction', () => {
    expect(cardKeyMeaning(press('ArrowRight'), 'ltr')).toBe('next');
    expect(cardKeyMeaning(press('ArrowLeft'), 'rtl')).toBe('next');
    expect(cardKeyMeaning(press('ArrowRight'), 'rtl')).toBe('previous');
  });

  it('leaves chords, scrolling and everything else to the browser', () => {
    expect(cardKeyMeaning(press('n', { ctrlKey: true }), 'ltr')).toBeNull();
    expect(cardKeyMeaning(press('ArrowLeft', { altKey: true }), 'ltr')).toBeNull();
    expect(cardKeyMeaning(press('ArrowDown'), 'ltr')).toBeNull();
    expect(cardKeyMeaning(press('Tab'), 'ltr')).toBeNull();
  });
});
