import { type PanelKeyMeaning, panelKeyMeaning } from '../../components/panel/panel-keys.ts';
import type { PanelView } from './panel-view.ts';

/** Lets the keyboard lead through the list; `view` gives what the panel shows now. */
export function obeyKeys(document: Document, view: () => PanelView | undefined): void {
  document.addEventListener('keydown', (event) => {
    const meaning = panelKeyMeaning(event);
    const now = view();
    // In a list of choices a letter finds a choice.
    if (meaning === null || now === undefined || isChoosing(event.target)) return;
    event.preventDefault();
    obey(now, meaning, sentenceAround(document.activeElement));
  });
}

/** `sentence` is the one whose row has the focus. */
function obey(view: PanelView, meaning: PanelKeyMeaning, sentence: number | null): void {
  switch (meaning) {
    case 'hide':
      view.toggleMarks();
      return;
    case 'reveal': {
      const row = view.sentences.find(({ index }) => index === sentence);
      if (row !== undefined && !row.lost) view.reveal(row.index);
      return;
    }
    case 'next':
    case 'previous':
      view.step(sentence, meaning === 'next' ? 1 : -1);
      return;
  }
}

function sentenceAround(element: Element | null): number | null {
  const row = element?.closest<HTMLElement>('section:not(.selected) .row');
  return row ? Number(row.dataset['sentence']) : null;
}

function isChoosing(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('select, input, textarea') !== null;
}
