// @vitest-environment jsdom
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { Panel, type PanelProps } from '../../components/panel/panel.tsx';
import { PANEL_MESSAGES } from '../../components/panel/panel-words.ts';
import * as cards from './card-samples.ts';
import { PANEL_SENTENCES, SELECTED, TOLD_ELSEWHERE } from './panel-samples.ts';
import * as popups from './popup-samples.ts';
import { button, rendered } from './rendered.tsx';
import { wordsOfAll } from './words-in.ts';

const wordsIn = await wordsOfAll(PANEL_MESSAGES);
const ignore = () => undefined;

const show = (given: Partial<PanelProps> = {}) => rendered(panel(given));

/** As many sentences as a page can have. */
function longPage() {
  const [sentence] = PANEL_SENTENCES;
  if (sentence === undefined) throw new Error('no sentence');
  return Array.from({ length: 1_500 }, (_, index) => ({ ...sentence, index }));
}

function panel(given: Partial<PanelProps> = {}) {
  return (
    <Panel
      state={popups.ENGLISH_REPORT}
      title="Talks in Muscat"
      lang="en"
      sentences={PANEL_SENTENCES}
      filter={{ by: 'all' }}
      opened={new Map()}
      target={null}
      selected={null}
      elsewhere={{ kind: 'unasked' }}
      recalled={null}
      canReturn={false}
      words={wordsIn('en-GB')}
      onFilter={ignore}
      onToggle={ignore}
      onReveal={ignore}
      onJudge={ignore}
      onCopy={() => true}
      onReturn={ignore}
      onLookElsewhere={ignore}
      onCloseSelected={ignore}
      {...given}
    />
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

  it('says before all sentences that the page is one of several', () => {
    const state = popups.report({ leftOut: [{ text: 'https://a.example/2', why: 'next-page' }] });
    const said = show({ state }).querySelector('.held-back')?.textContent;
    expect(said).toBe('One page of several: the others were not read');
    expect(show().querySelector('.held-back')).toBeNull();
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
      opened: new Map([[0, { kind: 'read', content: cards.ARABIC_TALKS, said: null }]]),
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

  it('draws of 1,500 sentences those near the window, and says of each its place among all', () => {
    const sentences = longPage();
    const view = show({ sentences });
    const drawn = rows(view);
    expect(drawn.length).toBeGreaterThan(5);
    expect(drawn.length).toBeLessThan(60);
    const places = drawn.map((row) => row.getAttribute('aria-posinset'));
    expect(places).toEqual(drawn.map((_, at) => String(at + 1)));
    expect(drawn[0]?.getAttribute('aria-setsize')).toBe('1500');
  });

  it('draws the sentence that the reader comes for, far from the others, and leads the focus there', () => {
    Element.prototype.scrollIntoView = vi.fn();
    const target = { sentence: 1_200, takesFocus: true };
    const view = show({ sentences: longPage(), target });
    const row = view.querySelector('[data-sentence="1200"]');
    expect(row?.getAttribute('aria-current')).toBe('true');
    expect(row?.contains(document.activeElement)).toBe(true);
    expect(view.querySelector('[data-sentence="1199"]')).not.toBeNull();
    expect(view.querySelector('[data-sentence="1100"]')).toBeNull();
    const order = rows(view).map((each) => Number(each.getAttribute('data-sentence')));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('draws all of them on paper', async () => {
    const view = show({ sentences: longPage() });
    dispatchEvent(new Event('beforeprint'));
    await vi.waitFor(() => expect(rows(view)).toHaveLength(1_500));
    dispatchEvent(new Event('afterprint'));
    await vi.waitFor(() => expect(rows(view).length).toBeLessThan(60));
  });

  it('lets evidence be overruled, says what became of it, and leads to the undo', async () => {
    const onJudge = vi.fn();
    const content = { ...cards.OVERRULED, evidence: cards.ENGLISH_CONTRADICTED.evidence };
    const read = { kind: 'read', content, said: null } as const;
    const view = show({ onJudge, opened: new Map([[2, read]]) });
    button(view, 'Not a contradiction').click();
    const assertion = content.evidence[0]?.assertion;
    expect(onJudge).toHaveBeenCalledWith(2, assertion, 'not-opposite');
    const said = { outcome: 'not-opposite' } as const;
    render(panel({ opened: new Map([[2, { ...read, said }]]) }), view);
    expect(view.querySelector('.judged [role="status"]')?.textContent).toContain(
      'no longer counts',
    );
    expect(document.activeElement?.className).toBe('undo');
  });

  it('lets nothing be overruled in a private window', () => {
    const content = { ...cards.ENGLISH_CONTRADICTED, mayJudge: false };
    const view = show({ opened: new Map([[0, { kind: 'read', content, said: null }]]) });
    expect(view.querySelector('.row-body blockquote')).not.toBeNull();
    expect(view.querySelector('.judge')).toBeNull();
  });

  it('shows selected text above the page, each sentence with its state, the first one open', () => {
    const onCloseSelected = vi.fn();
    const view = show({ selected: SELECTED, onCloseSelected });
    const selected = view.querySelector('.selected');
    if (selected === null) throw new Error('nothing selected');
    expect(selected.textContent).toContain('2 sentences of the selected text were checked');
    const states = [...selected.querySelectorAll('.row-line')].map(
      (line) => `${line.getAttribute('aria-expanded')} ${line.textContent}`,
    );
    expect(states).toEqual([
      'true CorroboratedTwo officials held talks.',
      'false NewMore talks are planned.',
    ]);
    expect(selected.querySelector('blockquote')).not.toBeNull();
    expect(selected.querySelector('.judge, .row-actions')).toBeNull();
    button(selected, 'Put the selected text away').click();
    expect(onCloseSelected).toHaveBeenCalledOnce();
  });

  it.each([
    [{ kind: 'checking' }, 'Comparing the selected text'],
    [{ kind: 'failed' }, 'Your library could not be read'],
    [{ kind: 'checked', lang: 'en', sentences: [] }, 'Select a whole sentence'],
  ] as const)('says what becomes of selected text: %o', (check, told) => {
    const view = show({ selected: { isCut: false, check } });
    expect(view.querySelector('.selected [role="status"]')?.textContent).toContain(told);
  });

  it('says that only the beginning of a long selection was checked', () => {
    const view = show({ selected: { ...SELECTED, isCut: true } });
    expect(view.querySelector('.selected')?.textContent).toContain('only its beginning');
  });

  it('says where to click while the page was not checked', () => {
    const view = show({ state: { kind: 'unchecked' }, sentences: [], title: null });
    expect(view.textContent).toContain('click Isnad’s button in the toolbar');
    expect(rows(view)).toEqual([]);
  });
});
