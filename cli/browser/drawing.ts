import type { CDPSession, Page } from 'playwright-core';

/** One drawn mark as the browser lays it out, in CSS pixels of the viewport. */
export interface DrawnMark {
  /** How many shapes it is made of. */
  readonly shapes: number;
  readonly dashes: readonly string[];
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What the extension has put into a page's closed shadow root. */
export interface Drawing {
  readonly marks: readonly DrawnMark[];
  /** Visible text in the root: there must be none. */
  readonly text: string;
  readonly isShown: boolean;
  /** The card's frame, or null while none is open. */
  readonly card: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  } | null;
}

interface Node {
  readonly nodeName: string;
  readonly backendNodeId: number;
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
}

const GROUP = 'drawing';
const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** One session for as long as the page lives: to end one takes back what others have it emulate, paper for example. */
function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page);
  if (known !== undefined) return known;
  const session = page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** Looks into the closed root as only the debugger can; null where the page has none. */
export async function readDrawing(page: Page): Promise<Drawing | null> {
  const session = await sessionOf(page);
  try {
    const root = await closedRoot(session);
    if (root === null) return null;
    const { backendNodeId } = root;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId, objectGroup: GROUP });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: DESCRIBE,
      returnByValue: true,
    });
    return result.value as Drawing;
  } finally {
    await session.send('Runtime.releaseObjectGroup', { objectGroup: GROUP });
    await session.send('DOM.disable');
  }
}

async function closedRoot(session: CDPSession): Promise<Node | null> {
  const { root } = await session.send('DOM.getDocument', { depth: 2, pierce: true });
  const html = (root as Node).children?.find(({ nodeName }) => nodeName === 'HTML');
  const host = html?.children?.find(({ nodeName }) => nodeName === 'ISNAD-MARKS');
  return host?.shadowRoots?.[0] ?? null;
}

/** Runs in the page with the root as `this`. */
const DESCRIBE = `function () {
  const box = (element) => {
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    return { left, top, right, bottom, width, height };
  };
  const svg = this.querySelector('svg');
  const frame = this.querySelector('iframe');
  return {
    marks: [...(svg?.children ?? [])].map((mark) => {
      const paths = mark.matches('path') ? [mark] : [...mark.querySelectorAll('path')];
      return {
        ...box(mark),
        shapes: paths.length,
        dashes: paths.map((path) => path.getAttribute('stroke-dasharray') ?? ''),
      };
    }),
    text: this.textContent,
    isShown: svg !== null && getComputedStyle(svg).display !== 'none',
    card: frame === null ? null : box(frame),
  };
}`;
