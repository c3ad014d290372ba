import { browser } from 'wxt/browser';
import { KEEPER_CALLS } from '../../bridge/parse-keeper-calls.ts';
import { send } from '../../bridge/send.ts';
import { type ServingRuntime, serve, servingOnly } from '../../bridge/serve.ts';
import { openRecovered } from '../../storage/recovery.ts';
import { openSnapshots } from '../../storage/snapshots.ts';
import { createLexiconAccess } from '../background/lexicon-access.ts';
import { startWork } from '../library/start-work.ts';
import { readPackaged } from '../surface/packaged.ts';
import { snapshotDue } from '../surface/snapshot-due.ts';
import { createKeeping } from './keeping.ts';

/** Milliseconds without a call, after which the page closes: it is opened again in some 100. */
const IDLE = 60_000;

const opening = createOpening();
const keeping = createKeeping({
  open: opening,
  readStarter: () => readPackaged('/packs/starter-rows.json'),
  lexicon: createLexiconAccess(() => readPackaged('/lexicon.bin')),
  now: Date.now,
  random: () => crypto.randomUUID().replaceAll('-', '').slice(-16),
  tellChanged: () => void send('library-to-background/changed', {}),
});
let busy = 0;
let idle = setTimeout(close, IDLE);

serve(
  {
    'background-to-keeper/install-starter': () => during(keeping.installStarter()),
    'background-to-keeper/save': async (request) => {
      const saved = await during(keeping.save(request));
      // Nobody waits for the copy; where it fails, the library page says so when it makes one itself.
      if (saved.ok) void during(copyIfDue());
      return saved;
    },
    'background-to-keeper/remember': (request) => during(keeping.remember(request)),
    'background-to-keeper/look-again': () => during(keeping.lookAgain()),
    'background-to-keeper/sync': () => during(keeping.sync()),
    'background-to-keeper/take-back': ({ edit }) => during(keeping.takeBack(edit)),
  },
  KEEPER_CALLS,
  servingOnly(KEEPER_CALLS, browser.runtime as unknown as ServingRuntime),
);

/** Copies the library within the browser, where a copy is due: whoever never opens the library page has copies too. */
async function copyIfDue(): Promise<void> {
  try {
    const opened = await opening();
    if (!opened.ok) return;
    const snapshots = openSnapshots();
    const isDue = await snapshotDue(opened.value, snapshots, Date.now());
    snapshots.close();
    if (!isDue) return;
    // In Chromium this page has no `runtime.getManifest`.
    const manifest: { readonly version: string } = JSON.parse(
      new TextDecoder().decode(await readPackaged('/manifest.json')),
    );
    await startWork('snapshot', { isAsked: false, now: Date.now(), by: manifest.version }).done;
  } catch {
    // What was saved is saved; the next save, or the library page, copies it.
  }
}

/** The page stays as long as something is being done. In Firefox it is a frame of the background's page, and stays with that. */
async function during<Value>(work: Promise<Value>): Promise<Value> {
  busy += 1;
  clearTimeout(idle);
  try {
    return await work;
  } finally {
    busy -= 1;
    if (busy === 0) idle = setTimeout(close, IDLE);
  }
}

/** What the reader made is on the disk before it counts as kept. Opened again after it was closed, or could not be opened. */
function createOpening() {
  // In Chromium this page has no `browser.storage`; the background, which opens it, has.
  const open = () => openRecovered(null, { durability: 'strict' });
  let last: ReturnType<typeof open> | null = null;
  return async () => {
    const known = await last;
    if (known?.ok !== true || !known.value.isOpen()) last = open();
    return last ?? open();
  };
}
