import {
  type LibraryKeyMeaning,
  libraryKeyMeaning,
} from '../../components/library/library-keys.ts';
import { focusRow } from '../../components/library/virtual-list.tsx';
import type { ArticleId } from '../../engine/model.ts';
import type { LibraryState, LibraryView } from './library-view.ts';

/** Lets the keyboard lead through the page. */
export function obeyKeys(document: Document, view: LibraryView): void {
  document.addEventListener('keydown', (event) => {
    const meaning = libraryKeyMeaning(event, isWriting(event.target));
    if (meaning === null || isTree(event.target)) return;
    if (obey(document, view, meaning)) event.preventDefault();
  });
}

/** Gives whether the key did something. */
function obey(document: Document, view: LibraryView, meaning: LibraryKeyMeaning): boolean {
  const state = view.state();
  const { active } = state;
  switch (meaning) {
    case 'next':
      return goTo(document, view, active + 1);
    case 'previous':
      return goTo(document, view, active - 1);
    case 'first':
      return goTo(document, view, 0);
    case 'last':
      return goTo(document, view, lengthOf(state) - 1);
    case 'select': {
      const id = ownArticleAt(state, active);
      if (id !== null) view.select(id);
      return id !== null;
    }
    case 'remove': {
      const only = ownArticleAt(state, active);
      const ids = state.selected.size > 0 ? [...state.selected] : only === null ? [] : [only];
      if (state.body.kind === 'articles' && ids.length > 0) void view.edits.remove(ids);
      return state.body.kind === 'articles';
    }
    case 'search':
      document.getElementById('search')?.focus();
      return true;
    case 'undo':
      void view.edits.undo();
      return true;
    case 'back':
      return goBack(document, view, state);
  }
}

function goBack(document: Document, view: LibraryView, state: LibraryState): boolean {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && isWriting(activeElement)) activeElement.blur();
  else if (state.selected.size > 0) view.selectNone();
  else if (state.route.kind !== 'list') history.back();
  else return false;
  return true;
}

function goTo(document: Document, view: LibraryView, index: number): boolean {
  const list = document.querySelector('.lines');
  if (list === null) return false;
  const isIn = list.contains(document.activeElement);
  const to = Math.max(0, Math.min(isIn ? index : view.state().active, lengthOf(view.state()) - 1));
  view.activate(to);
  if (!isIn) focusRow(list, to);
  return true;
}

function lengthOf({ body }: LibraryState): number {
  if (body.of.kind !== 'ready') return 0;
  switch (body.kind) {
    case 'articles':
      return body.of.value.lines.length;
    case 'claims':
      return body.of.value.total;
    case 'sources':
    case 'origins':
    case 'bin':
      return body.of.value.length;
    case 'search':
      return body.of.value.articles.length + body.of.value.claims.length;
    default:
      return 0;
  }
}

/** The article of the reader's own that a row is of. */
function ownArticleAt({ body }: LibraryState, index: number): ArticleId | null {
  if (body.of.kind !== 'ready') return null;
  const lines =
    body.kind === 'articles' ? body.of.value.lines : body.kind === 'bin' ? body.of.value : [];
  const line = lines[index];
  return line === undefined || line.savedAt === null ? null : line.id;
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type=checkbox]), textarea, select') !== null
  );
}

/** A drawn chain is walked with the arrows too. */
function isTree(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=tree]') !== null;
}
