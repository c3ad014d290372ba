import { describe, expect, it } from 'vitest';
import { panelKeyMeaning } from '../../components/panel/panel-keys.ts';

function press(key: string, given: { code?: string; ctrlKey?: boolean } = {}) {
  return { key, code: '', altKey: false, ctrlKey: false, metaKey: false, ...given };
}

describe('panelKeyMeaning', () => {
  it('steps on n and p, shows in the page on o and hides the marks on h', () => {
    const meanings = ['n', 'P', 'o', 'h'].map((key) => panelKeyMeaning(press(key)));
    expect(meanings).toEqual(['next', 'previous', 'reveal', 'hide']);
  });

  it('knows the keys by their place on a keyboard without Latin letters', () => {
    expect(panelKeyMeaning(press('ى', { code: 'KeyN' }))).toBe('next');
    expect(panelKeyMeaning(press('خ', { code: 'KeyO' }))).toBe('reveal');
  });

  it('leaves chords, Enter and the arrows to the browser', () => {
    expect(panelKeyMeaning(press('n', { ctrlKey: true }))).toBeNull();
    for (const key of ['Enter', ' ', 'ArrowDown', 'Escape', 'Tab']) {
      expect(panelKeyMeaning(press(key)), key).toBeNull();
    }
  });
});
