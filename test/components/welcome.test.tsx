// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { Welcome, type WelcomeProps } from '../../components/welcome/welcome.tsx';
import { WELCOME_MESSAGES } from '../../components/welcome/welcome-words.ts';
import * as cards from './card-samples.ts';
import { button, rendered, wordsOf } from './rendered.tsx';
import { WELCOME } from './welcome-samples.ts';
import { wordsOfAll } from './words-in.ts';

const wordsFor = await wordsOfAll(WELCOME_MESSAGES);

const show = (given: Partial<WelcomeProps> = {}) =>
  rendered(<Welcome {...WELCOME} {...given} words={wordsFor('en')} />);

const EXAMPLE = {
  kind: 'checked',
  lang: 'en',
  outlet: null,
  sentences: [cards.ENGLISH_REPEATED, cards.NEW],
} as const;

describe('Welcome', () => {
  it('shows the keys that are set, and says which are not', () => {
    expect([...show().querySelectorAll('.keys dd')].map(wordsOf)).toEqual([
      'Alt+Shift+Y',
      'Alt+Shift+.',
      'no key set',
      'Alt+Shift+U',
    ]);
  });

  it('says where keys are changed where nobody can be taken there', () => {
    expect(wordsOf(show({ onChangeKeys: null }))).toContain('Manage Extension Shortcuts');
    const onChangeKeys = vi.fn();
    button(show({ onChangeKeys }), 'Change the keys').click();
    expect(onChangeKeys).toHaveBeenCalledOnce();
  });

  it('shows what is known of the sentence that the reader chooses, and takes the focus there', async () => {
    const root = show({ example: EXAMPLE });
    const sentences = [...root.querySelectorAll<HTMLElement>('.marked a')];
    expect(sentences.map((it) => wordsOf(it.querySelector('small')))).toEqual(['Repeated', 'New']);
    expect(wordsOf(root.querySelector('.example-card h3'))).toBe('Repeated');
    Element.prototype.scrollIntoView = vi.fn();
    sentences[1]?.click();
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('example-card'));
    expect(wordsOf(root.querySelector('.example-card h3'))).toBe('New');
    expect(sentences[1]?.getAttribute('aria-current')).toBe('true');
    expect(sentences[0]?.hasAttribute('aria-current')).toBe(false);
  });

  it('offers to check the example again where that failed', () => {
    const onCheckAgain = vi.fn();
    button(show({ example: { kind: 'failed' }, onCheckAgain }), 'Try again').click();
    expect(onCheckAgain).toHaveBeenCalledOnce();
  });

  it('hands on the site that the reader writes, and says what is wrong with it', () => {
    const onAddSite = vi.fn();
    const root = show({ onAddSite, sites: { ...WELCOME.sites, answer: 'bad' } });
    const input = root.querySelector<HTMLInputElement>('#site-address');
    if (input === null) throw new Error('no field');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(wordsOf(root.querySelector('#site-answer'))).toContain('like news.example.org');
    input.value = 'news.example';
    button(root, 'Choose this site').click();
    expect(onAddSite).toHaveBeenCalledWith('news.example');
  });

  it('lists the chosen sites, and gives each back', () => {
    const onRemoveSite = vi.fn();
    const root = show({ onRemoveSite, sites: { ...WELCOME.sites, chosen: ['*://a.example/*'] } });
    expect(wordsOf(root.querySelector('.site-list li span'))).toBe('a.example');
    button(root, 'Remove').click();
    expect(onRemoveSite).toHaveBeenCalledWith('*://a.example/*');
  });

  it('says what became of a pack', () => {
    const said = (importing: WelcomeProps['importing']) =>
      wordsOf(show({ importing }).querySelector('.import [role=status]'));
    expect(said({ kind: 'idle' })).toBe('');
    expect(said({ kind: 'adding', done: 40, all: 312 })).toContain('40 of 312');
    expect(said({ kind: 'done', name: 'Gaza', count: 1 })).toBe(
      'Gaza is in your library now, with 1 report.',
    );
    expect(said({ kind: 'failed', why: 'older-pack' })).toContain('a later edition');
  });

  it('leads to the library page for files of every other kind', () => {
    const link = show().querySelector<HTMLAnchorElement>('.import a');
    expect(link?.textContent).toBe('Bring in articles, a backup or other files');
    expect(link?.getAttribute('href')).toBe('/library.html#/files');
  });

  it('takes no second file while it reads one', () => {
    const field = (importing: WelcomeProps['importing']) =>
      show({ importing }).querySelector<HTMLInputElement>('#pack-file')?.disabled;
    expect(field({ kind: 'idle' })).toBe(false);
    expect(field({ kind: 'reading' })).toBe(true);
  });
});
