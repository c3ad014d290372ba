import { describe, expect, it } from 'vitest';
import { BACKGROUND_CALLS } from '../../bridge/parse-background-calls.ts';
import { KEEPER_CALLS } from '../../bridge/parse-keeper-calls.ts';
import { PAGE_CALLS } from '../../bridge/parse-page-calls.ts';
import type { Caller, Sender } from '../../bridge/sender.ts';
import { type Handlers, type ServingRuntime, serve, servingOnly } from '../../bridge/serve.ts';
import { failure, success } from '../../engine/result.ts';
import { aCheckRequest } from './requests.ts';

const HOME = 'chrome-extension://isnad/';
const page: Sender = {
  id: 'isnad',
  url: 'https://news.example/a',
  frameId: 0,
  tab: { id: 7, incognito: false },
};
const card: Sender = { id: 'isnad', url: `${HOME}card.html#t`, frameId: 12, tab: { id: 7 } };
const popup: Sender = { id: 'isnad', url: `${HOME}popup.html` };

const SAID = {
  tab: 7,
  report: 'r',
  sentence: 2,
  assertion: '202405-0123456789abcdef',
  says: 'other-event',
};

/** A runtime whose only listener can be called; `calls` records what reached a handler. */
function serving(more: Handlers = {}) {
  type Listener = Parameters<ServingRuntime['onMessage']['addListener']>[0];
  const listeners = new Set<Listener>();
  const calls: { request: unknown; caller: Caller }[] = [];
  const record = async (request: unknown, caller: Caller) => {
    calls.push({ request, caller });
    return success(null);
  };
  const runtime: { -readonly [Key in keyof ServingRuntime]: ServingRuntime[Key] } = {
    id: 'isnad',
    // As Chromium does with `use_dynamic_url`: what pages load is not what senders are called.
    getURL: (path) => (path === '' ? HOME : `chrome-extension://1b4e-dynamic/${path}`),
    onMessage: {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
    },
  };
  const stop = serve(
    {
      'page-to-background/article-found': record,
      'page-to-background/unreadable': record,
      'panel-to-background/judge': record as never,
      'card-to-page/close': record,
      'card-to-background/redeem': async () => {
        throw new Error('a bug');
      },
      ...more,
    },
    { ...BACKGROUND_CALLS, ...PAGE_CALLS },
    runtime,
  );
  const deliver = (name: string, request: unknown, sender: Sender) =>
    new Promise<unknown>((resolve) => {
      for (const listener of listeners)
        expect(listener({ name, request }, sender, resolve)).toBe(true);
    });
  return { deliver, calls, listeners, stop, runtime };
}

const kindOf = (kind: string) => ({ ok: false, failure: { kind } });

