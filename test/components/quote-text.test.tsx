// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../components/card/card.tsx';
import { CARD_MESSAGES } from '../../components/card/card-words.ts';
import * as samples from './card-samples.ts';
import { rendered, wordsOf } from './rendered.tsx';
import { wordsOfAll } from './words-in.ts';

const wordsFor = await wordsOfAll(CARD_MESSAGES);
const ignore = () => undefined;
const onStep = vi.fn();

function show(content = samples.ENGLISH_CONTRADICTED) {
  const acts = { onStep, onPanel: null, onClose: ignore, onJudge: ignore, outcome: null };
  return rendered(
    <Card content={content} words={wordsFor('en-GB')} {...acts} onCopy={() => true} />,
  );
}

const joined = (root: Element) => [...root.querySelectorAll('mark.joined')].map(wordsOf);
const focused = () => wordsOf(document.activeElement);

function press(key: string): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  return document.activeElement?.dispatchEvent(event) ?? true;
}

describe('joined words', () => {
  beforeEach(() => {
    onStep.mockReset();
  });

  it('are one stop of the tab key in each quote', () => {
    for (const quote of show().querySelectorAll('.quotes blockquote')) {
      expect(quote.querySelectorAll('[tabindex="0"]').length).toBe(1);
    }
  });

  it('are stressed in both texts while one of them has the focus', async () => {
    const root = show();
    root.querySelector<HTMLElement>('mark[tabindex="0"]')?.focus();
    await vi.waitFor(() => expect(joined(root).length).toBeGreaterThan(1));
    (document.activeElement as HTMLElement).blur();
    await vi.waitFor(() => expect(joined(root)).toEqual([]));
  });

  it('are walked by the arrows, along a text and across to the other', async () => {
    const root = show();
    const [page, other] = [...root.querySelectorAll('blockquote')];
    page?.querySelector<HTMLElement>('mark[tabindex="0"]')?.focus();
    const first = focused();
    press('ArrowRight');
    const second = focused();
    expect(second).not.toBe(first);
    await vi.waitFor(() => expect(joined(root)).toContain(second));
    press('ArrowDown');
    expect(other?.contains(document.activeElement)).toBe(true);
    press('ArrowUp');
    expect(focused()).toBe(second);
    press('ArrowLeft');
    expect(focused()).toBe(first);
  });

  it('are walked in the direction of their text', () => {
    const root = show(samples.ARABIC_NUMBERS);
    const marks = [...root.querySelectorAll<HTMLElement>('blockquote [tabindex]')];
    marks[0]?.focus();
    press('ArrowLeft');
    expect(document.activeElement).toBe(marks[1]);
    press('ArrowRight');
    expect(document.activeElement).toBe(marks[0]);
  });

  it('keep their arrows from the card, whose arrows lead away, and leave it all other keys', () => {
    const root = show();
    const heard = vi.fn();
    root.addEventListener('keydown', heard);
    root.querySelector<HTMLElement>('mark[tabindex="0"]')?.focus();
    press('ArrowLeft');
    expect(heard).not.toHaveBeenCalled();
    press('n');
    expect(heard).toHaveBeenCalledOnce();
  });
});
