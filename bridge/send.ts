import { browser } from 'wxt/browser';
import { type Failure, failure, type Result } from '../engine/result.ts';
import { parseReply } from './parse-reply.ts';
import type { CallName, Calls } from './protocol.ts';

/** The part of the browser's API that sending needs; tests pass their own. */
export interface SendingBrowser {
  readonly runtime?: {
    readonly id?: string | undefined;
    sendMessage(message: unknown): Promise<unknown>;
  };
  readonly tabs?: {
    sendMessage(tab: number, message: unknown, options: { frameId: number }): Promise<unknown>;
  };
}

/** Calls to a page name its tab; calls to the background have no target. */
type Target<Name extends CallName> = Name extends `${string}-to-page/${string}`
  ? [target: { readonly tab: number }]
  : [target?: null];

/**
 * Makes a call and waits for its answer. Never throws and never rejects; besides the failures that the
 * other side replies with (see `bridge/serve.ts`) there are
 * - `no-receiver`: nobody listens, or the listener died before it answered (a stopped worker): one retry is sensible;
 * - `context-lost`: the extension was updated or removed under this page: stop quietly, nothing will answer again;
 * - `bad-reply`: something answered that is no reply to this call.
 */
export async function send<Name extends CallName>(
  name: Name,
  request: Calls[Name]['request'],
  ...[target]: Target<Name>
): Promise<Result<Calls[Name]['reply'], Failure>> {
  // The two declarations of the API differ in how optional they make things; `sendThrough` checks both.
  return sendThrough(browser as unknown as SendingBrowser, name, request, target ?? null);
}

/** {@link send} through a given API. */
export async function sendThrough<Name extends CallName>(
  api: SendingBrowser,
  name: Name,
  request: Calls[Name]['request'],
  target: { readonly tab: number } | null,
): Promise<Result<Calls[Name]['reply'], Failure>> {
  try {
    const reply = await deliver(api, { name, request }, target);
    return reply.delivered ? parseReply(name, reply.value) : contextLost();
  } catch (error) {
    return contextIsGone(api, error) ? contextLost() : noReceiver(error);
  }
}

async function deliver(
  api: SendingBrowser,
  message: { readonly name: CallName; readonly request: unknown },
  target: { readonly tab: number } | null,
): Promise<{ delivered: true; value: unknown } | { delivered: false }> {
  if (api.runtime?.id === undefined) return { delivered: false };
  if (target === null) return { delivered: true, value: await api.runtime.sendMessage(message) };
  // Firefox gives a frame inside a page no `tabs`: there the background passes its calls on.
  if (api.tabs === undefined) {
    return { delivered: true, value: await api.runtime.sendMessage(message) };
  }
  // Frame 0 is the page itself: embedded frames never get a message of ours.
  const value = await api.tabs.sendMessage(target.tab, message, { frameId: 0 });
  return { delivered: true, value };
}

function contextIsGone(api: SendingBrowser, error: unknown): boolean {
  return api.runtime?.id === undefined || /context invalidated/i.test(String(error));
}

function contextLost() {
  return failure('context-lost', 'Isnad was updated or removed; reload the page to go on.');
}

function noReceiver(error: unknown) {
  return failure('no-receiver', `Nothing answered; try again. (${String(error)})`);
}