describe('serve', () => {
  it('lets a card in a frame of a tab redeem its token', async () => {
    const { deliver } = serving({ 'card-to-background/redeem': async () => failure('x', 'X.') });
    expect(await deliver('card-to-background/redeem', { token: 't' }, card)).toMatchObject(
      kindOf('x'),
    );
  });

  it('hands a parsed request and its caller to the handler and replies its result', async () => {
    const { deliver, calls } = serving();
    expect(await deliver('page-to-background/article-found', { more: 1 }, page)).toEqual(
      success(null),
    );
    expect(calls).toEqual([
      { request: {}, caller: { tab: 7, private: false, url: 'https://news.example/a' } },
    ]);
  });

  it('tells a private window from a normal one', async () => {
    const { deliver, calls } = serving();
    const hidden = { ...page, tab: { id: 8, incognito: true } };
    await deliver('page-to-background/article-found', {}, hidden);
    expect(calls[0]?.caller.private).toBe(true);
  });

  it.each([
    ['another extension', { ...page, id: 'other' }],
    ['nobody', {}],
    ['an embedded frame', { ...page, frameId: 3 }],
    ['a page that is being prerendered', { ...page, documentLifecycle: 'prerender' }],
    ['an extension page in a tab', { ...page, url: `${HOME}card.html` }],
    ['the popup', popup],
  ])('refuses a page call from %s', async (_who, sender: Sender) => {
    const { deliver, calls } = serving();
    expect(await deliver('page-to-background/article-found', {}, sender)).toMatchObject(
      kindOf('stranger'),
    );
    expect(calls).toEqual([]);
  });

  it.each([
    ['a page', page],
    ['the popup', popup],
    ['a card opened as a tab of its own', { ...card, frameId: 0 }],
    ['another page of the extension', { ...card, url: `${HOME}welcome.html` }],
    ['a look-alike address', { ...card, url: `https://evil.example/${HOME}card.html` }],
  ])('refuses to redeem a token for %s', async (_who, sender: Sender) => {
    const { deliver } = serving();
    expect(await deliver('card-to-background/redeem', { token: 't' }, sender)).toMatchObject(
      kindOf('stranger'),
    );
  });

  it.each([
    ['a page', page],
    ['a card', card],
    ['the popup', popup],
    ['the panel in a frame', { ...popup, url: `${HOME}sidepanel.html`, frameId: 3 }],
    ['a look-alike address', { ...page, url: `https://evil.example/${HOME}sidepanel.html` }],
    ['another extension', { id: 'other', url: `${HOME}sidepanel.html` }],
  ])('lets nothing be overruled as from the panel by %s', async (_who, sender: Sender) => {
    const { deliver, calls } = serving();
    expect(await deliver('panel-to-background/judge', SAID, sender)).toMatchObject(
      kindOf('stranger'),
    );
    expect(calls).toEqual([]);
  });

  it('lets the panel overrule evidence on a tab that it names, and nothing else of the message in', async () => {
    const { deliver, calls } = serving();
    const panel = { id: 'isnad', url: `${HOME}sidepanel.html` };
    await deliver('panel-to-background/judge', { ...SAID, more: 1 }, panel);
    expect(calls.map(({ request }) => request)).toEqual([SAID]);
    for (const wrong of [{ tab: -1 }, { tab: '7' }, { says: 'never' }, { assertion: '' }]) {
      const reply = await deliver('panel-to-background/judge', { ...SAID, ...wrong }, panel);
      expect(reply).toMatchObject(kindOf('bad-message'));
    }
  });

  it('lets the card and the popup call the page, and no content script', async () => {
    const { deliver } = serving();
    expect(await deliver('card-to-page/close', {}, card)).toEqual(success(null));
    expect(await deliver('card-to-page/close', {}, popup)).toEqual(success(null));
    expect(await deliver('card-to-page/close', {}, page)).toMatchObject(kindOf('stranger'));
  });

  it('replies bad-message to an unknown call, one not served here, and a wrong shape', async () => {
    const { deliver, calls } = serving();
    const bad = kindOf('bad-message');
    expect(await deliver('page-to-background/steal', {}, page)).toMatchObject(bad);
    expect(await deliver('constructor', {}, page)).toMatchObject(bad);
    expect(await deliver('page-to-background/check', aCheckRequest(), page)).toMatchObject(bad);
    expect(await deliver('page-to-background/unreadable', { why: 1 }, page)).toMatchObject(bad);
    expect(calls).toEqual([]);
  });

  it('replies failed where a handler throws', async () => {
    const { deliver } = serving();
    expect(await deliver('card-to-background/redeem', { token: 't' }, card)).toMatchObject(
      kindOf('failed'),
    );
  });

  it('stays quiet when the extension goes away while a handler runs', async () => {
    let replies = 0;
    let finish = (): void => undefined;
    const { listeners, runtime } = serving({
      'card-to-page/close': () =>
        new Promise((resolve) => {
          finish = () => resolve(success(null));
        }),
    });
    for (const listener of listeners) {
      listener({ name: 'card-to-page/close', request: {} }, popup, () => {
        replies += 1;
      });
    }
    runtime.id = undefined;
    finish();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(replies).toBe(0);
  });

  it('stops when told to', () => {
    const { stop, listeners } = serving();
    stop();
    expect(listeners.size).toBe(0);
  });
});

describe('a context that serves beside another', () => {
  it('answers its own calls, and leaves all else to the other', async () => {
    type Listener = Parameters<ServingRuntime['onMessage']['addListener']>[0];
    const listeners = new Set<Listener>();
    const runtime: ServingRuntime = {
      id: 'isnad',
      getURL: (path) => `${HOME}${path}`,
      onMessage: {
        addListener: (listener) => void listeners.add(listener),
        removeListener: (listener) => void listeners.delete(listener),
      },
    };
    const taken: string[] = [];
    const stop = serve(
      {
        'background-to-keeper/take-back': async ({ edit }) => {
          taken.push(edit);
          return success(null);
        },
      },
      KEEPER_CALLS,
      servingOnly(KEEPER_CALLS, runtime),
    );
    const background: Sender = { id: 'isnad', url: `${HOME}background.js` };
    const [listener] = listeners;
    const reply = await new Promise((resolve) => {
      const own = { name: 'background-to-keeper/take-back', request: { edit: 'e' } };
      expect(listener?.(own, background, resolve)).toBe(true);
    });
    expect(reply).toEqual(success(null));
    const forOthers = { name: 'page-to-background/article-found', request: {} };
    const overheard = () => expect.unreachable('it answered for another');
    expect(listener?.(forOthers, page, overheard)).toBeUndefined();
    expect(listener?.('noise', page, overheard)).toBeUndefined();
    const stranger = await new Promise((resolve) => {
      const stolen = { name: 'background-to-keeper/take-back', request: { edit: 'x' } };
      listener?.(stolen, page, resolve);
    });
    expect(stranger).toMatchObject(kindOf('stranger'));
    expect(taken).toEqual(['e']);
    stop();
    expect(listeners.size).toBe(0);
  });
});
