import { browser } from 'wxt/browser';
import type { CallName, Calls } from '../../bridge/protocol.ts';
import { send } from '../../bridge/send.ts';
import type { Failure, Result } from '../../engine/result.ts';
import type { Keeping } from '../keeper/keeping.ts';

/** The keeper as it is built from `entrypoints/keeper`. */
const PAGE = '/keeper.html';

type Reply<Name extends KeeperCall> = Result<Calls[Name]['reply'], Failure>;
type KeeperCall = Extract<CallName, `${string}-to-keeper/${string}`>;

/**
 * The keeper, a page without a window that is opened when it is needed: it may write for as long as it takes, where a worker
 * is stopped, and holds what the background need not read at every wake. Fails as `bridge/send.ts`. `prepare` is waited for
 * before it is opened.
 */
export function createKeeper(prepare: () => Promise<void>): Keeping {
  return {
    installStarter: () => ask('background-to-keeper/install-starter', {}, prepare),
    save: (request) => ask('background-to-keeper/save', request, prepare),
    remember: (request) => ask('background-to-keeper/remember', request, prepare),
    lookAgain: () => ask('background-to-keeper/look-again', {}, prepare),
    sync: () => ask('background-to-keeper/sync', {}, prepare),
    takeBack: (edit) => ask('background-to-keeper/take-back', { edit }, prepare),
  };
}

/** What nobody got is asked once more of a page that was opened for it: all that is asked may be done twice. */
async function ask<Name extends KeeperCall>(
  name: Name,
  request: Calls[Name]['request'],
  prepare: () => Promise<void>,
): Promise<Reply<Name>> {
  const reply = await send<KeeperCall>(name, request);
  if (reply.ok || reply.failure.kind !== 'no-receiver') return reply as Reply<Name>;
  await prepare();
  await openKeeper();
  return (await send<KeeperCall>(name, request)) as Reply<Name>;
}

let opening: Promise<void> | null = null;

/** Ends when the page has run its script. */
function openKeeper(): Promise<void> {
  opening ??= (browser.offscreen === undefined ? openFrame() : openOffscreen()).finally(() => {
    opening = null;
  });
  return opening;
}

/** The page of Chromium, whose background has no document. */
async function openOffscreen(): Promise<void> {
  // One that a worker before this opened is as good.
  await browser.offscreen
    .createDocument({
      url: PAGE,
      reasons: ['LOCAL_STORAGE'],
      justification: 'Writes to the library, which takes longer than a worker lives.',
    })
    .catch(() => undefined);
}

function openFrame(): Promise<void> {
  return new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.src = PAGE;
    frame.onload = () => resolve();
    document.body.append(frame);
  });
}
