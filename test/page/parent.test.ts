import { describe, expect, it } from 'vitest';
import { groupOf } from '../../page/gate.ts';
import { inherited, openRootOf, parentOf } from '../../page/parent.ts';
import { isShownIn } from '../../page/walk.ts';
import { openHtml } from './read-page.ts';

const NAMES = [
  'assignedSlot',
  'contains',
  'firstElementChild',
  'getRootNode',
  'lastElementChild',
  'nodeType',
  'ownerDocument',
  'parentElement',
  'parentNode',
  'shadowRoot',
] as const;

/**
 * A form around a text, and in it a control of every name. jsdom does not show controls under their names as browsers
 * do, so it is told to; nothing may be asked of its selectors from then on.
 */
function formAround(names: readonly string[]) {
  const document = openHtml(
    '<body><form><input><main><h1>Talks</h1><p>Text.</p></main></form></body>',
  );
  const [form, input, heading, paragraph] = ['form', 'input', 'h1', 'p'].map((name) => {
    const element = document.getElementsByTagName(name)[0];
    if (element === undefined) throw new Error(name);
    return element;
  }) as [Element, Element, Element, Element];
  for (const name of names) Object.defineProperty(form, name, { value: input });
  return { document, form, input, heading, paragraph };
}

describe('a form whose controls have the names of its own properties', () => {
  it('has the parent that it stands in, and no shadow root', () => {
    const { document, form, heading } = formAround(NAMES);
    expect(form.parentElement?.nodeName).toBe('INPUT');
    expect(parentOf(form)).toBe(document.body);
    expect(openRootOf(form)).toBeNull();
    expect(inherited(form, 'contains')(heading)).toBe(true);
    expect(isShownIn(heading, document.body)).toBe(true);
  });

  it('ends every walk upwards, by whichever name', () => {
    for (const name of NAMES) {
      const { paragraph, input } = formAround([name]);
      expect(groupOf(paragraph)?.nodeName, name).toBe('MAIN');
      expect(['FORM', 'BODY', 'HTML', undefined], name).toContain(groupOf(input)?.nodeName);
    }
  });
});
