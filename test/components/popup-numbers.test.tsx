// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { filtered, type PanelSentence } from '../../components/panel/panel-sentences.ts';
import type { PopupProps } from '../../components/popup/popup.tsx';
import * as samples from './popup-samples.ts';
import { button, wordsOf } from './rendered.tsx';
import { showPopup as show } from './shown-popup.tsx';

describe('every number of the popup', () => {
  const counted = (words: string) => (words.match(/\d+/g) ?? []).map(Number);
  const reports = {
    english: samples.ENGLISH_REPORT,
    arabic: samples.ARABIC_REPORT,
    circular: samples.CIRCULAR_REPORT,
    many: samples.MANY_SOURCES,
  };

  it.each(Object.entries(reports))(
    'leads to as many sentences as it says, in the panel or on the page (%s)',
    (_, state) => {
      const onPanel = vi.fn<PopupProps['onPanel']>();
      const onReveal = vi.fn<PopupProps['onReveal']>();
      const root = show({ state, onPanel, onReveal });
      const rows = rowsOf(state);
      const figures = [...root.querySelectorAll<HTMLElement>('.states button, .station .figure')];
      expect(figures.length).toBeGreaterThan(3);
      for (const figure of figures) {
        const [said] = counted(wordsOf(figure));
        figure.click();
        const filter = onPanel.mock.lastCall?.[0];
        const listed =
          filter === undefined
            ? onReveal.mock.lastCall
            : filtered(rows, filter, state.summary.sources);
        expect([wordsOf(figure), listed?.length]).toEqual([wordsOf(figure), said]);
        onPanel.mockReset();
        onReveal.mockReset();
      }
    },
  );

  it('leads from the words of the summary to what they count', () => {
    const onPanel = vi.fn<PopupProps['onPanel']>();
    const root = show({ onPanel });
    const rows = rowsOf(samples.ENGLISH_REPORT);
    const listed = [...root.querySelectorAll<HTMLElement>('.summary a')].map((link) => {
      link.click();
      const filter = onPanel.mock.lastCall?.[0] ?? { by: 'all' };
      return filtered(rows, filter, []).map(({ index }) => index);
    });
    expect(listed).toEqual([
      [3, 4],
      [0, 1, 2],
    ]);
  });

  it('counts origins that lead to what they support independently', () => {
    const onPanel = vi.fn<PopupProps['onPanel']>();
    const root = show({ onPanel });
    button(root, '3 independent origins').click();
    expect(onPanel).toHaveBeenCalledExactlyOnceWith({ by: 'independent' });
    const listed = filtered(rowsOf(samples.ENGLISH_REPORT), { by: 'independent' }, []);
    expect(listed.map(({ index }) => index)).toEqual([0, 1, 2, 4]);
  });

  it('shows a single sentence on the page, and lists it where the page has it no more', () => {
    const onPanel = vi.fn<PopupProps['onPanel']>();
    const onReveal = vi.fn<PopupProps['onReveal']>();
    button(show({ onPanel, onReveal }), 'Disputed 1').click();
    expect([onReveal.mock.calls, onPanel.mock.calls]).toEqual([[[4]], []]);
    button(show({ onPanel, onReveal, lost: [4] }), 'Disputed 1').click();
    expect(onPanel).toHaveBeenCalledExactlyOnceWith({ by: 'state', kind: 'disputed' });
    const silent = samples.report({
      summary: { counts: samples.counts({ 'not-a-claim': 1 }), sources: [], independentOrigins: 0 },
    });
    button(show({ state: silent, onPanel, onReveal }), 'Not a claim 1').click();
    expect(onReveal).toHaveBeenCalledOnce();
    expect(onPanel).toHaveBeenLastCalledWith({ by: 'state', kind: 'not-a-claim' });
  });

  it('has all sentences one click away', () => {
    const onPanel = vi.fn<PopupProps['onPanel']>();
    button(show({ onPanel }), 'All sentences').click();
    expect(onPanel).toHaveBeenCalledExactlyOnceWith({ by: 'all' });
  });
});

function rowsOf(report: samples.DoneReport): readonly PanelSentence[] {
  return report.marks.map(({ sentence, kind, independentOrigins }) => ({
    index: sentence,
    text: `Sentence ${sentence}.`,
    kind,
    independentOrigins,
    againstOrigins: 0,
    speaker: null,
    met: null,
    lost: false,
  }));
}
