// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { CARD_MESSAGES } from '../../components/card/card-words.ts';
import { Chain } from '../../components/card/chain.tsx';
import * as samples from './card-samples.ts';
import { rendered, wordsOf } from './rendered.tsx';
import { wordsOfAll } from './words-in.ts';

const wordsFor = await wordsOfAll(CARD_MESSAGES);

function show(lang: 'en' | 'ar', content = samples.ARABIC_TALKS) {
  const root = rendered(<Chain content={content} words={wordsFor(lang)} />);
  const rows = [...root.querySelectorAll<HTMLElement>('[role=treeitem]')];
  const press = (key: string) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    return rows.indexOf(document.activeElement as HTMLElement);
  };
  return { root, rows, press };
}

describe('Chain', () => {
  it('says as a tree what it draws', () => {
    const { root, rows } = show('en');
    const tree = root.querySelector('[role=tree]');
    expect(tree?.getAttribute('aria-label')).toBe('The chain');
    expect(
      rows.map((row) => [Number(row.ariaLevel ?? row.getAttribute('aria-level')), wordsOf(row)]),
    ).toEqual([
      [1, 'موقع أكسيوسsaysunnamed: مصدران مطلعان'],
      [2, 'This pageسرايا'],
      [2, 'رياليست عربي'],
      [2, 'الحرة'],
      [1, 'بعثة إيران لدى الأمم المتحدةconfirms'],
      [2, 'وكالة إرناsays'],
      [3, 'اندبندنت عربية'],
    ]);
    expect(root.querySelectorAll('svg.gutter[aria-hidden=true]')).toHaveLength(rows.length);
  });

  it('tells an outlet’s several starts in words', () => {
    const axios = samples.link('Axios', 'outlet');
    const { rows } = show(
      'en',
      samples.card({
        ownChain: [axios],
        evidence: [
          samples.evidence({ source: 'The Herald', chain: [axios] }),
          samples.evidence({ source: 'The Herald', chain: [samples.link('Tehran', 'speaker')] }),
        ],
      }),
    );
    expect(wordsOf(rows.at(-1) ?? null)).toBe('The Heraldfrom Axios, Tehran');
  });

  it('is one tab stop and is walked with the arrow keys, up and down and along the tree', () => {
    const { rows, press } = show('en');
    expect(rows.map((row) => row.tabIndex)).toEqual([0, -1, -1, -1, -1, -1, -1]);
    rows[0]?.focus();
    expect([press('ArrowUp'), press('ArrowDown'), press('ArrowLeft')]).toEqual([0, 1, 0]);
    expect([press('End'), press('ArrowDown'), press('ArrowLeft'), press('ArrowLeft')]).toEqual([
      6, 6, 5, 4,
    ]);
    expect([press('ArrowLeft'), press('ArrowRight'), press('Home')]).toEqual([4, 5, 0]);
  });

  it('is walked along the other way where lines start at the right', () => {
    const { rows, press } = show('ar');
    rows[0]?.focus();
    expect([press('ArrowLeft'), press('ArrowRight')]).toEqual([1, 0]);
  });

  it('keeps its keys from the card around it, and leaves it all others', () => {
    const { rows, press } = show('en');
    const heard = vi.fn();
    document.body.addEventListener('keydown', heard, { once: true });
    rows[0]?.focus();
    press('ArrowRight');
    expect(heard).not.toHaveBeenCalled();
    press('n');
    expect(heard).toHaveBeenCalledOnce();
  });
});
