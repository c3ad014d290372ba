// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { Panel, type PanelProps } from '../../components/panel/panel.tsx';
import { PANEL_MESSAGES } from '../../components/panel/panel-words.ts';
import * as cards from './card-samples.ts';
import { PANEL_SENTENCES, TOLD_ELSEWHERE } from './panel-samples.ts';
import * as popups from './popup-samples.ts';
import { button, rendered } from './rendered.tsx';
import { wordsOfAll } from './words-in.ts';

const wordsIn = await wordsOfAll(PANEL_MESSAGES);
const ignore = () => undefined;

function show(given: Partial<PanelProps> = {}, uiLanguage = 'en-GB') {
  return rendered(
    <Panel
      state={popups.ENGLISH_REPORT}
      title="Talks in Muscat"
      lang="en"
      sentences={PANEL_SENTENCES}
      filter={{ by: 'all' }}
      opened={new Map()}
      target={null}
      elsewhere={{ kind: 'unasked' }}
      canReturn={false}
      words={wordsIn(uiLanguage)}
      onFilter={ignore}
      onToggle={ignore}
      onReveal={ignore}
      onCopy={() => true}
      onReturn={ignore}
      onLookElsewhere={ignore}
      {...given}
    />,
  );
}

const rows = (view: ParentNode) => [...view.querySelectorAll('.row')];

describe('Panel', () => {
  it('lists every sentence in reading order with its state in words', () => {
    const listed = rows(show()).map((row) => row.querySelector('.row-line')?.textContent);
    expect(listed).toEqual([
      'CorroboratedTwo officials held talks.',
      'RepeatedThe talks were not the first.',
      'NewMore talks are planned.',
    ]);
  });

  it('says who is named for a sentence, and how often it was met', () => {
    const notes = rows(show()).map((row) =>
      [...row.querySelectorAll('.row-notes li')].map((note) => note.textContent),
    );
    expect(notes).toEqual([
      ['Attributed to Axios', 'In 3 articles of your library, from 2 origins'],
      [
        'In 6 articles of your library, always from one origin',
        'No longer on the page as it was checked',
      ],
      [],
    ]);
  });

  it('sums the page up before all else', () => {
    const summary = show().querySelector('.summary')?.textContent ?? '';
    expect(summary).toMatch(/^\d+ claims?: .+\.$/);
    expect(summary).toContain('corroborated, by');
  });

  it('lists what the filter lets through, and says how much that is', () => {
    const view = show({ filter: { by: 'state', kind: 'repeated' } });
    expect(rows(view)).toHaveLength(1);
    expect(view.textContent).toContain('1 sentence is listed');
  });

  it('asks for a state, and for all again where it is chosen already', () => {
    const onFilter = vi.fn();
    button(show({ onFilter }), 'New 1').click();
    expect(onFilter).toHaveBeenLastCalledWith({ by: 'state', kind: 'new' });
    button(show({ onFilter, filter: { by: 'state', kind: 'new' } }), 'New 1').click();
    expect(onFilter).toHaveBeenLastCalledWith({ by: 'all' });
  });

  it('opens a sentence with both texts and the chain, and leads to it on the page', () => {
    const onReveal = vi.fn();
    const view = show({
      onReveal,
      opened: new Map([[0, { kind: 'read', content: cards.ARABIC_TALKS }]]),
    });
    expect(view.querySelectorAll('.row-body blockquote').length).toBeGreaterThan(1);
    expect(view.querySelector('.row-body .chain')).not.toBeNull();
    button(view, 'Show on the page').click();
    expect(onReveal).toHaveBeenCalledWith(0);
  });

  it('leads nowhere for a sentence that the page has lost', () => {
    const view = show({ opened: new Map([[1, { kind: 'reading' }]]) });
    expect(button(view, 'Show on the page').disabled).toBe(true);
  });

  it('shows what is told elsewhere, each outlet in its own words', () => {
    const view = show({ elsewhere: TOLD_ELSEWHERE });
    const elsewhere = view.querySelector('.elsewhere');
    expect(elsewhere?.textContent).toContain('Delta Times');
    expect(elsewhere?.textContent).toContain('All exits had been locked.');
    expect(elsewhere?.textContent).toContain('2 independent origins');
  });

  it('says where to click while the page was not checked', () => {
    const view = show({ state: { kind: 'unchecked' }, sentences: [], title: null });
    expect(view.textContent).toContain('click Isnad’s button in the toolbar');
    expect(rows(view)).toEqual([]);
  });
});
