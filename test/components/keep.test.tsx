// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { KeepAccess } from '../../components/popup/keep.tsx';
import type { SavedArticle } from '../../components/popup/popup-content.ts';
import { report } from './popup-samples.ts';
import { showPopup } from './shown-popup.tsx';

function shown(saved: SavedArticle | null, given: Partial<KeepAccess> = {}) {
  const keep: KeepAccess = {
    host: 'news.example',
    savesSite: false,
    onKeep: async () => 'done',
    onTakeBack: async () => 'done',
    onSaveSite: () => undefined,
    ...given,
  };
  return showPopup({ state: report({ saved }), keep });
}

function buttons(root: ParentNode): (string | null)[] {
  return [...root.querySelectorAll('.keep button')].map(({ textContent }) => textContent);
}

function press(root: ParentNode, says: string): void {
  const all = [...root.querySelectorAll<HTMLButtonElement>('button')];
  const found = all.find(({ textContent }) => textContent === says);
  if (found === undefined) throw new Error(`no button ${says}`);
  found.click();
}

describe('saving an article in the popup', () => {
  it('offers it for an article that is not in the library', async () => {
    const onKeep = vi.fn(async () => 'done' as const);
    const root = await shown({ state: 'none', edit: null }, { onKeep });
    expect(buttons(root)).toEqual(['Save this article']);
    press(root, 'Save this article');
    expect(onKeep).toHaveBeenCalledOnce();
  });

  it('says that it was saved, and offers to take it back and to save the whole site', async () => {
    const onSaveSite = vi.fn();
    const root = await shown({ state: 'saved', edit: '0123456789abcdef' }, { onSaveSite });
    expect(root.querySelector('.keep')?.textContent).toContain('Saved');
    expect(buttons(root)[0]).toBe('Undo');
    root.querySelector<HTMLButtonElement>('.keep [role="switch"]')?.click();
    expect(onSaveSite).toHaveBeenCalledWith(true);
  });

  it('offers a version that the library does not have', async () => {
    const root = await shown({ state: 'older', edit: null });
    expect(buttons(root)[0]).toBe('Save this version too');
  });

  it('says what to do when the disk is full', async () => {
    const root = await shown({ state: 'none', edit: null }, { onKeep: async () => 'disk-full' });
    press(root, 'Save this article');
    await vi.waitFor(() => expect(root.textContent).toContain('The disk is full'));
  });

  it('is not offered in a private window', async () => {
    const root = await shown(null);
    expect(root.querySelector('.keep')).toBeNull();
  });
});
