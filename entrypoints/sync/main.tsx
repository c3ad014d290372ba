import { render } from 'preact';
import { browser } from 'wxt/browser';
import { send } from '../../bridge/send.ts';
import type { SyncContent } from '../../components/sync/sync-content.ts';
import { SyncPage } from '../../components/sync/sync-page.tsx';
import { SYNC_MESSAGES, type SyncWords } from '../../components/sync/sync-words.ts';
import { success } from '../../engine/result.ts';
import { openRecovered } from '../../storage/recovery.ts';
import { createSyncAccounts } from '../../storage/sync-account.ts';
import { deriveByArgon2 } from '../../sync/vault/argon2.ts';
import { createLibraryAccess } from '../background/library-access.ts';
import { fileName } from '../library/file-name.ts';
import { stampNow } from '../library/stamp.ts';
import { startWork } from '../library/start-work.ts';
import { followWords } from '../surface/reader-words.ts';
import { remoteOf } from '../surface/sync-storage.ts';
import { deviceNameFor } from './device-name.ts';
import { createSyncedLibrary } from './synced-library.ts';
import { createSyncView } from './view.ts';

/** Ms between two looks at what other pages and the keeper did, while this one is seen. */
const LOOK_AGAIN = 2_000;

const root = document.getElementById('sync');

if (root !== null) void open(root);

async function open(root: HTMLElement): Promise<void> {
  let words: SyncWords | null = null;
  let content: SyncContent = { kind: 'loading' };
  const draw = () => {
    if (words === null) return;
    render(<SyncPage content={content} words={words} {...view.actions} />, root);
  };
  const access = createLibraryAccess(() =>
    openRecovered(browser.storage.session, { durability: 'strict' }),
  );
  const view = createSyncView({
    accounts: createSyncAccounts(),
    library: createSyncedLibrary({
      async open() {
        const opened = await access();
        return opened.ok ? success(opened.value.database) : opened;
      },
      stamp: stampNow,
      // Pages that are open are checked again.
      changed: () => void send('library-to-background/changed', {}),
    }),
    remoteOf,
    kdf: deriveByArgon2,
    permit: (pattern) => browser.permissions.request({ origins: [pattern] }),
    isPermitted: (pattern) => browser.permissions.contains({ origins: [pattern] }),
    forbid: (pattern) => void browser.permissions.remove({ origins: [pattern] }),
    backup: saveBackup,
    deviceName: deviceNameFor(navigator.userAgent),
    now: Date.now,
    random: () => crypto.randomUUID().replaceAll('-', '').slice(0, 16),
    show(news) {
      content = news;
      draw();
    },
    copy: (text) => void navigator.clipboard.writeText(text),
    print,
    toKeys: () => leadToKeys(root),
  });
  await followWords(SYNC_MESSAGES, (spoken) => {
    words = spoken;
    document.title = words('sync.title');
    draw();
  });
  await view.open();
  const lookAgain = () => {
    if (document.visibilityState === 'visible') void view.refresh();
  };
  document.addEventListener('visibilitychange', lookAgain);
  setInterval(lookAgain, LOOK_AGAIN);
}

/** Writes the whole library to a file among the downloads; false where that failed. */
async function saveBackup(): Promise<boolean> {
  const made = new Date().toISOString();
  const head = { made, by: browser.runtime.getManifest().version };
  const written = await startWork('export', { format: 'backup', part: null, head }).done;
  if (!written.ok) return false;
  const url = URL.createObjectURL(written.value);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName('backup', made);
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return true;
}

function leadToKeys(root: HTMLElement): void {
  const keys = root.querySelector('#keys');
  for (const details of keys?.querySelectorAll('details') ?? []) details.open = true;
  const field = keys?.querySelector<HTMLElement>('input[name="passphrase"]');
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}
