import { type PanelKeyMeaning, panelKeyMeaning } from '../../components/panel/panel-keys.ts';
import { filtered } from '../../components/panel/panel-sentences.ts';
import type { PanelView } from './panel-view.ts';

/** Lets the keyboard lead through the list; `view` gives what the panel shows now. */
export function obeyKeys(document: Document, view: () => PanelView | undefined): void {
  document.addEventListener('keydown', (event) => {
    const meaning = panelKeyMeaning(event);
    const now = view();
    // In a list of choices a letter finds a choice.
    if (meaning === null || now === undefined || isChoosing(event.target)) return;
    event.preventDefault();
    obey(document, now, meaning);
  });
}

function obey(document: Document, view: PanelView, meaning: PanelKeyMeaning): void {
  const rows = [...document.querySelectorAll('.row')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  switch (meaning) {
    case 'hide':
      view.toggleMarks();
      return;
    case 'reveal': {
      const sources = view.report?.kind === 'done' ? view.report.summary.sources : [];
      const sentence = filtered(view.sentences, view.filter, sources)[at];
      if (sentence !== undefined && !sentence.lost) view.reveal(sentence.index);
      return;
    }
    case 'next':
    case 'previous': {
      const to = rows.at(meaning === 'next' ? (at + 1) % Math.max(rows.length, 1) : at - 1);
      to?.querySelector<HTMLElement>('.row-line')?.focus();
      return;
    }
  }
}

function isChoosing(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('select, input, textarea') !== null;
}
