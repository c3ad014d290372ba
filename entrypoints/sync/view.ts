import type { Remedy, SyncActions, SyncContent } from '../../components/sync/sync-content.ts';
import type { SyncAccount } from '../../storage/sync-account.ts';
import { permissionOf } from '../surface/sync-storage.ts';
import { createSetUp, type SetUp, type SetUpDeps, whyOfStorage } from './set-up.ts';
import { createStanding, type Standing, type StandingDeps } from './standing.ts';

/** What the page of sync needs of the world. */
export type SyncViewDeps = Omit<SetUpDeps, 'show' | 'accounts'> &
  Omit<StandingDeps, 'show' | 'ended'> & {
    readonly show: (content: SyncContent) => void;
    readonly copy: (text: string) => void;
    readonly print: () => void;
    /** Takes a host's permission back. */
    readonly forbid: (pattern: string) => void;
    /** Leads the reader to where the passphrase is entered. */
    readonly toKeys: () => void;
  };

/** The page of sync: what it shows, and what the reader does on it. */
export interface SyncView {
  readonly actions: SyncActions;
  /** Reads the account, and shows what there is. */
  readonly open: () => Promise<void>;
  /** Reads what may have changed elsewhere, where sync is set up. */
  readonly refresh: () => Promise<void>;
}

export function createSyncView(deps: SyncViewDeps): SyncView {
  let setUp: SetUp | null = null;
  let standing: Standing | null = null;

  const showStanding = () => {
    // While another address is entered, what goes on behind it is not shown.
    if (standing !== null && setUp === null) deps.show({ kind: 'on', ...standing.state() });
  };
  const beginSetUp = (moved: SyncAccount | null) => {
    setUp = createSetUp(deps, moved);
    deps.show(setUp.content());
  };
  const ended = () => {
    if (standing !== null) deps.forbid(permissionOf(standing.account().place));
    standing = null;
    beginSetUp(null);
  };
  const stand = async (account: SyncAccount) => {
    standing = await createStanding({ ...deps, show: showStanding, ended }, account);
    setUp = null;
    await standing.refresh();
    return standing;
  };

  async function open(): Promise<void> {
    const read = await deps.accounts.read();
    if (!read.ok) return deps.show({ kind: 'failed', why: whyOfStorage(read.failure) });
    if (read.value === null) return beginSetUp(null);
    await stand(read.value);
  }

  const remedies: Readonly<Record<Remedy, () => void>> = {
    again: () => void (standing === null ? open() : standing.sync()),
    grant: () => void standing?.grant(),
    password: () => standing?.askPassword(),
    reseed: () => void standing?.decide('reseed'),
    'allow-removals': () => void standing?.decide('allowRemovals'),
    passphrase: deps.toKeys,
    address: () => beginSetUp(standing?.account() ?? null),
  };

  return {
    open,
    async refresh() {
      if (setUp === null) await standing?.refresh();
    },
    actions: {
      onTry: (place) => void setUp?.tryPlace(place),
      onPlaceDone() {
        const moved = setUp?.placeDone() ?? null;
        if (moved === null || standing === null) return;
        setUp = null;
        void standing.adopt(moved);
      },
      onBack() {
        if (standing === null) return setUp?.back();
        setUp = null;
        showStanding();
      },
      onMake: (passphrase, again) => void setUp?.make(passphrase, again),
      onOpen: (secret) => void setUp?.open(secret),
      onCopy: deps.copy,
      onPrint: deps.print,
      onWordsDone: () => void setUp?.wordsDone(),
      onBackup: () => void setUp?.backup(),
      onBegin(deviceName) {
        void setUp?.begin(deviceName).then(async (account) => {
          if (account !== null) await (await stand(account)).sync();
        });
      },
      onSync: () => void standing?.sync(),
      onCancel: () => standing?.cancel(),
      onAutomatic: (isOn) => void standing?.automatic(isOn),
      onRemedy: (remedy) => remedies[remedy](),
      onRename: (deviceName) => void standing?.rename(deviceName),
      onPassword: (password) => void standing?.password(password),
      onSettle: (on, text) => void standing?.settle(on, text),
      onOpenKeys: (secret) => void standing?.keys.open(secret),
      onAddPassphrase: (passphrase, again) => void standing?.keys.add(passphrase, again),
      onRemoveKey: (name) => void standing?.keys.remove(name),
      onNewWords: () => void standing?.keys.newWords(),
      onRotate: (passphrase, again) => void standing?.keys.rotate(passphrase, again),
      onCloseKeys: () => standing?.keys.close(),
      onEnd: () => void standing?.end(),
    },
  };
}
