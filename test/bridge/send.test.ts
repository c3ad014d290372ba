import { describe, expect, it } from 'vitest';
import { type SendingBrowser, sendThrough } from '../../bridge/send.ts';

const answering = (reply: () => unknown): SendingBrowser => ({
  runtime: { id: 'isnad', sendMessage: async () => reply() },
});
const failing = (text: string) =>
  answering(() => {
    throw new Error(text);
  });
const ask = (api: SendingBrowser) => sendThrough(api, 'page-to-background/card', REQUEST, null);
const REQUEST = { report: 'r', sentence: 1 };

describe('send', () => {
  it('gives the value of a success', async () => {
    const api = answering(() => ({ ok: true, value: { token: 't' } }));
    expect(await ask(api)).toEqual({ ok: true, value: { token: 't' } });
  });

  it('gives the failure that the other side replied', async () => {
    const reply = { ok: false, failure: { kind: 'stranger', message: 'No.' } };
    expect(await ask(answering(() => reply))).toEqual(reply);
  });

  it('sends the name and the request, to the main frame of the tab where a tab is meant', async () => {
    const sent: unknown[] = [];
    const api: SendingBrowser = {
      runtime: { id: 'isnad', sendMessage: async () => undefined },
      tabs: {
        sendMessage: async (...parts) => {
          sent.push(parts);
          return { ok: true, value: null };
        },
      },
    };
    const got = await sendThrough(api, 'popup-to-page/reveal', { sentence: 4 }, { tab: 7 });
    expect(got).toEqual({ ok: true, value: null });
    expect(sent).toEqual([
      [7, { name: 'popup-to-page/reveal', request: { sentence: 4 } }, { frameId: 0 }],
    ]);
  });

  it('asks the background to pass a call to a page on where a frame has no tabs, as in Firefox', async () => {
    const sent: unknown[] = [];
    const api: SendingBrowser = {
      runtime: {
        id: 'isnad',
        sendMessage: async (message) => {
          sent.push(message);
          return { ok: true, value: null };
        },
      },
    };
    const got = await sendThrough(api, 'card-to-page/close', {}, { tab: 7 });
    expect(got).toEqual({ ok: true, value: null });
    expect(sent).toEqual([{ name: 'card-to-page/close', request: {} }]);
  });

  it.each([
    ['nobody listens', 'Could not establish connection. Receiving end does not exist.'],
    ['the worker was killed', 'The message channel closed before a response was received'],
  ])('says no-receiver where %s', async (_why, text) => {
    const got = await ask(failing(text));
    expect(got).toMatchObject({ ok: false, failure: { kind: 'no-receiver' } });
  });

  it('says context-lost after an update, whether the API throws, rejects or is gone', async () => {
    const lost = { ok: false, failure: { kind: 'context-lost' } };
    const throwing: SendingBrowser = {
      runtime: {
        id: 'isnad',
        sendMessage: () => {
          throw new Error('Extension context invalidated.');
        },
      },
    };
    expect(await ask(throwing)).toMatchObject(lost);
    expect(await ask(failing('Error: Extension context invalidated.'))).toMatchObject(lost);
    expect(await ask({})).toMatchObject(lost);
    expect(await ask({ runtime: { id: undefined, sendMessage: async () => null } })).toMatchObject(
      lost,
    );
  });

  it.each([
    [undefined],
    [null],
    [[]],
    ['ok'],
    [{ ok: true }],
    [{ ok: true, value: { token: 5 } }],
    [{ ok: 'true', value: { token: 't' } }],
    [{ ok: false }],
    [{ ok: false, failure: { kind: 'x' } }],
  ])('says bad-reply to %j', async (reply) => {
    expect(await ask(answering(() => reply))).toMatchObject({
      ok: false,
      failure: { kind: 'bad-reply' },
    });
  });
});
