import { browser } from 'wxt/browser';
import { type Failure, failure, type Result } from '../engine/result.ts';
import { type Parsers, parseMessage, parseRequest } from './parse.ts';
import type { CallName, Calls } from './protocol.ts';
import { type Caller, type Sender, verifySender } from './sender.ts';

/** The part of the browser's API that serving needs; tests pass their own. */
export interface ServingRuntime {
  /** Undefined once the extension was updated or removed under this context. */
  readonly id: string | undefined;
  getURL(path: string): string;
  readonly onMessage: {
    addListener(listener: MessageListener): void;
    removeListener(listener: MessageListener): void;
  };
}

type MessageListener = (
  message: unknown,
  sender: Sender,
  sendResponse: (reply: unknown) => void,
) => boolean | undefined;

/** The calls that a context answers. What a handler throws is a bug and is replied as `failed`. */
export type Handlers = {
  readonly [Name in CallName]?: (
    request: Calls[Name]['request'],
    caller: Caller,
  ) => Promise<Result<Calls[Name]['reply'], Failure>>;
};

/**
 * Answers the given calls in this context, each parsed by `parsers`; returns a function that stops it. One `serve` per context,
 * called synchronously at its start. Every message gets exactly one `Result`, and nothing else happens:
 * - `bad-message`: no call that is answered here, another shape, or over the limits (`bridge/limits.ts`);
 * - `stranger`: the sender may not make this call (`bridge/sender.ts`);
 * - `failed`: the handler threw.
 */
export function serve(
  handlers: Handlers,
  parsers: Parsers,
  runtime: ServingRuntime = ownRuntime(),
): () => void {
  const listener: MessageListener = (message, sender, sendResponse) => {
    void answer({ handlers, parsers, runtime }, message, sender).then((reply) => {
      // An update of the extension while the handler ran leaves nobody to reply to, and replying would throw.
      if (runtime.id !== undefined) sendResponse(reply);
    });
    // `sendResponse` and `true` work in every supported browser; a returned promise does not.
    return true;
  };
  runtime.onMessage.addListener(listener);
  return () => runtime.onMessage.removeListener(listener);
}

/** A context's messages without those that other contexts answer: `parsers` name the calls that are for this one. */
export function servingOnly(parsers: Parsers, runtime: ServingRuntime): ServingRuntime {
  const heard = new Map<MessageListener, MessageListener>();
  return {
    get id() {
      return runtime.id;
    },
    getURL: (path) => runtime.getURL(path),
    onMessage: {
      addListener(listener) {
        const own: MessageListener = (message, sender, sendResponse) =>
          parseMessage(parsers, message) === null
            ? undefined
            : listener(message, sender, sendResponse);
        heard.set(listener, own);
        runtime.onMessage.addListener(own);
      },
      removeListener: (listener) =>
        runtime.onMessage.removeListener(heard.get(listener) ?? listener),
    },
  };
}

interface Server {
  readonly handlers: Handlers;
  readonly parsers: Parsers;
  readonly runtime: ServingRuntime;
}

async function answer(
  server: Server,
  message: unknown,
  sender: Sender,
): Promise<Result<unknown, Failure>> {
  const parsed = parseMessage(server.parsers, message);
  if (parsed === null || !Object.hasOwn(server.handlers, parsed.name)) return badMessage();
  const caller = verifySender(parsed.name, sender, server.runtime);
  if (caller === null) {
    return failure('stranger', 'This call is not for the sender; nothing was done.');
  }
  return answerCall(server, parsed.name, parsed.request, caller);
}

async function answerCall<Name extends CallName>(
  { handlers, parsers }: Server,
  name: Name,
  untrusted: unknown,
  caller: Caller,
): Promise<Result<unknown, Failure>> {
  const request = parseRequest(parsers, name, untrusted);
  const handler = handlers[name];
  if (request === null || handler === undefined) return badMessage();
  try {
    return await handler(request, caller);
  } catch (error) {
    return failure('failed', `Isnad could not do this; reload the page and try again. (${error})`);
  }
}

function badMessage() {
  return failure('bad-message', 'The message has another shape or is too large; nothing was done.');
}

function ownRuntime(): ServingRuntime {
  return browser.runtime as unknown as ServingRuntime;
}
