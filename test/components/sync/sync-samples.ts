import type {
  OnState,
  SyncActions,
  SyncContent,
  SyncWhy,
  WhyName,
} from '../../../components/sync/sync-content.ts';
import type { NoteTarget } from '../../../engine/kept.ts';

const NOW = Date.UTC(2026, 10, 23, 2, 30);
const MINUTE = 60_000;
const DAY = 86_400_000;

export const WORDS =
  'abandon ability able about above absent absorb abstract absurd abuse access accident account accuse achieve acid acoustic acquire across act action actor actress actual'.split(
    ' ',
  );

export function why(name: WhyName, given: Partial<SyncWhy> = {}): SyncWhy {
  return { why: name, message: '', retryAfter: null, ...given };
}

/** Sync that is set up and well. */
export const ON: OnState = {
  now: NOW,
  address: 'https://cloud.example/remote.php/dav/files/nur',
  account: 'nur',
  deviceName: 'Firefox · Linux',
  fingerprint: 'orbit velvet harbor lemon',
  isAutomatic: true,
  running: null,
  doneAt: NOW - 4 * MINUTE,
  why: null,
  waiting: 0,
  notices: [],
  devices: [
    { id: 'a'.repeat(16), name: 'Firefox · Linux', at: NOW - 4 * MINUTE, isSelf: true },
    { id: 'b'.repeat(16), name: 'Laptop', at: NOW - 12 * DAY, isSelf: false },
    { id: 'c'.repeat(16), name: 'هاتف نور', at: NOW - 90 * MINUTE, isSelf: false },
  ],
  conflicts: [],
  keys: { kind: 'closed', isBusy: false, why: null },
  password: null,
};

const on = (given: Partial<OnState>): SyncContent => ({ kind: 'on', ...ON, ...given });

const UNTRIED = { isBusy: false, why: null, findings: null, isMove: false } as const;
const LATE_DEVICE = [{ notice: 'held', device: 'Laptop', count: 312 }] as const;

/** The page in each of its states. */
export const SYNC_CONTENTS: Readonly<Record<string, SyncContent>> = {
  loading: { kind: 'loading' },
  failed: { kind: 'failed', why: why('account-damaged') },
  place: { kind: 'place', ...UNTRIED },
  trying: { kind: 'place', ...UNTRIED, isBusy: true },
  tried: { kind: 'place', ...UNTRIED, findings: ['usable', 'tells-no-sizes', 'is-slow'] },
  refused: { kind: 'place', ...UNTRIED, why: why('refused') },
  moved: { kind: 'place', ...UNTRIED, isMove: true, why: why('no-vault') },
  'new-passphrase': { kind: 'secret', isNew: true, isBusy: false, why: why('not-twice') },
  'known-passphrase': { kind: 'secret', isNew: false, isBusy: false, why: why('wrong-secret') },
  words: { kind: 'words', words: WORDS, asked: [3, 17] },
  begin: {
    kind: 'begin',
    fingerprint: ON.fingerprint,
    deviceName: ON.deviceName,
    backup: 'made',
    why: null,
  },
  well: on({}),
  first: on({
    doneAt: null,
    running: { sent: 1_204, received: 0, waiting: 8_913 },
    devices: ON.devices.slice(0, 1),
  }),
  waiting: on({ waiting: 11 }),
  troubled: on({
    waiting: 3,
    why: why('full', { retryAfter: 1_800 }),
    notices: [
      ...LATE_DEVICE,
      { notice: 'locked', device: 'هاتف نور', count: 0 },
      { notice: 'unreadable', device: 'Laptop', count: 2 },
      { notice: 'cloned', device: '', count: 0 },
    ],
  }),
  revoked: on({ why: why('refused'), password: { isBusy: false, why: null } }),
  conflicts: on({
    conflicts: [
      {
        on: `article-${'1'.repeat(16)}` as NoteTarget,
        title: 'Talks in Muscat end without a date for the next round',
        lang: 'en',
        versions: [
          {
            device: 'Laptop',
            isOwn: false,
            text: 'Ask the ministry who was in the room.',
            at: NOW - 3 * DAY,
          },
          {
            device: '',
            isOwn: true,
            text: 'المصدر الثاني نقل عن الوكالة نفسها، فلا يُعدّ مستقلًا.',
            at: NOW - 2 * DAY,
          },
        ],
      },
      {
        on: `claim-${'2'.repeat(16)}` as NoteTarget,
        title: '',
        lang: 'und',
        versions: [
          { device: 'هاتف نور', isOwn: false, text: 'a', at: NOW - DAY },
          { device: '', isOwn: false, text: 'b', at: NOW - DAY },
        ],
      },
    ],
  }),
  keys: on({
    keys: {
      kind: 'open',
      isBusy: false,
      why: null,
      done: 'added',
      keys: [
        { name: 'key-a', kind: 'passphrase', made: Date.UTC(2026, 10, 23) },
        { name: 'key-b', kind: 'words', made: Date.UTC(2026, 9, 2) },
        { name: 'key-c', kind: 'passphrase', made: Date.UTC(2026, 9, 2) },
      ],
    },
  }),
  'new-words': on({ keys: { kind: 'words', words: WORDS } }),
};

const ignore = () => undefined;

export const NO_ACTIONS: SyncActions = {
  onTry: ignore,
  onPlaceDone: ignore,
  onBack: ignore,
  onMake: ignore,
  onOpen: ignore,
  onCopy: ignore,
  onPrint: ignore,
  onWordsDone: ignore,
  onBackup: ignore,
  onBegin: ignore,
  onSync: ignore,
  onCancel: ignore,
  onAutomatic: ignore,
  onRemedy: ignore,
  onRename: ignore,
  onPassword: ignore,
  onSettle: ignore,
  onOpenKeys: ignore,
  onAddPassphrase: ignore,
  onRemoveKey: ignore,
  onNewWords: ignore,
  onRotate: ignore,
  onCloseKeys: ignore,
  onEnd: ignore,
};
