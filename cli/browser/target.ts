import type { CDPSession } from 'playwright-core';

/** A browser target that playwright does not surface (the real action popup), driven over the protocol itself. */
export interface RawTarget {
  readonly targetId: string;
  /** Value of an expression, awaited, by value; throws what the page throws. */
  evaluate<T>(expression: string): Promise<T>;
  send(method: string, parameters?: object): Promise<unknown>;
}

interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Waits for a target that matches and attaches to it; throws after `timeout` milliseconds. */
export async function attachTarget(
  browser: CDPSession,
  matches: (info: TargetInfo) => boolean,
  timeout = 10_000,
): Promise<RawTarget> {
  const info = await waitForTarget(browser, matches, timeout);
  const { sessionId } = await browser.send('Target.attachToTarget', {
    targetId: info.targetId,
    flatten: false,
  });
  const waiting = new Map<number, Waiting>();
  browser.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId === sessionId) settle(waiting, event.message);
  });
  let lastId = 0;
  const send = (method: string, parameters: object = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      const message = JSON.stringify({ id, method, params: parameters });
      browser.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
  return {
    targetId: info.targetId,
    send,
    evaluate: async <T>(expression: string) => {
      const reply = (await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
        userGesture: true,
      })) as EvaluateReply;
      if (reply.exceptionDetails !== undefined) {
        throw new Error(
          reply.exceptionDetails.exception?.description ?? reply.exceptionDetails.text,
        );
      }
      return reply.result.value as T;
    },
  };
}

interface EvaluateReply {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string };
  };
}

async function waitForTarget(
  browser: CDPSession,
  matches: (info: TargetInfo) => boolean,
  timeout: number,
): Promise<TargetInfo> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const { targetInfos } = await browser.send('Target.getTargets');
    const found = targetInfos.find(matches);
    if (found !== undefined) return found;
    if (Date.now() > deadline) {
      const there = targetInfos.map(({ type, url }) => `${type} ${url}`).join('\n');
      throw new Error(`no such target after ${timeout} ms among\n${there}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

function settle(waiting: Map<number, Waiting>, text: string): void {
  const message = JSON.parse(text) as {
    id?: number;
    result?: unknown;
    error?: { message: string };
  };
  if (message.id === undefined) return;
  const waiter = waiting.get(message.id);
  waiting.delete(message.id);
  if (message.error === undefined) waiter?.resolve(message.result);
  else waiter?.reject(new Error(message.error.message));
}
