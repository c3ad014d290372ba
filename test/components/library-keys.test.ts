import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { libraryKeyMeaning } from '../../components/library/library-keys.ts';
import { parseRoute, type Route, routeLink } from '../../components/library/route.ts';

const press = (key: string, code = '', ctrlKey = false) => {
  return { key, code, ctrlKey, altKey: false, metaKey: false };
};

describe('libraryKeyMeaning', () => {
  it('reads keys by their places where letters are not Latin', () => {
    expect(libraryKeyMeaning(press('ت', 'KeyJ'), false)).toBe('next');
    expect(libraryKeyMeaning(press('ئ', 'KeyZ', true), false)).toBe('undo');
  });

  it('leaves all keys but Escape to a field that is written in', () => {
    for (const key of ['j', 'x', '/', 'Delete', 'Home']) {
      expect(libraryKeyMeaning(press(key), true)).toBeNull();
    }
    expect(libraryKeyMeaning(press('z', 'KeyZ', true), true)).toBeNull();
    expect(libraryKeyMeaning(press('Escape'), true)).toBe('back');
  });

  it('leaves chords to the browser', () => {
    expect(libraryKeyMeaning(press('j', 'KeyJ', true), false)).toBeNull();
  });
});

describe('parseRoute', () => {
  it('reads every address that routeLink writes', () => {
    const routes: readonly Route[] = [
      { kind: 'list', list: 'origins' },
      { kind: 'article', id: '0123456789abcdef' },
      { kind: 'claim', id: '0123456789abcdef' },
    ];
    for (const route of routes) expect(parseRoute(routeLink(route))).toEqual(route);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (typed) => {
        const route: Route = { kind: 'search', typed: typed.replace(/\p{Cs}/gu, '') };
        expect(parseRoute(routeLink(route))).toEqual(route);
      }),
    );
  });

  it('shows the articles for an address that is none of ours', () => {
    for (const hash of [
      '',
      '#',
      '#/claim/../x',
      '#/article/0123',
      '#/search/%e0%a4%a',
      '#/constructor',
    ]) {
      const route = parseRoute(hash);
      if (route.kind === 'search') expect(route.typed).toBe('');
      else expect(route).toEqual({ kind: 'list', list: 'articles' });
    }
  });
});
