import { type ComponentChild, render } from 'preact';

/** Renders into a fresh element of the document (jsdom) and returns it. */
export function rendered(view: ComponentChild): HTMLElement {
  document.body.replaceChildren();
  const root = document.createElement('div');
  document.body.append(root);
  render(view, root);
  return root;
}

/** The visible words, runs of white space as one space. */
export function wordsOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The button that carries these words. */
export function button(root: Element, words: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find((each) => wordsOf(each) === words);
  if (found === undefined) throw new Error(`no button '${words}' in: ${wordsOf(root)}`);
  return found;
}
