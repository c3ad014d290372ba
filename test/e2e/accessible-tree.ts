import type { CDPSession } from 'playwright-core';

/** Sends a command of the DevTools protocol to the page, frame or popup that is looked at. */
export type Send = (method: string, parameters?: object) => Promise<unknown>;

/** {@link Send} of a page's or a frame's session. */
export function sendOf(session: CDPSession): Send {
  return (method, parameters) => (session.send as Send).call(session, method, parameters);
}

/** What a reader of screens is told of an element. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
}

/** The accessibility tree of a document as the browser gives it to readers of screens, in order, without what it hides from them. */
export async function readAccessibleTree(send: Send): Promise<readonly AccessibleNode[]> {
  await send('Accessibility.enable');
  const { nodes } = (await send('Accessibility.getFullAXTree')) as RawTree;
  await send('Accessibility.disable');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: role?.value ?? '', name: (name?.value ?? '').trim() }));
}

interface RawTree {
  readonly nodes: readonly {
    readonly ignored: boolean;
    readonly role?: { readonly value: string };
    readonly name?: { readonly value: string };
  }[];
}

/** Roles of what a reader acts on. */
const ACTED_ON = new Set([
  'button',
  'checkbox',
  'combobox',
  'DisclosureTriangle',
  'link',
  'listbox',
  'radio',
  'switch',
  'textbox',
  'treeitem',
]);

/** The roles of what a reader can act on and is not told what it is. */
export function nameless(tree: readonly AccessibleNode[]): readonly string[] {
  return tree.flatMap(({ role, name }) => (ACTED_ON.has(role) && name === '' ? [role] : []));
}

/** The names of all nodes of a role, in order. */
export function namesOf(tree: readonly AccessibleNode[], role: string): readonly string[] {
  return tree.filter((node) => node.role === role).map(({ name }) => name);
}

/**
 * What the tab key does not reach of a document, as HTML, going round once with it; the keys are pressed in the browser, not
 * made by a script. The document must have the focus.
 */
export async function unreachedByTab(send: Send): Promise<readonly string[]> {
  const evaluate = async (expression: string) => {
    const { result } = (await send('Runtime.evaluate', {
      expression,
      returnByValue: true,
    })) as { result: { value: unknown } };
    return result.value;
  };
  const count = Number(await evaluate(PREPARE));
  // Once more than there are stops: the browser's own window may be one of them.
  for (let press = 0; press < count + 2; press++) {
    for (const type of ['rawKeyDown', 'keyUp']) {
      await send('Input.dispatchKeyEvent', {
        type,
        key: 'Tab',
        code: 'Tab',
        windowsVirtualKeyCode: 9,
      });
    }
  }
  return (await evaluate(
    `[...unreached].map(({ outerHTML }) => outerHTML.slice(0, 200))`,
  )) as string[];
}

/**
 * Of radio buttons with one name, and of what is folded away or switched off, the tab key stops at none or one; in a field of a
 * date at its day, month and year, and at its calendar.
 */
const PREPARE = `
  const stops = 'a[href], button, select, textarea, summary, input:not([type=radio]), input[type=radio]:checked, [tabindex]';
  globalThis.unreached = new Set([...document.querySelectorAll(stops)].filter((each) =>
    each.tabIndex >= 0 && !each.disabled && each.checkVisibility({ visibilityProperty: true })));
  document.addEventListener('focusin', ({ target }) => unreached.delete(target));
  unreached.delete(document.activeElement);
  unreached.size + 3 * document.querySelectorAll('input[type=date]').length`;
