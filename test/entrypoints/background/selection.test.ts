import { describe, expect, it } from 'vitest';
import { checkSelection } from '../../../entrypoints/background/selection.ts';
import type { PageWish } from '../../../storage/wishes.ts';

/** What happens, in order, when the entry is chosen. */
function choose(clicked: Parameters<typeof checkSelection>[0], tab: { id?: number } | undefined) {
  const done: (number | readonly [number, PageWish])[] = [];
  const put = async (of: number, wish: PageWish) => void done.push([of, wish]);
  checkSelection(clicked, tab, { put }, (beside) => void done.push(beside));
  return done;
}

describe('the entry in the menu of selected text', () => {
  it('opens the panel within the click, then hands it the text and its page', () => {
    const clicked = { selectionText: 'Talks were held.', pageUrl: 'https://news.example/a' };
    expect(choose(clicked, { id: 7 })).toEqual([
      7,
      [7, { kind: 'text', text: 'Talks were held.', isCut: false, url: 'https://news.example/a' }],
    ]);
  });

  it('cuts what is longer than a reader can look at, and says so', () => {
    const [, handed] = choose({ selectionText: 'جملة. '.repeat(10_000), pageUrl: 'x' }, { id: 7 });
    if (!Array.isArray(handed)) throw new Error('nothing was handed over');
    const wish = handed[1] as PageWish & { kind: 'text' };
    expect(wish.isCut).toBe(true);
    expect(wish.text).toHaveLength(20_000);
  });

  it('does nothing without a tab or a text', () => {
    expect(choose({ selectionText: 'Talks were held.' }, undefined)).toEqual([]);
    expect(choose({ selectionText: 'Talks were held.' }, {})).toEqual([]);
    expect(choose({}, { id: 7 })).toEqual([]);
  });
});
